"""A fact that the original states under no citation, published under one.

## What it does
Finds facts of a statement that are in the original, but only in sentences that cite nothing.

## Why is this bad
The marker lends the fact a source that the original never gave it.

## Example
    original: The museum reopened on 3 May [1]. It holds 40,000 coins.
    rewrite:  The museum, which holds 40,000 coins, reopened on 3 May [1].
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity, Verdict
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.rule import Hit, rule


@rule("C204", Severity.ERROR, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            uncited = located.verdict is Verdict.UNCITED and not any(p.keys for p, _ in located.occurrences)
            if uncited and statement.keys:
                yield Hit(
                    located.fact.span,
                    f"{fact_label(located.fact)} {located.fact.text!r} is in the original under no citation",
                    "leave it out",
                    located.evidence,
                )
