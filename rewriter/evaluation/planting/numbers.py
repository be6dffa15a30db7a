"""A number replaced by another one: of the article, of the same sentence, or a near one."""

import random
import re
from decimal import Decimal
from itertools import pairwise

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.dates_in import dates
from rewriter.evaluation.planting.numbers_in import WORDS, Number, numbers, small_words
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, plant, swap

_NEAR = Decimal("0.15")
_FAR = 60


def of(told: Told) -> tuple[Number, ...]:
    """The numbers of a statement that stand alone, not in a range."""
    found = numbers(told.plain, tuple(date.span for date in dates(told.plain)))
    return tuple(one for one in found if not one.ranged)


def follows(old: Number, new: Decimal) -> bool:
    """Would the statement with *new* still be true, or hard to call false?

    "At least 5" follows from "at least 9", and a rough number covers its neighbours.
    """
    if old.bound == "least":
        return new <= old.value
    if old.bound == "most":
        return new >= old.value
    return abs(new - old.value) <= (_NEAR * old.value if old.bound == "about" else 0)


@planter("number-swap", Group.NUMBERS, swap=True)
def number_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A number becomes another one of the article, of the same unit."""
    bank = bank_of(article)
    near = {one.value for held in bank.beside(told) for one in held.numbers}
    others = [one for held in bank.elsewhere(told) for one in held.numbers if not one.ranged]
    choices = [
        (old, new)
        for old in of(told)
        for new in others
        if new.measure == old.measure and new.value not in near and not follows(old, new.value) and _likely(old, new)
    ]
    if not choices:
        return None
    old, new = rng.choice(choices)
    return swap(told, "number-swap", old.span, new.written)


@planter("number-slot", Group.NUMBERS, swap=True)
def number_slot(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two numbers of the statement change places."""
    del article
    found = of(told)
    pairs = [
        (one, other)
        for index, one in enumerate(found)
        for other in found[index + 1 :]
        if one.value != other.value and _alike(one, other) and not _joined(told, one, other)
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    changes = [Change(one.span, other.written), Change(other.span, one.written)]
    return plant(told, "number-slot", changes, f"{one.written!r} and {other.written!r} exchanged")


@planter("small-integer", Group.NUMBERS)
def small_integer(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A small number in words becomes a neighbour."""
    del article
    spans = small_words(told.plain)
    choices = [
        span
        for span in spans
        if not (span.start and span.of(told.text)[0].isupper())
        and not re.match(r"(?: or | and a half|-)", told.plain[span.end :])
        and not re.search(r"\bone (?:\w+ )?in $", told.plain[: span.start])
    ]
    if not choices:
        return None
    span = rng.choice(choices)
    old = WORDS[span.of(told.text).lower()]
    before = told.plain[max(0, span.start - 14) : span.start].lower()
    lower, higher = ("least" in before or "more than" in before), ("most" in before or "limited" in before)
    near = [word for word, value in WORDS.items() if 0 < abs(value - old) < 4 and word != "two"]
    fit = [word for word in near if not (lower and WORDS[word] < old) and not (higher and WORDS[word] > old)]
    word = rng.choice(fit)
    return swap(told, "small-integer", span, word.capitalize() if span.of(told.text)[0].isupper() else word)


@planter("near-number", Group.NUMBERS)
def near_number(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two digits of a number change places, or its last digit changes."""
    del article
    choices = [one for one in of(told) if not one.bound and len(re.sub(r"\D", "", one.digits)) > 1]
    if not choices:
        return None
    old = rng.choice(choices)
    new = _transposed(old.digits) or _last_changed(old.digits, rng)
    return swap(told, "near-number", Span(old.span.start, old.span.start + len(old.digits)), new)


@planter("decimal-shift", Group.NUMBERS)
def decimal_shift(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The decimal point moves by one place."""
    del article
    choices = [(one, new) for one in of(told) if "." in one.digits for new in _shifted(one.digits) if _fits(one, new)]
    if not choices:
        return None
    old, new = rng.choice(choices)
    return swap(told, "decimal-shift", Span(old.span.start, old.span.start + len(old.digits)), new)


def _fits(old: Number, new: str) -> bool:
    factor = old.value / Decimal(old.digits.replace(",", ""))
    value = Decimal(new.replace(",", "")) * factor
    return not follows(old, value) and not (old.measure == "%" and value > 100)


def _shifted(digits: str) -> list[str]:
    value = Decimal(digits.replace(",", ""))
    return [f"{(value * 10).normalize():,f}", f"{(value / 10).normalize():f}"]


def _transposed(digits: str) -> str:
    """*digits* with the last two unequal neighbours exchanged; empty where that changes or leads with nothing."""
    places = [index for index, char in enumerate(digits) if char.isdigit()]
    for left, right in reversed(list(pairwise(places[1:]))):
        if digits[left] != digits[right]:
            chars = list(digits)
            chars[left], chars[right] = chars[right], chars[left]
            return "".join(chars)
    return ""


def _last_changed(digits: str, rng: random.Random) -> str:
    last = int(digits[-1])
    return digits[:-1] + str(rng.choice([value for value in range(1, 10) if 0 < abs(value - last) < 4]))


def _alike(one: Number, other: Number) -> bool:
    """Of one unit, or both measured by an instrument: a price and a term of years do not change places."""
    apart = {"%", "year", "years", "months", "days", "€", "$", "£", "¥", ""}
    return one.measure == other.measure or not {one.measure, other.measure} & apart


def _joined(told: Told, one: Number, other: Number) -> bool:
    between = told.plain[one.span.end : other.span.start]
    if re.sub(r"[\d\s.,%€$£-]|\b(?:and|or|km|m|kg|g)\b", "", between) == "":  # a list
        return True
    return len(between) < 12 and re.search(r"\b(?:and|or|to|of|by|x)\b", between) is not None


def _likely(old: Number, new: Number) -> bool:
    if old.measure:
        return True
    return 0 < old.value < new.value * _FAR and new.value < old.value * _FAR and new.value > 1
