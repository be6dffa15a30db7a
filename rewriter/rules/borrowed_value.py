"""A value that the evidence gives to something else.

## What it does
Where a short text is the evidence of a claim, compares what each value of the claim is told of with what it is told of
there. It is reported where another value of the kind has the words or the name that the claim puts by this one, and
this one's own places have none of them.

## Why is this bad
The figure is in the source, and it is somebody else's.

## Example
    evidence: Hale Farm picked 41 tonnes of plums last autumn, while Lowick picked 18 tonnes. Prices held.
    claim:    Lowick's harvest of plums came to 41 tonnes.
    instead:  Hale Farm's harvest of plums came to 41 tonnes.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.borrowing import borrowed
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("D809", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for fact, (passage, other) in borrowed(statement):
            message = f"the evidence has {other.text!r} of this, and {fact.text!r} of something else"
            yield Hit(fact.span, message, f"write {other.text!r}", (passage.evidence(other.span),))
