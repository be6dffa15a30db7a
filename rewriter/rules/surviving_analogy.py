"""A comparison that carries no information, kept in the rewrite.

## What it does
Finds statements, or clauses of them, that compare the subject with something the text is not about, and names that
the original mentions only in such comparisons. A comparison that carries a number or a precedent may stay.

## Why is this bad
It is padding: the reader learns nothing about the subject.

## Example
    original: Ticket sales rose 8%, echoing the tulip mania of Holland [1]. Sales had fallen before [2].
    rewrite:  Ticket sales rose 8%, echoing the tulip mania of Holland [1].
    instead:  Ticket sales rose 8% [1].
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rewriter.domain import Clause, Kind, Severity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.counterpart import clauses
from rewriter.rules.alignment.index import Index
from rewriter.rules.rule import Hit, rule

RESTATED_HALF = 0.5
RESTATED_WHOLE = 0.8


@rule("E401", Severity.ERROR, english=True, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    only_compared = names_only_compared(case.original)
    for statement in case.statements:
        yield from tuple(_clauses(statement, only_compared)) or _by_name(statement, only_compared)


def _clauses(statement: Aligned, only_compared: frozenset[str]) -> Iterator[Hit]:
    """A clause is judged by what it restates, and only where the comparison itself came along."""
    for clause, found in clauses(statement, statement.cited + statement.elsewhere):
        close = [each for each in found if each.share >= RESTATED_HALF]
        named = any(n.text.casefold() in only_compared for n in statement.passage.names if n.span in clause.span)
        own = clause.kind is Kind.ANALOGY
        if _is_multiple(statement, clause):
            continue
        if {each.clause.kind for each in close} == {Kind.ANALOGY}:
            survives = own or named or close[0].share >= RESTATED_WHOLE
        else:
            survives = own and not close
        if survives:
            evidence = tuple(each.passage.evidence(each.clause.span) for each in close[:1])
            yield Hit(clause.span, "a comparison that carries no information", "leave the comparison out", evidence)


def _is_multiple(statement: Aligned, clause: Clause) -> bool:
    """ "Triple this year's figure" compares the subject with itself, by a number."""
    passage = statement.passage
    told = OF_ITSELF.search(passage.article.prose, clause.span.start, clause.span.end)
    return bool(told) and any(q.unit in ("times", "%") and q.span in clause.span for q in passage.quantities)


OF_ITSELF = re.compile(
    r"\b(?:this|last|that|the previous|a) (?:year|month|week|season|quarter)(?:['’]s)?\b", re.IGNORECASE
)


def _by_name(statement: Aligned, only_compared: frozenset[str]) -> Iterator[Hit]:
    for name in statement.passage.names:
        if len(name.words) > 1 and name.text.casefold() in only_compared:
            yield Hit(name.span, f"{name.text!r} is in the original only for an irrelevant comparison", "leave it out")


@lru_cache(maxsize=8)
def names_only_compared(original: Index) -> frozenset[str]:
    """Names, case folded, whose every mention in the original stands in an analogy."""
    inside: set[str] = set()
    outside: set[str] = set()
    for passage in original.passages:
        for name in passage.names:
            compared = passage.clause_of(name.span).kind is Kind.ANALOGY or passage.sentence.kind is Kind.ANALOGY
            (inside if compared else outside).add(name.text.casefold())
    return frozenset(inside - outside)
