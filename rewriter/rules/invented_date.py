"""A date in the rewrite that its cited evidence does not give.

## What it does
Compares every date of a statement, as the interval it names, with the dates of the original sentences that carry
the statement's citations. A coarser date follows from a finer one (`6 June 2022` gives `June 2022`), never the
other way round; "by April" and "in April" differ. There is no tolerance on years.

## Why is this bad
A wrong or sharpened date is the commonest slip of a rewrite, and the one a reader acts on.

## Example
    original: The bridge opened in March 2019 [1].
    rewrite:  The bridge opened in March 2018 [1].
    instead:  The bridge has been open since March 2019 [1].
"""

from collections.abc import Iterator

from rewriter.domain import DateInterval, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule
from rewriter.rules.unfounded import unfounded


@rule("F102", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    yield from unfounded(case, DateInterval)
