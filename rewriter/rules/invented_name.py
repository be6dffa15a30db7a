"""A name in the rewrite that its cited evidence does not mention.

## What it does
Looks for every name of a statement in the original sentences that carry its citations, in full, shortened,
initialled, possessive or as an acronym. The text's own subject, the cited outlet and a name used throughout the
original may stand without a mention, unless the evidence names somebody else in that place.

## Why is this bad
The wrong person or company for the right deed is libel waiting to happen.

## Example
    original: Chief engineer Ana Prieto signed the report [1]. Her brother Luis Prieto runs the yard [2].
    rewrite:  Luis Prieto signed the report [1].
    instead:  Ana Prieto signed the report [1].
"""

from collections.abc import Iterator

from rewriter.domain import Name, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule
from rewriter.rules.unfounded import unfounded


@rule("F103", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    yield from unfounded(case, Name)
