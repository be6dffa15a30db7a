"""Quantities that follow from an evidence passage by arithmetic: differences, multiples, ends of a range.

Only what a reader would work out in the head, and only between two values of one unit in one sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as calendar_day
from fractions import Fraction
from itertools import pairwise, permutations

from rewriter.domain import Bound, DateInterval, Fact, Granularity, Quantity
from rewriter.facts.matching.quantities import entails
from rewriter.facts.numerals import SMALL
from rewriter.facts.stems import stem
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
        yield from _bounded(fact, passage, claim)
        yield from _times(fact, passage, claim)
    if isinstance(fact, Quantity) and fact.high is not None and len(passage.quantities) <= MOST_VALUES:
        yield from _from_to(fact, passage)
    if isinstance(fact, DateInterval) and fact.start != fact.end:
        yield from _both_ends(fact, passage)
    if isinstance(fact, DateInterval):
        yield from _counted_on(fact, passage)
        yield from _other_side(fact, passage)


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
        named = other.unit in stated or bool(other.unit.isalpha() and stem(other.unit) in claim.stems)
        left_out = fact.unit == "" and not fact.head and named
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


def _bounded(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Only six are allowed" for "limited to six", "could rise by 4 million" for "up to 4 million": the bound is told
    by a word that does not stand at the number."""
    if fact.bound is not Bound.EXACT:
        return
    words_ = claim.article.prose[max(claim.clause_of(fact.span).span.start, fact.span.start - BEFORE) : fact.span.start]
    if EXACTLY.search(words_):
        return
    for other in passage.quantities:
        bound = LIMITED if other.bound is Bound.AT_MOST else REQUIRED if other.bound is Bound.AT_LEAST else None
        if bound and bound.search(words_) and entails(replace(other, bound=Bound.EXACT), fact):
            yield other


BEFORE = 50
EXACTLY = re.compile(r"\b(?:exactly|precisely|down to|up from)\s+$", re.IGNORECASE)
LIMITED = re.compile(
    r"\b(?:only|may|might|could|can|cannot|limit\w*|caps?|capped|ceiling|maximum|most|allow\w*|permit\w*|restrict\w*)\b",
    re.IGNORECASE,
)
REQUIRED = re.compile(r"\b(?:must|has to|have to|requir\w*|minimum|least|floor|starts?|from)\b", re.IGNORECASE)


def _times(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Three flights a week" for "three times a week"."""
    behind = PER.match(claim.article.prose, fact.span.end)
    for other in passage.quantities:
        if behind and not fact.unit and other.unit == "times" and other.value == fact.value:
            there = PER.match(passage.article.prose, other.span.end)
            if there and there[1].lower() == behind[1].lower():
                yield other


PER = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:an?|per|each|every)\s+(day|week|month|year)\b", re.IGNORECASE)


def _from_to(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "25 to 140 euros" for "from 25 euros in the gallery to 140 euros in the stalls"."""
    prose = passage.article.prose
    for low, high in pairwise(passage.quantities):
        opens = re.search(r"\b(from|between)\s+$", prose[max(0, low.span.start - 10) : low.span.start], re.IGNORECASE)
        link = {"from": "to", "between": "and"}.get(opens[1].lower(), "") if opens else ""
        ends = (low.value, high.value, low.unit, high.unit) == (fact.value, fact.high, fact.unit, fact.unit)
        if ends and link and prose.endswith(f" {link} ", 0, high.span.start):
            yield low


def _counted_on(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "24 January" for "17 January ... a week later"."""
    if fact.granularity is not Granularity.DAY or fact.start != fact.end or fact.relation != "in":
        return
    prose = passage.article.prose
    for match in LATER.finditer(prose, passage.sentence.span.start, passage.sentence.span.end):
        days = (SMALL.get(match[1].lower()) or 1) * DAYS[match[2].lower()]
        days = -days if match[3].lower() == "earlier" else days
        known = (date for date in passage.dates if date.granularity is Granularity.DAY and date.start == date.end)
        yield from (date for date in known if _days_on(date, days) == fact.start[1:])


LATER = re.compile(
    r"\b(an?|the|one|two|three|four|five|six|seven|eight|nine|ten)\s+(day|week|fortnight)s?\s+"
    r"(later|earlier|on)\b",
    re.IGNORECASE,
)
DAYS = {"day": 1, "week": 7, "fortnight": 14}
LEAP_YEAR = 2024


def _days_on(date: DateInterval, days: int) -> tuple[int, int]:
    """Month and day; a date without a year is counted as if February had no end of its own."""
    year, month, day = date.start
    found = calendar_day(year if MINYEAR < year < MAXYEAR else LEAP_YEAR, month, day) + timedelta(days)
    return found.month, found.day


def _other_side(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "On 25 September or later" for "before 25 September ..., later ones": both sides of one date are told of."""
    follows_ = fact.relation in ("after", "since", "from", "not_before")
    told = passage.sentence.span.of(passage.article.prose)
    for date in passage.dates if follows_ and THEREAFTER.search(told) else ():
        same = (date.end == fact.end) or (date.start == fact.start)
        if same and date.relation in ("before", "by", "until", "through"):
            yield date


THEREAFTER = re.compile(
    r"\b(?:later (?=\w+s\b)|thereafter|afterwards?|from then|(?:the \w+|those) after\b|after (?:that|this|which)\b)",
    re.IGNORECASE,
)


def _exact(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACT and not quantity.approximate
