"""What every written form of a date shares: the value it is read into, and looks at single tokens."""

from dataclasses import dataclass

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import Day
from rewriter.facts.tokens import NUMBER, Token

DASHES = frozenset("-–—‑")
ERAS = {"bc": -1, "b.c.": -1, "bce": -1, "b.c.e.": -1, "ad": 1, "a.d.": 1, "ce": 1, "c.e.": 1}
UNTIL_2099 = 2099


@dataclass(slots=True)
class Core:
    """A date without its part and relation words; ``first`` and ``after`` are token indices."""

    first: int
    after: int
    start: Day
    end: Day
    granularity: Granularity
    approximate: bool = False
    part: str = ""
    taken: bool = False


def at(tokens: list[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def glued(tokens: list[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def plain(token: Token, most: int) -> int | None:
    """The number a token of at most *most* digits names, or None."""
    return int(token.text) if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= most else None
