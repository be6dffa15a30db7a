"""``fileciteturn0file0L78-L85``: an uploaded file, its lines where they are given."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.deep_research import INVISIBLE
from rewriter.reading.citations.hit import Hit

_PART = r"turn\d{1,3}file\d{1,4}"
_MARKER = re.compile(
    rf"{INVISIBLE}{{0,3}}\bfilecite{INVISIBLE}{{0,3}}"
    rf"((?:{_PART}{INVISIBLE}{{0,3}}(?:L\d{{1,6}}(?:-L?\d{{1,6}})?{INVISIBLE}{{0,3}})?){{1,20}})",
    re.ASCII,
)
_ID = re.compile(_PART, re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        ids = tuple((found, found) for found in _ID.findall(match[1]))
        yield Hit(Span(match.start(), match.end()), "file-token", ids)
