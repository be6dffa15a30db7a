"""Numbers in square brackets: ``[1]``, ``[1, 3]``, ``[1][2]``, ``[2-4]``.

Not a number in front of a link target (a link), behind other brackets (``[x][1]``, an index or a reference link), at
the start of a line before a colon (a definition), nor a year.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit
from rewriter.reading.citations.numbers import expand

_LIST = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,40}"
_MARKER = re.compile(rf"(?<![\[\\])\[\s?({_LIST})\s?\](?!\(|\[\D)(?!:(?:\s|$|https?:))", re.ASCII)
_BEHIND_BRACKET = re.compile(r"[^\d\s,;\]–-]\s?\]$", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        before = text[max(0, match.start() - 3) : match.start()]
        numbers = tuple(expand(match[1]))
        if _BEHIND_BRACKET.search(before) or 0 in numbers:
            continue
        yield Hit(Span(match.start(), match.end()), "numbered", tuple((str(n), str(n)) for n in numbers))
