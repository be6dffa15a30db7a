"""What a check or an audit says of itself: no rule finds it, but it has a code and is explained like the rules."""

from dataclasses import dataclass

from rewriter.domain import Severity


@dataclass(frozen=True, slots=True)
class OfTheCheck:
    """A finding that is about the check rather than about the text."""

    code: str
    name: str
    doc: str
    severity: Severity = Severity.ERROR


INCOMPLETE = OfTheCheck(
    "I901",
    "incomplete-check",
    """A rule failed, so the check is incomplete and does not pass.

## What it does
When the code of a rule raises an exception, the other rules still run, and this finding names the rule.

## Why is this bad
What that rule would have found is not known. Please report it as a bug, with the text.
""",
)
INCOMPLETE_AUDIT = OfTheCheck(
    "I902",
    "incomplete-audit",
    """A rule of the audit failed, so the audit is incomplete and does not pass.

## What it does
As I901, for `rewriter audit`.

## Why is this bad
What that rule would have found is not known. Please report it as a bug, with the text.
""",
)
NOTHING_TO_JUDGE = OfTheCheck(
    "I903",
    "nothing-to-judge",
    """A claim, or all of its evidence, has no words.

## What it does
`rewriter claims` gives such a claim the verdict unsupported and the score 0.

## Why is this bad
Nothing could be looked up, and what was not looked up does not count as supported.
""",
)
CHECK_ITSELF = (INCOMPLETE, INCOMPLETE_AUDIT, NOTHING_TO_JUDGE)
