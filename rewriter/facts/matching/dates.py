"""Dates: evidence to claim. A coarser date is entailed, a finer one is not; there is no tolerance on years.

What opened in 2019 is open since 2019: "since" restates "in", never the other way round. What comes not before spring
2030 comes not before 2030; nothing says that it comes in 2030. "Closed until 2030" and "will not open until 2030" give
one date; who is right about open and closed is for the caller. Two weekdays differ whatever dates they stand with.
"""

from datetime import MAXYEAR
from datetime import date as calendar_day

from rewriter.domain import DateInterval, Granularity
from rewriter.facts.calendar_words import FULL_WEEKDAYS
from rewriter.facts.matching.match import YES, Match, no

MINYEAR_GREGORIAN = 1583
"""The first whole year of the calendar that weekdays are reckoned by."""
_SAME = {"from": "since", "through": "until"}
_KEEPS_UNDER_COARSENING = frozenset({"in", "by", "since", "until", "after", "not_before"})
_RESTATED = frozenset(
    {
        ("in", "since"),
        ("after", "not_before"),
        ("since", "not_before"),
        ("until", "not_before"),
        ("not_before", "until"),
        ("in", "by"),
    }
)


def entails(evidence: DateInterval, claim: DateInterval) -> bool:
    """Whether *evidence* being so makes *claim* so."""
    return compare(evidence, claim).entailed


def compare(evidence: DateInterval, claim: DateInterval) -> Match:
    """As ``entails``, with the reason why not."""
    if (evidence.start[0] < 0) != (claim.start[0] < 0):
        return no("era differs")
    if Granularity.WEEKDAY in (evidence.granularity, claim.granularity):
        return _weekdays(evidence, claim)
    if _weekday(evidence) and _weekday(claim) and _weekday(evidence) != _weekday(claim):
        return no("weekday differs")
    if not claim.start[0] or not evidence.start[0]:
        return _without_year(evidence, claim)
    return _whole(evidence, claim)


def _whole(evidence: DateInterval, claim: DateInterval) -> Match:
    same = (evidence.start, evidence.end) == (claim.start, claim.end)
    if same:
        if claim.approximate < evidence.approximate:
            return no("hedge dropped")
        return _related(evidence, claim)
    if _contains(claim, evidence):
        if _is_range(claim) and not claim.approximate:
            return no("wider than the source")
        if _relation(claim) not in _KEEPS_UNDER_COARSENING:
            return no("relation does not hold for the coarser date")
        return _related(evidence, claim)
    if _is_range(evidence) and _is_one_end(evidence, claim):
        return YES
    if _contains(evidence, claim):
        if _relation(evidence) == _relation(claim) == "after" and evidence.end == claim.end:
            return YES
        return no("finer than the source")
    return no("year differs" if evidence.start[0] != claim.start[0] else "date differs")


def _weekdays(evidence: DateInterval, claim: DateInterval) -> Match:
    """A weekday alone is entailed by the same weekday, and by a full date that falls on it."""
    if claim.granularity is not Granularity.WEEKDAY:
        return no("finer than the source")
    known, claimed = _weekday(evidence), _weekday(claim)
    if not known:
        return no("weekday not in the source")
    return _related(evidence, claim) if known == claimed else no("weekday differs")


def _weekday(date: DateInterval) -> tuple[int, int] | None:
    """The first and last weekday of *date*, as written, else by the calendar; None where neither tells."""
    if date.granularity is Granularity.WEEKDAY:
        return date.start[2], date.end[2]
    if date.granularity is not Granularity.DAY or date.start != date.end:
        return None
    first = date.text.partition(" ")[0].strip(",.").lower()
    if first in FULL_WEEKDAYS:
        return FULL_WEEKDAYS[first], FULL_WEEKDAYS[first]
    if not MINYEAR_GREGORIAN <= date.start[0] <= MAXYEAR:
        return None
    found = calendar_day(*date.start).isoweekday()
    return found, found


def _without_year(evidence: DateInterval, claim: DateInterval) -> Match:
    days = evidence.start[1:], evidence.end[1:]
    if claim.start[0] and not evidence.start[0]:
        return no("year not in the source" if days == (claim.start[1:], claim.end[1:]) else "date differs")
    if days == (claim.start[1:], claim.end[1:]):
        return _related(evidence, claim)
    if claim.start[1:] <= days[0] and days[1] <= claim.end[1:] and not _is_range(evidence):
        return _related(evidence, claim)
    inside = days[0] <= claim.start[1:] and claim.end[1:] <= days[1]
    return no("finer than the source" if inside else "date differs")


def _contains(outer: DateInterval, inner: DateInterval) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _relation(date: DateInterval) -> str:
    return _SAME.get(date.relation, date.relation)


def _related(evidence: DateInterval, claim: DateInterval) -> Match:
    pair = _relation(evidence), _relation(claim)
    starts = evidence.relation == "from" and claim.relation == "in"
    if pair[0] == pair[1] or pair in _RESTATED or starts:
        return YES
    if set(pair) == {"by", "before"} and "end" in evidence.text and "end" in claim.text:
        return YES
    return no(f"{claim.relation!r} where the source says {evidence.relation!r}")


def _is_one_end(evidence: DateInterval, claim: DateInterval) -> bool:
    """ "until 2014" and "since 2009" of "from 2009 until 2014"."""
    if _relation(claim) == "until":
        return claim.start <= evidence.end <= claim.end and not _is_range(claim)
    return _relation(claim) == "since" and claim.start <= evidence.start <= claim.end and not _is_range(claim)


def _is_range(date: DateInterval) -> bool:
    """Whether the interval spans several of its own units ("2010–2022", "June to August")."""
    if date.granularity is Granularity.YEAR:
        return date.start[0] != date.end[0] and not date.approximate
    if date.granularity is Granularity.MONTH:
        return date.start[:2] != date.end[:2]
    return date.granularity is Granularity.DAY and date.start != date.end and not date.approximate
