"""Arithmetic that comes out wrong: a difference, a multiple."""

import random
import re
from decimal import Decimal
from itertools import pairwise

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.numbers import of
from rewriter.evaluation.planting.numbers_in import WORDS
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_MULTIPLES = {
    "twice": "three times", "doubled": "tripled", "doubles": "triples", "double": "triple", "tripled": "doubled",
    "halved": "doubled", "three times": "twice", "doubling": "tripling", "triple": "double",
}  # fmt: skip
_MULTIPLE = re.compile(r"\b(?:" + "|".join(_MULTIPLES) + r")\b", re.IGNORECASE)
_TIMES = re.compile(r"\btwice (?:a|an|every|per|in)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?P<word>" + "|".join(WORDS) + r") (?:fewer|more|less)(?=\s+(?:\w+\s+)?than\b)")
_COMPARED = re.compile(r"\b(?:down from|up from|compared (?:with|to)|against|than|while|from)\b")


@planter("derived-multiple", Group.NUMBERS)
def derived_multiple(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Doubled becomes tripled, seven fewer becomes nine fewer."""
    del article
    multiples = [m for m in _MULTIPLE.finditer(told.plain) if not _TIMES.match(told.plain, m.start())]
    choices = [(Span(*m.span()), _MULTIPLES[m.group().lower()]) for m in multiples]
    for match in _MORE.finditer(told.plain):
        others = [word for word, value in WORDS.items() if 0 < abs(value - WORDS[match["word"]]) < 4]
        choices.append((Span(*match.span("word")), rng.choice(others)))
    if not choices:
        return None
    return swap(told, "derived-multiple", *rng.choice(choices))


@planter("derived-difference", Group.NUMBERS)
def derived_difference(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A difference between two values of the statement is added, and is wrong."""
    del article
    found = [one for one in of(told) if one.bound == ""]
    pairs = [
        (one, other)
        for one, other in pairwise(found)
        if one.measure == other.measure != "%" and _COMPARED.search(told.plain[one.span.end : other.span.start])
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    true = abs(one.value - other.value)
    wrong = true + max(Decimal(1), (true / 4).to_integral_value())
    unit = re.match(rf"[ -]?{re.escape(other.measure)}", told.plain[other.span.end :]) if other.measure else None
    end = other.span.end + (unit.end() if unit else 0)
    sign = other.measure if other.measure in "€$£¥" else ""
    words = f", a difference of {sign}{wrong.normalize():,f}{unit.group() if unit else ''}"
    tail = told.plain[end : end + 1]
    if true == 0 or other.scale or tail not in {" ", ",", ".", ";", ""}:
        return None
    comma = "," if tail == " " and _goes_on(told, end) else ""
    return swap(told, "derived-difference", Span(end, end), words + comma)


def _goes_on(told: Told, end: int) -> bool:
    """Do words of the sentence follow, not its markers alone?"""
    return re.match(r" +\w", told.plain[end:]) is not None
