"""Quantities that follow from an evidence passage by arithmetic: differences, multiples, ends of a range.

Only what a reader would work out in the head, and only between two values of one unit in one sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from rewriter.domain import Bound, DateInterval, Fact, Quantity
from rewriter.facts.matching.quantities import entails
from rewriter.rules.alignment.passage import Passage

MOST_VALUES = 8
LARGE = 1000
"""From here a bare number beside an amount of money is one too."""
RELATIVE = re.compile(r"\b(?:relative(?:ly)?|proportional(?:ly)?|in proportion)\b", re.IGNORECASE)
CHANGED = re.compile(
    r"\b(?:rose|ris\w+|grew|grow\w*|increas\w+|up|climb\w*|gain\w*|more|fell|fall\w*|drop\w*|declin\w+|decreas\w+|"
    r"shr[aiu]nk\w*|down|cut|reduc\w+|less|fewer|higher|lower)\b",
    re.IGNORECASE,
)
NO_DISTANCE = frozenset({"ordinal", "score", "clock", "times"})
MOST_TOLD = 16
"""Values of several passages beyond which some two lie any distance apart."""


def follows(fact: Fact, passage: Passage, claim: Passage) -> Iterator[Fact]:
    """The values of *passage* from which *fact* follows; nothing where it does not."""
    if isinstance(fact, Quantity) and fact.high is None and len(passage.quantities) <= MOST_VALUES:
        yield from _end_of_range(fact, passage, claim)
        yield from _worked_out(fact, passage)
        yield from _multiple(fact, passage)
        yield from _relative(fact, passage, claim)
        yield from _years_between(fact, passage)
        yield from _unit_understood(fact, passage, claim)
        yield from _single(fact, passage)
    if isinstance(fact, DateInterval) and fact.start != fact.end:
        yield from _both_ends(fact, passage)


def _end_of_range(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """One end of a range, where the claim states the other end as well ("from 1.8 to 2.1 MWh")."""
    stated = {each.value for each in claim.quantities if each is not fact}
    for other in passage.quantities:
        if other.high is None or not _exact(fact) or fact.unit not in (other.unit, ""):
            continue
        if {fact.value, *stated} >= {other.value, other.high} and fact.value in (other.value, other.high):
            yield other


def _worked_out(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    for one, other in permutations(passage.quantities, 2):
        if (
            not _of_one_unit(one, other)
            or one.high is not None
            or other.high is not None
            or not (_exact(one) and _exact(other))
        ):
            continue
        times = fact.unit == "times" and other.value and one.value == fact.value * other.value
        gap = fact.unit in (one.unit, "") and fact.unit != "%" and one.value - other.value == fact.value
        total = fact.unit == one.unit and fact.unit not in ("%", "ordinal", "score", "clock", "times")
        total = total and one.value + other.value == fact.value
        points = fact.unit == "pp" and one.unit == "%" and one.value - other.value == fact.value
        if times or total or ((gap or points) and fact.value > 0):
            yield one
            return


def _of_one_unit(one: Quantity, other: Quantity) -> bool:
    """The same unit, or one said and one understood ("sold for 63.5 million euros, having paid 48.5 million")."""
    understood = not other.unit and not other.head and min(one.value, other.value) >= LARGE
    return one.unit == other.unit or understood


def difference(fact: Quantity, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Quantity]]:
    """The greater of two values of *passages* that lie as far apart as *fact* says ("16 g less than")."""
    told = [(passage, each) for passage in passages for each in passage.quantities if _exact(each)]
    for (home, one), (_, other) in permutations(told[:MOST_TOLD], 2):
        ranged = one.high is not None or other.high is not None
        if ranged or one.unit != other.unit or one.unit in NO_DISTANCE or one.value <= other.value:
            continue
        unit = "pp" if one.unit == "%" else one.unit
        if entails(replace(one, value=one.value - other.value, unit=unit), fact):
            yield home, one
            return


def _multiple(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Roughly three times as many" for 61 and 184; "half as much" for "twice as much" of the other."""
    factor = Fraction(fact.value) if fact.unit == "times" else Fraction(fact.value) / 100
    if not factor or fact.unit not in ("times", "%"):
        return
    for other in passage.quantities:
        if other.unit == "times" and factor * Fraction(other.value) == 1 and fact.unit == "%":
            yield other
            return
    for one, other in permutations(passage.quantities, 2):
        if fact.unit != "times" or one.unit != other.unit or not other.value or one.high is not None:
            continue
        if _is_factor(fact, factor, Fraction(one.value) / Fraction(other.value)):
            yield one
            return


def _relative(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Rose by ten per cent" for from 60 to 66; of shares only where the claim says that it is a relative change."""
    told = claim.sentence.span.of(claim.article.prose)
    if fact.unit != "%" or not _exact(fact) or not CHANGED.search(told):
        return
    for one, other in permutations(passage.quantities, 2):
        if one.unit != other.unit or one.unit in NO_DISTANCE or not other.value or one.high or other.high:
            continue
        if one.unit == "%" and not RELATIVE.search(told):
            continue
        if abs(one.value - other.value) * 100 == fact.value * other.value:
            yield one
            return


def _is_factor(fact: Quantity, factor: Fraction, ratio: Fraction) -> bool:
    if fact.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return factor <= ratio < factor * Fraction(5, 4)
    if fact.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return factor * Fraction(4, 5) < ratio <= factor
    return fact.approximate and abs(ratio - factor) <= factor / 12


def _years_between(fact: Quantity, passage: Passage) -> Iterator[DateInterval]:
    if fact.unit != "year":
        return
    for one in passage.dates:
        for other in (one, *passage.dates):
            if one.start[0] and other.end[0] and other.end[0] - one.start[0] == fact.value:
                yield one
                return


def _both_ends(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "from 2024 to 2025" where the passage gives the two as dates of their own."""
    starts = [date for date in passage.dates if date.start == fact.start and date.end < fact.end]
    ends = [date for date in passage.dates if date.end == fact.end and date.start > fact.start]
    if starts and ends:
        yield starts[0]


def _unit_understood(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "27 minutes, seven fewer": the second takes its unit from the first. "Over 22 crossings" can mean during."""
    units = {each.unit for each in passage.quantities}
    stated = {each.unit for each in claim.quantities} - {""}
    for other in passage.quantities:
        bare = other.unit == "" and fact.unit in units and _exact(fact)
        left_out = fact.unit == "" and not fact.head and other.unit in stated
        if left_out and entails(other, replace(fact, unit=other.unit)):
            yield other
            continue
        during = fact.bound is Bound.MORE_THAN and fact.text.lower().startswith("over ") and other.unit == fact.unit
        if other.high is None and other.value == fact.value and _exact(other) and (bare or during):
            yield other


def _single(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "One week" for "in a week"."""
    if fact.value == 1 and fact.unit and fact.unit.isalpha() and _exact(fact):
        text = passage.sentence.span.of(passage.article.prose)
        if re.search(rf"\b(?:an?|per|each|every)\s+{re.escape(fact.unit)}\b", text, re.IGNORECASE):
            yield fact


def _exact(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACT and not quantity.approximate
