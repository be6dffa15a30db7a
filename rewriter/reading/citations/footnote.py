"""Markdown footnotes: ``[^1]``, ``[^note]``, ``[^1_2]``; a definition at the start of a line is none."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(r"(?<!\\)\[\s?\^\s?([^\[\]\s^]{1,60})\s?\](?!:)")


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        key = f"^{match[1].casefold()}"
        yield Hit(Span(match.start(), match.end()), "footnote", ((key, f"^{match[1]}"),))
