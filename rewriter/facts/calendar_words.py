"""The calendar: month names, seasons, and intervals of parts of a year, decade or century."""

from calendar import monthrange

from rewriter.facts.word_sets import words

Day = tuple[int, int, int]

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = (
    {name: n for n, name in enumerate(_MONTHS, 1)}
    | {name[:3]: n for n, name in enumerate(_MONTHS, 1) if name != "may"}
    | {"sept": 9}
)
AMBIGUOUS_MONTHS = frozenset({"may", "march", "august", "mar", "jun", "jan", "dec", "sep", "apr"})
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = frozenset(_DAYS) | words("mon tue tues wed thu thur thurs fri sat sun")
FULL_WEEKDAYS = {name + end: n for n, name in enumerate(_DAYS, 1) for end in ("", "s", "'s", "’s")}
"""ISO numbers; the abbreviations are left out, most being words of their own."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
PARTS = {
    "early": (0, 1), "beginning": (0, 1), "start": (0, 1), "mid": (1, 2), "middle": (1, 2), "late": (2, 3),
    "end": (2, 3),
}  # fmt: skip


def last_day(year: int, month: int) -> int:
    """The last day of a month; February of an unknown or ancient year has 29."""
    return monthrange(year, month)[1] if 1 <= year <= 9999 else (29 if month == 2 else monthrange(2000, month)[1])


def months(year: int, first: int, last: int) -> tuple[Day, Day]:
    """From the first day of month *first* to the last of month *last*, of the next year where it comes earlier."""
    end = year if last >= first or not year else year + 1
    return (year, first, 1), (end, last, last_day(end, last))


def years(first: int, last: int) -> tuple[Day, Day]:
    return (first, 1, 1), (last, 12, 31)


def part_of_year(year: int, part: str) -> tuple[Day, Day]:
    """Early, mid or late: a third of the year each (January to April, May to August, September to December)."""
    low, high = PARTS[part]
    return months(year, 1 + 4 * low, 4 * high)


def part_of_month(year: int, month: int, part: str) -> tuple[Day, Day]:
    """Early to the 10th, mid to the 20th, late from the 21st."""
    low, high = PARTS[part]
    end = last_day(year, month) if high == 3 else 10 * high
    return (year, month, 1 + 10 * low), (year, month, end)


def part_of_span(first: int, last: int, part: str) -> tuple[Day, Day]:
    """A third, in whole years, of a decade or century."""
    low, high = PARTS[part]
    size = last - first + 1
    return years(first + size * low // 3, first + size * high // 3 - 1 if high < 3 else last)
