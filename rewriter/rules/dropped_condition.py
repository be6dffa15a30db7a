"""What holds only on a condition, told without it.

## What it does
Looks for statements that restate what the original says under a condition ("if", "unless", "provided that", "as long
as"). The statement has to tell the condition as well, in whatever words, or say in another way that it may not come.

## Why is this bad
"Storage drops below 40%" is a forecast; "if inflows stay as they are" was the whole point of it.

## Example
    original: If inflows stay as they are, storage drops below 40% by May [1].
    rewrite:  Storage drops below 40% by May [1].
    instead:  At present inflows, storage drops below 40% by May [1].
"""

from collections.abc import Hashable, Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.conditions import STILL_OPEN, Conditional, conditionals
from rewriter.rules.alignment.counterpart import content_in, weights_of
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

CLOSE = 0.75
"""Passages within this share of the best may tell the same without a condition."""
RESTATED = 0.5
"""Share of what follows from the condition that the statement must carry."""
TOLD = 0.3
"""Share of the condition from which the statement tells it."""


@rule("M310", Severity.ERROR, english=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        span = statement.passage.sentence.span
        if not statement.cited or STILL_OPEN.search(span.of(statement.passage.article.prose)):
            continue
        close = [ranked.passage for ranked in statement.cited if ranked.score >= statement.cited[0].score * CLOSE]
        dropped = [_dropped(statement, passage) for passage in close]
        if dropped[0] and all(dropped):
            condition = dropped[0].condition
            message = f"the original says this on a condition: {condition.of(close[0].article.text).strip()!r}"
            yield Hit(span, message, "tell the condition, or leave it out", (close[0].evidence(condition),))


def _dropped(statement: Aligned, passage: Passage) -> Conditional | None:
    """The condition of *passage* that the statement leaves out, while it tells what follows from it."""
    told = content_in(statement.passage, statement.passage.sentence.span)
    for each in conditionals(passage):
        consequence = frozenset[Hashable]().union(*(content_in(passage, span) for span in each.consequence))
        condition = content_in(passage, each.condition) - consequence
        if _share(statement, consequence, told) >= RESTATED and _share(statement, condition, told) < TOLD:
            return each
    return None


def _share(statement: Aligned, content: frozenset[Hashable], told: frozenset[Hashable]) -> float:
    weights = weights_of(statement, content)
    return sum(weight for each, weight in weights.items() if each in told) / (sum(weights.values()) or 1.0)
