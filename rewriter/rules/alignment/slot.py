"""The slot a value stands in: what the words around it say that it is.

A slot is a set of features with weights: the content stems around the value, the other values, and the preposition
before it, each weighted by closeness. A sentence with several values of one kind is cut into segments between them,
at a separator ("while", "compared with", "and", a comma). Words of a value's own segment count in full; where the
later values have no subject of their own ("41,000 on weekdays and 18,000 on Sundays") what stands before the first
value is common to all; words of other segments hardly count.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from operator import itemgetter

from rewriter.domain import DateInterval, Fact, Quantity, Span
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

Slot = Mapping[Hashable, float]

NEARNESS = 0.35
"""How fast a word's weight falls with its distance in content words: ``1 / (1 + NEARNESS * distance)``."""
WINDOW = 300
LOOKED_AT = 10
COMMON = 0.6
FOREIGN = 0.15
PREPOSITION_WEIGHT = 0.5
PREPOSITION_BEFORE = re.compile(
    r"\b(from|to|by|until|before|after|since|under|over)\s+(?:(?:the|about|around|an?|nearly|some)\s+)?$"
)
COMPARED_BEFORE = re.compile(
    r"\b(?:against|versus|vs|than|compared (?:with|to)|(?:up|down) from)\s+(?:[^\W\d]+(?:['’]s?)?\s+){0,4}$",
    re.IGNORECASE,
)
"""The value that another is held against, whichever words do it."""
BETWEEN_CLAUSES = re.compile(
    r"[;:–—]|(?<=, )(?:where|when)\b|\b(?:while|whereas|but|compared (?:with|to)|up from|down from|against|versus|"
    r"despite|although|though|"
    r"(?<!earlier )(?<!later )(?<!sooner )than|instead of|rather than|before|after|until)\b",
    re.IGNORECASE,
)
REPORTING = frozenset(
    map(stem, words("say says said tell told report announce announced claim claims state add expect accord write"))
)
"""Who says so stands near any value of the sentence, and sets none apart."""
LABELLED = re.compile(r"[(\[][^()\[\]:]{1,60}:\s[^()\[\]]*$")
"""A bracket that names whose value it gives: "(Lyra 3: 203 g)"."""
PEOPLE = stem("people")
"""Adults, patients and passengers are people as well; the word sets none apart."""
COMPARED_WITH = re.compile(r"than\b[^,;]*(?=,\s+(?:at|with|on|by)\s+$)", re.IGNORECASE)
BETWEEN_PARTS = re.compile(r"\b(?:and|or|plus)\b", re.IGNORECASE)
BETWEEN_PHRASES = re.compile(r"[,()]|\b(?:which|who|then)\b", re.IGNORECASE)


def comparable(one: Fact, other: Fact) -> bool:
    """Could one stand in the other's slot: the same kind of value in the same unit?"""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit == other.unit
    return type(one) is type(other)


@kept
def slot(passage: Passage, fact: Fact) -> Slot:
    """The features of the slot of *fact* in *passage*, each with its weight in 0..1."""
    own, common = segment(passage, fact)
    features: dict[Hashable, float] = {}
    before, behind = _features(passage, fact)
    for distance, (position, feature) in [*enumerate(before), *enumerate(behind)]:
        if own.start <= position < own.end:
            weight = 1 / (1 + NEARNESS * distance)
        else:
            weight = (COMMON if common.start <= position < common.end else FOREIGN) / 2
        if weight > features.get(feature, 0.0):
            features[feature] = weight
    preposition = PREPOSITION_BEFORE.search(passage.article.prose, max(0, fact.span.start - 24), fact.span.start)
    if preposition:
        features["preposition", preposition.group(1)] = PREPOSITION_WEIGHT
    lead = passage.article.prose, max(0, fact.span.start - 60), fact.span.start
    if COMPARED_BEFORE.search(*lead) or LABELLED.search(*lead):
        features["preposition", "compared with"] = PREPOSITION_WEIGHT
    return features


def segment(passage: Passage, fact: Fact) -> tuple[Span, Span]:
    """The stretch of the sentence that belongs to *fact* alone, and the stretch that its rivals share with it."""
    whole = passage.sentence.span
    nothing = Span(whole.start, whole.start)
    rivals = [other for other in _near_facts(passage, fact) if comparable(fact, other)]
    position = next((i for i, other in enumerate(rivals) if other is fact), None)
    if position is None or len(rivals) < 2:
        return whole, nothing
    head = position
    while head and _gapped(passage, _border(passage, rivals[head - 1], rivals[head]), rivals[head]):
        head -= 1  # "in late 2025 or early 2026": what leads the first of the two leads the second
    first = whole.start if head == 0 else _border(passage, rivals[head - 1], rivals[head])
    follows = position + 1 < len(rivals)
    end = _border(passage, rivals[position], rivals[position + 1]) if follows else whole.end
    leads = follows and _gapped(passage, end, rivals[position + 1])
    shared = Span(first, max(first, rivals[head].span.start)) if head < position or leads else nothing
    start = first
    if head < position:
        start = _border(passage, rivals[position - 1], rivals[position])
    elif leads:
        start = shared.end
    return Span(start, max(start, end)), shared


def _gapped(passage: Passage, border: int, second: Fact) -> bool:
    """Does the second value come with no subject of its own, so that the first one's serves both?"""
    return not any(border <= token.start < second.span.start for token in passage.tokens)


def _border(passage: Passage, one: Fact, other: Fact) -> int:
    """Where what belongs to *one* ends: the first clause border, else the last coordination, else the last comma."""
    prose, start, end = passage.article.prose, one.span.end, max(one.span.end, other.span.start)
    if labelled := LABELLED.search(prose, start, end):
        return labelled.start()
    clause = BETWEEN_CLAUSES.search(prose, start, end)
    if clause:
        behind = COMPARED_WITH.match(prose, clause.start(), end)  # "lighter than the old one, at 187 g"
        return behind.end() if behind else clause.start()
    for pattern in (BETWEEN_PARTS, BETWEEN_PHRASES):
        found = [match.start() for match in pattern.finditer(prose, start, end)]
        if found:
            return found[-1]
    return end


def _near_facts(passage: Passage, fact: Fact) -> Sequence[Fact]:
    """The facts within ``WINDOW`` characters: a slot is local, and a hostile sentence may hold thousands."""
    if len(passage.sentence.span) <= WINDOW:
        return passage.facts
    first = bisect_left(passage.facts, fact.span.start - WINDOW, key=lambda each: each.span.start)
    last = bisect_left(passage.facts, fact.span.end + WINDOW, key=lambda each: each.span.start)
    return passage.facts[first:last]


def _features(passage: Passage, fact: Fact) -> tuple[list[tuple[int, Hashable]], list[tuple[int, Hashable]]]:
    """The ``LOOKED_AT`` words and values before *fact* and as many behind it, nearest first, with their places."""
    values = [other for other in _near_facts(passage, fact) if isinstance(other, (Quantity, DateInterval))]
    taken = {place for value in values for place in range(value.span.start, value.span.end)}
    start, end = fact.span.start, fact.span.end
    first, last = bisect_left(passage.tokens, (start - WINDOW,)), bisect_left(passage.tokens, (end + WINDOW,))
    words: list[tuple[int, Hashable]] = [
        (token.start, token.stem)
        for token in passage.tokens[first:last]
        if token.start not in taken and token.stem not in REPORTING and token.stem != PEOPLE
    ]
    words += [(value.span.start, value_key(value)) for value in values if not value.span.overlaps(fact.span)]
    words.sort(key=itemgetter(0))
    before = [word for word in words if word[0] < start]
    behind = [word for word in words if word[0] >= end]
    return before[: -LOOKED_AT - 1 : -1], behind[:LOOKED_AT]
