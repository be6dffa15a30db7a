"""Units convert exactly or not at all."""

from fractions import Fraction

import pytest

from rewriter.facts.units import FACTORS, UNIT_OF, convert


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (90, "minute", "hour", Fraction(3, 2)),
        (2, "week", "day", Fraction(14)),
        (2, "year", "month", Fraction(24)),
        (1, "mile", "km", Fraction(1609344, 1000000)),
        (2, "TB", "GB", Fraction(2000)),
        (100, "°C", "°F", Fraction(212)),
        (25, "bp", "pp", Fraction(1, 4)),
        (36, "km/h", "m/s", Fraction(10)),
    ],
)
def test_conversion_is_exact(value: int, unit: str, to: str, expected: Fraction) -> None:
    assert convert(Fraction(value), unit, to) == expected


@pytest.mark.parametrize(
    ("unit", "to"), [("km", "kg"), ("USD", "EUR"), ("%", "pp"), ("month", "day"), ("", "km"), ("°C", "degree")]
)
def test_what_measures_something_else_does_not_convert(unit: str, to: str) -> None:
    assert convert(Fraction(1), unit, to) is None


@pytest.mark.parametrize("unit", sorted(FACTORS))
def test_conversion_there_and_back_is_the_identity(unit: str) -> None:
    for to, (dimension, _) in FACTORS.items():
        if dimension == FACTORS[unit][0]:
            there = convert(Fraction(7), unit, to)
            assert there is not None
            assert convert(there, to, unit) == 7


def test_every_written_form_is_lower_case() -> None:
    assert [form for form in UNIT_OF if form != form.lower()] == []
