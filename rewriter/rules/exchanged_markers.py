"""Two markers of a statement that have changed places: each part of it under the other's source.

## What it does
Takes the parts of a statement that its markers cover, each the words in front of a marker, and compares them with what
the original cites under each of the two. When both parts are the other marker's, the two were exchanged.

## Why is this bad
Both sources are in the list and both facts are true, yet whoever follows either marker finds the other.

## Example
    original: The ferry carried 410 cars in May [1]. Its crew numbers eleven people [2].
    rewrite:  The ferry carried 410 cars in May [2], and its crew numbers eleven people [1].
    instead:  The ferry carried 410 cars in May [1], and its crew numbers eleven people [2].
"""

from collections.abc import Collection, Iterator
from itertools import combinations

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.counterpart import weights_of
from rewriter.rules.alignment.covering import Part, parts
from rewriter.rules.rule import Hit, rule

MARGIN = 0.3
"""How much more of the two parts, as shares of each, the other's source must carry."""
MOST_PARTS = 6


@rule("C206", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        told = [part for part in parts(statement.passage) if not part.keys & {*statement.unknown}][:MOST_PARTS]
        for one, other in combinations(told, 2):
            if not one.keys & other.keys and _exchanged(statement, one, other):
                message = f"{one.marker} and {other.marker} have changed places"
                yield Hit(one.citations[0].span, message, "put each marker behind what its source says")


def _exchanged(statement: Aligned, one: Part, other: Part) -> bool:
    gains = [
        _carried(statement, one, other.keys) - _carried(statement, one, one.keys),
        _carried(statement, other, one.keys) - _carried(statement, other, other.keys),
    ]
    return min(gains) > 0 and sum(gains) >= MARGIN


def _carried(statement: Aligned, part: Part, keys: Collection[str]) -> float:
    """0..1: the greatest share of *part* that a part of the original under one of *keys* tells."""
    weights = weights_of(statement, part.content)
    said = sum(weights.values())
    cited = {passage.position: passage for key in keys for passage in statement.original.by_key[key]}
    told = (each.content for passage in cited.values() for each in parts(passage) if each.keys & {*keys})
    shares = (sum(weight for each, weight in weights.items() if each in content) / said for content in told)
    return max(shares, default=0.0)
