"""Days, months and weekdays by name: ``6 June 2022``, ``June 6``, ``June``, ``on Thursday``."""

from rewriter.domain import Granularity
from rewriter.facts.calendar_words import AMBIGUOUS_MONTHS, FULL_WEEKDAYS, MONTHS, last_day, months
from rewriter.facts.common_words import is_common
from rewriter.facts.date_core import DASHES, Core, at, glued, plain
from rewriter.facts.numerals import SCALES
from rewriter.facts.ordinals import SUFFIXES
from rewriter.facts.period_forms import written_year
from rewriter.facts.tokens import WORD, Token
from rewriter.facts.word_sets import words

_BEFORE_MONTH = words(
    """
    in by of since until till from before after during through between around for late early mid to on than
    throughout and or each every
    """
)
_OPENS_MONTH = words("in during since throughout late early mid")
"""Words that make a month of a word before another name inside a sentence."""
_GIVEN_NAMES = words("april may june august")
_BEFORE_WEEKDAY = _BEFORE_MONTH | words("last next this past coming following")


def day_first(tokens: list[Token], index: int) -> Core | None:
    """``6 June 2022``, ``6th of June``, ``6–8 June 2022``."""
    day = int(tokens[index].text)
    position = index + 1
    if at(tokens, position) in SUFFIXES and glued(tokens, position):
        position += 1
    last = day
    if _links_days(tokens, index, position) and (high := plain(tokens[position + 1], 2)):
        last, position = high, position + 2
    if at(tokens, position) == "of":
        position += 1
    if at(tokens, position) not in MONTHS or not tokens[position].capital or not 1 <= day <= last <= 31:
        return None
    return from_month(tokens, position, day, index, last)


def _links_days(tokens: list[Token], index: int, position: int) -> bool:
    """``6–8 June``, ``6 to 8 June``, ``between 6 and 8 June``."""
    link = at(tokens, position)
    linked = link in DASHES or link == "to" or (link == "and" and at(tokens, index - 1) == "between")
    return linked and position + 1 < len(tokens)


def from_month(tokens: list[Token], index: int, day: int | None, first: int, last: int | None = None) -> Core | None:
    """From a month name on: an optional day (unless it stood before), an optional year."""
    token = tokens[index]
    if not token.capital:
        return None
    month = MONTHS[token.lower]
    position = index + 1
    if (
        at(tokens, position) == "."
        and (len(token.text) == 3 or token.lower == "sept")
        and token.lower != "may"
        and glued(tokens, position)
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
    day = plain(tokens[position], 2) if position < len(tokens) else None
    if day is None or not 1 <= day <= 31:
        return None, None, position
    after = position + 1
    if at(tokens, after) in SUFFIXES and glued(tokens, after):
        after += 1
    elif (
        at(tokens, after) in SCALES or at(tokens, after) == "%" or (glued(tokens, after) and tokens[after].kind == WORD)
    ):
        return None, None, position
    if at(tokens, after) in DASHES and after + 1 < len(tokens):
        last = plain(tokens[after + 1], 2)
        if last and day < last <= 31:
            return day, last, after + 2
    return day, day, after


def _year_behind(tokens: list[Token], position: int) -> tuple[int | None, int]:
    """A year right behind, or behind a comma or "of"; with the index after it."""
    start = position + 1 if at(tokens, position) in (",", "of") and at(tokens, position + 1)[:2] != "fy" else position
    year = written_year(tokens, start)
    if year is None or (at(tokens, start + 1) == "%"):
        return None, position
    return year, start + 1


def weekday(tokens: list[Token], index: int) -> Core | None:
    """``on Thursday``, ``Thursday's vote``; not ``Black Friday`` or ``Friday Night Lights``."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    opens = before is not None and before.lower in _BEFORE_WEEKDAY
    if not token.capital or (before is not None and before.kind == WORD and before.capital and not opens):
        return None
    if _before_capital(tokens, index) and not (opens and not is_common(tokens[index + 1].text)):
        return None
    day = (0, 0, FULL_WEEKDAYS[token.lower])
    return Core(index, index + 1, day, day, Granularity.WEEKDAY)


def _before_capital(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].kind == WORD and tokens[index + 1].capital


def _is_month(tokens: list[Token], index: int) -> bool:
    """Whether a month name without day and year is one: a preposition before it, and no name around it."""
    token = tokens[index]
    if len(token.text) < 4 and token.lower != "may":
        return False
    before = at(tokens, index - 1)
    if _before_capital(tokens, index) and at(tokens, index + 1) not in MONTHS:
        return not is_common(tokens[index + 1].text) and _opens_month(tokens, index, before)
    if before in _BEFORE_MONTH:
        return True
    if token.lower in AMBIGUOUS_MONTHS:
        return False
    return not (index and tokens[index - 1].kind == WORD and tokens[index - 1].capital and index > 1)


def _opens_month(tokens: list[Token], index: int, before: str) -> bool:
    """``In May Acme sold``, ``by July Acme``; inside a sentence ``in August Wilson's plays`` is a name."""
    if index == 1:
        return before in _BEFORE_MONTH and before not in ("and", "or", "for", "to")
    given = tokens[index].lower in _GIVEN_NAMES
    return before in _OPENS_MONTH and not (given and at(tokens, index + 1).endswith(("'s", "’s")))
