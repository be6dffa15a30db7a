"""What the cited sources' own texts say of a statement's facts."""

from collections.abc import Iterator, Mapping

from rewriter.domain import DateInterval, Fact, Quantity
from rewriter.rules.alignment.binding import fit
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.located import Occurrence, occurrences
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import comparable, slot

SAME_SLOT = 0.5
"""How far a source's value must fit the statement's slot before it counts as another value for the same thing."""
ABOUT_THIS = 0.4


def grounds(statement: Aligned, fact: Fact, sources: Mapping[str, Index]) -> tuple[Occurrence, ...]:
    """Where the cited sources' texts state *fact*; empty when no text was supplied or none states it."""
    found: list[Occurrence] = []
    for index in _texts(statement, sources):
        passages = [ranked.passage for ranked in index.rank(statement.passage.stems, limit=12)]
        found += occurrences(fact, passages)
    return tuple(found)


def contradictions(statement: Aligned, sources: Mapping[str, Index]) -> Iterator[tuple[Fact, Passage, Fact]]:
    """``(fact, passage, value there)`` for every number or date a cited source's text gives another value for."""
    values: list[Quantity | DateInterval] = [*statement.passage.quantities, *statement.passage.dates]
    for fact in values:
        if not grounds(statement, fact, sources):
            found = max(_rivals(statement, fact, sources), key=lambda each: each[0], default=None)
            if found:
                yield fact, found[1], found[2]


def _rivals(
    statement: Aligned, fact: Quantity | DateInterval, sources: Mapping[str, Index]
) -> Iterator[tuple[float, Passage, Fact]]:
    wanted = slot(statement.passage, fact)
    for index in _texts(statement, sources):
        for ranked in index.rank(statement.passage.stems, limit=4):
            if ranked.score < ABOUT_THIS:
                continue
            for other in ranked.passage.facts:
                found = fit(wanted, slot(ranked.passage, other)) if comparable(fact, other) else 0.0
                if found >= SAME_SLOT:
                    yield found, ranked.passage, other


def _texts(statement: Aligned, sources: Mapping[str, Index]) -> list[Index]:
    return [sources[key] for key in statement.keys if key in sources]
