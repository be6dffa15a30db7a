"""A call to the reader to do something, kept in the rewrite.

## What it does
Finds statements that ask the reader to watch, buy, subscribe, share or comment.

## Why is this bad
It states nothing, and it sells.

## Example
    original: The film opens on 3 May [1]. Share your thoughts in the comments below!
    rewrite:  Share your thoughts in the comments below [1]!
    instead:  The film opens on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Kind, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule

RESTATED = 0.6


@rule("E402", Severity.ERROR, english=True, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        home = next(iter(statement.by_score), None)
        restated = home is not None and home.score >= RESTATED and home.passage.sentence.kind is Kind.CALL_TO_ACTION
        told = home is not None and home.score >= RESTATED and home.passage.sentence.kind is Kind.FACT
        if restated or (statement.passage.sentence.kind is Kind.CALL_TO_ACTION and not told):
            evidence = (home.passage.evidence(),) if home and restated else ()
            yield Hit(statement.passage.sentence.span, "a call to the reader", "leave it out", evidence)
