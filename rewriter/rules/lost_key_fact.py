"""A cited fact of the original that the rewrite leaves out.

## What it does
Looks for the cited, plainly stated sentences of the original with a number, date or quotation that no statement of
the rewrite carries on. Not for a rewrite of one or two sentences, which is a check of those alone.

## Why is this bad
Concise is not the same as less: what was sourced is what the reader came for.

## Example
    original: Rents rose 4% in May [1]. The city approved 900 flats on 2 June [2]. Work starts on 9 July [3].
    rewrite:  The city approved 900 flats on 2 June [2]. Approval came on 2 June [2]. Work starts on 9 July [3].
    instead:  Rents rose 4% in May [1]. The city approved 900 flats on 2 June [2]. Work starts on 9 July [3].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, DateInterval, Kind, Quantity, Quotation, Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

A_TEXT = 3
"""Statements from which a rewrite counts as a text that should be complete."""


@rule("W601", Severity.WARNING, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    if len(case.statements) < A_TEXT:
        return
    kept = {value_key(fact) for statement in case.statements for fact in statement.passage.facts}
    quoted = " ".join(fact.text for s in case.statements for fact in s.passage.quotations)
    said: set[object] = set()
    for passage in case.original.passages:
        lost = [f for f in _values(passage) if value_key(f) not in kept | said and f.text not in quoted]
        if _is_key(passage) and lost:
            said |= {value_key(fact) for fact in lost}
            yield Hit(
                Span(0, 0),
                f"lost: {', '.join(repr(fact.text) for fact in lost)}",
                "carry it on, or accept the loss",
                (passage.evidence(),),
            )


def _values(passage: Passage) -> list[Quantity | DateInterval | Quotation]:
    speech = [quotation for quotation in passage.quotations if quotation.is_speech]
    return [*passage.quantities, *passage.dates, *speech]


def _is_key(passage: Passage) -> bool:
    plain = all(clause.certainty >= Certainty.REPORTED for clause in passage.clauses)
    return bool(passage.keys) and passage.sentence.kind is Kind.FACT and plain
