"""Dates longer than a month: quarters, halves, seasons, decades, centuries, and years with an era."""

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import SEASONS, months, years
from rewriter.facts.date_core import DASHES, ERAS, UNTIL_2099, Core, at, glued, plain
from rewriter.facts.ordinals import SUFFIXES
from rewriter.facts.tokens import NUMBER, Token

QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
HALVES = {"h1": 1, "h2": 2}


def decade(tokens: list[Token], index: int) -> Core | None:
    """``1990s``, ``the 90s``, ``'90s``; a person's thirties are no decade."""
    mark = at(tokens, index + 1)
    after = index + 2
    if mark in ("'", "’") and glued(tokens, index + 1) and glued(tokens, index + 2) and at(tokens, index + 2) == "s":
        after = index + 3
    elif not (mark == "s" and glued(tokens, index + 1)):
        return None
    year = int(tokens[index].text)
    first = index
    if len(tokens[index].text) == 2:
        if year % 10 or year < 20 or at(tokens, index - 1) not in ("the", "'", "’", "early", "mid", "late", "-"):
            return None
        if year < 50 and at(tokens, index - 1) not in ("'", "’"):
            return None
        year += 1900
        first = index - 1 if at(tokens, index - 1) in ("'", "’") else index
    elif year % 10:
        return None
    span = 99 if year % 100 == 0 and year < 2000 else 9
    return Core(first, after, *years(year, year + span), Granularity.CENTURY if span == 99 else Granularity.DECADE)


def era(tokens: list[Token], index: int) -> Core | None:
    """``900 B.C.``, ``1,200 CE``; the first year of ``1300–900 B.C.`` takes the era of the second."""
    text = tokens[index].text.replace(",", "")
    if not text.isdecimal() or len(text) > 6:
        return None
    after = index + 1
    era = ERAS.get(at(tokens, after)) if after < len(tokens) and tokens[after].capital else None
    linked = at(tokens, after) in DASHES or at(tokens, after) == "to"
    linked = linked or (at(tokens, after) == "and" and at(tokens, index - 1) == "between")
    if era is None and linked and after + 2 < len(tokens):
        second = tokens[after + 1]
        if second.kind == NUMBER and at(tokens, after + 2) in ERAS and tokens[after + 2].capital:
            year = int(text) * ERAS[tokens[after + 2].lower]
            return Core(index, after, *years(year, year), Granularity.YEAR)
    if era is None:
        return None
    year = int(text) * era
    return Core(index, after + 1, *years(year, year), Granularity.YEAR) if year else None


def century(tokens: list[Token], index: int) -> Core | None:
    """``19th century``, ``19th-century``, the first of ``19th and 20th centuries``."""
    number = int(tokens[index].text)
    suffix = at(tokens, index + 1)
    if not glued(tokens, index + 1) or not 1 <= number <= 30:
        return None
    if suffix.partition("-")[0] not in SUFFIXES:
        return None
    if suffix.endswith(("-century", "-centuries")):
        return century_core(tokens, index, index + 2, number)
    return with_century_word(tokens, index, index + 2, number)


def with_century_word(tokens: list[Token], index: int, after: int, number: int) -> Core | None:
    if at(tokens, after) in ("century", "centuries"):
        return century_core(tokens, index, after + 1, number)
    if at(tokens, after) in ("and", "to", "or", "–", "-") and "centuries" in (
        at(tokens, after + 2),
        at(tokens, after + 3),
    ):
        return century_core(tokens, index, after, number)
    return None


def century_core(tokens: list[Token], index: int, after: int, number: int) -> Core:
    if ERAS.get(at(tokens, after)) and tokens[after].capital:
        if ERAS[at(tokens, after)] < 0:
            return Core(index, after + 1, *years(-100 * number, -100 * number + 99), Granularity.CENTURY)
        after += 1
    return Core(index, after, *years(100 * number - 99, 100 * number), Granularity.CENTURY)


def quarter_or_half(tokens: list[Token], index: int, after: int, quarter: int, half: int, alone: bool) -> Core | None:
    position = after
    while at(tokens, position) in ("of", "the", "fiscal", "year", ",", "in"):
        position += 1
    year = written_year(tokens, position)
    if year is None and not alone:
        return None
    if year is None:
        position = after - 1
    first = 3 * quarter - 2 if quarter else 6 * half - 5
    size = 3 if quarter else 6
    granularity = Granularity.QUARTER if quarter else Granularity.HALF
    return Core(index, position + 1, *months(year or 0, first, first + size - 1), granularity)


def written_year(tokens: list[Token], index: int) -> int | None:
    if index >= len(tokens):
        return None
    year = plain(tokens[index], 4)
    if year is not None:
        return year if 1400 <= year <= UNTIL_2099 else None
    return fiscal_year(tokens[index].lower)


def fiscal_year(lower: str) -> int | None:
    """``FY2025``, ``FY25``."""
    figures = lower[2:]
    if lower[:2] != "fy" or not figures.isdecimal() or len(figures) not in (2, 4):
        return None
    return int(figures) + (2000 if len(figures) == 2 else 0)


def season(tokens: list[Token], index: int) -> Core | None:
    """``summer 2023``, ``fall of 2025``: a season counts with its year only."""
    position = index + 1
    if at(tokens, position) == "of":
        position += 1
        if at(tokens, position) == "the":
            return None
    year = written_year(tokens, position)
    if year is None:
        return None
    return Core(index, position + 1, *months(year, *SEASONS[tokens[index].lower]), Granularity.SEASON)
