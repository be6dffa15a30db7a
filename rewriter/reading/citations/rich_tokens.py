"""Tokens of a chat's rich answer that cite nothing: ``entity["company","Anthropic","ai company"]``, ``navlist...``.

The name inside an entity is a word of the sentence and stays; galleries and navigation lists go as a whole.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.deep_research import INVISIBLE
from rewriter.reading.citations.hit import Hit

_ENTITY = re.compile(
    rf"{INVISIBLE}{{0,3}}\bentity{INVISIBLE}{{0,3}}\[\s?\"[^\"\n]{{0,60}}\"\s?,\s?"
    rf"\"([^\"\n]{{1,200}})\"[^\[\]\n]{{0,300}}\]{INVISIBLE}{{0,3}}"
)
_GALLERY = re.compile(
    rf"{INVISIBLE}{{0,3}}\b(?:image_group|video_group|i|navlist|products|forecast){INVISIBLE}{{0,3}}"
    rf"(?:\{{[^{{}}]{{0,2000}}\}}|(?<={INVISIBLE})[^\ue200\ue201\n]{{0,2000}}){INVISIBLE}{{1,3}}"
    r"|\bimage_group\{[^{}]{0,2000}\}"
)


def find(text: str) -> Iterator[Hit]:
    for match in _ENTITY.finditer(text):
        name = Span(match.start(1), match.end(1))
        yield Hit(Span(match.start(), match.end()), "rich-token", words=name, in_prose=True)
    for match in _GALLERY.finditer(text):
        yield Hit(Span(match.start(), match.end()), "rich-token")
