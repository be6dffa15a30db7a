"""A statement that denies what its evidence affirms, or affirms what it denies.

## What it does
Compares negation clause by clause: where a clause restates an evidence clause nearly whole and only one of the two
is negated, the meaning is reversed. "Not only" is no negation; "no longer" is.

## Why is this bad
One "not" turns a true sentence into its opposite with every value intact.

## Example
    original: The board did not approve the merger [1].
    rewrite:  The board approved the merger [1].
    instead:  The merger was not approved by the board [1].
"""

from collections.abc import Iterator

from rewriter.domain import Clause, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.rule import Hit, rule

RESTATED_WHOLE = 0.6


@rule("M302", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for clause, found in clauses(statement):
            whole = [each for each in found if each.share >= RESTATED_WHOLE]
            if whole and all(each.clause.negated != clause.negated for each in whole):
                yield _hit(clause, whole[0])


def _hit(clause: Clause, evidence: Counterpart) -> Hit:
    message = "denies what the original affirms" if clause.negated else "affirms what the original denies"
    return Hit(clause.span, message, "keep the original's negation", (evidence.passage.evidence(evidence.clause.span),))
