"""A fact that another source has than the one it is cited from.

## What it does
With the sources' texts supplied, takes every number, date and quotation that the texts of its sources do not have, and
looks it up in the others. Where one of them says the same of it, and says clearly more of the statement than any cited
text does, the marker is wrong. Nothing is said while the text of a cited source is missing.

## Why is this bad
The reader who follows the marker finds nothing, and the source that did the work gets no credit.

## Example
    original: The mine employs 340 people [1]. It belongs to a foundation [2].
    rewrite:  The mine employs 340 people [1].
    source 1: The mine lies at the end of a long valley.
    source 2: A foundation owns the mine, which employs 340 people.
    instead:  It belongs to a foundation [2].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.alignment.straying import home, silent
from rewriter.rules.rule import Hit, rule


@rule("G703", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for fact in silent(statement, case.sources):
            found = home(statement, fact, case.sources)
            if found:
                passage, other = found
                cited = ", ".join(statement.keys)
                yield Hit(
                    fact.span,
                    f"{fact_label(fact)} {fact.text!r} is in the text of {passage.document}, not in that of {cited}",
                    f"it belongs to source {passage.document}; leave it out or cite that",
                    (passage.evidence(other.span if other.span in passage.sentence.span else None),),
                )
