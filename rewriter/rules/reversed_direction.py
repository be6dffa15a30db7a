"""A rise told as a fall, or the greater of two told as the lesser.

## What it does
Reads which way each clause says that something went, or which of two is the more, and compares it with the evidence
clause it restates. "Down from 412" and "rose from 412" contradict each other with every figure intact.

## Why is this bad
The direction is the news; the figures only measure it.

## Example
    original: Rents in the harbour quarter fell by 4% in May [1].
    rewrite:  Rents in the harbour quarter rose by 4% in May [1].
    instead:  In May rents in the harbour quarter dropped by 4% [1].
"""

from collections.abc import Iterator

from rewriter.domain import Clause, Severity
from rewriter.rules.alignment.case import Aligned, Case, Regime
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.direction import AGAINST, directions_in, sides_exchanged
from rewriter.rules.rule import Hit, rule

RESTATED_HALF = 0.4


@rule("M305", Severity.ERROR, english=True, far=Severity.WARNING, retold=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for clause, found in clauses(statement):
            close = [each for each in found if each.share >= RESTATED_HALF]
            if case.regime is Regime.RETOLD:
                close = [each for each in close if _compares_alike(statement, clause, each)]
            if close and all(_opposed(statement, clause, each) for each in close):
                evidence = close[0].passage.evidence(close[0].clause.span)
                yield Hit(clause.span, "says the opposite direction of the original", "keep the direction", (evidence,))


def _compares_alike(statement: Aligned, clause: Clause, evidence: Counterpart) -> bool:
    """ "Slower than boiling" is compared with a side that "boiling is faster" leaves out: nothing to hold against."""
    compared = AGAINST.search(clause.span.of(statement.passage.article.prose))
    return not compared or bool(AGAINST.search(evidence.clause.span.of(evidence.passage.article.prose)))


def _opposed(statement: Aligned, clause: Clause, evidence: Counterpart) -> bool:
    said = directions_in(statement.passage, clause.span)
    if len(said) != 1:
        return False
    meant = directions_in(evidence.passage, evidence.clause.span)
    if len(meant) != 1:
        return False
    turned = sides_exchanged(statement.passage, clause.span, evidence.passage, evidence.clause.span)
    return (said != meant) is not turned
