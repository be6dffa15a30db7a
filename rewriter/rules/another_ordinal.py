"""Another place in an order than the evidence has ("for the second time" for "for the third time").

## What it does
Where one sentence of a short text tells what a claim tells, and both say which in an order, compares the ordinals.
Where that sentence has none of the claim's, although it counts the same or leaves open what it counts, it is reported.

## Why is this bad
Ordinals stand everywhere in a text, so that a wrong one is always found in it.

## Example
    evidence: The choir sang in Lund for the third time since the spring. Its second record is due in May.
    claim:    For the second time since the spring the choir sang in Lund.
    instead:  For the third time since the spring the choir sang in Lund.
"""

from collections.abc import Iterator

from rewriter.domain import Quantity, Severity
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.index import Index, value_key
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

RESTATED = 0.4
"""Share of a claim that the sentence must carry."""


@rule("D817", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        said = _ordinals(statement.passage)
        if len(said) == 1 and statement.best and statement.best.score >= RESTATED:
            told = statement.best.passage
            meant = _ordinals(told)
            if not meant or _has(told, said[0]) or _elsewhere(statement.original, said[0]):
                continue
            if _counts_alike(statement, said[0], meant):
                message = f"the evidence has {meant[0].text!r} here"
                yield Hit(said[0].span, message, f"write {meant[0].text!r}", (told.evidence(meant[0].span),))


def _ordinals(passage: Passage) -> list[Quantity]:
    return [each for each in passage.quantities if each.unit == "ordinal"]


def _has(passage: Passage, said: Quantity) -> bool:
    """Also as a count: "two years earlier" may be what makes it the second."""
    return any(each.value == said.value for each in passage.quantities)


def _elsewhere(index: Index, said: Quantity) -> bool:
    """Is the same thing counted so in another sentence ("the new season, its eleventh")?"""
    heads = set(said.head[:1]) - PLACES
    homes = index.by_value.get(value_key(said), ())
    return any(heads & home.stems and any(each.value == said.value for each in _ordinals(home)) for home in homes)


def _counts_alike(statement: Aligned, said: Quantity, meant: list[Quantity]) -> bool:
    """Does one of them count what is said, or does either side leave that to the sentence?"""
    theirs = statement.passage.stems
    bare = not PLACES.isdisjoint(said.head)
    return bare or any(quantities.heads_meet(each, said) is not False or theirs & set(each.head) for each in meant)


PLACES = {"time", "place", "rank"}
"""Heads that only say that something is counted."""
