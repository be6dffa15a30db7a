"""A number that the whole evidence does not have.

## What it does
Where evidence had to be searched for, looks for the value of every quantity in the whole text, whatever it counts
there, exact, converted or rounded. Plain counts and ordinals up to three are left alone: they often only order or add
up what is told.

## Why is this bad
A value that stands nowhere came from nowhere; even a reader who does not know the passage can tell.

## Example
    evidence: The fund, which invests in railways and ports, lost 12.5% in May and regained half of that by August.
    claim:    Savers who entrusted their pensions to it were 15% poorer within weeks.
    instead:  In May the fund lost 12.5%.
"""

from collections.abc import Iterator

from rewriter.domain import Quantity, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule
from rewriter.rules.unfounded import is_own_count, is_own_span


@rule("D801", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            fact = located.fact
            if located.occurrences:
                continue  # it follows from what the evidence has
            if not isinstance(fact, Quantity) or is_own_count(fact) or is_own_span(fact, case.original):
                continue
            if not case.original.vocabulary.states_figure(fact):
                yield Hit(fact.span, f"number {fact.text!r} is nowhere in the evidence", "leave it out")

