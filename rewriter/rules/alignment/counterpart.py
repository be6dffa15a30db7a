"""The evidence clauses a clause of a statement restates.

Certainty and polarity belong to a clause, so each clause of a statement is compared with the clauses of its cited
passages that carry most of its content words; clauses within ``CLOSE`` of the best count as restated too.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rewriter.domain import Certainty, Clause, DateInterval, Kind, Quantity, Span
from rewriter.facts.attribution import attribution
from rewriter.facts.certainty import certainty
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.index import Ranked, value_key
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

CLOSE = 0.75
JOINED = re.compile(
    r",?\s+and\s+(?=(?:is|are|was|were|will|would|plans?|expects?|aims?|may|might|could|has|have|had|says?|said)\b)|"
    r",\s+(?=compared\s(?:with|to)\b)|"
    r",\s+and\s+(?=(?:the|an?|its|his|her|their)\s+\w+\s+(?:is|are|was|were|will|would|may|might|could|has|have|had)\b)"
)
COMPARED = (", compared", ",  compared")
"""What a clause is only compared with is a part of its own for who tells of that alone."""
VALUE_WEIGHT = 3.0
"""A value both have ties two clauses together like a few rare words; one they do not share says nothing here."""
LOOKED_AT = 12
RESTATED = 0.3
"""Share of a clause's content weight below which nothing is said to restate it."""


@dataclass(frozen=True)
class Counterpart:
    """An evidence clause and the share (0..1) of the statement clause's content weight it carries."""

    passage: Passage
    clause: Clause
    share: float
    part: Span | None = None
    """The predicate of the clause that is restated, where it joins several ("received it and is due to decide")."""

    @cached_property
    def certainty(self) -> Certainty:
        """As labelled with the whole original in view: a rumour is a rumour however it is worded here."""
        frame = frame_certainty(self.passage)
        ceiling = Certainty.RUMOURED if self.clause.kind is Kind.RUMOUR else Certainty.ASSERTED
        return min(self._own, frame, ceiling)

    @property
    def _own(self) -> Certainty:
        prose = self.passage.article.prose
        if self.clause.certainty is Certainty.DENIED and DISPUTED.search(prose, *_ends(self.clause)):
            return Certainty.REPORTED  # "the number is disputed: the operator speaks of 27"
        plan_elsewhere = self.part and self.clause.certainty is Certainty.EXPECTED
        return certainty(prose, self.part) if self.part and plan_elsewhere else self.clause.certainty


DISPUTED = re.compile(r"\b(?:is|are|was|were|remains?)\s(?:\w+ly\s)?disputed\s?:")


def _ends(clause: Clause) -> tuple[int, int]:
    return clause.span.start, clause.span.end


@kept
def frame_certainty(passage: Passage) -> Certainty:
    """A leading clause that attributes or hedges ("According to fans, ...") speaks for the whole sentence."""
    first = passage.clauses[0]
    leads = first.attribution and attribution(passage.article.prose, first.span)
    return first.certainty if leads else Certainty.ASSERTED


def clauses(
    statement: Aligned, evidence: Sequence[Ranked] | None = None
) -> Iterator[tuple[Clause, tuple[Counterpart, ...]]]:
    """Each clause of *statement* that says something, with the clauses of its cited passages (or of *evidence*) it
    restates, best first."""
    yield from _clauses(statement, evidence) if evidence is not None else _cited_clauses(statement)


@kept
def _cited_clauses(statement: Aligned) -> tuple[tuple[Clause, tuple[Counterpart, ...]], ...]:
    return tuple(_clauses(statement, statement.cited))


def _clauses(statement: Aligned, evidence: Sequence[Ranked]) -> Iterator[tuple[Clause, tuple[Counterpart, ...]]]:
    for clause in statement.passage.clauses:
        content = content_of(statement.passage, clause)
        if content:
            yield clause, counterparts(statement, content, evidence)


def content_of(passage: Passage, clause: Clause) -> frozenset[Hashable]:
    """The stems and values of a clause."""
    return content_in(passage, clause.span)


@kept
def content_in(passage: Passage, span: Span) -> frozenset[Hashable]:
    facts: list[Quantity | DateInterval] = [*passage.quantities, *passage.dates]
    values = {value_key(fact) for fact in facts if span.start <= fact.span.start < span.end}
    return passage.stems_of(span) | values


def counterparts(
    statement: Aligned, content: frozenset[Hashable], evidence: Sequence[Ranked]
) -> tuple[Counterpart, ...]:
    found = []
    weights = weights_of(statement, content)
    values = [each for each in content if not isinstance(each, str)]
    said = sum(weights.values()) - VALUE_WEIGHT * len(values)
    for ranked in evidence[:LOOKED_AT]:
        for clause, told in _contents(ranked.passage):
            if content.isdisjoint(told):
                continue
            share = _share(weights, said, values, told)
            if share >= RESTATED:
                found.append(Counterpart(ranked.passage, clause, share, _predicate(ranked.passage, clause, content)))
    best = max((each.share for each in found), default=0.0)
    return tuple(sorted((each for each in found if each.share >= best * CLOSE), key=lambda each: -each.share))


def weights_of(statement: Aligned, content: frozenset[Hashable]) -> Mapping[Hashable, float]:
    """What each stem and value of *content* weighs in the original."""
    weight_of = statement.original.weight
    return {each: weight_of(each) if isinstance(each, str) else VALUE_WEIGHT for each in content}


def _predicate(passage: Passage, clause: Clause, content: frozenset[Hashable]) -> Span | None:
    """The one of several joined predicates that holds most of *content*, values first; None for a clause with one."""
    parts = _predicates(passage, clause.span)
    if len(parts) == 1:
        return None
    shared = {part: content_in(passage, part) & content for part in parts}
    valued = {part: sum(not isinstance(each, str) for each in found) for part, found in shared.items()}
    most = max(parts, key=lambda part: (valued[part], len(shared[part])))
    compared = passage.article.prose.startswith(COMPARED, most.start)
    both = valued[parts[0]] if valued[most] else shared[parts[0]]
    return None if compared and both else most


@kept
def _predicates(passage: Passage, span: Span) -> tuple[Span, ...]:
    borders = [m.start() for m in JOINED.finditer(passage.article.prose, span.start, span.end)]
    return tuple(Span(start, end) for start, end in pairwise([span.start, *borders, span.end]))


@kept
def _contents(passage: Passage) -> tuple[tuple[Clause, frozenset[Hashable]], ...]:
    return tuple((clause, content_of(passage, clause)) for clause in passage.clauses)


def _share(
    weights: Mapping[Hashable, float], said: float, values: Sequence[Hashable], evidence: frozenset[Hashable]
) -> float:
    """The share of *weights* in *evidence*: *said* is what the words weigh, and a value counts where both have it."""
    shared = [weight for each, weight in weights.items() if each in evidence]
    whole = said + VALUE_WEIGHT * len([each for each in values if each in evidence]) if values else said
    return sum(shared) / whole if whole else 0.0
