"""The evidence clauses a clause of a statement restates.

Certainty and polarity belong to a clause, so each clause of a statement is compared with the clauses of its cited
passages that carry most of its content words; clauses within ``CLOSE`` of the best count as restated too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause, Kind
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.index import Ranked
from rewriter.rules.alignment.passage import Passage

CLOSE = 0.75
LOOKED_AT = 12
RESTATED = 0.3
"""Share of a clause's content weight below which nothing is said to restate it."""


@dataclass(frozen=True)
class Counterpart:
    """An evidence clause and the share (0..1) of the statement clause's content weight it carries."""

    passage: Passage
    clause: Clause
    share: float

    @property
    def certainty(self) -> Certainty:
        """As labelled with the whole original in view: a rumour is a rumour however it is worded here."""
        if self.clause.kind is Kind.RUMOUR:
            return min(self.clause.certainty, Certainty.RUMOURED)
        return self.clause.certainty


def clauses(
    statement: Aligned, evidence: Sequence[Ranked] | None = None
) -> Iterator[tuple[Clause, tuple[Counterpart, ...]]]:
    """Each clause of *statement* that says something, with the clauses of its cited passages (or of *evidence*) it
    restates, best first."""
    for clause in statement.passage.clauses:
        stems = statement.passage.stems_of(clause.span)
        if stems:
            yield clause, counterparts(statement, stems, statement.cited if evidence is None else evidence)


def counterparts(statement: Aligned, stems: frozenset[str], evidence: Sequence[Ranked]) -> tuple[Counterpart, ...]:
    found = []
    for ranked in evidence[:LOOKED_AT]:
        for clause in ranked.passage.clauses:
            share = _share(statement, stems, ranked.passage.stems_of(clause.span))
            if share >= RESTATED:
                found.append(Counterpart(ranked.passage, clause, share))
    best = max((each.share for each in found), default=0.0)
    return tuple(sorted((each for each in found if each.share >= best * CLOSE), key=lambda each: -each.share))


def _share(statement: Aligned, stems: frozenset[str], evidence: frozenset[str]) -> float:
    weights = {stem: statement.original.weight(stem) for stem in stems}
    total = sum(weights.values())
    return sum(weight for stem, weight in weights.items() if stem in evidence) / total if total else 0.0
