"""A number in the rewrite that its cited evidence does not state.

## What it does
Compares every quantity of a statement, with its unit, bound and approximation, with the quantities of the original
sentences that carry the statement's citations. `1,200` and `1200` are the same, `12%` and `12 percent` too; `12%`
and `12` are not, nor are `about 12` and `12`.

## Why is this bad
A wrong figure reads as well as a right one; only the source can tell.

## Example
    original: The fund lost 12.5% in May [1].
    rewrite:  The fund lost 15% in May [1].
    instead:  In May the fund lost 12.5% [1].
"""

from collections.abc import Iterator

from rewriter.domain import Quantity, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule
from rewriter.rules.unfounded import unfounded


@rule("F101", Severity.ERROR, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    yield from unfounded(case, Quantity)
