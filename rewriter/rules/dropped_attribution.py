"""What the original gives as somebody's report, told as plain fact.

## What it does
Points at clauses told as expected or asserted where the evidence clause is attributed to an outlet or a person.

## Why is this bad
The marker still names the source, so nothing is lost for who follows it; the sentence itself says more than it knows.

## Example
    original: The Daily Ledger reports that the mill will close [1].
    rewrite:  The mill closed its doors [1].
    instead:  The Daily Ledger reports that the mill will close [1].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.certainty_gap import gaps
from rewriter.rules.raised_certainty import hit
from rewriter.rules.rule import Hit, rule


@rule("M304", Severity.WARNING, english=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for gap in gaps(statement):
            if gap.evidence.certainty is Certainty.REPORTED and not gap.is_done:
                yield hit(gap)
