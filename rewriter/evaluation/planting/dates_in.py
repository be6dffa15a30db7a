"""Dates as written: day, month and year kept apart."""

import re
from dataclasses import dataclass

from rewriter.domain import Span

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "winter")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})(?:,? (?P<y1>\d{{4}}))?\b|"
    rf"\b(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?!\d)(?:, (?P<y2>\d{{4}}))?\b|"
    rf"\b(?P<m3>{_MONTH}) (?P<y3>\d{{4}})\b|"
    rf"(?<![\w,.€$£–-])(?<!\d )(?P<y4>1[5-9]\d\d|20[0-3]\d)(?![\w%]|[–-]\d|,\d|\.\d| ?(?:km|kg|people|million))"
)


@dataclass(frozen=True, slots=True)
class Date:
    """``year`` or ``day`` 0 and ``month`` 0 where not said; ``american`` writes the month first."""

    span: Span
    year: int
    month: int
    day: int
    american: bool = False

    @property
    def shape(self) -> tuple[bool, bool, bool]:
        """Which of year, month and day are said."""
        return bool(self.year), bool(self.month), bool(self.day)

    def agrees(self, other: "Date") -> bool:
        """Can both name one day? What one leaves open agrees with anything."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)


def dates(plain: str) -> tuple[Date, ...]:
    return tuple(_date(match) for match in _DATE.finditer(plain))


def written(year: int, month: int, day: int, american: bool = False) -> str:
    """The date in words: "3 March 2027", "March 3, 2027", "March 2027", "2027", "3 March"."""
    if not month:
        return str(year)
    if not day:
        return f"{MONTHS[month - 1]} {year}" if year else MONTHS[month - 1]
    if american:
        return f"{MONTHS[month - 1]} {day}" + (f", {year}" if year else "")
    return f"{day} {MONTHS[month - 1]}" + (f" {year}" if year else "")


def _date(match: re.Match[str]) -> Date:
    month = match["m1"] or match["m2"] or match["m3"]
    year, day = match["y1"] or match["y2"] or match["y3"] or match["y4"], match["d1"] or match["d2"]
    number = MONTHS.index(month) + 1 if month else 0
    return Date(Span(*match.span()), int(year or 0), number, int(day or 0), bool(match["m2"]))
