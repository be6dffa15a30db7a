"""Shares: per cent against fractions in words, and against percentage points."""

import random
import re
from decimal import Decimal

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.numbers import follows, of
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_FRACTIONS = {
    "a tenth": 10, "a fifth": 20, "a quarter": 25, "a third": 33, "two fifths": 40, "half": 50, "three fifths": 60,
    "two thirds": 67, "three quarters": 75, "nine tenths": 90,
}  # fmt: skip
_PERCENT = re.compile(r" ?%| per ?cent\b")
_MOVED = re.compile(r"\b(?:rose|fell|grew|dropped|increased|decreased|declined|up|down|jumped|climbed)(?: by)? $")
_IN_WORDS = re.compile(
    r"\b(?<!first )(?<!second )(?<!latter )(?<!top )"
    r"(?P<words>a third|a quarter|a fifth|half|two thirds|three quarters)(?= of\b)"
)
_ENOUGH = 9


@planter("percent-words", Group.NUMBERS)
def percent_words(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A share becomes another fraction in words."""
    del article
    written = [(Span(*match.span("words")), match["words"]) for match in _IN_WORDS.finditer(told.plain)]
    choices = [
        (span, new) for span, old in written for new, value in _FRACTIONS.items() if _other(told, span, old, value)
    ]
    for one in of(told):
        match = _PERCENT.match(told.plain, one.span.end) if one.measure == "%" else None
        if match and told.plain[match.end() :].startswith(" of "):
            span = Span(one.span.start, match.end())
            others = {new: value for new, value in _FRACTIONS.items() if abs(one.value - value) > _ENOUGH}
            choices += [(span, new) for new, value in others.items() if not follows(one, Decimal(value))]
    if not choices:
        return None
    span, new = rng.choice(choices)
    return swap(told, "percent-words", span, new)


@planter("percent-points", Group.NUMBERS)
def percent_points(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A change in per cent becomes one in percentage points."""
    del article
    for one in of(told):
        match = _PERCENT.match(told.plain, one.span.end)
        if match and _MOVED.search(told.plain[: one.span.start]):
            return swap(told, "percent-points", Span(*match.span()), " percentage points")
    del rng
    return None


def _other(told: Told, span: Span, old: str, value: int) -> bool:
    before = told.plain[max(0, span.start - 12) : span.start].lower()
    least, most = "least" in before or "more than" in before or "over" in before, "most" in before or "under" in before
    gap = value - _FRACTIONS[old]
    return abs(gap) > _ENOUGH and not (least and gap < 0) and not (most and gap > 0)
