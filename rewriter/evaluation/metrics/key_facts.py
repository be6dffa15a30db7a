"""Is what mattered still there, under a marker that carries it?"""

from collections.abc import Container, Iterator
from itertools import combinations

from rewriter.evaluation.labels.gold import KeyFact
from rewriter.evaluation.labels.places import marker_keys, place_of
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share
from rewriter.evaluation.metrics.values import Value, stated, value_at
from rewriter.rules.alignment.case import Aligned

WINDOW = 3
"""Statements in a row that may tell one fact together."""


@metric(Better.HIGHER, Unit.SHARE)
def key_facts_kept(judged: Judged) -> Score:
    """Gold key facts all of whose values stand in one statement, or in up to three in a row, under a right marker.

    Numbers, dates and quotations must stand in a statement that carries a marker the label allows; names may stand in
    the one beside it. What a sentence has settled and what it expects belong under two headings of a rewrite: there the
    row may be broken once. Values are compared by type, not as strings: 1,200 is 1200, 14 March 2027 is not March 2027.

    formula: key facts kept / key facts
    """
    lost = [fact.fact for fact in judged.item.gold.key_facts if not kept(fact, judged)]
    facts = len(judged.item.gold.key_facts)
    return share(facts - len(lost), facts, "the article has no key facts", [f"lost: {fact}" for fact in lost])


def kept(fact: KeyFact, judged: Judged) -> bool:
    """Whether a row of statements, or one under each of two headings, has all values of *fact* with a right marker."""
    article = judged.item.article
    span = place_of(fact.text, article)
    if span is None:
        return False
    values = [value_at(text, span, judged.item) for text in fact.values]
    allowed = frozenset(key for marker in fact.markers for key in marker_keys(marker, article) or {marker})
    told = {row: _told(values, allowed, row, judged.doubted) for row in _rows(judged.statements)}
    if any(len(each) == len(values) for each in told.values()):
        return True
    parts = [(row[0].passage.sentence.heading, each) for row, each in told.items() if each]
    return any(
        one != other and len(mine | theirs) == len(values)
        for (one, mine), (other, theirs) in combinations(parts, 2)
    )


def _rows(statements: tuple[Aligned, ...]) -> Iterator[tuple[Aligned, ...]]:
    for length in range(1, WINDOW + 1):
        for start in range(len(statements) - length + 1):
            yield statements[start : start + length]


def _told(
    values: list[Value], allowed: frozenset[str], row: tuple[Aligned, ...], doubted: Container[int]
) -> frozenset[int]:
    """The places in *values* of those that *row* tells; none without a right marker."""
    cited = [statement for statement in row if allowed & set(statement.keys)]
    return frozenset(
        place
        for place, value in enumerate(values)
        if cited and any(
            stated(value, each, each.passage.position not in doubted) for each in (cited if value.is_exact else row)
        )
    )
