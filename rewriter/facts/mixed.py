"""A measure and a part of it: ``an hour and a half``, ``two miles and a quarter``."""

from decimal import Decimal

from rewriter.facts.measures import measure_at
from rewriter.facts.tokens import Token

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def part_behind(tokens: list[Token], end: int) -> Decimal | None:
    """The part of one unit that ``and a half`` adds to the measure ending at *end*; it takes three tokens."""
    words = [token.lower for token in tokens[end : end + 5]]
    if words[:2] != ["and", "a"] or len(words) < 3 or words[2] not in _PARTS:
        return None
    other_whole = words[3:5] == ["of", "the"] or (words[2] == "quarter" and words[3:4] == ["of"])
    return None if other_whole else _PARTS[words[2]]


def one_and_part(tokens: list[Token], index: int) -> tuple[Decimal, str, Decimal, int] | None:
    """Value, unit, precision and end of ``a year and a half``; *index* is at the article."""
    if tokens[index].lower not in ("a", "an"):
        return None
    measure = measure_at(tokens, index + 1)
    part = part_behind(tokens, measure.end) if measure else None
    return (1 + part, measure.unit, part, measure.end + 3) if measure and part else None
