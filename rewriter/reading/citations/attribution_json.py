"""``^[The claim.]({"attribution":{"attributableIndex":"0-1"}})``: the claim in brackets, its index in JSON.

The JSON half is the marker; the words in brackets stay words.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

MAX_CLAIM = 3000

_JSON = re.compile(
    r"\]?\(\s?\{\s?\"attribution\"\s?:\s?\{\s?\"attributableIndex\"\s?:\s?\"([^\"\n]{1,40})\"[^{}\n]{0,200}\}\s?\}\s?\)"
)


def find(text: str) -> Iterator[Hit]:
    behind = 0
    for match in _JSON.finditer(text):
        opening = text.rfind("^[", max(behind, match.start() - MAX_CLAIM), match.start())
        wraps = opening >= 0 and match[0].startswith("]")
        if wraps:
            yield Hit(Span(opening, opening + 2), "attribution-json", leads=True)
        covers = Span(opening + 2, match.start()) if wraps else None
        ids = ((f"attribution:{match[1]}", match[1]),)
        yield Hit(Span(match.start(), match.end()), "attribution-json", ids, covers=covers)
        behind = match.end()
