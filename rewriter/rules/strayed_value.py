"""A value that the evidence has only where it tells of something else.

## What it does
Where evidence had to be searched for in a long text, looks at every place of each figure, date and name of the claim.
It is reported where none of them has any of the claim's nearest words close by, nor half of what some other part of
the text holds of the claim. The text's opening and lines of lists are left out: they may tell of all that follows.

## Why is this bad
The value is in the source, so that a check for presence passes, and nothing there ties it to what the claim says.

## Example
    evidence: (Chapter # lists tithes.) × 50 The mill ground rye for monks. (Page # has tolls.) × 50 It burnt in 1784.
    claim:    The mill ground rye for monks in 1784.
    instead:  The mill ground rye for monks.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.astray import astray
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("D820", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for fact, passage in astray(statement):
            message = f"the evidence has {fact.text!r}, but far from what else this says"
            yield Hit(fact.span, message, "say what it belongs to, or leave it out", (passage.evidence(),))
