"""A value that the cited source's own text contradicts.

## What it does
With the sources' texts supplied, looks every number and date of a statement up in the text of the sources it cites.
Where the passage that carries most of the statement has another value in the same slot, the source contradicts it.

## Why is this bad
The article misquoted its source; a faithful rewrite would repeat the error.

## Example
    original: The mine employs 340 people [1].
    rewrite:  The mine employs 340 people [1].
    source 1: The mine employs 430 people.
    instead:  The mine employs people [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.grounding import contradictions
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.rule import Hit, rule


@rule("G701", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for fact, passage, other in contradictions(statement, case.sources):
            yield Hit(
                fact.span,
                f"{fact_label(fact)} {fact.text!r} is {other.text!r} in the text of {passage.document}",
                f"the source states {other.text!r}; leave it out or say so",
                (passage.evidence(other.span),),
            )
