"""Text for a terminal: colour where it is welcome, and no control character of anybody else's."""

import os
from dataclasses import dataclass
from typing import TextIO

_RESET = "\x1b[0m"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps words in ANSI colours, or leaves them alone when ``colour`` is False."""

    colour: bool = False

    def red(self, text: str) -> str:
        return self._wrap("31;1", text)

    def yellow(self, text: str) -> str:
        return self._wrap("33", text)

    def green(self, text: str) -> str:
        return self._wrap("32", text)

    def bold(self, text: str) -> str:
        return self._wrap("1", text)

    def dim(self, text: str) -> str:
        return self._wrap("2", text)

    def _wrap(self, codes: str, text: str) -> str:
        return f"\x1b[{codes}m{text}{_RESET}" if self.colour and text else text


PLAIN = Paint()


def paint_for(stream: TextIO) -> Paint:
    """Colour on a terminal, unless NO_COLOR is set (https://no-color.org) or the terminal is dumb."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Paint(colour=wanted and stream.isatty())


def visible(text: str) -> str:
    """*text* on one line, with control, surrogate and direction characters written as escapes.

    Articles are anybody's: an escape sequence in one must not recolour, retitle or rewrite the terminal.
    """
    words = " ".join(text.split())
    return "".join(character if _harmless(character) else _escape(character) for character in words)


def shorten(text: str, width: int) -> str:
    """*text* made visible, cut at a word to at most *width* characters, with an ellipsis where something is gone."""
    line = visible(text)
    if len(line) <= width:
        return line
    cut = line.rfind(" ", 0, width)
    return line[: cut if cut > width // 2 else width - 1].rstrip(" ,;:–—-") + "…"


def _harmless(character: str) -> bool:
    code = ord(character)
    return code >= 0x20 and not 0x7F <= code < 0xA0 and not 0xD800 <= code < 0xE000 and character not in _BIDI


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
