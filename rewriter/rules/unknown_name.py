"""A name beside a close restatement that the evidence does not have.

## What it does
As `absent-name`, where nearly all the rest of the statement stands together in the text. A name whose words are
all there but never together as one name counts as well.

## Why is this bad
Usually one name was put in the place of another; sometimes the text only spells it otherwise, so a person should look.

## Example
    evidence: The European Commission asked its staff to remove the app from their phones by March.
    claim:    The European Parliament asked its staff to remove the app from their phones by March.
    instead:  The European Commission asked its staff to remove the app by March.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.absent_name import NEARLY_ALL, absent
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("D804", Severity.WARNING, near=False, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if statement.carried >= NEARLY_ALL:
            yield from absent(statement)
