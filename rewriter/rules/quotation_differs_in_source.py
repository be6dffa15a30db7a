"""A quotation that the cited source has in other words.

## What it does
With the sources' texts supplied, looks every quotation up in the text of the sources it cites. Where a stretch of the
text has nearly the same words in order, but not these, the article quoted it wrongly. An ellipsis may leave words out,
words in square brackets are the quoter's, and indirect speech in the source proves nothing.

## Why is this bad
Quotation marks promise the speaker's own words. One word left out can turn what was said into its opposite.

## Example
    original: "We will raise the fares this year," said Mira Holt [1].
    rewrite:  "We will raise the fares this year," said Mira Holt [1].
    source 1: Mira Holt said: "We will not raise the fares this year."
    instead:  Mira Holt spoke of the fares this year [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.misquoting import misquotations
from rewriter.rules.rule import Hit, rule


@rule("G702", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for quotation, found in misquotations(statement, case.sources):
            yield Hit(
                quotation.span,
                f"quotation {quotation.text} reads {found.evidence.text!r} in the text of {found.evidence.document}",
                "quote the source word for word, or leave it out",
                (found.evidence,),
            )
