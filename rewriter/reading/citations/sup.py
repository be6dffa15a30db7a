"""Raised markers: ``<sup>[^1]</sup>``, ``<sup>1</sup>``, ``<sup><a href="#fn1">[1]</a></sup>``, and ``word.¹²``.

An exponent is raised too: ``m<sup>2</sup>``, ``cm²``, ``10⁶`` follow a figure or a short unit.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit
from rewriter.reading.citations.numbers import expand

_SUP = re.compile(
    r"<sup\b[^<>]{0,200}>\s{0,3}(?:<a\b[^<>]{0,300}>)?\s?\[?\s?(\^?[\w-]{1,30}(?:\s?[,–-]\s?\d{1,4}){0,20})\s?\]?\s?(?:</a>)?\s{0,3}</sup>",
    re.IGNORECASE,
)
_RAISED = re.compile(r"(?<=[.,;:!?\"”’)\]\w])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[˒⸴,]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,8}")
_POWER = re.compile(r"(?:\d|\b(?:[a-zA-ZµΩ]{1,2}|km|sec|inch|foot|feet|mile|miles|yard))$", re.ASCII)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def find(text: str) -> Iterator[Hit]:
    for match in _SUP.finditer(text):
        inner = match[1]
        before = text[max(0, match.start() - 8) : match.start()]
        if inner.startswith("^"):
            yield Hit(Span(match.start(), match.end()), "sup", ((inner.casefold(), inner),))
        elif inner[0].isdigit() and inner.isascii() and not inner[-1].isalpha() and not _POWER.search(before):
            yield Hit(Span(match.start(), match.end()), "sup", _ids(inner))
    for match in _RAISED.finditer(text):
        if not _POWER.search(text[max(0, match.start() - 8) : match.start()]):
            yield Hit(Span(match.start(), match.end()), "sup", _ids(match[0].translate(_DIGITS)))


def _ids(listing: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(number), str(number)) for number in expand(listing))
