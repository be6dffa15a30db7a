"""Quantities that follow from an evidence passage by arithmetic: differences, multiples, ends of a range.

Only what a reader would work out in the head, and only between two values of one unit in one sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, permutations

from rewriter.domain import Bound, DateInterval, Fact, Quantity
from rewriter.facts.matching.quantities import entails
from rewriter.rules.alignment.derived_dates import DAYS, dates_behind
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.retold_quantities import is_plain, told_otherwise

MOST_VALUES = 8
LARGE = 1000
"""From here a bare number beside an amount of money is one too."""
RELATIVE = re.compile(r"\b(?:relative(?:ly)?|proportional(?:ly)?|in proportion)\b", re.IGNORECASE)
CHANGED = re.compile(
    r"\b(?:rose|ris\w+|grew|grow\w*|increas\w+|up|climb\w*|gain\w*|more|fell|fall\w*|drop\w*|declin\w+|decreas\w+|"
    r"shr[aiu]nk\w*|down|cut|reduc\w+|less|fewer|higher|lower|los[et]|losing)\b",
    re.IGNORECASE,
)
NO_DISTANCE = frozenset({"ordinal", "score", "clock", "times"})
MOST_TOLD = 16
"""Values of several passages beyond which some two lie any distance apart."""


def follows(fact: Fact, passage: Passage, claim: Passage) -> Iterator[Fact]:
    """The values of *passage* from which *fact* follows; nothing where it does not."""
    if isinstance(fact, DateInterval):
        yield from dates_behind(fact, passage, claim)
    if not isinstance(fact, Quantity) or len(passage.quantities) > MOST_VALUES:
        return
    if fact.high is None:
        yield from _end_of_range(fact, passage, claim)
        yield from _worked_out(fact, passage)
        yield from _multiple(fact, passage)
        yield from _relative(fact, passage, claim)
        yield from _years_between(fact, passage)
        yield from _per_other(fact, passage, claim)
        yield from _between_clocks(fact, passage)
        yield from _side_of_score(fact, passage, claim)
        yield from _share(fact, passage)
        yield from _unit_counted(fact, passage)
    yield from told_otherwise(fact, passage, claim)


def _end_of_range(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """One end of a range, where the claim states the other end as well ("from 1.8 to 2.1 MWh")."""
    stated = {each.value for each in claim.quantities if each is not fact}
    for other in passage.quantities:
        if other.high is None or not is_plain(fact) or fact.unit not in (other.unit, ""):
            continue
        if {fact.value, *stated} >= {other.value, other.high} and fact.value in (other.value, other.high):
            yield other


def _worked_out(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    for one, other in permutations(passage.quantities, 2):
        if (
            not _of_one_unit(one, other)
            or one.high is not None
            or other.high is not None
            or not (is_plain(one) and is_plain(other))
        ):
            continue
        times = fact.unit == "times" and other.value and one.value == fact.value * other.value
        alike = fact.unit in (one.unit, "") or _in_dollars(fact, one)
        gap = alike and fact.unit != "%" and one.value - other.value == fact.value
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


def _in_dollars(fact: Quantity, other: Quantity) -> bool:
    """ "One dollar" where all amounts are Australian dollars."""
    return other.unit in DOLLARS and fact.unit == "USD" and bool(re.search(r"\d? dollars?$", fact.text))


DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})


def difference(fact: Quantity, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Quantity]]:
    """The greater of two values of *passages* that lie as far apart as *fact* says ("16 g less than")."""
    told = [(passage, each) for passage in passages for each in passage.quantities if is_plain(each)]
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
    if fact.unit != "%" or fact.bound is not Bound.EXACT or not CHANGED.search(told):
        return
    for one, other in permutations(passage.quantities, 2):
        if one.unit != other.unit or one.unit in NO_DISTANCE or not other.value or one.high or other.high:
            continue
        if one.unit == "%" and not RELATIVE.search(told):
            continue
        change = replace(one, value=abs(one.value - other.value) * 100 / other.value, unit="%")
        if change.value == fact.value or (fact.approximate and is_plain(one) and entails(change, fact)):
            yield one
            return


def _side_of_score(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Eleven voted against it" for "by 14 votes to 11"; each side once, not "eleven for and eleven against"."""
    told = sum(each.value == fact.value for each in claim.quantities)
    if not fact.unit and is_plain(fact) and told == 1:
        scores = (each for each in passage.quantities if each.unit == "score")
        yield from (each for each in scores if fact.value in (each.value, each.high))


def _unit_counted(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "On six January days" for "on six days in January"."""
    if not fact.unit and fact.head:
        yield from (each for each in passage.quantities if each.unit in fact.head and each.value == fact.value)


def _share(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Half of them", "two out of four" for "two of the four"."""
    if fact.unit != "%" or fact.bound is not Bound.EXACT:
        return
    for part, whole in pairwise(passage.quantities):
        plain = not part.unit and not whole.unit and part.high is None and whole.high is None
        if not plain or not 0 < part.value < whole.value:
            continue
        share = replace(part, value=part.value * 100 / whole.value, unit="%", head=())
        if OF.fullmatch(passage.article.prose, part.span.end, whole.span.start) and entails(share, fact):
            yield part
            return


OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|its|his|her|their|these|those|all)\s+){0,2}", re.IGNORECASE)


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


def _per_other(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "$8 a month" for "$96 a year", "120 a week" for "6,240 a year": one rate told by another stretch of time."""
    mine = RATE.match(claim.article.prose, fact.span.end)
    if not mine:
        return
    for other in passage.quantities:
        theirs = RATE.match(passage.article.prose, other.span.end) if other.unit == fact.unit else None
        factor = _stretch(theirs, mine) if theirs else None
        if factor and factor != 1 and other.high is None:
            turned = Decimal(other.value) * factor.denominator / factor.numerator
            if entails(replace(other, value=turned), fact):
                yield other


def _stretch(longer: re.Match[str], shorter: re.Match[str]) -> Fraction | None:
    """How many times the one stretch holds the other; None for months and weeks, which do not divide."""
    for lengths in (MONTHS, DAYS):
        one, other = lengths.get(longer[1].lower()), lengths.get(shorter[1].lower())
        if one and other:
            return Fraction(one, other)
    return None


RATE = re.compile(r"(?:\s+[a-z-]+){0,2}?\s+(?:an?|per|each|every)\s+(day|week|month|quarter|year)\b", re.IGNORECASE)
MONTHS = {"year": 12, "quarter": 3, "month": 1}


def _between_clocks(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "For two hours from 6 pm" for "between 6 pm and 8 pm"."""
    minutes = {"hour": 60, "minute": 1}.get(fact.unit)
    clocks = [each for each in passage.quantities if each.unit == "clock"]
    for one, other in pairwise(clocks if minutes and is_plain(fact) else ()):
        if minutes and (other.value - one.value) % DAY == fact.value * minutes:
            yield one


DAY = 24 * 60
