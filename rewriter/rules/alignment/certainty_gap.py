"""Where a clause of a statement claims more certainty than the evidence clause it restates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause, Name, Span
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.hedging import said_certainty

ADVERBIAL = re.compile(
    r"\W*(?:in|on|at|by|with|within|during|over|after|before|since|from|for|under|as|according|measured|having|depending)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Gap:
    clause: Clause
    said: Certainty
    evidence: Counterpart

    @property
    def is_unmarked_rumour(self) -> bool:
        """The evidence is a rumour and the statement says nothing of the kind."""
        return self.evidence.certainty <= Certainty.RUMOURED


def gaps(statement: Aligned) -> Iterator[Gap]:
    """The clauses of *statement* told with more certainty than the surest evidence clause they restate.

    Clauses that restate one evidence clause share its hedge: "X, who leads the trial, expects" hedges both parts.
    What is denied or rumoured may be told as either; which of the two is for the rule on polarity.
    """
    pairs = [(clause, max(found, key=lambda each: each.certainty)) for clause, found in clauses(statement) if found]
    said = {clause.span: said_certainty(statement, clause) for clause, _ in pairs}
    for clause, evidence in pairs:
        shared = [said[other.span] for other, its in pairs if _one_assertion(statement, clause, evidence, other, its)]
        if min(shared) > max(evidence.certainty, Certainty.RUMOURED):
            yield Gap(clause, min(shared), evidence)
    yield from _rumoured_values(
        statement, {clause.span for clause, _ in pairs if said[clause.span] <= Certainty.RUMOURED}
    )


def _rumoured_values(statement: Aligned, hedged: set[Span]) -> Iterator[Gap]:
    """A value that the evidence gives only as a rumour, in a clause that does not say so."""
    for located in statement.located:
        homes = [Counterpart(passage, passage.clause_of(fact.span), 1.0) for passage, fact in located.occurrences]
        clause = statement.passage.clause_of(located.fact.span)
        if isinstance(located.fact, Name) or not homes or hedged:
            continue
        if (
            all(home.certainty <= Certainty.RUMOURED for home in homes)
            and said_certainty(statement, clause) > Certainty.RUMOURED
        ):
            yield Gap(clause, said_certainty(statement, clause), homes[0])


def _one_assertion(statement: Aligned, clause: Clause, evidence: Counterpart, other: Clause, its: Counterpart) -> bool:
    """Do both clauses say one thing: the same evidence clause, or a mere adverbial beside its main clause?"""
    if its.clause.span == evidence.clause.span:
        return True
    adverbial = ADVERBIAL.match(statement.passage.article.prose, clause.span.start, clause.span.end)
    return bool(adverbial) and its.passage.position == evidence.passage.position
