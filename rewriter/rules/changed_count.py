"""A number that counts something else than in the evidence.

## What it does
Compares what a plain count counts ("212 beds") with what the evidence counts with it. Where the two share no word, and
the evidence does not speak of the claimed thing at all, it points there. Synonyms look the same, so it only warns.

## Why is this bad
"212 passengers" and "212 beds" are both about one train, and only one of them is true.

## Example
    original: Each train has nine coaches with 212 beds [1].
    rewrite:  Each train has nine coaches with 212 passengers [1].
    instead:  There are 212 beds in the nine coaches of each train [1].
"""

from collections.abc import Iterator

from rewriter.domain import Quantity, Severity, Verdict
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.located import Located
from rewriter.rules.rule import Hit, rule


@rule("F112", Severity.WARNING, english=True, far=Severity.ADVICE)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            if isinstance(located.fact, Quantity) and _counts_otherwise(located, located.fact):
                yield Hit(
                    located.fact.span,
                    f"{located.fact.text!r} counts something else in the evidence",
                    "name what the original counts",
                    located.evidence,
                )


def _counts_otherwise(located: Located, claim: Quantity) -> bool:
    if claim.unit or not claim.head or located.verdict is not Verdict.CITED or not located.occurrences:
        return False
    return all(
        isinstance(found, Quantity)
        and quantities.heads_meet(found, claim) is False
        and claim.head[0] not in passage.stems
        for passage, found in located.occurrences
    )
