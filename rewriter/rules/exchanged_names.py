"""Two names that have changed places: each with what the evidence says of the other.

## What it does
Compares the words around each of two names of a statement with the words around the same names in the evidence. When
what stands by the first name belongs to the second there, and the other way round, their parts were exchanged.

## Why is this bad
Both people and both deeds are in the source; only who did what is wrong.

## Example
    original: Vera Aasen designed the trial system, and Rafael Ibarra composed the music [1].
    rewrite:  Aasen composed the music, and the trial system was designed by Ibarra [1].
    instead:  Aasen designed the trial system, and the music is by Ibarra [1].
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations

from rewriter.domain import Name, Severity
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import Slot, slot
from rewriter.rules.rule import Hit, rule

MARGIN = 0.8
"""How much more of the statement the names carry exchanged, in units of one nearest content word."""
LOOKED_AT = 4
MOST_NAMES = 6


@rule("F114", Severity.ERROR, english=True, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        found = [(name, _said_of(statement, name)) for name in statement.passage.names[:MOST_NAMES]]
        known = [(name, said) for name, said in found if said]
        for (one, of_one), (other, of_other) in combinations(known, 2):
            if case.is_claim and any(PLACED.search(_before(statement.passage, name)) for name in (one, other)):
                continue  # a court in Bonn did it, not Bonn
            if _same(one, other) or _is_of(statement.passage, one, other):
                continue
            first, second = _own(statement.passage, one), _own(statement.passage, other)
            straight = (_meet(first, of_one), _meet(second, of_other))
            crossed = (_meet(first, of_other), _meet(second, of_one))
            gains = [there - here for here, there in zip(straight, crossed, strict=True)]
            if sum(gains) >= MARGIN and min(gains) > 0:
                evidence = tuple(p.evidence() for p in _homes(statement, one)[:1])
                message = f"{one.text!r} and {other.text!r} have changed places"
                yield Hit(one.span, message, "keep who did what", evidence)


PLACED = re.compile(r"\b(?:in|at|from|near)\s+(?:the\s+)?$")


def _before(passage: Passage, name: Name) -> str:
    return passage.article.prose[max(passage.sentence.span.start, name.span.start - 12) : name.span.start]


OF = re.compile(r"['’]s?\b|\s*\(")


def _is_of(passage: Passage, one: Name, other: Name) -> bool:
    """One belongs to the other ("Acme's finance chief, Ana Ruiz"), or one is a handle or a quoted title."""
    quoted = any(name.span in quotation.span for name in (one, other) for quotation in passage.quotations)
    handle = one.text.startswith("@") or other.text.startswith("@")
    return quoted or handle or bool(OF.match(passage.article.prose, one.span.end))


def _own(passage: Passage, name: Name) -> Slot:
    """What stands by the name, other names apart."""
    return {feature: weight for feature, weight in slot(passage, name).items() if isinstance(feature, str)}


def _homes(statement: Aligned, name: Name) -> list[Passage]:
    passages = [ranked.passage for ranked in statement.by_score[:LOOKED_AT]]
    return [passage for passage in passages if any(_same(each, name) for each in passage.names)]


def _said_of(statement: Aligned, name: Name) -> Mapping[Hashable, float]:
    """The words by any mention of *name* in the best passages, each with its greatest weight."""
    said: dict[Hashable, float] = {}
    for passage in _homes(statement, name):
        for mention in passage.names:
            if _same(mention, name):
                for feature, weight in _own(passage, mention).items():
                    said[feature] = max(weight, said.get(feature, 0.0))
    return said


def _meet(claim: Slot, evidence: Mapping[Hashable, float]) -> float:
    return sum(weight * evidence.get(feature, 0.0) for feature, weight in claim.items())


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
