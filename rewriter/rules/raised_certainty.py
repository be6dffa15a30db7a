"""A rumour, report or plan told with more certainty than its evidence has.

## What it does
Compares the certainty of each clause with that of the evidence clause it restates: denied < rumoured < reported <
expected < asserted. A heading counts: a statement under "Confirmed" is asserted, one under "Unconfirmed" is marked.
A report told as plain fact is a matter for `dropped-attribution`.

## Why is this bad
"May" and "will" are one word apart, and only one of them is true.

## Example
    original: The studio is expected to ship the game in March [1].
    rewrite:  The studio shipped the game in March [1].
    instead:  The studio is expected to ship the game in March [1].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.certainty_gap import Gap, gaps
from rewriter.rules.rule import Hit, rule


@rule("M301", Severity.ERROR, english=True, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for gap in gaps(statement):
            if not gap.is_unmarked_rumour and (gap.is_done or gap.evidence.certainty is not Certainty.REPORTED):
                yield hit(gap)


def hit(gap: Gap) -> Hit:
    said, meant = gap.said.label, gap.evidence.certainty.label
    return Hit(
        gap.clause.span,
        f"told as {said}; the original says it as {meant}",
        "keep the original's hedge",
        (gap.evidence.passage.evidence(gap.evidence.clause.span),),
    )
