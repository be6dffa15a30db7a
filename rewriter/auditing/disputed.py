"""Sentences that themselves give two values for one thing, and say who gives which."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import DateInterval, Quantity, Span
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.passage import Passage

Value = Quantity | DateInterval
BETWEEN = re.compile(r"\b(?:or|whereas|while|but|and|though|although)\b|;", re.IGNORECASE)
SAYS = re.compile(
    r"\b(?:per|according to|says?|said|gives?|gave|puts?|speaks? of|counts?|counted|reports?|reported|told|lists?|"
    r"listed|claims?|claimed|estimates?|estimated|quotes?|quoted|cites?|cited)\b",
    re.IGNORECASE,
)
REACH = 160


def disputed(passage: Passage) -> Iterator[tuple[Value, Value]]:
    """Neighbouring values of one kind, each with a word of saying on its own side of the "or" between them."""
    kinds: tuple[tuple[Value, ...], ...] = (passage.quantities, passage.dates)
    for values in kinds:
        for one, other in pairwise(values):
            if _comparable(one, other) and _each_said(passage, one.span, other.span):
                yield one, other


def _comparable(one: Value, other: Value) -> bool:
    units = isinstance(one, DateInterval) or (isinstance(other, Quantity) and one.unit == other.unit != "ordinal")
    return units and not entails(one, other) and not entails(other, one)


def _each_said(passage: Passage, one: Span, other: Span) -> bool:
    prose, sentence = passage.article.prose, passage.sentence.span
    between = prose[one.end : other.start]
    border = BETWEEN.search(between)
    if border is None or len(between) > REACH:
        return False
    first = prose[max(sentence.start, one.start - 60) : one.start] + between[: border.start()]
    second = between[border.end() :] + prose[other.end : min(sentence.end, other.end + 40)]
    return bool(SAYS.search(second)) and (bool(SAYS.search(first)) or PER.search(second) is not None)


PER = re.compile(r"\b(?:per|according to)\s+[A-Z]")
