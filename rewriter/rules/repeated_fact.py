"""A fact that the rewrite states twice.

## What it does
Finds statements that restate an earlier one: the same values and most of the same words.

## Why is this bad
A concise text says a thing once.

## Example
    original: The film opens on 3 May in Lisbon [1]. On 3 May the film opens in Lisbon [1].
    rewrite:  The film opens on 3 May in Lisbon [1]. On 3 May the film opens in Lisbon [1].
    instead:  The film opens on 3 May in Lisbon [1].
"""

from collections.abc import Iterator

from rewriter.domain import Name, Severity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.kept import kept
from rewriter.rules.rule import Hit, rule

SAME_WORDS = 0.6
LOOK_BACK = 60
"""Statements compared with; farther apart than this a repeat is a summary."""


@rule("W602", Severity.WARNING, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for position, statement in enumerate(case.statements):
        earlier = case.statements[max(0, position - LOOK_BACK) : position]
        first = next((each for each in earlier if _repeats(statement, each)), None)
        if first:
            yield Hit(statement.passage.sentence.span, f"says again what {first.passage.text!r} says", "leave one out")


def _repeats(later: Aligned, earlier: Aligned) -> bool:
    stems, others = _content(later), _content(earlier)
    shared = len(stems & earlier.passage.stems)
    if not stems or shared / len(stems) < SAME_WORDS:
        return False
    values = {value_key(fact) for fact in later.passage.facts if not isinstance(fact, Name)}
    if not values:  # without a value to tell them apart the two have to be alike both ways
        return shared / len(stems | others) >= SAME_WORDS
    return values <= {value_key(fact) for fact in earlier.passage.facts}


@kept
def _content(statement: Aligned) -> frozenset[str]:
    return statement.passage.stems - statement.original.topic
