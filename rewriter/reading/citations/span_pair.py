"""``[span_0](start_span)the claim[span_0](end_span)``: looks like links; pairs overlap, and many are empty.

The closing half is the marker and covers the words between the two; the opening half is a sign.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

MAX_CLAIM = 3000

_HALF = re.compile(r"\[\s?span_(\d{1,5})\s?\]\(\s?(start|end)_span\s?\)", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    opened: dict[str, int] = {}
    for match in _HALF.finditer(text):
        span = Span(match.start(), match.end())
        if match[2] == "start":
            opened[match[1]] = match.end()
            yield Hit(span, "span-pair", leads=True)
            continue
        start = opened.pop(match[1], None)
        near = start is not None and match.start() - start <= MAX_CLAIM
        covers = Span(start, match.start()) if start is not None and near else None
        yield Hit(span, "span-pair", ((f"span_{match[1]}", f"span_{match[1]}"),), covers=covers)
