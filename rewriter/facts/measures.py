"""The unit behind a number: a measure, a percent sign, a currency; and the currency sign before it."""

from typing import NamedTuple

from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.units import (
    CURRENCY_ADJECTIVES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLARS,
    UNIT_OF,
)


class Measure(NamedTuple):
    """``unit`` is canonical; ``end`` is the index of the token after it."""

    unit: str
    end: int


_GLUED = {
    "m": "m",
    "h": "hour",
    "s": "second",
    "g": "g",
    "t": "tonne",
    "W": "W",
    "V": "V",
    "C": "°C",
    "F": "°F",
    "K": "",
    "l": "l",
    "L": "l",
    "ft": "foot",
}
_SQUARES = {"km": "km²", "m": "m²", "foot": "ft²", "mile": "mi²", "inch": "in²"}
_CUBES = {"m": "m³", "foot": "ft³", "cm": "ml"}
_PER = {
    ("km", "hour"): "km/h", ("mile", "hour"): "mph", ("m", "second"): "m/s", ("km", "second"): "km/s",
    ("MB", "second"): "MB/s", ("GB", "second"): "GB/s", ("megabit", "second"): "Mbps", ("gigabit", "second"): "Gbps",
}  # fmt: skip
_PHRASES = {
    ("frames", "per", "second"): "fps", ("frames", "a", "second"): "fps",
    ("milliamp", "hours"): "mAh", ("milliampere", "hours"): "mAh", ("kilowatt", "hours"): "kWh",
    ("megawatt", "hours"): "MWh", ("gigawatt", "hours"): "GWh", ("watt", "hours"): "Wh",
    ("light", "years"): "light-year",
}  # fmt: skip
_LETTER_UNITS = frozenset({"m", "h", "g", "w", "l"})
_SYMBOLS = {"t": "tonne", "l": "l", "L": "l", "s": "second", "V": "V"}
"""Letters too short to be units anywhere but right behind a number in digits, or its scale."""

_SCALES = frozenset({"thousand", "million", "billion", "m", "bn", "k"})
_QUOTES = frozenset("'’‘")


def currency_before(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The currency right before the number at *index* and the index its sign starts at."""
    if not index:
        return None
    sign = tokens[index - 1]
    if sign.text in CURRENCY_SIGNS:
        currency, start = CURRENCY_SIGNS[sign.text], index - 1
        if sign.text == "$" and start and tokens[start - 1].end == sign.start and tokens[start - 1].lower in DOLLARS:
            return DOLLARS[tokens[start - 1].lower], start - 1
        return currency, start
    if sign.text in CURRENCY_CODES:
        return ("CNY" if sign.text == "RMB" else sign.text), index - 1
    return None


def measure_at(tokens: list[Token], index: int, large: bool = False) -> Measure | None:
    """The unit that starts at *index*, right behind a number; behind a *large* one ``pounds`` are money."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    glued = index > 0 and token.start == tokens[index - 1].end
    if token.text == "%":
        return _points(tokens, index + 1) or Measure("%", index + 1)
    if token.text in ("-", "‑", "–") and glued and index + 1 < len(tokens) and tokens[index + 1].start == token.end:
        return _word(tokens, index + 1, False, large)
    if token.text in ("°", "º"):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        letter = following.text if following and following.text in ("C", "F") else ""
        return Measure(f"°{letter}" if letter else "degree", index + 2 if letter else index + 1)
    if token.text in CURRENCY_SIGNS and token.text != "$":
        return Measure(CURRENCY_SIGNS[token.text], index + 1)
    return _word(tokens, index, glued, large) if token.kind == WORD else None


def _points(tokens: list[Token], index: int) -> Measure | None:
    if index < len(tokens) and tokens[index].lower in ("points", "point", "percentage-points"):
        return Measure("pp", index + 1)
    return None


def _word(tokens: list[Token], index: int, glued: bool, large: bool) -> Measure | None:
    token = tokens[index]
    lower = token.lower
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if lower in ("percent", "pct") or (lower == "per" and following == "cent"):
        end = index + (1 if lower != "per" else 2)
        return _points(tokens, end) or Measure("%", end)
    if lower in ("percentage", "basis") and following in ("point", "points"):
        return Measure("pp" if lower == "percentage" else "bp", index + 2)
    if lower in ("pp", "bps"):
        return Measure("pp" if lower == "pp" else "bp", index + 1)
    return _currency(token, lower, following, index, large) or _physical(tokens, index, glued)


def _currency(token: Token, lower: str, following: str, index: int, large: bool) -> Measure | None:
    if lower in CURRENCY_WORDS:
        return Measure(CURRENCY_WORDS[lower], index + 1)
    if token.text in CURRENCY_CODES:
        return Measure("CNY" if token.text == "RMB" else token.text, index + 1)
    if lower in CURRENCY_ADJECTIVES and following in ("dollar", "dollars", "francs", "kong"):
        return Measure(CURRENCY_ADJECTIVES[lower], index + (3 if following == "kong" else 2))
    if lower in ("pounds", "pound") and (large or following == "sterling"):
        return Measure("GBP", index + (2 if following == "sterling" else 1))
    return None


def _physical(tokens: list[Token], index: int, glued: bool) -> Measure | None:
    token = tokens[index]
    lower = token.lower
    if phrase := _phrase(tokens, index):
        return phrase
    if lower in ("square", "sq", "cubic", "cu"):
        return _powered(tokens, index, _SQUARES if lower in ("square", "sq") else _CUBES)
    if (
        lower in ("degrees", "degree")
        and index + 1 < len(tokens)
        and tokens[index + 1].lower in ("c", "celsius", "f", "fahrenheit")
    ):
        return Measure("°C" if tokens[index + 1].lower[0] == "c" else "°F", index + 2)
    if glued and token.text in _GLUED:
        unit: str | None = _GLUED[token.text]
    elif token.text in _SYMBOLS and _is_symbol(tokens, index):
        unit = _SYMBOLS[token.text]
    elif lower in _LETTER_UNITS and (token.text != lower and lower != "w"):
        unit = None
    else:
        unit = UNIT_OF.get(lower) or (UNIT_OF.get(lower.partition("-")[0]) if "-" in lower else None)
    if not unit:
        return None
    return _rate(tokens, index, unit) or Measure(unit, index + 1)


def _phrase(tokens: list[Token], index: int) -> Measure | None:
    words = tuple(token.lower for token in tokens[index : index + 3])
    found = next((size for size in (3, 2) if words[:size] in _PHRASES), 0)
    return Measure(_PHRASES[words[:found]], index + found) if found else None


def _is_symbol(tokens: list[Token], index: int) -> bool:
    """Whether the letter at *index* stands alone behind digits: ``2.1 s``, ``3 million t``; not ``two t``, ``5 s'``."""
    digits = index - 1 if index and tokens[index - 1].kind == NUMBER else index - 2
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    cut = following is not None and following.start == tokens[index].end and following.text in _QUOTES
    scaled = digits == index - 1 or tokens[index - 1].lower in _SCALES
    return digits >= 0 and tokens[digits].kind == NUMBER and scaled and not cut


def _powered(tokens: list[Token], index: int, powers: dict[str, str]) -> Measure | None:
    position = index + 1
    if position < len(tokens) and tokens[position].text in (".", "-"):
        position += 1
    unit = UNIT_OF.get(tokens[position].lower) if position < len(tokens) else None
    return Measure(powers[unit], position + 1) if unit in powers else None


def _rate(tokens: list[Token], index: int, unit: str) -> Measure | None:
    """``km/h``, ``miles per hour``."""
    if index + 2 < len(tokens) and tokens[index + 1].lower in ("/", "per", "an"):
        below = UNIT_OF.get(tokens[index + 2].lower, {"s": "second"}.get(tokens[index + 2].lower, ""))
        rate = _PER.get((unit, below))
        return Measure(rate, index + 3) if rate else None
    return None
