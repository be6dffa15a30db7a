"""The ways a single date is written, from ``2025-07-06`` to ``the 1990s``; one function a form."""

from dataclasses import dataclass

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import AMBIGUOUS_MONTHS, MONTHS, PARTS, SEASONS, Day, last_day, months, years
from rewriter.facts.measures import measure_at
from rewriter.facts.numerals import SCALES
from rewriter.facts.ordinals import SUFFIXES
from rewriter.facts.ordinals import WORDS as ORDINALS
from rewriter.facts.stems import STOP_WORDS
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.units import CURRENCY_SIGNS
from rewriter.facts.word_sets import words

_DASHES = frozenset("-–—‑")
_ERAS = {"bc": -1, "b.c.": -1, "bce": -1, "b.c.e.": -1, "ad": 1, "a.d.": 1, "ce": 1, "c.e.": 1}
_QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
_HALVES = {"h1": 1, "h2": 2}
_BEFORE_DATE = words(
    """
    in by of since until till from before after during through between circa around about for late early mid to on
    than throughout ad and or
    """
)
_BEFORE_MONTH = words(
    """
    in by of since until till from before after during through between around for late early mid to on than
    throughout and or each every
    """
)
_UNTIL_2099 = 2099
TITLE_YEARS = 2040
"""From here on a year right behind a capitalised word belongs to a title (``Blade Runner 2049``)."""


@dataclass(slots=True)
class Core:
    """A date without its part and relation words; ``first`` and ``after`` are token indices."""

    first: int
    after: int
    start: Day
    end: Day
    granularity: Granularity
    approximate: bool = False
    part: str = ""
    taken: bool = False


_STARTS = (
    frozenset(MONTHS)
    | frozenset(SEASONS)
    | frozenset(_QUARTERS)
    | frozenset(_HALVES)
    | frozenset(ORDINALS)
    | frozenset(_ERAS)
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
        return _from_month(tokens, index, None, index)
    if lower in SEASONS:
        return _season(tokens, index)
    if lower in _QUARTERS or lower in _HALVES:
        return _quarter_or_half(tokens, index, index + 1, _QUARTERS.get(lower, 0), _HALVES.get(lower, 0), True)
    if lower in ORDINALS or lower.partition("-")[0] in ORDINALS or lower.startswith("twenty-f"):
        return _from_ordinal(tokens, index)
    if "-" in lower or lower[:2] == "fy" or lower in _ERAS:
        return _compound(tokens, index)
    return None


def _at(tokens: list[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def _glued(tokens: list[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def _plain(token: Token, most: int) -> int | None:
    """The number a token of at most *most* digits names, or None."""
    return int(token.text) if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= most else None


def _from_number(tokens: list[Token], index: int) -> Core | None:
    token = tokens[index]
    if _glued(tokens, index) and tokens[index - 1].text in CURRENCY_SIGNS:
        return None
    size = len(token.text)
    if token.text.isdecimal():
        if size == 4:
            return _iso(tokens, index) or _decade(tokens, index) or _era(tokens, index) or _year(tokens, index)
        if size <= 2:
            return (
                _day_first(tokens, index)
                or _century(tokens, index)
                or _slashed(tokens, index)
                or _decade(tokens, index)
                or _era(tokens, index)
            )
        return _era(tokens, index)
    return _dotted(tokens, index) if token.text.count(".") == 2 else _era(tokens, index)


def _iso(tokens: list[Token], index: int) -> Core | None:
    """``2025-07-06``, ``2025-07``, ``2022/06/07``; and not ``2015-16``, which is two years."""
    year = int(tokens[index].text)
    sign = _at(tokens, index + 1)
    if sign not in ("-", "/", "‑") or not (_glued(tokens, index + 1) and _glued(tokens, index + 2)):
        return None
    month = _plain(tokens[index + 2], 2)
    if month is None or not 1 <= month <= 12 or len(tokens[index + 2].text) != 2 or not 1000 <= year <= 2999:
        return None
    if _at(tokens, index + 3) == sign and _glued(tokens, index + 3) and _glued(tokens, index + 4):
        day = _plain(tokens[index + 4], 2)
        if day and 1 <= day <= last_day(year, month):
            return Core(index, index + 5, (year, month, day), (year, month, day), Granularity.DAY)
    if sign == "/" or (month == year % 100 + 1 and year >= 2001):
        return None
    return Core(index, index + 3, *months(year, month, month), Granularity.MONTH)


def _dotted(tokens: list[Token], index: int) -> Core | None:
    """``06.07.2022`` is day first wherever points are used."""
    day, month, year = tokens[index].text.split(".")
    if len(year) != 4 or len(day) > 2 or len(month) > 2 or not 1 <= int(month) <= 12:
        return None
    if not 1 <= int(day) <= last_day(int(year), int(month)):
        return None
    exact = (int(year), int(month), int(day))
    return Core(index, index + 1, exact, exact, Granularity.DAY)


def _slashed(tokens: list[Token], index: int) -> Core | None:
    """``25/12/2022``, ``06/2022``. Where day and month could change places the interval covers both readings."""
    if _at(tokens, index + 1) != "/" or not (_glued(tokens, index + 1) and _glued(tokens, index + 2)):
        return None
    first, second = int(tokens[index].text), tokens[index + 2]
    if len(second.text) == 4 and (year := _plain(second, 4)) and 1 <= first <= 12 and 1900 <= year <= _UNTIL_2099:
        return Core(index, index + 3, *months(year, first, first), Granularity.MONTH)
    middle = _plain(second, 2)
    if middle is None or _at(tokens, index + 3) != "/" or not _glued(tokens, index + 4):
        return None
    year = _plain(tokens[index + 4], 4)
    if year is None or year < 1000:
        return None
    readings = [
        (year, m, d) for m, d in {(first, middle), (middle, first)} if 1 <= m <= 12 and 1 <= d <= last_day(year, m)
    ]
    if not readings:
        return None
    return Core(index, index + 5, min(readings), max(readings), Granularity.DAY, approximate=len(readings) > 1)


def _year(tokens: list[Token], index: int) -> Core | None:
    """A bare year, ``2015-16``, ``2015/16``."""
    year = int(tokens[index].text)
    if not _is_year(tokens, index, year):
        return None
    sign = _at(tokens, index + 1)
    if sign and (sign in _DASHES or sign == "/") and _glued(tokens, index + 1) and _glued(tokens, index + 2):
        short = _plain(tokens[index + 2], 2)
        if short is not None and len(tokens[index + 2].text) == 2:
            last = year - year % 100 + short + (100 if short < year % 100 else 0)
            if 0 < last - year < 60:
                return Core(index, index + 3, *years(year, last), Granularity.YEAR)
        if (
            tokens[index + 2].kind == WORD
            and _at(tokens, index + 1) != "/"
            and tokens[index + 2].lower not in ("present", "now")
        ):
            return Core(index, index + 1, *years(year, year), Granularity.YEAR) if year >= 1900 and year % 100 else None
    return Core(index, index + 1, *years(year, year), Granularity.YEAR)


def _is_year(tokens: list[Token], index: int, year: int) -> bool:
    before, after = _at(tokens, index - 1), _at(tokens, index + 1)
    if _glued(tokens, index + 1) and tokens[index + 1].kind == WORD:
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
        or (_glued(tokens, index) and (before == "/" or (before == "-" and _after_number(tokens, index))))
    ):
        return False
    if not 1400 <= year <= _UNTIL_2099:
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
        index > 1
        and _glued(tokens, index - 1)
        and tokens[index - 2].kind == NUMBER
        and len(tokens[index - 2].text) != 4
    )


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether a thing to count follows: a lower-case content word right behind."""
    if index >= len(tokens) or tokens[index].kind != WORD:
        return False
    token = tokens[index]
    return not token.capital and token.lower not in STOP_WORDS and token.start - tokens[index - 1].end == 1


def _decade(tokens: list[Token], index: int) -> Core | None:
    """``1990s``, ``the 90s``, ``'90s``; a person's thirties are no decade."""
    mark = _at(tokens, index + 1)
    after = index + 2
    if mark in ("'", "’") and _glued(tokens, index + 1) and _glued(tokens, index + 2) and _at(tokens, index + 2) == "s":
        after = index + 3
    elif not (mark == "s" and _glued(tokens, index + 1)):
        return None
    year = int(tokens[index].text)
    first = index
    if len(tokens[index].text) == 2:
        if year % 10 or year < 20 or _at(tokens, index - 1) not in ("the", "'", "’", "early", "mid", "late", "-"):
            return None
        if year < 50 and _at(tokens, index - 1) not in ("'", "’"):
            return None
        year += 1900
        first = index - 1 if _at(tokens, index - 1) in ("'", "’") else index
    elif year % 10:
        return None
    span = 99 if year % 100 == 0 and year < 2000 else 9
    return Core(first, after, *years(year, year + span), Granularity.CENTURY if span == 99 else Granularity.DECADE)


def _era(tokens: list[Token], index: int) -> Core | None:
    """``900 B.C.``, ``1,200 CE``; the first year of ``1300–900 B.C.`` takes the era of the second."""
    text = tokens[index].text.replace(",", "")
    if not text.isdecimal() or len(text) > 6:
        return None
    after = index + 1
    era = _ERAS.get(_at(tokens, after)) if after < len(tokens) and tokens[after].capital else None
    if era is None and (_at(tokens, after) in _DASHES or _at(tokens, after) == "to") and after + 2 < len(tokens):
        second = tokens[after + 1]
        if second.kind == NUMBER and _at(tokens, after + 2) in _ERAS and tokens[after + 2].capital:
            year = int(text) * _ERAS[tokens[after + 2].lower]
            return Core(index, after, *years(year, year), Granularity.YEAR)
    if era is None:
        return None
    year = int(text) * era
    return Core(index, after + 1, *years(year, year), Granularity.YEAR) if year else None


def _century(tokens: list[Token], index: int) -> Core | None:
    """``19th century``, ``19th-century``, the first of ``19th and 20th centuries``."""
    number = int(tokens[index].text)
    suffix = _at(tokens, index + 1)
    if not _glued(tokens, index + 1) or not 1 <= number <= 30:
        return None
    if suffix.partition("-")[0] not in SUFFIXES:
        return None
    if suffix.endswith(("-century", "-centuries")):
        return _century_core(tokens, index, index + 2, number)
    return _with_century_word(tokens, index, index + 2, number)


def _with_century_word(tokens: list[Token], index: int, after: int, number: int) -> Core | None:
    if _at(tokens, after) in ("century", "centuries"):
        return _century_core(tokens, index, after + 1, number)
    if _at(tokens, after) in ("and", "to", "or", "–", "-") and "centuries" in (
        _at(tokens, after + 2),
        _at(tokens, after + 3),
    ):
        return _century_core(tokens, index, after, number)
    return None


def _century_core(tokens: list[Token], index: int, after: int, number: int) -> Core:
    if _ERAS.get(_at(tokens, after)) and tokens[after].capital:
        if _ERAS[_at(tokens, after)] < 0:
            return Core(index, after + 1, *years(-100 * number, -100 * number + 99), Granularity.CENTURY)
        after += 1
    return Core(index, after, *years(100 * number - 99, 100 * number), Granularity.CENTURY)


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
        return _century_core(tokens, index, after, value)
    word = rest or _at(tokens, after)
    if not rest and (core := _with_century_word(tokens, index, after, value)):
        return core
    after += 0 if rest else 1
    if word == "quarter" and value <= 4:
        return _quarter_or_half(tokens, index, after, value, 0, True)
    if word == "half" and value <= 2:
        return _quarter_or_half(tokens, index, after, 0, value, False)
    if word == "of" and _at(tokens, index + 2) in MONTHS and tokens[index + 2].capital:
        return _from_month(tokens, index + 2, value, index)
    return None


def _quarter_or_half(tokens: list[Token], index: int, after: int, quarter: int, half: int, alone: bool) -> Core | None:
    position = after
    while _at(tokens, position) in ("of", "the", "fiscal", "year", ",", "in"):
        position += 1
    year = _written_year(tokens, position)
    if year is None and not alone:
        return None
    if year is None:
        position = after - 1
    first = 3 * quarter - 2 if quarter else 6 * half - 5
    size = 3 if quarter else 6
    granularity = Granularity.QUARTER if quarter else Granularity.HALF
    return Core(index, position + 1, *months(year or 0, first, first + size - 1), granularity)


def _written_year(tokens: list[Token], index: int) -> int | None:
    if index >= len(tokens):
        return None
    year = _plain(tokens[index], 4)
    if year is not None:
        return year if 1400 <= year <= _UNTIL_2099 else None
    return _fiscal(tokens[index].lower)


def _fiscal(lower: str) -> int | None:
    """``FY2025``, ``FY25``."""
    figures = lower[2:]
    if lower[:2] != "fy" or not figures.isdecimal() or len(figures) not in (2, 4):
        return None
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _season(tokens: list[Token], index: int) -> Core | None:
    """``summer 2023``, ``fall of 2025``: a season counts with its year only."""
    position = index + 1
    if _at(tokens, position) == "of":
        position += 1
        if _at(tokens, position) == "the":
            return None
    year = _written_year(tokens, position)
    if year is None:
        return None
    return Core(index, position + 1, *months(year, *SEASONS[tokens[index].lower]), Granularity.SEASON)


def _compound(tokens: list[Token], index: int) -> Core | None:
    """``mid-2024``, ``early-July``, ``mid-1990s``, ``FY2025``, ``AD 79``."""
    token = tokens[index]
    fiscal = _fiscal(token.lower)
    if fiscal is not None:
        return Core(index, index + 1, *years(fiscal, fiscal), Granularity.YEAR)
    if token.lower in _ERAS and token.capital:
        year = _plain(tokens[index + 1], 4) if index + 1 < len(tokens) else None
        return Core(index, index + 2, *years(year, year), Granularity.YEAR) if year and _ERAS[token.lower] > 0 else None
    part, _, rest = token.lower.partition("-")
    if part not in PARTS:
        return None
    if rest.isdecimal() and len(rest) == 4 and 1400 <= int(rest) <= _UNTIL_2099:
        return Core(index, index + 1, *years(int(rest), int(rest)), Granularity.YEAR, True, part)
    if rest[:4].isdecimal() and rest[4:] == "s" and len(rest) == 5:
        return Core(index, index + 1, *years(int(rest[:4]), int(rest[:4]) + 9), Granularity.DECADE, True, part)
    if rest in MONTHS and token.text[len(part) + 1].isupper():
        year = _written_year(tokens, index + 1)
        month = MONTHS[rest]
        return Core(index, index + (2 if year else 1), *months(year or 0, month, month), Granularity.MONTH, True, part)
    return None


def _day_first(tokens: list[Token], index: int) -> Core | None:
    """``6 June 2022``, ``6th of June``, ``6–8 June 2022``."""
    day = int(tokens[index].text)
    position = index + 1
    if _at(tokens, position) in SUFFIXES and _glued(tokens, position):
        position += 1
    last = day
    if _at(tokens, position) in _DASHES and position + 1 < len(tokens) and (high := _plain(tokens[position + 1], 2)):
        last, position = high, position + 2
    if _at(tokens, position) == "of":
        position += 1
    if _at(tokens, position) not in MONTHS or not tokens[position].capital or not 1 <= day <= last <= 31:
        return None
    return _from_month(tokens, position, day, index, last)


def _from_month(tokens: list[Token], index: int, day: int | None, first: int, last: int | None = None) -> Core | None:
    """From a month name on: an optional day (unless it stood before), an optional year."""
    token = tokens[index]
    if not token.capital:
        return None
    month = MONTHS[token.lower]
    position = index + 1
    if (
        _at(tokens, position) == "."
        and (len(token.text) == 3 or token.lower == "sept")
        and token.lower != "may"
        and _glued(tokens, position)
    ):
        position += 1
    if day is None:
        day, last, position = _day_behind(tokens, position)
    year, after = _year_behind(tokens, position)
    if day is None and year is None and not _is_month(tokens, index):
        return None
    if day is not None and last is not None and not (1 <= day <= last <= last_day(year or 4, month)):
        return None
    when = year or 0
    if day is None:
        return Core(first, after, *months(when, month, month), Granularity.MONTH)
    return Core(first, after, (when, month, day), (when, month, last or day), Granularity.DAY)


def _day_behind(tokens: list[Token], position: int) -> tuple[int | None, int | None, int]:
    """``6``, ``6th``, ``6–8`` behind a month, with the index after it."""
    day = _plain(tokens[position], 2) if position < len(tokens) else None
    if day is None or not 1 <= day <= 31:
        return None, None, position
    after = position + 1
    if _at(tokens, after) in SUFFIXES and _glued(tokens, after):
        after += 1
    elif (
        _at(tokens, after) in SCALES
        or _at(tokens, after) == "%"
        or (_glued(tokens, after) and tokens[after].kind == WORD)
    ):
        return None, None, position
    if _at(tokens, after) in _DASHES and after + 1 < len(tokens):
        last = _plain(tokens[after + 1], 2)
        if last and day < last <= 31:
            return day, last, after + 2
    return day, day, after


def _year_behind(tokens: list[Token], position: int) -> tuple[int | None, int]:
    """A year right behind, or behind a comma or "of"; with the index after it."""
    start = position + 1 if _at(tokens, position) in (",", "of") and _at(tokens, position + 1)[:2] != "fy" else position
    year = _written_year(tokens, start)
    if year is None or (_at(tokens, start + 1) == "%"):
        return None, position
    return year, start + 1


def _is_month(tokens: list[Token], index: int) -> bool:
    """Whether a month name without day and year is one: a preposition before it, and no name around it."""
    token = tokens[index]
    follower = tokens[index + 1] if index + 1 < len(tokens) else None
    if len(token.text) < 4 and token.lower != "may":
        return False
    if follower is not None and follower.kind == WORD and follower.capital and _at(tokens, index + 1) not in MONTHS:
        return False
    before = _at(tokens, index - 1)
    if before in _BEFORE_MONTH:
        return True
    if token.lower in AMBIGUOUS_MONTHS:
        return False
    return not (index and tokens[index - 1].kind == WORD and tokens[index - 1].capital and index > 1)
