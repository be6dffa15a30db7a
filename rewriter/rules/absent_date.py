"""A date that conflicts with every date of the whole evidence.

## What it does
Where evidence had to be searched for, looks for any date of the text that is the same, finer or coarser. Only a
date that fits none of them is reported. A weekday is, where the evidence names other weekdays and nothing else that
can have been on that day.

## Why is this bad
Years are the facts readers remember, and the ones most often made up.

## Example
    evidence: The bridge was built in 1932 and widened in 1978.
    claim:    The bridge dates from 1923.
    instead:  The bridge was built in 1932.
"""

from collections.abc import Iterator

from rewriter.domain import DateInterval, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("D802", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            fact = located.fact
            if located.occurrences:
                continue  # it follows from what the evidence has
            if isinstance(fact, DateInterval) and not case.original.vocabulary.allows_date(fact):
                yield Hit(fact.span, f"date {fact.text!r} fits no date of the evidence", "leave it out")
