"""Numbers with what tells two of them apart: slot, subject and period."""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from rewriter.auditing.subjects import Subject, subject
from rewriter.auditing.survey import Survey
from rewriter.domain import Bound, Clause, Evidence, Kind, Quantity, Span
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import segment, slot

SAME_SLOT = 0.6
"""Share of each value's slot that the other's must have."""
LEAST_TELLING = 2
MOST_VALUES = 60
"""A sentence with more values is a table in disguise, and would cost the square of their number."""
RELATIVE = re.compile(
    r"\b(?:from|than|versus|vs\.?|against|over|up to|another|extra|additional|further|more|fewer|less|by|instead of"
    r"|compared (?:with|to)|of the|some|first|last|next|each|every|per)\s+(?:the\s|about\s|around\s|an?\s)?$",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:ro[sd]e|risen|fell|fallen|grew|grown|climbed|dropped|increas\w+|decreas\w+|cut|raised|lowered)\b",
    re.IGNORECASE,
)
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
UNCOUNTED = frozenset({"ordinal", "clock"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A number, the features of its slot, the ``telling`` words among them, its subject and the period it is for."""

    quantity: Quantity
    passage: Passage
    slot: Mapping[Hashable, float]
    telling: frozenset[str]
    subject: Subject
    period: frozenset[Hashable]
    changing: bool

    @property
    def evidence(self) -> Evidence:
        return self.passage.evidence(self.quantity.span)


def measured(survey: Survey) -> Iterator[Measured]:
    """Every number of the text that another one could contradict."""
    for passage in survey.statements:
        if passage.sentence.kind in (Kind.ANALOGY, Kind.META) or len(passage.facts) > MOST_VALUES:
            continue
        prose = passage.article.prose
        for quantity in passage.quantities:
            before = prose[max(passage.sentence.span.start, quantity.span.start - 30) : quantity.span.start]
            if quantity.unit in UNCOUNTED or RELATIVE.search(before) or quantity.bound is not Bound.EXACT:
                continue
            clause = passage.clause_of(quantity.span)
            if clause.kind is not Kind.ANALOGY:
                yield _measured(survey, passage, quantity, clause)


def _measured(survey: Survey, passage: Passage, quantity: Quantity, clause: Clause) -> Measured:
    own, shared = segment(passage, quantity)
    features = {f: w for f, w in slot(passage, quantity).items() if not isinstance(f, str) or f not in survey.topic}
    near = (passage.stems_of(own) | passage.stems_of(shared)) - passage.stems_of(quantity.span)
    telling = (near - survey.topic) | (frozenset(quantity.head) - survey.topic)
    changing = bool(CHANGE.search(clause.span.of(passage.article.prose)))
    who = subject(survey, passage, quantity.span)
    return Measured(quantity, passage, features, telling, who, frozenset(_period(passage, quantity, own)), changing)


def _period(passage: Passage, quantity: Quantity, own: Span) -> Iterator[Hashable]:
    """Dates and lengths of time of the value's own stretch: a value for another period is another value."""
    for fact in passage.facts:
        timed = fact in passage.dates or (isinstance(fact, Quantity) and fact.unit in PERIODS)
        if timed and fact is not quantity and fact.span in own:
            yield value_key(fact)


def conflict(one: Measured, other: Measured) -> bool:
    """Do both give a value for one quantity, and neither value makes the other so?"""
    first, second = one.quantity, other.quantity
    if one.passage is other.passage or first.unit != second.unit or _agree(first, second):
        return False
    if quantities.heads_meet(first, second) is False or not one.subject.may_be(other.subject):
        return False
    if one.period != other.period or one.changing != other.changing:
        return False
    shared = one.telling & other.telling
    return len(shared) >= LEAST_TELLING and min(_fit(one, other), _fit(other, one)) >= SAME_SLOT


def _agree(one: Quantity, other: Quantity) -> bool:
    if quantities.entails(one, other) or quantities.entails(other, one):
        return True
    low, high = sorted((one, other), key=lambda each: each.value)
    if low.high is not None and low.high >= high.value:
        return True
    return abs(one.value - other.value) <= max(one.precision, other.precision) / 2


def _fit(one: Measured, other: Measured) -> float:
    total = sum(one.slot.values())
    return sum(w for feature, w in one.slot.items() if feature in other.slot) / total if total else 0.0
