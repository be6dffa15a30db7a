"""``[cite: 4, 5, 212]`` behind a claim, and ``[cite_start]`` where the claim begins.

The start mark lands before emphasis, in bullets and headings; it covers nothing by itself. A pair covers the words
between the two, if both stand in one paragraph.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit
from rewriter.reading.citations.numbers import expand

MAX_CLAIM = 3000

_CITE = re.compile(r"\[\s?cite\s?:\s?(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,60})\s?\]", re.ASCII)
_START = re.compile(r"\[\s?cite_start\s?\]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def find(text: str) -> Iterator[Hit]:
    starts = [Span(match.start(), match.end()) for match in _START.finditer(text)]
    for start in starts:
        yield Hit(start, "gemini-cite", leads=True)
    open_start, index = None, 0
    for match in _CITE.finditer(text):
        while index < len(starts) and starts[index].start < match.start():
            open_start = starts[index].end
            index += 1
        ids = tuple((f"cite:{number}", str(number)) for number in expand(match[1]))
        yield Hit(Span(match.start(), match.end()), "gemini-cite", ids, covers=_claim(text, open_start, match.start()))
        open_start = None


def _claim(text: str, start: int | None, end: int) -> Span | None:
    if start is None or end - start > MAX_CLAIM or _PARAGRAPH.search(text, start, end):
        return None
    return Span(start, end)
