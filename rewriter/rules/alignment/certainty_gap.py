"""Where a clause of a statement claims more certainty than the evidence clause it restates."""

from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause, Span
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.hedging import said_certainty


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
    lowest: dict[Span, Certainty] = {}
    for clause, evidence in pairs:
        said = said_certainty(statement, clause)
        lowest[evidence.clause.span] = min(said, lowest.get(evidence.clause.span, said))
    for clause, evidence in pairs:
        said = lowest[evidence.clause.span]
        if said > max(evidence.certainty, Certainty.RUMOURED):
            yield Gap(clause, said, evidence)
