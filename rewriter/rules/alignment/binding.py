"""Does a value stand in the same slot as in its evidence?

A value is bound to the words around it: its *slot* is the content stems, prepositions and other values near it,
each weighted by closeness. Two occurrences fill one slot as far as their neighbourhoods agree. A claimed value is
misbound when another value of the same kind in the evidence fits the claim's slot clearly better than the claimed
value's own occurrence does (a visible contradiction: right value, wrong slot).
"""

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from rewriter.domain import DateInterval, Fact, Quantity
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.passage import Passage

Slot = Mapping[Hashable, float]

MARGIN = 0.2
"""How much better a rival must fit before a value counts as misbound. Chosen on paired cases; see docs/binding.md."""
PREPOSITION_BEFORE = re.compile(
    r"\b(from|to|by|until|before|after|since|under|over|against|than|versus)\s+(?:\S+\s+)?$"
)
OUTSIDE_CLAUSE = 0.4


@dataclass(frozen=True)
class Rival:
    """Another value of the evidence that fits the claim's slot better than the claimed one."""

    fact: Fact
    passage: Passage
    fit: float
    own_fit: float


def slot(passage: Passage, fact: Fact) -> Slot:
    """The neighbourhood of *fact*: features weighted 1 for the nearest content word, 1/2 for the next, and so on."""
    clause = passage.clause_of(fact.span).span
    features: dict[Hashable, float] = {}
    for side in (_before(passage, fact), _after(passage, fact)):
        for distance, (position, feature) in enumerate(side):
            weight = 1 / (1 + distance) * (1 if clause.start <= position < clause.end else OUTSIDE_CLAUSE)
            features[feature] = max(weight, features.get(feature, 0.0))
    preposition = PREPOSITION_BEFORE.search(passage.article.prose, max(0, fact.span.start - 24), fact.span.start)
    if preposition:
        features["preposition", preposition.group(1)] = 0.5
    return features


def _neighbours(passage: Passage, fact: Fact) -> list[tuple[int, Hashable]]:
    inside = [other.span for other in passage.sentence.facts if isinstance(other, Quantity | DateInterval)]
    words: list[tuple[int, Hashable]] = [
        (token.start, token.stem)
        for token in passage.tokens
        if not fact.span.start <= token.start < fact.span.end
        and not any(span.start <= token.start < span.end for span in inside)
    ]
    values: list[tuple[int, Hashable]] = [
        (other.span.start, value_key(other))
        for other in passage.sentence.facts
        if isinstance(other, Quantity | DateInterval) and other is not fact
    ]
    return sorted(words + values, key=lambda each: each[0])


def _before(passage: Passage, fact: Fact) -> list[tuple[int, Hashable]]:
    return [each for each in _neighbours(passage, fact) if each[0] < fact.span.start][::-1][:8]


def _after(passage: Passage, fact: Fact) -> list[tuple[int, Hashable]]:
    return [each for each in _neighbours(passage, fact) if each[0] >= fact.span.end][:8]


def fit(claim: Slot, evidence: Slot) -> float:
    """0..1: the share of the claim's neighbourhood that the evidence has, nearness on both sides counted."""
    total = sum(claim.values())
    return (
        sum(weight * evidence.get(feature, 0.0) ** 0.5 for feature, weight in claim.items()) / total if total else 0.0
    )


def comparable(one: Fact, other: Fact) -> bool:
    """Could one stand in the other's slot: the same kind of value in the same unit?"""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit == other.unit
    return type(one) is type(other)


def rival(
    claim: Passage, fact: Fact, own: Iterable[tuple[Passage, Fact]], evidence: Iterable[Passage], stated: Iterable[Fact]
) -> Rival | None:
    """The value of *evidence* that fits the slot of *fact* better than its *own* occurrences, by ``MARGIN``.

    Values that the claim states as well (*stated*) are no rivals unless the two are swapped, which shows in the
    other value's slot too.
    """
    wanted = slot(claim, fact)
    own = tuple(own)
    own_fit = max((fit(wanted, slot(passage, found)) for passage, found in own), default=0.0)
    matched = {id(found) for _, found in own}
    taken = {value_key(each) for each in stated}
    best: Rival | None = None
    for passage in evidence:
        for other in passage.sentence.facts:
            if id(other) in matched or not comparable(fact, other) or value_key(other) in taken:
                continue
            found = fit(wanted, slot(passage, other))
            if found - own_fit >= MARGIN and (best is None or found > best.fit):
                best = Rival(other, passage, found, own_fit)
    return best


def swapped(claim: Passage, one: Fact, other: Fact, evidence: Passage, ones: Fact, others: Fact) -> bool:
    """Do *one* and *other* stand in each other's slots, compared with *ones* and *others* of one evidence passage?"""
    here, there = slot(claim, one), slot(claim, other)
    at_one, at_other = slot(evidence, ones), slot(evidence, others)
    straight = fit(here, at_one) + fit(there, at_other)
    crossed = fit(here, at_other) + fit(there, at_one)
    return crossed - straight >= 2 * MARGIN
