"""Quantities: evidence to claim.

Values are compared as exact fractions after exact unit conversion. Rounding is accepted only towards coarser and only
where the claim's wording says so ("about", "nearly", "more than"); ordinals and scores are never rounded.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from rewriter.domain import Bound, Quantity
from rewriter.facts.matching.match import YES, Match, no
from rewriter.facts.scores import LOST
from rewriter.facts.spoken_clock import is_halfless
from rewriter.facts.stems import stem
from rewriter.facts.units import convert

LOOSE = Fraction(1, 4)
"""How far a bound of the claim may lie from the value, relative to it, unless it is the value's own leading digits."""
HAIR = Fraction(1, 200)
"""How far off a value said to be approximate may always be, relative to it: "about 475 million" for 474.26 million."""
BLUR, PART_BLUR = Fraction(1, 20), Fraction(1, 10)
"""How far a value said to be approximate may lie from the exact one, relative to it, whatever its digits; and a share
given as a fraction in words."""
WIDEST = 0.2
"""Relative to the claimed one, how far from it a value may lie at most to be ``same_value``, amply."""
HALF_A_DAY = 720
_TIMES = ("time",)
_LEFT_OUT = ("pp", "year")
"""Units that a bare number may stand for."""
_OF_AGE = frozenset({"old", "age"})
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)


def entails(evidence: Quantity, claim: Quantity) -> bool:
    """Whether *evidence* being so makes *claim* so; what is counted (``head``) is for the caller to compare."""
    if evidence.unit != claim.unit:
        return commensurable(evidence.unit, claim.unit) and compare(evidence, claim).entailed
    plain = evidence.high is None and claim.high is None
    if plain and claim.unit != "clock" and _is_bare_exact(claim) and evidence.value != claim.value:
        return False  # the usual case: neither a range nor rounded, and another number
    return compare(evidence, claim).entailed


def _is_bare_exact(claim: Quantity) -> bool:
    return claim.bound is Bound.EXACT and not claim.approximate


def compare(evidence: Quantity, claim: Quantity) -> Match:
    """As ``entails``, with the reason why not."""
    known = _in_unit_of(evidence, claim)
    if known is None:
        return no("unit differs")
    low, high = known
    claimed = _exact(claim.value), _exact(claim.high) if claim.high is not None else None
    if (low, high) == claimed:
        return _same_value(evidence, claim)
    if evidence.unit == claim.unit == "score" and (high, low) == claimed and _told_by_losers(evidence, claim):
        return YES
    if evidence.unit == claim.unit == "clock" and (is_halfless(claim) or is_halfless(evidence)):
        return YES if (low - claimed[0]) % HALF_A_DAY == 0 else no("value differs")
    if claim.unit in ("ordinal", "score", "clock") or evidence.unit in ("ordinal", "score", "clock"):
        return no("value differs")
    if high is not None or claimed[1] is not None:
        return _ranges(claim, low, high, claimed)
    if claim.bound in _LOWER:
        return _lower(evidence, low, claimed[0])
    if claim.bound in _UPPER:
        return _upper(evidence, claim, low, claimed[0])
    return _approximate(evidence, claim, low, claimed[0])


def same_value(evidence: Quantity, claim: Quantity) -> bool:
    """Whether both give one value, after conversion or rounding, however sure of it either is."""
    known = _in_unit_of(evidence, claim)
    if known is None:
        return False
    claimed = _exact(claim.value)
    return any(end is not None and (end == claimed or _rounds(end, claimed, claim)) for end in known)


def heads_meet(evidence: Quantity, claim: Quantity) -> bool | None:
    """Whether both count the same thing: they share a stem of their heads, the unit's own apart; None where either
    names nothing but its unit."""
    known, claimed = _counted(evidence), _counted(claim)
    return bool(known & claimed) if known and claimed else None


def _told_by_losers(evidence: Quantity, claim: Quantity) -> bool:
    """ "lost 1-2" restates "won 2-1" of the other side; whose score it is, is for the caller to compare."""
    return (LOST in evidence.head) != (LOST in claim.head)


def _counted(quantity: Quantity) -> set[str]:
    """What is counted, by name: "watched five times" leaves it to the verb, and "lost 1-2" counts nothing."""
    if quantity.head == _TIMES or quantity.unit == "score":
        return set(quantity.head) - {LOST, *_TIMES}
    return set(quantity.head) - {stem(quantity.unit)} if quantity.unit else set(quantity.head)


@lru_cache(maxsize=4096)
def _exact(value: Decimal) -> Fraction:
    return Fraction(value)


def _in_unit_of(evidence: Quantity, claim: Quantity) -> tuple[Fraction, Fraction | None] | None:
    low, high = _exact(evidence.value), _exact(evidence.high) if evidence.high is not None else None
    if evidence.unit == claim.unit:
        return low, high
    if not commensurable(evidence.unit, claim.unit):
        return None
    if evidence.unit == "score" and claim.unit == "%" and high:
        return (low * 100 / high, None) if low <= high else None
    if _unnamed_unit(evidence, claim) or _unnamed_unit(claim, evidence):
        return low, high
    if claim.unit == "degree" and evidence.unit in ("°C", "°F"):
        return low, high
    start = convert(low, evidence.unit, claim.unit)
    return None if start is None else (start, convert(high, evidence.unit, claim.unit) if high is not None else None)


@cache
def commensurable(unit: str, other: str) -> bool:
    """Can a value of *unit* be one of *other* at all? Of a finite set of units."""
    named_for_both = (unit, other) in (("score", "%"), ("°C", "degree"), ("°F", "degree"))
    unnamed = "" in (unit, other) and not {unit, other}.isdisjoint(_LEFT_OUT)
    return unit == other or named_for_both or unnamed or convert(Fraction(1), unit, other) is not None


def _unnamed_unit(named: Quantity, bare: Quantity) -> bool:
    """An age given as a bare number ("Ana Ruiz, 24,", "at age 24"), percentage points as points."""
    if bare.unit:
        return False
    if named.unit == "pp":
        return bare.head[:1] == ("point",)
    return named.unit == "year" and not _OF_AGE.isdisjoint(named.head) and not bare.head


def _same_value(evidence: Quantity, claim: Quantity) -> Match:
    """Equal numbers: the claim may be as bounded and as vague as the evidence, or more so."""
    if evidence.bound is Bound.EXACT:
        if evidence.approximate and not claim.approximate:
            return no("hedge dropped")
        if claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and not evidence.approximate:
            return no("bound raised")
        return YES if not evidence.approximate or claim.bound is Bound.EXACT else no("bound raised")
    if claim.bound is evidence.bound:
        return YES
    if (evidence.bound, claim.bound) in ((Bound.MORE_THAN, Bound.AT_LEAST), (Bound.LESS_THAN, Bound.AT_MOST)):
        return YES
    if claim.bound is Bound.EXACT:
        return YES if claim.approximate and evidence.approximate else no("bound dropped")
    return no("bound raised" if _same_side(evidence.bound, claim.bound) else "bound reversed")


def _same_side(first: Bound, second: Bound) -> bool:
    return (first in _LOWER) == (second in _LOWER) and (first in _UPPER) == (second in _UPPER)


def _leading(value: Fraction) -> Fraction:
    """The place value of the last digit of *value* that is not zero: 660 million -> 10 million."""
    if value == 0:
        return Fraction(1)
    size = Fraction(1)
    numerator = abs(value)
    while (numerator / size).denominator != 1 and size > Fraction(1, 10**9):
        size /= 10
    while (numerator / (size * 10)).denominator == 1:
        size *= 10
    return size


def _lower(evidence: Quantity, low: Fraction, claimed: Fraction) -> Match:
    if evidence.bound in _UPPER or evidence.approximate:
        return no("bound raised" if evidence.approximate or low > claimed else "value differs")
    if low < claimed:
        return no("value differs")
    place = _leading(claimed)
    near = low // place * place == claimed or (low - claimed) <= LOOSE * low
    return YES if near else no("looser than the source")


def _upper(evidence: Quantity, claim: Quantity, low: Fraction, claimed: Fraction) -> Match:
    if evidence.bound in _LOWER or (evidence.approximate and evidence.bound is Bound.EXACT):
        return no("bound raised")
    if low > claimed:
        return no("value differs")
    place = _leading(claimed)
    near = -(-low // place) * place == claimed or (claimed - low) <= LOOSE * claimed
    if claim.approximate:
        near = _rounds(low, claimed, claim)
    return YES if near else no("value differs" if claim.approximate else "looser than the source")


def _rounds(low: Fraction, claimed: Fraction, claim: Quantity) -> bool:
    """Whether *claimed* is *low* rounded to the last digit it shows; a share in words is coarse by five points."""
    in_words = claim.unit == "%" and claim.precision == 5
    if not _within(low, claimed, PART_BLUR if in_words else BLUR):
        return False
    place = Fraction(claim.precision) if in_words else max(_leading(claimed) / 2, abs(low) * HAIR)
    return abs(low - claimed) <= place


def _within(low: Fraction, claimed: Fraction, blur: Fraction) -> bool:
    """Whether *claimed* lies within *blur* of *low*, relative to it; in whole numbers, which is cheaper."""
    apart = abs(low.numerator * claimed.denominator - claimed.numerator * low.denominator)
    return apart * blur.denominator <= abs(low.numerator) * claimed.denominator * blur.numerator


def _approximate(evidence: Quantity, claim: Quantity, low: Fraction, claimed: Fraction) -> Match:
    if not _rounds(low, claimed, claim):
        return no("value differs")
    if not claim.approximate:
        return no("rounded without saying so")
    if evidence.bound is not Bound.EXACT or evidence.approximate:
        return no("rounded twice")
    return YES


def _ranges(claim: Quantity, low: Fraction, high: Fraction | None, claimed: tuple[Fraction, Fraction | None]) -> Match:
    start, end = claimed
    if end is None:
        if (claim.bound in _UPPER and high == start) or (claim.bound is Bound.AT_LEAST and low == start):
            return YES
        return no("narrower than the source" if high is not None and low <= start <= high else "value differs")
    if start <= low and (high if high is not None else low) <= end:
        return YES if claim.approximate else no("wider than the source")
    return no("value differs")
