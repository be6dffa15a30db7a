"""Chat ids in square brackets: ``[web:24]``, ``[post:3][post:11]``; glued to a round one, ``[web:10](web:13)``.

The glued pair looks like a link whose target is ``web:13``: it is two ids.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.grok_round import ID, ids_of
from rewriter.reading.citations.hit import Hit

_LIST = rf"{ID}(?:\s*[,;]\s*{ID})*"
_MARKER = re.compile(rf"\[\s*({_LIST})\s*\](?:\(\s*({_LIST})\s*\))?(?!\()", re.IGNORECASE | re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        ids = ids_of(match[1]) + ids_of(match[2] or "")
        yield Hit(Span(match.start(), match.end()), "grok-square", ids)
