"""Deep-research tokens: ``citeturn0search0turn0search1``, with invisible characters between the parts or without.

The parts are parted by U+E202 and closed in U+E200 and U+E201, which most viewers do not show.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

INVISIBLE = "[\ue200-\ue206\u200b\u2060]"
_PART = r"turn\d{1,3}(?:search|view|news|fetch|academia|reddit|forecast|finance|sports|product|maps|calc)\d{1,4}"
_MARKER = re.compile(
    rf"(?:{INVISIBLE}{{0,3}}\bcite{INVISIBLE}{{0,3}}|[【\[]\s?)"
    rf"((?:{_PART}[,\s]?{INVISIBLE}{{0,3}}){{1,20}})(?:\s?[】\]])?{INVISIBLE}{{0,3}}",
    re.ASCII,
)
_ID = re.compile(_PART, re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        end = match.start() + len(match[0].rstrip())
        yield Hit(Span(match.start(), end), "deep-research", tuple((found, found) for found in _ID.findall(match[1])))
