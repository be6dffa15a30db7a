"""``[oai_citation:0‡Next.js](https://nextjs.org/docs)``: the address is the source.

The target may be an upload nobody can open (``file-service://file-abc``); it still names one.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(
    r"\[\s?oai_citation\s?:\s?(\d{1,4})\s?(?:‡([^\[\]\n]{0,300}))?\]"
    r"(?:\(\s?([^\s()<>]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,3})\s?\))?",
    re.ASCII,
)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        address = match[3] or ""
        if not address:
            ids = ((f"oai_citation:{int(match[1])}", f"oai_citation:{match[1]}"),)
        elif address.startswith("file-service:"):
            ids = ((address, address),)
        else:
            ids = ((keys.url(address), address),)
        yield Hit(Span(match.start(), match.end()), "oai-citation", ids)
