"""Chat ids in round brackets: ``(web:13, web:20)``, ``(post:0)``.

An id glued to a word is a call in some language (``where(post:0)``), one of five digits and more a port or a record.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit
from rewriter.reading.citations.numbers import expand

ID = r"(?:web|post|tweet|news|thread|search)\s?:\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\d)"
_MARKER = re.compile(rf"(?<![\w\\])\(\s*({ID}(?:\s*[,;&]\s*(?:and\s+)?{ID})*)\s*\)", re.IGNORECASE | re.ASCII)
_PART = re.compile(r"([A-Za-z]+)\s?:\s?(\d{1,4}(?:\s?[-–]\s?\d{1,4})?)", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        yield Hit(Span(match.start(), match.end()), "grok-round", ids_of(match[1]))


def ids_of(listing: str) -> tuple[tuple[str, str], ...]:
    """Key and id as written of every ``kind:number`` in *listing*, ranges expanded."""
    ids: list[tuple[str, str]] = []
    for part in _PART.finditer(listing):
        kind = part[1].lower()
        ids.extend((f"{kind}:{number}", f"{part[1]}:{number}") for number in expand(part[2]))
    return tuple(ids)
