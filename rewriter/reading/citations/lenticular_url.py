"""An address in lenticular brackets: ``【https://en.wikipedia.org/wiki/Rain】``, also ``【[text](https://...)】``."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(r"【\s?(?:\[[^\[\]]{0,400}\]\(\s?)?<?((?:https?://|www\.)[^\s<>【】\[\]]{2,2000}?)>?\s?\)?\s?】")


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        yield Hit(Span(match.start(), match.end()), "lenticular-url", ((keys.url(match[1]), match[1]),))
