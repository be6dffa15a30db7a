"""Dates are intervals with the granularity, era and relation their words give them."""

import pytest

from rewriter.domain import DateInterval, Granularity, Span
from rewriter.facts import extract

G = Granularity


def dates(text: str) -> list[DateInterval]:
    return [fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, DateInterval)]


FORMS = [
    ("It opened in July 2025.", (2025, 7, 1), (2025, 7, 31), G.MONTH),
    ("It opened in July, 2025.", (2025, 7, 1), (2025, 7, 31), G.MONTH),
    ("It opened on June 6, 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened on 6 June 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened on the 6th of June 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened on the sixth of June 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened on Jun. 6, 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened on Monday, June 6, 2022.", (2022, 6, 6), (2022, 6, 6), G.DAY),
    ("It opened in 2025-07.", (2025, 7, 1), (2025, 7, 31), G.MONTH),
    ("It opened on 2025-07-06.", (2025, 7, 6), (2025, 7, 6), G.DAY),
    ("It opened on 25/12/2022.", (2022, 12, 25), (2022, 12, 25), G.DAY),
    ("It opened on 12/25/2022.", (2022, 12, 25), (2022, 12, 25), G.DAY),
    ("It opened on 07.06.2022.", (2022, 6, 7), (2022, 6, 7), G.DAY),
    ("It opens in late 2025.", (2025, 9, 1), (2025, 12, 31), G.YEAR),
    ("It opens in mid-2024.", (2024, 5, 1), (2024, 8, 31), G.YEAR),
    ("It opens in early July 2024.", (2024, 7, 1), (2024, 7, 10), G.MONTH),
    ("It opened in Q3 2024.", (2024, 7, 1), (2024, 9, 30), G.QUARTER),
    ("It opened in the third quarter of 2024.", (2024, 7, 1), (2024, 9, 30), G.QUARTER),
    ("It opened in 2024's third quarter.", (2024, 7, 1), (2024, 9, 30), G.QUARTER),
    ("It opened in H1 2025.", (2025, 1, 1), (2025, 6, 30), G.HALF),
    ("It opened in the first half of 2025.", (2025, 1, 1), (2025, 6, 30), G.HALF),
    ("It opened in summer 2023.", (2023, 6, 1), (2023, 8, 31), G.SEASON),
    ("It opened in the fall of 2023.", (2023, 9, 1), (2023, 11, 30), G.SEASON),
    ("It opened in the 1990s.", (1990, 1, 1), (1999, 12, 31), G.DECADE),
    ("It opened in the '90s.", (1990, 1, 1), (1999, 12, 31), G.DECADE),
    ("It opened in the 19th century.", (1801, 1, 1), (1900, 12, 31), G.CENTURY),
    ("It is a nineteenth-century mill.", (1801, 1, 1), (1900, 12, 31), G.CENTURY),
    ("It was made 1200–1400 CE.", (1200, 1, 1), (1400, 12, 31), G.YEAR),
    ("It was made in 900 B.C.", (-900, 1, 1), (-900, 12, 31), G.YEAR),
    ("It was made 1300–900 B.C.", (-1300, 1, 1), (-900, 12, 31), G.YEAR),
    ("It was made in the 5th century BC.", (-500, 1, 1), (-401, 12, 31), G.CENTURY),
    ("The show (2010–2022) ended.", (2010, 1, 1), (2022, 12, 31), G.YEAR),
    ("In the 2015-16 campaign he scored.", (2015, 1, 1), (2016, 12, 31), G.YEAR),
    ("It ran from 2010 to 2022.", (2010, 1, 1), (2022, 12, 31), G.YEAR),
    ("It ran from June to August 2022.", (2022, 6, 1), (2022, 8, 31), G.MONTH),
    ("It ran June 6–8, 2022.", (2022, 6, 6), (2022, 6, 8), G.DAY),
    ("It opened on June 6.", (0, 6, 6), (0, 6, 6), G.DAY),
    ("It opened on Thursday.", (0, 0, 4), (0, 0, 4), G.WEEKDAY),
    ("Thursday's vote was close.", (0, 0, 4), (0, 0, 4), G.WEEKDAY),
    ("On Monday Brenner left.", (0, 0, 1), (0, 0, 1), G.WEEKDAY),
    ("It runs Monday to Friday.", (0, 0, 1), (0, 0, 5), G.WEEKDAY),
    ("It opened on Thursday, 4 May.", (0, 5, 4), (0, 5, 4), G.DAY),
    ("In May Brenner FC sold it.", (0, 5, 1), (0, 5, 31), G.MONTH),
    ("In March Lisbon voted.", (0, 3, 1), (0, 3, 31), G.MONTH),
    ("It ran from 1 to 20 January 2027.", (2027, 1, 1), (2027, 1, 20), G.DAY),
    ("It opened in June.", (0, 6, 1), (0, 6, 30), G.MONTH),
    ("It opened in 1987.", (1987, 1, 1), (1987, 12, 31), G.YEAR),
    ("The treaty of 1648 ended it.", (1648, 1, 1), (1648, 12, 31), G.YEAR),
    ("William landed in 1066.", (1066, 1, 1), (1066, 12, 31), G.YEAR),
    ("It reported results for FY2025.", (2025, 1, 1), (2025, 12, 31), G.YEAR),
]


@pytest.mark.parametrize(("text", "start", "end", "granularity"), FORMS)
def test_form_names_its_interval(text: str, start: object, end: object, granularity: Granularity) -> None:
    (date,) = dates(text)
    assert (date.start, date.end, date.granularity) == (start, end, granularity)


NOT_DATES = [
    "She may leave soon.",
    "May it be so.",
    "They march on Rome.",
    "An august body met.",
    "April O'Neil spoke.",
    "2000 people came.",
    "This 2000-word text ends.",
    "It costs $2000.",
    "It weighs 1850 kg.",
    "Last year it rained, and next month it will.",
    "About 1500 voters came.",
    "She is in her 30s.",
    "The first half ended 1-1.",
    "The spring broke.",
    "In May Street the lamps went out.",
    "Wednesday Addams spoke.",
    "Friday Night Lights returned.",
    "The Black Friday rush began.",
    "He starred in August Wilson's play.",
    "Call 555-2010 now.",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


RELATIONS = [
    ("It opened in April 2022.", "in"),
    ("It had 5 million by April 2022.", "by"),
    ("It had 5 million as of April 2022.", "by"),
    ("It closed before April 2022.", "before"),
    ("It closed prior to April 2022.", "before"),
    ("It closed after April 2022.", "after"),
    ("It is open since April 2022.", "since"),
    ("It is open until April 2022.", "until"),
    ("It is open through April 2022.", "until"),
    ("It is open from April 2022.", "from"),
    ("It opens by the end of 2025.", "by"),
    ("It opens no later than August 2027.", "by"),
    ("It may open as late as August 2027.", "by"),
    ("It opens in August 2027 at the latest.", "by"),
    ("It opens no earlier than spring 2030.", "not_before"),
    ("It opens not before spring 2030.", "not_before"),
    ("It will not be ready until spring 2030.", "not_before"),
    ("It won’t open before 2030.", "not_before"),
    ("It opens in 2030 at the earliest.", "not_before"),
    ("It did not sell, but it is open until 2030.", "until"),
    ("It opens later than 2030.", "after"),
    ("It ran from 3 May to 5 May 2030.", "in"),
    ("It opens on April 4.", "in"),
    ("It will be ready by early 2026.", "by"),
]


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_preposition_gives_the_relation(text: str, relation: str) -> None:
    (date,) = dates(text)
    assert date.relation == relation


def test_alternatives_are_two_dates() -> None:
    first, second = dates("It opens in late 2025 or early 2026.")
    assert (first.text, second.text) == ("late 2025", "early 2026")
    assert first.approximate
    assert second.approximate


MOVED = [
    "The launch slipped from June 2024 to August 2025.",
    "The launch was pushed back from June 2024 to August 2025.",
    "A delay from June 2024 to August 2025 was agreed.",
    "It was brought forward from June 2024 to August 2025.",
]


@pytest.mark.parametrize("text", MOVED)
def test_what_was_moved_has_an_old_and_a_new_date(text: str) -> None:
    assert [(date.text, date.relation) for date in dates(text)] == [("June 2024", "from"), ("August 2025", "in")]


@pytest.mark.parametrize(
    "text",
    ["It ran from 2010 to 2012.", "He moved to Lima and worked there from 2010 to 2012.", "From 2010 to 2012 it ran."],
)
def test_what_went_on_is_one_stretch(text: str) -> None:
    assert [date.text for date in dates(text)] == ["2010 to 2012"]


def test_a_year_behind_two_months_is_lent_to_the_first() -> None:
    first, second = dates("It ran in July and August 2025.")
    assert (first.start[0], second.start[0]) == (2025, 2025)


def test_day_and_month_that_could_change_places_cover_both_readings() -> None:
    (date,) = dates("It opened on 06/07/2022.")
    assert (date.start, date.end, date.approximate) == ((2022, 6, 7), (2022, 7, 6), True)
