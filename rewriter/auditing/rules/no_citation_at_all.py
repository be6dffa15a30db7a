"""Facts throughout, and not one citation.

## What it does
Finds articles that state facts (values, names that do something, somebody's words) and cite nothing at all.

## Why is this bad
None of it can be checked, and a rewrite, which keeps what is cited, has nothing to keep.

## Example
    article: The bridge closed on 3 May 2024. Repairs cost £4 million. Mayor Ada Crane reopened it on 9 June 2024.
    instead: The bridge closed on 3 May 2024 [1]. Repairs cost £4 million [1]. ⏎ ⏎ [1]: https://a.example/bridge
"""

from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.stating import stated
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import counted
from rewriter.domain import Severity

LEAST = 2
"""Sentences that must state a fact: one alone may be a caption or a note."""


@rule("A101", Severity.ERROR)
def check(survey: Survey) -> Iterator[Hit]:
    if survey.article.citations:
        return
    stating = [passage for passage in survey.statements if stated(survey, passage)]
    if len(stating) >= LEAST:
        first = stating[0].sentence.span
        message = f"{counted(len(stating), 'sentence')} state facts, and the text cites no source"
        yield Hit(first, message, "say where each fact comes from")
