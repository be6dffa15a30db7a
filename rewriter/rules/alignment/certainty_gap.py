"""Where a clause of a statement claims more certainty than the evidence clause it restates."""

from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import Counterpart, clauses


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
    """The clauses of *statement* told with more certainty than the surest evidence clause they restate."""
    frame = sentence_certainty(statement)
    for clause, found in clauses(statement):
        if not found:
            continue
        surest = max(found, key=lambda each: each.certainty)
        said = said_certainty(statement, clause, frame)
        if said > surest.certainty:
            yield Gap(clause, said, surest)


def sentence_certainty(statement: Aligned) -> Certainty:
    """A leading clause that attributes or hedges ("According to fans, ...") speaks for the whole sentence."""
    first = statement.passage.clauses[0]
    return first.certainty if first.attribution else Certainty.ASSERTED


def said_certainty(statement: Aligned, clause: Clause, frame: Certainty) -> Certainty:
    """What the clause claims, its sentence's frame and its section's heading counted in."""
    said = min(clause.certainty, frame)
    if statement.section is Certainty.RUMOURED:
        return min(said, Certainty.RUMOURED)
    return said
