"""An address as it is, in round brackets or in the sentence: ``(https://...)``, ``(www.example.org)``."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit

_ADDRESS = r"(?:https?://|www\.)[^\s<>()\[\]【】\"“”]{2,2000}(?:\([^\s()<>]{0,200}\)[^\s<>()\[\]【】\"“”]{0,500}){0,3}"
_BRACKETED = re.compile(rf"\((?:(?:source|via|see|link)s?:?\s)?\s?<?({_ADDRESS})>?\s?\)", re.IGNORECASE)
_PLAIN = re.compile(rf"(?<![\w(\[/@.=\"'])<?({_ADDRESS})>?", re.IGNORECASE)
_TRAILING = ".,;:!?'’*_"


def find(text: str) -> Iterator[Hit]:
    for match in _BRACKETED.finditer(text):
        yield Hit(Span(match.start(), match.end()), "url", ((keys.url(match[1]), match[1]),))
    for match in _PLAIN.finditer(text):
        address = match[1].rstrip(_TRAILING)
        whole = Span(match.start(), match.end() if match[0].endswith(">") else match.start(1) + len(address))
        yield Hit(whole, "url", ((keys.url(address), address),), in_prose=True)
