"""Numbers as written, found by this package's own eye: what the validator fails to read must be planted too."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rewriter.domain import Span

WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
_UNITS = (
    "hours|hour|minutes|minute|seconds|days|day|weeks|week|months|years|year|km|kilometres|miles|metres|m²|m|cm|mm|"
    "inches|inch|kg|grams|g|mg|tonnes|tons|litres|kWh|MWh|kW|MW|W|mAh|Hz|dB|knots|°C|degrees|GB|TB"
)
_NUMBER = re.compile(
    r"(?<![\w.,:/#@–−€$£¥-])(?<!\d )(?P<sign>[€$£¥])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![:\d]|[.,]\d|(?:st|nd|rd|th)\b|s\b| \d{3}\b)"
    r"(?P<scale> (?:thousand|million|billion|trillion)\b|bn\b)?"
    r"(?P<unit>(?:[ -]?%| per ?cent\b| percentage points?\b)|[ -](?:" + _UNITS + r")(?![\w²]))?"
)
_SMALL = re.compile(r"\b(?P<word>" + "|".join(WORDS) + r")\b(?!-)", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b[^;]{0,20}$", re.IGNORECASE)
_RANGE_AFTER = re.compile(
    r"\s*(?:–|-|(?:\w+ )?to(?= )|(?:%|km|m|kg|°C)?\s*(?:to|and)\b(?=\s[€$£]?\d))\s*(?:[€$£]?\d|\w+ty)",
)
_RANGE_BEFORE = re.compile(r"\d[\d.,]*(?: \w+)?\s*(?:–|-|\bto\b)\s*$")
_AGO = 26


@dataclass(frozen=True, slots=True)
class Number:
    """A number with ``span`` of its digits and scale; ``measure`` is its currency, "%", unit or "" for a count."""

    span: Span
    digits: str
    scale: str
    measure: str
    value: Decimal
    bound: str = ""
    """ "least", "most", "about" or ""."""
    ranged: bool = False

    @property
    def written(self) -> str:
        return f"{self.digits}{self.scale}"


_LEAST = re.compile(r"(?:at least|more than|over|above|no fewer than|no less than|minimum of)\s$", re.IGNORECASE)
_MOST = re.compile(
    r"(?:at most|less than|fewer than|under|below|up to|no more than|not more than|limited to|maximum of|within)\s$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|roughly|nearly|almost|approximately|some|close to|just over|just under)\s$", re.IGNORECASE
)


def numbers(plain: str, dates: tuple[Span, ...] = ()) -> tuple[Number, ...]:
    """The numbers written in digits that are no part of a date, a name or a score of a clock."""
    return tuple(
        _number(plain, match)
        for match in _NUMBER.finditer(plain)
        if not any(date.overlaps(Span(*match.span("digits"))) for date in dates) and not _names(plain, match)
    )


def small_words(plain: str) -> tuple[Span, ...]:
    """Where a number from two to twelve is written out."""
    return tuple(Span(*match.span()) for match in _SMALL.finditer(plain))


def _number(plain: str, match: re.Match[str]) -> Number:
    scale = match["scale"] or ""
    value = Decimal(match["digits"].replace(",", "")) * SCALES.get(scale.strip(), 1)
    unit = (match["unit"] or "").strip(" -")
    measure = match["sign"] or {"percent": "%", "per cent": "%"}.get(unit, unit)
    end = match.end("scale") if scale else match.end("digits")
    before = plain[max(0, match.start() - _AGO) : match.start()]
    ranged = bool(_BETWEEN.search(before) or _RANGE_AFTER.match(plain, end) or _RANGE_BEFORE.search(before))
    return Number(Span(match.start("digits"), end), match["digits"], scale, measure, value, _bound(before), ranged)


def _bound(before: str) -> str:
    for name, pattern in (("most", _MOST), ("least", _LEAST), ("about", _ABOUT)):
        if pattern.search(before):
            return name
    return ""


def _names(plain: str, match: re.Match[str]) -> bool:
    """Is it a part of a name ("Nook 2", "Tier 1"), glued to a letter, or in square brackets?"""
    if plain.rfind("[", 0, match.start()) > plain.rfind("]", 0, match.start()):
        return True
    if match["sign"] or match["unit"] or match["scale"]:
        return False
    before = plain[: match.start()].rstrip(" ")
    last = re.search(r"[^\W\d_][\w'’]*$", before)
    glued = plain[match.end() : match.end() + 1]
    goes_on = re.match(r" [A-Z]", plain[match.end() :]) is not None
    named = last is not None and last.group()[0].isupper() and (last.start() > 0 or goes_on)
    return bool(named and "," not in match["digits"]) or glued.isalpha() or glued in {"-", "–"}
