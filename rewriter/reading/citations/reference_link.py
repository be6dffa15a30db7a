"""Reference links: ``([Wikipedia][1])`` with ``[1]: https://...`` at the end of the text.

``[x][1]`` is an array in some language: outside round brackets the label must be defined. The definition may be cut
off, so that the key is the label, which a single sentence carries with it, never the address behind it.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit

_LINK = r"\[([^\[\]]{1,400})\]\s?\[([^\[\]\n]{1,60})\]"
_GROUP = re.compile(
    rf"\(\s{{0,6}}(?:(?:source|via|see)s?:?\s)?{_LINK}(?:\s{{0,3}}[,;]?\s{{0,3}}{_LINK}){{0,12}}\s{{0,6}}\)"
)
_SINGLE = re.compile(rf"(?<![!\]\w])(?<!\\){_LINK}")
_PAIR = re.compile(_LINK)
_DEFINITION = re.compile(r"^[ \t>]{0,8}\[([^\[\]\n^]{1,60})\]:[ \t]{0,4}\S", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    for match in _GROUP.finditer(text):
        pairs = [(name, label) for name, label in _PAIR.findall(match[0])]
        if all(_is_name(name) for name, _ in pairs):
            yield Hit(Span(match.start(), match.end()), "reference-link", tuple(_id(label) for _, label in pairs))
    defined = {keys.normalise(label) for label in _DEFINITION.findall(text)}
    for match in _SINGLE.finditer(text):
        if keys.normalise(match[2]) in defined and not match[1].strip().isdigit():
            words = Span(match.start(1), match.end(1))
            yield Hit(Span(match.start(), match.end()), "reference-link", (_id(match[2]),), words, in_prose=True)


def _is_name(name: str) -> bool:
    return sum(character.isalpha() for character in name) > 1


def _id(label: str) -> tuple[str, str]:
    return keys.normalise(label), label.strip()
