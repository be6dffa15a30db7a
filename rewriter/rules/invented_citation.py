"""A marker that the original does not have.

## What it does
Every source a statement cites must be cited somewhere in the original, or be among the supplied sources.

## Why is this bad
An invented source makes an invention look checked.

## Example
    original: The museum reopened on 3 May [1].
    rewrite:  The museum reopened on 3 May [4].
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("C202", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for citation in statement.citations:
            unknown = [n for n, key in zip(citation.names, citation.keys, strict=True) if key in statement.unknown]
            if citation.in_prose and citation.text in case.original.article.text:
                continue  # the original glosses a work so without citing it
            if unknown:
                yield Hit(
                    citation.span,
                    f"{', '.join(map(repr, unknown))} is cited nowhere in the original",
                    "cite the source the original gives",
                )
