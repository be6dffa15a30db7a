"""A rewrite that is hardly shorter than its original.

## What it does
Compares the words of both. Short originals (under the documented number of words) are left alone.

## Why is this bad
The point was a concise version.

## Example
    original: (Lot # of the new estate was sold in May [1].) × 40
    rewrite:  (Lot # of the new estate was sold in May [1].) × 40
    instead:  (Lot # of the new estate was sold in May [1].) × 5
"""

from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule

SHORT_ORIGINAL = 250
MOST_KEPT = 0.6


@rule("W603", Severity.WARNING, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    before, after = case.original.article.words, case.rewrite.words
    if before >= SHORT_ORIGINAL and after > before * MOST_KEPT:
        yield Hit(Span(0, 0), f"{after} words of the original's {before}", f"aim at {round(before * 0.4)} or fewer")
