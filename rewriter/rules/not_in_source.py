"""A fact that no text of its sources has.

## What it does
With the texts of all its sources supplied, lists the numbers, dates and quotations of a statement that none of them
states. A text may be a part of the work alone, or say it in words that are not recognised: this is advice.

## Why is this bad
Nobody has seen the source say so: look it up before you rely on it.

## Example
    original: The mine employs 340 people [1].
    rewrite:  The mine employs 340 people [1].
    source 1: The mine lies at the end of a long valley.
    instead:  The mine employs people [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.alignment.straying import home, silent
from rewriter.rules.rule import Hit, rule


@rule("G704", Severity.ADVICE)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for fact in silent(statement, case.sources):
            if not home(statement, fact, case.sources):
                cited = ", ".join(statement.keys)
                yield Hit(fact.span, f"{fact_label(fact)} {fact.text!r} is not in the text of {cited}", "look it up")
