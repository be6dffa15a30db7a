"""A statement that says of itself that it has no source.

## What it does
Points at statements that end in "(no source given)", the mark of `--uncited mark`.

## Why is this bad
It is honest, and still nothing a reader can follow: look for a source, or leave it out.

## Example
    original: The museum has nine rooms. It reopened on 3 May [1].
    rewrite:  The museum has nine rooms (no source given).
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.rule import Hit, rule

MARK = "(no source given)"


def is_marked(statement: Aligned) -> bool:
    return MARK in statement.passage.text.lower()


@rule("C205", Severity.ADVICE, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if is_marked(statement) and not statement.keys:
            yield Hit(
                statement.passage.sentence.span, "the original gives no source for this", "find one, or leave it out"
            )
