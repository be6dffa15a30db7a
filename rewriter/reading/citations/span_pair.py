"""``[span_0](start_span)the claim[span_0](end_span)``: looks like links; pairs overlap, and many are empty.

The closing half is the marker and covers the words between the two; the opening half is a sign. An empty pair is one
marker and covers the sentence it stands in.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

MAX_CLAIM = 3000

_HALF = re.compile(r"\[\s?span_(\d{1,5})\s?\]\(\s?(start|end)_span\s?\)", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    opened: dict[str, Span] = {}
    for match in _HALF.finditer(text):
        half = Span(match.start(), match.end())
        if match[2] == "start":
            opened[match[1]] = half
        else:
            yield from _closed(text, match[1], opened.pop(match[1], None), half)
    for half in opened.values():
        yield Hit(half, "span-pair", leads=True)


def _closed(text: str, number: str, start: Span | None, end: Span) -> Iterator[Hit]:
    ids = ((f"span_{number}", f"span_{number}"),)
    if start is None:
        yield Hit(end, "span-pair", ids)
    elif not text[start.end : min(end.start, start.end + MAX_CLAIM)].strip() and end.start - start.end < MAX_CLAIM:
        yield Hit(Span(start.start, end.end), "span-pair", ids)
    else:
        covers = Span(start.end, end.start) if end.start - start.end <= MAX_CLAIM else None
        yield Hit(start, "span-pair", leads=True)
        yield Hit(end, "span-pair", ids, covers=covers)
