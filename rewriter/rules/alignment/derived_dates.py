"""Dates that follow from an evidence passage: counted on from another, told by the other end, by what comes next."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as calendar_day

from rewriter.domain import DateInterval, Granularity
from rewriter.facts.matching import dates
from rewriter.facts.matching.quantities import entails
from rewriter.facts.numerals import SMALL
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.retold_quantities import DENIES, FAR_BEFORE


def dates_behind(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """The dates of *passage* from which *fact* follows; nothing where it does not."""
    if fact.start != fact.end:
        yield from _both_ends(fact, passage)
    yield from _counted_on(fact, passage)
    yield from _came_in(fact, passage, claim)
    yield from _working_days(fact, passage, claim)
    yield from _other_side(fact, passage)
    yield from _deadline(fact, passage)
    yield from _before_next(fact, passage, claim)
    yield from _to_the_end(fact, passage, claim)


def _working_days(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "From Monday to Friday" for "on weekdays", where the claim tells what the passage tells of them."""
    days = DAYS_OF_WEEK.get((fact.start[2], fact.end[2])) if fact.granularity is Granularity.WEEKDAY else None
    found = days.search(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end) if days else None
    if found:
        before = [each for each in passage.quantities if each.span.end <= found.start()][-1:]
        if all(any(entails(each, told) for told in claim.quantities) for each in before):
            yield fact


DAYS_OF_WEEK = {
    (1, 5): re.compile(r"\b(?:weekdays?|working days?)\b", re.IGNORECASE),
    (6, 6): re.compile(r"\bweekends?\b", re.IGNORECASE),
    (7, 7): re.compile(r"\bweekends?\b", re.IGNORECASE),
    (6, 7): re.compile(r"\bweekends?\b", re.IGNORECASE),
}


def _came_in(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "Took the post in March" for "has been chief executive since March"."""
    before = claim.article.prose[claim.clause_of(fact.span).span.start : fact.span.start]
    if fact.relation == "in" and BEGAN.search(before):
        since = (date for date in passage.dates if date.relation == "since")
        yield from (date for date in since if dates.entails(replace(date, relation="in"), fact))


BEGAN = re.compile(
    r"\b(?:took (?:over|up|charge|office|the \w+)|became|began|started|joined|appointed|succeeded|assumed|entered|"
    r"opened|was (?:named|made|elected|founded|introduced|launched)|moved|came into|got the)\b",
    re.IGNORECASE,
)


def _both_ends(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "from 2024 to 2025" where the passage gives the two as dates of their own."""
    starts = [date for date in passage.dates if date.start == fact.start and date.end < fact.end]
    ends = [date for date in passage.dates if date.end == fact.end and date.start > fact.start]
    if starts and ends:
        yield starts[0]


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


def _before_next(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "None of them after 2010", "all by the end of 2010" for "all before 2011"."""
    start = max(claim.clause_of(fact.span).span.start, fact.span.start - FAR_BEFORE)
    if fact.relation == "before" and fact.granularity is Granularity.MONTH:
        yield from (date for date in passage.dates if date.relation in ("by", "before") and _closes(date, fact))
    denied = fact.relation == "after" and DENIES.search(claim.article.prose, start, fact.span.start)
    if fact.granularity is not Granularity.YEAR or not (denied or fact.relation == "by"):
        return
    for date in passage.dates:
        if date.relation == "before" and date.granularity is Granularity.YEAR and date.start[0] == fact.end[0] + 1:
            yield date


def _closes(date: DateInterval, month: DateInterval) -> bool:
    """Is *date* the end of the month before *month* ("by the end of February", "before March")?"""
    year, number, _ = month.start
    before = (year - 1 if year else 0, DECEMBER) if number == 1 else (year, number - 1)
    same = date.end[:2] == before or (not (date.end[0] and year) and date.end[1] == before[1])
    return same and date.end[2] >= SHORTEST_MONTH


DECEMBER = 12
SHORTEST_MONTH = 28


def _to_the_end(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "Under contract to the end of June", "which ends in June" for "until 30 June"."""
    prose = claim.article.prose
    ends = TO_THE_END.search(prose, max(claim.sentence.span.start, fact.span.start - 20), fact.span.start)
    for date in passage.dates if ends and fact.relation == "in" else ():
        if date.relation in ("until", "through") and _last_days(fact, date):
            yield date


def _last_days(fact: DateInterval, date: DateInterval) -> bool:
    """The same end, or told less finely: the month or the year of it."""
    coarser = fact.granularity in (Granularity.MONTH, Granularity.YEAR)
    return fact.end == date.end or (coarser and dates.entails(replace(date, start=date.end, relation="in"), fact))


TO_THE_END = re.compile(
    r"\b(?:to|ends? in|ended in|expires? in|ending in|running to|at|till)\s+(?:the\s+)?$", re.IGNORECASE
)


def _deadline(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "Must rule by 30 November" for "has until 30 November to rule"."""
    for date in passage.dates if fact.relation == "by" else ():
        start = max(passage.sentence.span.start, date.span.start - 20)
        has = HAS_UNTIL.search(passage.article.prose, start, date.span.start + len("until "))
        if date.relation == "until" and has and dates.entails(replace(date, relation="by"), fact):
            yield date


HAS_UNTIL = re.compile(r"\b(?:has|have|had|having|given|gives|gave)\b(?:\s\w+){0,2}?\s+(?:until|till)\b", re.IGNORECASE)


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
