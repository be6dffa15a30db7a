"""``:contentReference[oaicite:2]{index=2}``, also as formatters leave it: ``{index = 8} ()``."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(
    r":contentReference\s?\[\s?oaicite\s?:\s?(\d{1,4})\s?\]\s?(?:\{\s?index\s?=\s?\d{1,4}\s?\})?(?:\s?\(\))?", re.ASCII
)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        ids = ((f"oaicite:{int(match[1])}", f"oaicite:{match[1]}"),)
        yield Hit(Span(match.start(), match.end()), "content-reference", ids)
