"""A sentence that states facts under no citation.

## What it does
Finds sentences with values, dates, somebody's words or names that do something, where no marker covers the sentence.
What only gives an opinion, compares or addresses the reader is left out.

## Why is this bad
Between sentences that are cited, an uncited one looks as sound as they are, and nobody can check it.

## Example
    article: The museum reopened on 3 May 2024 [1]. It holds 40,000 coins.
    instead: The museum reopened on 3 May 2024 [1]. It holds 40,000 coins [1].
"""

from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.stating import stated
from rewriter.auditing.survey import Survey
from rewriter.domain import Kind, Severity
from rewriter.rules.alignment.passage import Passage, fact_label


@rule("A105", Severity.WARNING)
def check(survey: Survey) -> Iterator[Hit]:
    if not survey.article.citations:
        return
    for passage in survey.statements:
        fact = stated(passage) if not passage.keys else None
        if fact:
            message = f"{_what(passage)} under no citation: the {fact_label(fact)} {fact.text!r}"
            yield Hit(passage.sentence.span, message, "cite it, or leave it out")


def _what(passage: Passage) -> str:
    return "passes on a rumour" if passage.sentence.kind is Kind.RUMOUR else "states a fact"
