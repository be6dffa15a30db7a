"""Numbers of a report whose raising was lost: ``the market doubled.12 Next``, with a "Works cited" list at the end.

Read only where such a list stands, only behind the full stop, and only up to the number of its entries: anywhere else
a figure glued to a word is a figure.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_LIST = re.compile(r"^[#*_ \t\d.]{0,12}works[ -]cited[*_: \t]{0,6}$", re.IGNORECASE | re.MULTILINE)
_ENTRY = re.compile(r"^[ \t]{0,6}(\d{1,3})[.)][ \t]", re.MULTILINE | re.ASCII)
_MARKER = re.compile(r"(?<=[^\W\d_][.,;!?])(\d{1,3})(?=\s|$)|(?<=[^\W\d_][\"”’)][.,;])(\d{1,3})(?=\s|$)", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    listing = _LIST.search(text)
    if listing is None:
        return
    entries = {int(number) for number in _ENTRY.findall(text, listing.end())}
    for match in _MARKER.finditer(text, 0, listing.start()):
        number = int(match[1] or match[2])
        if number in entries:
            yield Hit(Span(match.start(), match.end()), "glued-number", ((str(number), str(number)),))
