"""Typed values: what a statement can get right or wrong."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rewriter.domain.span import Span


class Bound(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Granularity(StrEnum):
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it measures.

    ``value`` is scaled (``474.26 million`` is 474260000); ``high`` is the upper end of a range, else None.
    ``unit`` is canonical: ``""`` for a plain count, ``"%"``, ``"pp"`` (percentage points), ``"ordinal"``,
    ``"score"``, an ISO currency code, or a measure such as ``"hour"``, ``"km"``, ``"day"``.
    ``head`` holds lower-case stems of what is counted or measured ("hours viewed" -> ("hour", "view")).
    ``precision`` is the value of the last digit the author wrote (0.01 million -> 10000), for rounding.
    """

    span: Span
    text: str
    value: Decimal
    high: Decimal | None = None
    unit: str = ""
    head: tuple[str, ...] = ()
    bound: Bound = Bound.EXACT
    approximate: bool = False
    precision: Decimal = Decimal(1)

    def __hash__(self) -> int:
        """Of its place alone: two that stand in one place are compared."""
        return hash((self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A date as the interval it names, inclusive: ``(year, month, day)`` at both ends.

    Years before our era are negative (900 B.C. is -900). ``year`` 0 stands for a date without a year
    ("June 6"): it agrees with any year. A weekday alone ("on Thursday") is ``(0, 0, n)``, n from 1 for Monday to 7
    for Sunday (ISO 8601). ``relation`` is how the clause ties the event to it: "in", "by", "before", "after",
    "since", "until", "from", and "not_before" for the earliest time it can be ("no earlier than 2030", "will not
    open until 2030").
    """

    span: Span
    text: str
    start: tuple[int, int, int]
    end: tuple[int, int, int]
    granularity: Granularity
    relation: str = "in"
    approximate: bool = False

    def __hash__(self) -> int:
        """Of its place alone: two that stand in one place are compared."""
        return hash((self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name without title or possessive: ``words`` as written ("Lee", "Jae-kyoo"), ``title`` apart ("Dr")."""

    span: Span
    text: str
    words: tuple[str, ...]
    title: str = ""

    def __hash__(self) -> int:
        """Of its place alone: two that stand in one place are compared."""
        return hash((self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks (``span`` and ``text`` include the marks).

    ``speaker`` is who says or writes them, by name, when the sentence tells; empty otherwise.
    ``is_speech`` is False for a title, a coined term or scare quotes.
    """

    span: Span
    text: str
    words: tuple[str, ...]
    speaker: str = ""
    is_speech: bool = True


Fact = Quantity | DateInterval | Name | Quotation
