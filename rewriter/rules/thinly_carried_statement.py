"""A statement of which the evidence holds about half.

## What it does
As `uncarried-statement`, for shares above its threshold and below this one.

## Why is this bad
What is not there is either said in other words or added; only a person can tell which.

## Example
    evidence: The museum reopened its east wing on 3 May after repairs to the roof.
    claim:    The museum reopened its halls with a festival for children from the region.
    instead:  The museum reopened its east wing on 3 May.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule
from rewriter.rules.uncarried_statement import LEAST_WORDS, hit

THINLY = 0.45


@rule("D806", Severity.WARNING, english=True, near=False, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        told = len(statement.content) >= LEAST_WORDS and not case.original.vocabulary.is_speech
        if told and statement.carried < THINLY:
            yield hit(statement)
