"""A measure and a part of it: ``an hour and a half``, ``two miles and a quarter``, ``an hour and 20 minutes``."""

from decimal import Decimal

from rewriter.facts import numerals
from rewriter.facts.measures import Measure, measure_at
from rewriter.facts.shared_units import SMALLER
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
    """Value, unit, precision and end of ``a year and a half``, ``an hour and ten minutes``; *index* is at the "a"."""
    if tokens[index].lower not in ("a", "an"):
        return None
    measure = measure_at(tokens, index + 1)
    if measure is None:
        return None
    part = part_behind(tokens, measure.end)
    return (1 + part, measure.unit, part, measure.end + 3) if part else _one_and_some(tokens, measure)


def _one_and_some(tokens: list[Token], one: Measure) -> tuple[Decimal, str, Decimal, int] | None:
    """``an hour and ten minutes``, in the smaller unit."""
    start = one.end + 1
    if start >= len(tokens) or tokens[one.end].lower != "and":
        return None
    numeral = numerals.read(tokens, start)
    measure = measure_at(tokens, numeral.end) if numeral and not numeral.rest else None
    parts = SMALLER.get((one.unit, measure.unit)) if measure else None
    if numeral is None or measure is None or parts is None or not 0 < numeral.value < parts:
        return None
    return parts + numeral.value, measure.unit, Decimal(1), measure.end
