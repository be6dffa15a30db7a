"""Places where a sentence may be parted: its commas, semicolons, colons and dashes outside brackets and numbers."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Border:
    """A sign and the blanks after it; ``start`` is the sign, ``end`` where words go on."""

    start: int
    end: int
    sign: str


_SIGN = re.compile(r"(?<![ \t])[ \t]*(?:[,;:](?=[\s”\"’])[”\"’]?|\s[—–-]+(?=\s)|—|--)[ \t\n]*")
_OPEN, _SHUT = "([{【", ")]}】"
_BRACKET = re.compile(r"[(\[{【]")


def borders(text: str) -> tuple[Border, ...]:
    """The borders of *text* in order; signs inside brackets do not count."""
    inside = _inside(text) if _BRACKET.search(text) else [False] * len(text)
    found = []
    for match in _SIGN.finditer(text):
        sign = match.group().strip().rstrip('”"’')[:1]
        place = match.start() + len(match.group()) - len(match.group().lstrip())
        if sign and not inside[min(place, len(inside) - 1)]:
            found.append(Border(place, match.end(), "—" if sign in "-–—" else sign))
    return tuple(found)


def _inside(text: str) -> list[bool]:
    """For each character of *text*, whether it stands in brackets."""
    depth, inside = 0, []
    for character in text:
        depth += character in _OPEN
        inside.append(depth > 0)
        depth -= character in _SHUT and depth > 0
    return inside
