"""Quantities are read with their scale, unit, bound and head; what only looks like one is not."""

from decimal import Decimal

import pytest

from rewriter.domain import Bound, Quantity, Span
from rewriter.facts import extract


def quantities(text: str) -> list[Quantity]:
    return [fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, Quantity)]


VALUES = [
    # scale and grouping
    ("The series drew 474.26 million hours.", "474260000", "hour"),
    ("It sold 1,200 tickets.", "1200", ""),
    ("It sold 1\u202f200 tickets.", "1200", ""),
    ("It sold 12\u00a0500\u00a0000 tickets.", "12500000", ""),
    ("About 10 000 people marched.", "10000", ""),
    ("The figure was 474,260 units.", "474260", ""),
    ("The figure was 47.426 units.", "47.426", ""),
    ("Population: 474.260.000 people.", "474260000", ""),
    ("It reached 3,5 million homes.", "3500000", ""),
    ("The state spent 1,20,000 rupees.", "120000", "INR"),
    ("It has 7.5k stars.", "7500", ""),
    ("A 70B model was trained.", "70000000000", ""),
    # money
    ("The firm raised $1.2bn in May.", "1200000000", "USD"),
    ("The firm raised US$3 billion.", "3000000000", "USD"),
    ("The firm raised A$40 million.", "40000000", "AUD"),
    ("Entry costs €120.", "120", "EUR"),
    ("Entry costs 120 €.", "120", "EUR"),
    ("The prize is 300,000 USD.", "300000", "USD"),
    ("The prize is CHF 500.", "500", "CHF"),
    ("It earned two million dollars.", "2000000", "USD"),
    ("The deal is worth 5 million pounds.", "5000000", "GBP"),
    ("The deal is worth £4.5m.", "4500000", "GBP"),
    ("The stone weighs 12 pounds.", "12", "lb"),
    ("The firm paid 240m euros.", "240000000", "EUR"),
    ("The club paid 32m euro.", "32000000", "EUR"),
    ("The house sold for 1.8m pounds.", "1800000", "GBP"),
    ("The club paid a fee of €27m.", "27000000", "EUR"),
    ("The bridge cost 2bn kroner.", "2000000000", ""),
    ("He signed a €3m-a-year deal.", "3000000", "EUR"),
    ("He left for a 32-million-euro fee.", "32000000", "EUR"),
    ("It was a 3-million-pound project.", "3000000", "GBP"),
    ("The clip has 4m views.", "4000000", ""),
    ("The clip has 4m monthly viewers.", "4000000", ""),
    ("It drew 212m hours.", "212000000", "hour"),
    ("It is a 3m-euro deal.", "3000000", "EUR"),
    ("It is a 2m-strong union.", "2000000", ""),
    ("They grew 6m turnips.", "6000000", ""),
    ("The lake lost 200m cubic metres.", "200000000", "m³"),
    # metres, not millions
    ("The wall is 4 m tall.", "4", "m"),
    ("The pier is 150 m long.", "150", "m"),
    ("The statue is 1.8m tall.", "1.8", "m"),
    ("She won the 100m sprint.", "100", "m"),
    ("She won the 50m freestyle.", "50", "m"),
    ("They are 100m runners.", "100", "m"),
    ("She won the 200m women's final.", "200", "m"),
    ("She set the 100m American record.", "100", "m"),
    ("She fell 40m.", "40", "m"),
    ("A tower of 300m dominates the town.", "300", "m"),
    ("A 10m-long boat sank.", "10", "m"),
    # shares
    ("Turnout was 89%.", "89", "%"),
    ("Turnout was 89 percent.", "89", "%"),
    ("Turnout was 89 per cent.", "89", "%"),
    ("Turnout rose 7 percentage points.", "7", "pp"),
    ("Rates fell 25 basis points.", "25", "bp"),
    ("A quarter of users left.", "25", "%"),
    ("Three-quarters of users stayed.", "75", "%"),
    ("Half of the users stayed.", "50", "%"),
    ("One in five users stayed.", "20", "%"),
    ("4 out of 5 dentists agree.", "80", "%"),
    # number words
    ("Twenty-five boats sank.", "25", ""),
    ("A dozen boats sank.", "12", ""),
    ("Two hundred and six boats sank.", "206", ""),
    ("It took two and a half years.", "2.5", "year"),
    ("It took half an hour.", "0.5", "hour"),
    ("Half a million people came.", "500000", ""),
    ("It fell 3½ metres.", "3.5", "m"),
    ("It took an hour and a half.", "1.5", "hour"),
    ("It took a year and a half.", "1.5", "year"),
    ("It took two hours and a half.", "2.5", "hour"),
    ("It is a two-and-a-half-year deal.", "2.5", "year"),
    ("It weighs a quarter of a tonne.", "0.25", "tonne"),
    ("The rent is up a tenth.", "10", "%"),
    ("The rent has grown by a fifth.", "20", "%"),
    ("It took three quarters of an hour.", "0.75", "hour"),
    ("A quarter of a million people came.", "250000", ""),
    ("A million and a half people came.", "1500000", ""),
    ("It cost half a million euros.", "500000", "EUR"),
    # units
    ("It weighs 2.4 t.", "2.4", "tonne"),
    ("They dug 1,040 t of lithium.", "1040", "tonne"),
    ("They dug 3 million t of ore.", "3000000", "tonne"),
    ("The tank holds 7.5 l.", "7.5", "l"),
    ("She won by 2.1 s.", "2.1", "second"),
    ("It took 5 h.", "5", "hour"),
    ("It took 30 min.", "30", "minute"),
    ("The word has 5 s's.", "5", ""),
    ("It sold 5 T-shirts.", "5", ""),
    ("A five-year plan was signed.", "5", "year"),
    ("The car has a 62 kWh battery.", "62", "kWh"),
    ("The car has a 62kWh battery.", "62", "kWh"),
    ("It reaches 120 km/h on sand.", "120", "km/h"),
    ("It reaches 60 miles per hour.", "60", "mph"),
    ("The park covers 15 square kilometres.", "15", "km²"),
    ("Water froze at -5 °C.", "-5", "°C"),
    ("Water froze at minus 5 degrees Celsius.", "-5", "°C"),
    ("Water froze at −5 °C.", "-5", "°C"),
    ("-40 °C was measured.", "-40", "°C"),
    ("−40 °C was measured.", "-40", "°C"),
    ("Minus 40 degrees was measured.", "-40", "degree"),
    ("-40 people came.", "40", ""),
    ("The lens weighs 1.1 kg.", "1.1", "kg"),
    ("A 25-year-old won.", "25", "year"),
    ("The phone has a 50MP camera.", "50", "megapixel"),
    ("Sales doubled.", "2", "times"),
    ("It is 2x faster.", "2", "times"),
    ("It is three times faster.", "3", "times"),
    ("Output rose threefold.", "3", "times"),
    ("There are three times as many.", "3", "times"),
    ("The star is 400 times brighter.", "400", "times"),
    ("The clip was watched 4.1 million times.", "4100000", ""),
    ("It reached 45C at noon.", "45", "°C"),
    ("It opened at 9:30 a.m. sharp.", "570", "clock"),
    ("It opened at 19:30 sharp.", "1170", "clock"),
    ("Prices fell 5.5% against last week.", "5.5", "%"),
    ("It opened at 8 am sharp.", "480", "clock"),
    ("It closed at 12 p.m. sharp.", "720", "clock"),
    # ordinals and labels
    ("They ordered a second season.", "2", "ordinal"),
    ("The second season begins.", "2", "ordinal"),
    ("She finished 3rd.", "3", "ordinal"),
    ("Season 2 begins.", "2", "ordinal"),
    ("Season Two begins.", "2", "ordinal"),
    ("The song went to No. 1 at home.", "1", "ordinal"),
    ("The twenty-first edition opened.", "21", "ordinal"),
    ("A phase 3 trial ended.", "3", "ordinal"),
]


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_value_and_unit_are_read(text: str, value: str, unit: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


RANGES = [
    ("It is 10–12 km away.", "10", "12", "km"),
    ("It ranges from 20-40 °C.", "20", "40", "°C"),
    ("It will cost €30m-40m.", "30000000", "40000000", "EUR"),
    ("It will cost 30-40m euros.", "30000000", "40000000", "EUR"),
    ("It will cost 3m to 4m pounds.", "3000000", "4000000", "GBP"),
    ("It is 20m-25m tall.", "20", "25", "m"),
    ("It is 5km-10km long.", "5", "10", "km"),
    ("It copes with -20 to 40 °C.", "-20", "40", "°C"),
    ("Between 5 and 7 people came.", "5", "7", ""),
    ("Costs rose 20-30%.", "20", "30", "%"),
    ("It will cost $5 to $7 million.", "5000000", "7000000", "USD"),
    ("It will cost $5-7 million.", "5000000", "7000000", "USD"),
    ("It takes two to three weeks.", "2", "3", "week"),
    ("Rated 3.25/5 by fans.", "3.25", "5", "score"),
    ("They won 2-1 at home.", "2", "1", "score"),
    ("A 1-2 defeat followed.", "1", "2", "score"),
    ("It does 0-100 in town.", "0", "100", ""),
    ("The council voted 27 to 19 for it.", "27", "19", "score"),
    ("They won three to one at home.", "3", "1", "score"),
    ("They lost 1 to 3.", "1", "3", "score"),
    ("It passed by 27 votes to 19.", "27", "19", "score"),
    ("They won 3 to 5 awards a year.", "3", "5", ""),
    ("The final ran 2 to 3 hours.", "2", "3", "hour"),
    ("The final set ended 3-6 after 6-4.", "3", "6", "score"),
    ("Rates stand at 4.25% to 4.5% now.", "4.25", "4.5", "%"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_both_ends_are_read(text: str, low: str, high: str, unit: str) -> None:
    quantity = quantities(text)[0]
    assert (quantity.value, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


NOT_QUANTITIES = [
    "COVID-19 spread fast.",
    "The A380 landed.",
    "Results for Q1 are out.",
    "GPT-4 answered.",
    "GPT-4.5 answered.",
    "The RTX 5090 is loud.",
    "Windows 11 crashed.",
    "Version 3.11.7 is out.",
    "A 5G mast burned down.",
    "He watched it in 4K.",
    "It began in 1987.",
    "It began on 2025-07.",
    "The vase dates from 900 B.C.",
    "The U.S. Senate voted.",
    "One of them fell.",
    "They zero in on him.",
    "At first nobody came.",
    "It is open 24/7.",
    "In the 1990s he sang.",
    "He first appeared there.",
    "One day he left.",
    "The second-hand car burned.",
    "She is in her 30s.",
    "It airs every second.",
    "Wait for a second.",
    "The Boeing 737 landed.",
    "It needs iOS 18.2 to run.",
    "Use 1440p for it.",
    "Cyberpunk 2077 was patched.",
]


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert quantities(text) == []


BOUNDS = [
    ("At least 40 people came.", Bound.AT_LEAST, False),
    ("No fewer than 40 people came.", Bound.AT_LEAST, False),
    ("Some 500+ people came.", Bound.AT_LEAST, True),
    ("Forty or more people came.", Bound.AT_LEAST, False),
    ("More than 40 people came.", Bound.MORE_THAN, False),
    ("Over 40 people came.", Bound.MORE_THAN, False),
    ("Up to 2 TB fit.", Bound.AT_MOST, False),
    ("No more than 40 people came.", Bound.AT_MOST, False),
    ("Fewer than 40 people came.", Bound.LESS_THAN, False),
    ("Under 40 people came.", Bound.LESS_THAN, False),
    ("Nearly 40 people came.", Bound.LESS_THAN, True),
    ("Almost 40 people came.", Bound.LESS_THAN, True),
    ("Just over 40 people came.", Bound.MORE_THAN, True),
    ("About 40 people came.", Bound.EXACT, True),
    ("Around 40 people came.", Bound.EXACT, True),
    ("Some 40 people came.", Bound.EXACT, True),
    ("Roughly $40 was paid.", Bound.EXACT, True),
    ("~40 people came.", Bound.EXACT, True),
    ("≈ 40 people came.", Bound.EXACT, True),
    ("Exactly 40 people came.", Bound.EXACT, False),
    ("Parking is capped at 40 spaces.", Bound.AT_MOST, False),
    ("Tours are limited to six.", Bound.AT_MOST, False),
    ("A maximum of 40 people came.", Bound.AT_MOST, False),
    ("A minimum of 40 people came.", Bound.AT_LEAST, False),
    ("Upwards of 40 people came.", Bound.AT_LEAST, False),
    ("It takes 40 people or more.", Bound.AT_LEAST, False),
    ("It takes 40 strong people or fewer.", Bound.AT_MOST, False),
    ("It lasts 40 years or longer.", Bound.AT_LEAST, False),
    ("It has 40 dogs or more cats.", Bound.EXACT, False),
    ("It has 40 dogs, or more.", Bound.EXACT, False),
    ("Prices rose over five years.", Bound.EXACT, False),
    ("It lasted for over five years.", Bound.MORE_THAN, False),
    ("More than a third of them came.", Bound.MORE_THAN, False),
    ("More than doubled is the word.", Bound.MORE_THAN, False),
]


@pytest.mark.parametrize(("text", "bound", "approximate"), BOUNDS)
def test_words_around_a_number_bound_or_blur_it(text: str, bound: Bound, approximate: bool) -> None:
    (quantity,) = quantities(text)
    assert (quantity.bound, quantity.approximate) == (bound, approximate)


HEADS = [
    ("474.26 million hours viewed in May", ("hour", "view")),
    ("5 million active users in Peru", ("activ", "user")),
    ("a score of 89%", ("score",)),
    ("an 89% approval score", ("approv", "score")),
    ("Season 2 was shot", ("season",)),
    ("its second season", ("season",)),
    ("a 100-page report", ("page", "report")),
    ("7% of adults", ("adult",)),
    ("No. 1 song", ("song",)),
]


@pytest.mark.parametrize(("text", "head"), HEADS)
def test_head_is_what_is_counted(text: str, head: tuple[str, ...]) -> None:
    assert quantities(text)[0].head == head


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("474.26 million hours", "10000"),
        ("1.2bn people", "100000000"),
        ("1,200 people", "1"),
        ("3.25 metres", "0.01"),
        ("two million people", "1000000"),
    ],
)
def test_precision_is_the_last_digit_written(text: str, precision: str) -> None:
    assert quantities(text)[0].precision == Decimal(precision)


def test_a_fall_to_a_value_is_no_range() -> None:
    found = quantities("Shares fell as much as 5.5% to 845.2 kroner.")
    assert [(q.value, q.high) for q in found] == [(Decimal("5.5"), None), (Decimal("845.2"), None)]


@pytest.mark.parametrize("text", ["61 of 84 schools", "61 out of 84 schools", "61 out of the 84 schools"])
def test_a_part_of_a_counted_whole_is_two_counts(text: str) -> None:
    assert [(q.value, q.unit) for q in quantities(f"It closed {text}.")] == [(61, ""), (84, "")]


@pytest.mark.parametrize("text", ["an hour and a quarter of the staff", "a year and a half of the crew"])
def test_a_part_of_another_whole_adds_nothing_to_a_measure(text: str) -> None:
    assert [(q.unit) for q in quantities(f"It lost {text}.")] == ["%"]


@pytest.mark.parametrize("text", ["It fell from 3 to 1.", "The record was cut 9 to 7.", "It rose 27 to 19 on Monday."])
def test_two_numbers_outside_a_contest_are_no_score(text: str) -> None:
    assert all(quantity.unit != "score" for quantity in quantities(text))


def test_several_quantities_keep_their_order_and_units() -> None:
    found = quantities("It drew 474.26 million hours in 30 days and an 89% score from 120 critics.")
    assert [(q.value, q.unit) for q in found] == [
        (Decimal(474260000), "hour"),
        (Decimal(30), "day"),
        (Decimal(89), "%"),
        (Decimal(120), ""),
    ]


@pytest.mark.parametrize("text", [
    "Tours last 48 to 55 minutes, with Mara Lind, 29, as the guide.",
    "Tours last 55 minutes and are led by Mara Lind (29), a geologist.",
])
def test_an_age_behind_a_name_takes_no_unit_from_the_number_before(text: str) -> None:
    assert [(each.value, each.unit) for each in quantities(text)][-1] == (29, "")


@pytest.mark.parametrize("words", ["an average of", "an average", "averaging", "which averaged"])
def test_an_average_is_a_rough_number(words: str) -> None:
    (weight,) = quantities(f"The melons, {words} 3 kg, were sold.")
    assert weight.approximate


@pytest.mark.parametrize(("text", "bound"), [
    ("A trip uses 241 kWh on average, measured over 22 trips.", Bound.EXACT),
    ("They averaged 26,000 over 19 games.", Bound.EXACT),
    ("On average over 300 people came.", Bound.MORE_THAN),
    ("Over 22 trips were made.", Bound.MORE_THAN),
])
def test_what_an_average_is_taken_over_is_no_bound(text: str, bound: Bound) -> None:
    assert quantities(text)[-1].bound is bound
