"""Magnitudes, units and currencies: the digits stand, what they count is wrong."""

import random
import re
from decimal import Decimal

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.numbers import follows, of
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_SCALES = {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion", "bn": "m"}
_UNITS = {
    "hours": "days", "minutes": "hours", "seconds": "minutes", "days": "weeks", "weeks": "months", "months": "years",
    "years": "months", "km": "miles", "kilometres": "miles", "miles": "kilometres", "metres": "feet", "mg": "g",
    "kg": "tonnes", "tonnes": "kg", "litres": "gallons", "kW": "MW", "MW": "kW", "kWh": "MWh", "MWh": "kWh",
    "W": "kW", "cm": "mm", "mm": "cm", "g": "kg", "GB": "TB", "m": "km", "knots": "km/h", "Hz": "kHz",
}  # fmt: skip
_SIGNS = {"€": "£", "£": "€", "$": "€", "¥": "$"}
_MONEY = {"kroner": "euros", "euros": "dollars", "dollars": "euros", "pounds": "euros", "yen": "dollars", "won": "yen"}
_MONEY_WORD = re.compile(r"(?<=\d )(?:(?:million|billion|thousand) )?(?P<word>kroner|euros|dollars|pounds|yen|won)\b")
_UNIT = re.compile(r"[ -](?P<unit>[A-Za-z]+)(?![\w²/])")
_LARGE = 100_000


@planter("unit-magnitude", Group.NUMBERS)
def unit_magnitude(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Million becomes billion."""
    del article
    found = [one for one in of(told) if one.scale.strip() in _SCALES]
    choices = [one for one in found if not follows(one, one.value * _factor(one.scale))]
    if not choices:
        return None
    one = rng.choice(choices)
    span = Span(one.span.start + len(one.digits), one.span.end)
    return swap(told, "unit-magnitude", span, one.scale.replace(one.scale.strip(), _SCALES[one.scale.strip()]))


@planter("unit", Group.NUMBERS)
def unit(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A unit becomes another one of its kind."""
    del article
    found = [(one, _UNIT.match(told.plain, one.span.end)) for one in of(told) if not one.bound]
    choices = [match for _, match in found if match and match["unit"] in _UNITS]
    if not choices:
        return None
    match = rng.choice(choices)
    return swap(told, "unit", Span(*match.span("unit")), _UNITS[match["unit"]])


@planter("magnitude-format", Group.NUMBERS)
def magnitude_format(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A number written in another form, wrong by a power of ten."""
    del article
    found = [one for one in of(told) if not one.bound and one.value >= _LARGE]
    if not found:
        return None
    one = rng.choice(found)
    if one.scale:
        return swap(told, "magnitude-format", one.span, f"{(one.value / 10).to_integral_value():,f}")
    million = (one.value / 100_000).quantize(Decimal("0.1")).normalize()
    return swap(told, "magnitude-format", one.span, f"{million:f} million")


@planter("currency", Group.NUMBERS)
def currency(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A currency becomes another one."""
    del article
    signs = [Span(one.span.start - 1, one.span.start) for one in of(told) if one.measure in _SIGNS]
    spans = signs + [Span(*match.span("word")) for match in _MONEY_WORD.finditer(told.plain)]
    if not spans:
        return None
    span = rng.choice(spans)
    old = span.of(told.text)
    return swap(told, "currency", span, _SIGNS.get(old) or _MONEY[old])


def _factor(scale: str) -> Decimal:
    return Decimal(1000) if scale.strip() in {"million", "thousand"} else Decimal(1) / 1000
