"""Dates: another of the article, a neighbour, one finer than what is known."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import Bank, bank_of
from rewriter.evaluation.planting.dates_in import SEASONS, WEEKDAYS, Date, dates, written
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, denies, plant, swap

_PART = r"(?: the)?(?: (?:end|start|middle) of)?(?: (?:early|mid|late|spring|summer|autumn|winter))?[\s-]?$"
_EARLIER_FOLLOWS = re.compile(rf"\b(?:until|till|through|after|later than|at least|to|post-?){_PART}", re.IGNORECASE)
_LATER_FOLLOWS = re.compile(rf"\b(?:before|by|since|from|earlier than){_PART}", re.IGNORECASE)
_OPEN = re.compile(rf"\b(?:as of|not (?:\w+ )?(?:before|until)|no earlier than|at the earliest){_PART}", re.IGNORECASE)
_BOUNDED = re.compile(r"\b(?:before|by|until|after|since|through)(?: the)? $")
_TWELVE = 12
_ORDINALS = {
    "first": "second", "second": "third", "third": "fourth", "fourth": "third", "fifth": "sixth", "1st": "2nd",
    "2nd": "3rd", "3rd": "4th", "sixth": "fifth", "tenth": "ninth",
}  # fmt: skip
_ORDINAL = re.compile(
    rf"\b(?:{'|'.join(_ORDINALS)})\b"
    r"(?=[ -](?!(?:announced|time|of all|glance|place|half|promised|appeared)\b)[a-z])"
)
_SEASON = re.compile(rf"\b(?:{'|'.join(SEASONS)})\b(?= \d{{4}}\b)|(?<=\b(?:in|by) )(?:{'|'.join(SEASONS)})\b")
_WEEKDAY = re.compile(r"\b(?:" + "|".join(WEEKDAYS) + r")\b")
_SECOND = re.compile(r"\b\w+ (?:cousin|hand|nature)|\w+-(?:generation|time|hand)")


@planter("date-swap", Group.DATES, swap=True)
def date_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A date becomes another one of the article, written as precisely."""
    bank = bank_of(article)
    choices = [
        (old, new)
        for old in dates(told.plain)
        for held in bank.elsewhere(told)
        for new in held.dates
        if _says(new, old) and _false(told, old, new.year, new.month, new.day) and _unlike_all(new, told, bank)
    ]
    if not choices:
        return None
    old, new = rng.choice(choices)
    words = written(new.year if old.year else 0, new.month if old.month else 0, new.day if old.day else 0, old.american)
    return swap(told, "date-swap", old.span, words)


@planter("date-slot", Group.DATES, swap=True)
def date_slot(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two dates of the statement change places."""
    del article
    found = dates(told.plain)
    pairs = [
        (one, other)
        for index, one in enumerate(found)
        for other in found[index + 1 :]
        if one.shape == other.shape and not one.agrees(other) and not _range(told, one, other)
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    changes = [Change(one.span, other.span.of(told.text)), Change(other.span, one.span.of(told.text))]
    return plant(told, "date-slot", changes, "two dates exchanged")


@planter("day-changed", Group.DATES)
def day_changed(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The day of a date changes, month and year stand."""
    del article
    choices = [
        (date, day)
        for date in dates(told.plain)
        if date.day
        for day in range(1, 29)
        if 0 < abs(day - date.day) < 9 and _false(told, date, date.year, date.month, day)
    ]
    return _rewritten(told, "day-changed", choices and _with(rng.choice(choices), "day"))


@planter("month-changed", Group.DATES)
def month_changed(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The month of a date changes, day and year stand."""
    del article
    choices = [
        (date, month)
        for date in dates(told.plain)
        if date.month
        for month in range(1, _TWELVE + 1)
        if month != date.month and _false(told, date, date.year, month, date.day)
    ]
    return _rewritten(told, "month-changed", choices and _with(rng.choice(choices), "month"))


@planter("year-swap", Group.DATES, swap=True)
def year_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A year becomes another year of the article, day and month stand."""
    bank = bank_of(article)
    near = {date.year for held in bank.beside(told) for date in held.dates}
    years = {date.year for held in bank.held for date in held.dates} - near - {0}
    choices = [
        (date, year)
        for date in dates(told.plain)
        if date.year
        for year in sorted(years)
        if year != date.year and _false(told, date, year, date.month, date.day)
    ]
    return _rewritten(told, "year-swap", choices and _with(rng.choice(choices), "year"))


@planter("foreign-year", Group.DATES)
def foreign_year(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A year becomes one that the article does not name."""
    named = {date.year for held in bank_of(article).held for date in held.dates}
    choices = [
        (date, year)
        for date in dates(told.plain)
        if date.year
        for year in range(date.year - 6, date.year + 7)
        if year not in named and str(year) not in article.text and _false(told, date, year, date.month, date.day)
    ]
    return _rewritten(told, "foreign-year", choices and _with(rng.choice(choices), "year"))


@planter("finer-date", Group.DATES)
def finer_date(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A month gets a day, or a day a year, that the article does not give."""
    known = {date.year for held in bank_of(article).held for date in held.dates}
    choices: list[tuple[Date, str]] = []
    for date in dates(told.plain):
        if date.month and not date.day and _plainly_in(told, date):
            choices.append((date, written(date.year, date.month, rng.randrange(2, 28))))
        elif date.day and not date.year and known - {0}:
            choices.append((date, written(min(known - {0}) - 5, date.month, date.day, date.american)))
    if not choices:
        return None
    date, words = rng.choice(choices)
    start = date.span.start
    before = re.search(r"\b[Ii]n $", told.text[:start]) if date.month and not date.day else None
    at = before.start() if before else start
    on = ("On " if before.group()[0] == "I" else "on ") if before else ""
    return swap(told, "finer-date", Span(at, date.span.end), on + words)


@planter("ordinal-season", Group.DATES)
def ordinal_season(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """First becomes second, spring becomes autumn, Tuesday becomes Friday."""
    del article
    if denies(told.plain):
        return None
    found = [m for m in _ORDINAL.finditer(told.plain) if not _SECOND.match(told.plain, m.start())]
    choices = [(Span(*m.span()), _ORDINALS[m.group()]) for m in found]
    choices += [
        (Span(*m.span()), SEASONS[(SEASONS.index(m.group()) + 2) % 4])
        for m in _SEASON.finditer(told.plain)
        if not _BOUNDED.search(told.plain[: m.start()])
    ]
    choices += [
        (Span(*m.span()), WEEKDAYS[(WEEKDAYS.index(m.group()) + 3) % 7]) for m in _WEEKDAY.finditer(told.plain)
    ]
    if not choices:
        return None
    return swap(told, "ordinal-season", *rng.choice(choices))


def _with(choice: tuple[Date, int], part: str) -> tuple[Date, int, int, int]:
    date, value = choice
    parts = {"year": date.year, "month": date.month, "day": date.day} | {part: value}
    return date, parts["year"], parts["month"], parts["day"]


def _rewritten(told: Told, kind: str, new: "tuple[Date, int, int, int] | list[tuple[Date, int]]") -> Planted | None:
    if not isinstance(new, tuple):
        return None
    date, year, month, day = new
    return swap(told, kind, date.span, written(year, month, day, date.american))


def _says(new: Date, old: Date) -> bool:
    """Does *new* say every part that *old* does?"""
    return all(theirs or not mine for mine, theirs in zip(old.shape, new.shape, strict=True))


def _false(told: Told, old: Date, year: int, month: int, day: int) -> bool:
    """Is the statement false with the new date? "Before 2011" is true of a later year too."""
    new = (year or old.year, month, day) if old.year else (0, month, day)
    mine = (old.year, old.month, old.day)
    before = told.plain[max(0, old.span.start - 30) : old.span.start]
    if new == mine or _OPEN.search(before):
        return False
    if _EARLIER_FOLLOWS.search(before):
        return new > mine
    if _LATER_FOLLOWS.search(before):
        return new < mine
    return True


def _unlike_all(new: Date, told: Told, bank: Bank) -> bool:
    """Is it no date of what the statement rests on, in any precision?"""
    mine = [*dates(told.plain), *(date for held in bank.beside(told) for date in held.dates)]
    return not any(new.agrees(date) for date in mine)


def _range(told: Told, one: Date, other: Date) -> bool:
    between = told.plain[one.span.end : other.span.start]
    return re.fullmatch(r"\s*(?:to|and|or|-|–|until|through)\s*", between) is not None


def _plainly_in(told: Told, date: Date) -> bool:
    return re.search(r"\b[Ii]n $", told.plain[: date.span.start]) is not None
