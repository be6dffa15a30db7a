"""Lenticular brackets with a dagger: ``【24†source】``, ``【4:2†report】``, ``【556†L28-L37】``, ``【F:a.md†L6-L29】``.

What stands before the dagger names the page, the upload or the file; the lines behind it are a place in it, so that
two ranges of one page are one source.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(r"【([^【】\n†]{0,200})†([^【】]{0,300})】")


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        page = match[1].strip()
        written = match[0][1:-1].strip()
        yield Hit(Span(match.start(), match.end()), "lenticular", ((f"†{page or match[2].strip()}", written),))
