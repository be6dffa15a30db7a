"""The ways a single date is written, from ``2025-07-06`` to ``the 1990s``; one function a form."""

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import FULL_WEEKDAYS, MONTHS, PARTS, SEASONS, months, years
from rewriter.facts.date_core import DASHES, ERAS, UNTIL_2099, Core, at, glued, plain
from rewriter.facts.measures import measure_at
from rewriter.facts.month_forms import day_first, from_month, weekday
from rewriter.facts.numerals import SCALES
from rewriter.facts.numeric_forms import dotted, iso, slashed
from rewriter.facts.ordinals import WORDS as ORDINALS
from rewriter.facts.period_forms import (
    HALVES,
    QUARTERS,
    century,
    century_core,
    decade,
    era,
    fiscal_year,
    quarter_or_half,
    season,
    with_century_word,
    written_year,
)
from rewriter.facts.stems import STOP_WORDS
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.units import CURRENCY_SIGNS
from rewriter.facts.word_sets import words

_BEFORE_DATE = words(
    """
    in by of since until till from before after during through between circa around about for late early mid to on
    than throughout ad and or
    """
)
END_OF_YEAR = {"first": False, "opening": False, "last": True, "final": True, "closing": True}
"""Which end of a year a quarter or half is of, without its number: is it the later one?"""
TITLE_YEARS = 2040
"""From here on a year right behind a capitalised word belongs to a title (``Blade Runner 2049``)."""
_STARTS = (
    frozenset(MONTHS)
    | frozenset(SEASONS)
    | frozenset(QUARTERS)
    | frozenset(HALVES)
    | frozenset(ORDINALS)
    | frozenset(ERAS)
    | frozenset(FULL_WEEKDAYS)
    | frozenset(END_OF_YEAR)
)


def may_start(lower: str) -> bool:
    """Whether a date can begin with the word *lower*; cheap, and true too often."""
    return lower in _STARTS or "-" in lower or lower[:2] == "fy"


def core_at(tokens: list[Token], index: int) -> Core | None:
    """The date whose first token is at *index*, or None."""
    token = tokens[index]
    if token.kind == NUMBER:
        return _from_number(tokens, index)
    if token.kind != WORD:
        return None
    lower = token.lower
    if lower in MONTHS:
        return from_month(tokens, index, None, index)
    if lower in FULL_WEEKDAYS:
        return weekday(tokens, index)
    if lower in SEASONS:
        return season(tokens, index)
    if lower in QUARTERS or lower in HALVES:
        return quarter_or_half(tokens, index, index + 1, QUARTERS.get(lower, 0), HALVES.get(lower, 0), True)
    if lower in END_OF_YEAR and (core := _end_of_year(tokens, index)):
        return core
    if lower in ORDINALS or lower.partition("-")[0] in ORDINALS or lower.startswith("twenty-f"):
        return _from_ordinal(tokens, index)
    if "-" in lower or lower[:2] == "fy" or lower in ERAS:
        return _compound(tokens, index)
    return None


def _from_number(tokens: list[Token], index: int) -> Core | None:
    token = tokens[index]
    if glued(tokens, index) and tokens[index - 1].text in CURRENCY_SIGNS:
        return None
    size = len(token.text)
    if token.text.isdecimal():
        if size == 4:
            return iso(tokens, index) or decade(tokens, index) or era(tokens, index) or _year(tokens, index)
        if size <= 2:
            return (
                day_first(tokens, index)
                or century(tokens, index)
                or slashed(tokens, index)
                or decade(tokens, index)
                or era(tokens, index)
            )
        return era(tokens, index)
    return dotted(tokens, index) if token.text.count(".") == 2 else era(tokens, index)


def _year(tokens: list[Token], index: int) -> Core | None:
    """A bare year, ``2015-16``, ``2015/16``."""
    year = int(tokens[index].text)
    if not _is_year(tokens, index, year):
        return None
    sign = at(tokens, index + 1)
    if sign and (sign in DASHES or sign == "/") and glued(tokens, index + 1) and glued(tokens, index + 2):
        short = plain(tokens[index + 2], 2)
        if short is not None and len(tokens[index + 2].text) == 2:
            last = year - year % 100 + short + (100 if short < year % 100 else 0)
            if 0 < last - year < 60:
                return Core(index, index + 3, *years(year, last), Granularity.YEAR)
        if (
            tokens[index + 2].kind == WORD
            and at(tokens, index + 1) != "/"
            and tokens[index + 2].lower not in ("present", "now")
        ):
            return Core(index, index + 1, *years(year, year), Granularity.YEAR) if year >= 1900 and year % 100 else None
    return Core(index, index + 1, *years(year, year), Granularity.YEAR)


def _is_year(tokens: list[Token], index: int, year: int) -> bool:
    before, after = at(tokens, index - 1), at(tokens, index + 1)
    if glued(tokens, index + 1) and tokens[index + 1].kind == WORD:
        return False
    if (
        year >= TITLE_YEARS
        and index
        and tokens[index - 1].capital
        and before not in _BEFORE_DATE
        and before not in MONTHS
    ):
        return False
    if after in SCALES or measure_at(tokens, index + 1) or after in ("+", "°"):
        return False
    if (
        before in ("no", "number", "#", "page", "room", "model", "section")
        or before in CURRENCY_SIGNS
        or (glued(tokens, index) and (before == "/" or (before == "-" and _after_number(tokens, index))))
    ):
        return False
    if not 1400 <= year <= UNTIL_2099:
        return (
            1000 <= year <= 2200
            and before in ("in", "since", "circa", "by", "until", "ad")
            and not _counts(tokens, index + 1)
        )
    if before in ("than", "about", "nearly", "almost", "over", "least", "some", "roughly", "exactly", "only"):
        return not _counts(tokens, index + 1)
    if year < 1900 or year % 100 == 0:
        return not _counts(tokens, index + 1) or before in ("in", "since", "by", "the", "of", "from", "until")
    return True


def _after_number(tokens: list[Token], index: int) -> bool:
    """``555-2010``: figures of another kind hyphenated before."""
    return (
        index > 1 and glued(tokens, index - 1) and tokens[index - 2].kind == NUMBER and len(tokens[index - 2].text) != 4
    )


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether a thing to count follows: a lower-case content word right behind."""
    if index >= len(tokens) or tokens[index].kind != WORD:
        return False
    token = tokens[index]
    return not token.capital and token.lower not in STOP_WORDS and token.start - tokens[index - 1].end == 1


def _end_of_year(tokens: list[Token], index: int) -> Core | None:
    """``last quarter of 2024``, ``first six months of 2025``."""
    late, behind = END_OF_YEAR[tokens[index].lower], at(tokens, index + 1)
    quarter, half = (4, 2) if late else (1, 1)
    after = index + 2
    if behind not in ("quarter", "half"):
        behind = {"three": "quarter", "3": "quarter", "six": "half", "6": "half"}.get(behind, "")
        if not behind or at(tokens, after) != "months":
            return None
        after += 1
    by_half = behind == "half"
    return quarter_or_half(tokens, index, after, 0 if by_half else quarter, half if by_half else 0, False)


def _from_ordinal(tokens: list[Token], index: int) -> Core | None:
    """``nineteenth century``, ``third quarter of 2024``, ``first half of 2025``, ``sixth of June``."""
    head, _, rest = tokens[index].lower.partition("-")
    value = ORDINALS.get(head)
    if head == "twenty" and rest.partition("-")[0] in ORDINALS:
        value, rest = 20 + ORDINALS[rest.partition("-")[0]], rest.partition("-")[2]
    if value is None:
        return None
    after = index + 1
    if rest == "century":
        return century_core(tokens, index, after, value)
    word = rest or at(tokens, after)
    if not rest and (core := with_century_word(tokens, index, after, value)):
        return core
    after += 0 if rest else 1
    if word == "quarter" and value <= 4:
        return quarter_or_half(tokens, index, after, value, 0, True)
    if word == "half" and value <= 2:
        return quarter_or_half(tokens, index, after, 0, value, False)
    if word == "of" and at(tokens, index + 2) in MONTHS and tokens[index + 2].capital:
        return from_month(tokens, index + 2, value, index)
    return None


def _compound(tokens: list[Token], index: int) -> Core | None:
    """``mid-2024``, ``early-July``, ``mid-1990s``, ``FY2025``, ``AD 79``."""
    token = tokens[index]
    fiscal = fiscal_year(token.lower)
    if fiscal is not None:
        return Core(index, index + 1, *years(fiscal, fiscal), Granularity.YEAR)
    if token.lower in ERAS and token.capital:
        year = plain(tokens[index + 1], 4) if index + 1 < len(tokens) else None
        return Core(index, index + 2, *years(year, year), Granularity.YEAR) if year and ERAS[token.lower] > 0 else None
    part, _, rest = token.lower.partition("-")
    if part not in PARTS:
        return None
    if rest.isdecimal() and len(rest) == 4 and 1400 <= int(rest) <= UNTIL_2099:
        return Core(index, index + 1, *years(int(rest), int(rest)), Granularity.YEAR, True, part)
    if rest[:4].isdecimal() and rest[4:] == "s" and len(rest) == 5:
        return Core(index, index + 1, *years(int(rest[:4]), int(rest[:4]) + 9), Granularity.DECADE, True, part)
    if rest in MONTHS and token.text[len(part) + 1].isupper():
        year = written_year(tokens, index + 1)
        month = MONTHS[rest]
        return Core(index, index + (2 if year else 1), *months(year or 0, month, month), Granularity.MONTH, True, part)
    return None
