"""Times of day as they are spoken: ``half past ten at night``, ``a quarter to nine``.

Without a half of the day they are read as of the morning; ``is_halfless`` says so to who compares them.
"""

from decimal import Decimal

from rewriter.domain import Quantity, Span
from rewriter.facts import numerals
from rewriter.facts.tokens import Token
from rewriter.facts.word_sets import words

_STEPS = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
_OPENS = words("at by until till from before after since around about to and")
_HALVES = {
    ("at", "night"): 12, ("in", "the", "evening"): 12, ("in", "the", "afternoon"): 12, ("pm",): 12, ("p.m.",): 12,
    ("in", "the", "morning"): 0, ("am",): 0, ("a.m.",): 0,
}  # fmt: skip
_HALF_A_DAY = 12


def find(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    """The time of day in words that starts at *index*, and the index after it."""
    start = index + (tokens[index].lower == "a")
    step = _STEPS.get(tuple(token.lower for token in tokens[start : start + 2]))  # type: ignore[arg-type]
    if step is None or start + 2 >= len(tokens) or (step != 30 and not _opens(tokens, index)):
        return None
    hour = numerals.read(tokens, start + 2)
    if hour is None or hour.rest or not 1 <= hour.value <= _HALF_A_DAY or hour.value % 1:
        return None
    told = tuple(token.lower for token in tokens[hour.end : hour.end + 3])
    said = next((size for size in (3, 2, 1) if told[:size] in _HALVES), 0)
    later = _HALVES.get(told[:said], 0)
    minutes = (int(hour.value) % _HALF_A_DAY + later) * 60 + step
    end = hour.end + said
    span = Span(tokens[index].start, tokens[end - 1].end)
    return Quantity(span, span.of(prose), Decimal(minutes % (24 * 60)), unit="clock"), end


def is_halfless(quantity: Quantity) -> bool:
    """Does a time told in words leave open which half of the day it is of?"""
    *_, last = quantity.text.lower().split()
    return quantity.unit == "clock" and not quantity.text[:1].isdigit() and last not in _ENDS


_ENDS = frozenset(half[-1] for half in _HALVES)


def _opens(tokens: list[Token], index: int) -> bool:
    return not index or tokens[index - 1].lower in _OPENS
