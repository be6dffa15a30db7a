"""A hash in square brackets, ``[130def4d165091191c097e4ed7b0d688c56792e1]``: a note or a video of somebody's vault.

Behind "commit", "revision" or "tag", or in front of a link target, it names a change to a program.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(r"(?<![\w\]])\[([0-9a-f]{40}|[0-9a-f]{64})\](?![\[(:])", re.ASCII)
_CHANGE = re.compile(r"\b(?:commits?|revision|rev|sha|sha1|hash|tag|merge|checkout)\W{0,3}$", re.IGNORECASE)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        if not _CHANGE.search(text[max(0, match.start() - 16) : match.start()]):
            yield Hit(Span(match.start(), match.end()), "hash-id", ((match[1], match[1]),))
