"""A statement too long, or too full of figures and names, to be judged.

## What it does
Points at single statements of more than 4,000 characters or 80 facts. They are not judged otherwise.

## Why is this bad
Nobody writes or reads such a sentence; what hides in it would pass unseen.

## Example
    original: The museum reopened on 3 May [1].
    rewrite:  (The museum has room # and) × 300 reopened on 3 May [1].
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("S503", Severity.ERROR, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for passage in case.unreadable:
        yield Hit(passage.sentence.span, "too long or too full of facts to be judged", "write several statements")
