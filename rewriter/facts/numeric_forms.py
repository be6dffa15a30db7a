"""Dates in digits only: ``2025-07-06``, ``07.06.2022``, ``25/12/2022``."""

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import last_day, months
from rewriter.facts.date_core import UNTIL_2099, Core, at, glued, plain
from rewriter.facts.tokens import Token


def iso(tokens: list[Token], index: int) -> Core | None:
    """``2025-07-06``, ``2025-07``, ``2022/06/07``; and not ``2015-16``, which is two years."""
    year = int(tokens[index].text)
    sign = at(tokens, index + 1)
    if sign not in ("-", "/", "‑") or not (glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    month = plain(tokens[index + 2], 2)
    if month is None or not 1 <= month <= 12 or len(tokens[index + 2].text) != 2 or not 1000 <= year <= 2999:
        return None
    if at(tokens, index + 3) == sign and glued(tokens, index + 3) and glued(tokens, index + 4):
        day = plain(tokens[index + 4], 2)
        if day and 1 <= day <= last_day(year, month):
            return Core(index, index + 5, (year, month, day), (year, month, day), Granularity.DAY)
    if sign == "/" or (month == year % 100 + 1 and year >= 2001):
        return None
    return Core(index, index + 3, *months(year, month, month), Granularity.MONTH)


def dotted(tokens: list[Token], index: int) -> Core | None:
    """``06.07.2022`` is day first wherever points are used."""
    day, month, year = tokens[index].text.split(".")
    if len(year) != 4 or len(day) > 2 or len(month) > 2 or not 1 <= int(month) <= 12:
        return None
    if not 1 <= int(day) <= last_day(int(year), int(month)):
        return None
    exact = (int(year), int(month), int(day))
    return Core(index, index + 1, exact, exact, Granularity.DAY)


def slashed(tokens: list[Token], index: int) -> Core | None:
    """``25/12/2022``, ``06/2022``. Where day and month could change places the interval covers both readings."""
    if at(tokens, index + 1) != "/" or not (glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    first, second = int(tokens[index].text), tokens[index + 2]
    if len(second.text) == 4 and (year := plain(second, 4)) and 1 <= first <= 12 and 1900 <= year <= UNTIL_2099:
        return Core(index, index + 3, *months(year, first, first), Granularity.MONTH)
    middle = plain(second, 2)
    if middle is None or at(tokens, index + 3) != "/" or not glued(tokens, index + 4):
        return None
    year = plain(tokens[index + 4], 4)
    if year is None or year < 1000:
        return None
    readings = [
        (year, m, d) for m, d in {(first, middle), (middle, first)} if 1 <= m <= 12 and 1 <= d <= last_day(year, m)
    ]
    if not readings:
        return None
    return Core(index, index + 5, min(readings), max(readings), Granularity.DAY, approximate=len(readings) > 1)
