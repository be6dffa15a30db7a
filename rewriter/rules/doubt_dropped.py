"""What the evidence has only as a rumour or a possibility, told as settled.

## What it does
Where a short text is the evidence of a claim, looks where it has what it says once of the words, names and values of
the claim. Where most of that stands in clauses that call it hearsay, or only possible, the claim has to say so too.

## Why is this bad
This is how a fan's guess becomes a headline.

## Example
    evidence: The ferry line has a new owner. According to rumours in the port, Brandal wants to sell the Sunniva again.
    claim:    Brandal is selling the Sunniva.
    instead:  There are rumours that Brandal wants to sell the Sunniva.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case, Regime
from rewriter.rules.alignment.told_as import doubtful
from rewriter.rules.raised_certainty import _edited
from rewriter.rules.rule import Hit, rule


@rule("D810", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        if case.regime is Regime.RETOLD:
            yield from _edited(statement)
        found = doubtful(statement)
        if found:
            passage, clause = found
            span = statement.passage.sentence.span
            evidence = (passage.evidence(clause.span),)
            yield Hit(span, "told as settled; the evidence calls it doubtful", "say how sure it is", evidence)
