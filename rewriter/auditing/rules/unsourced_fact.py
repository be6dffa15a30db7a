"""A sentence that states facts under no citation.

## What it does
Finds sentences with values, dates, somebody's words or names that do something, where no marker covers the sentence.
What only gives an opinion, compares or addresses the reader is left out. Items and rows side by side are one finding;
a sentence with nothing but a name is advice.

## Why is this bad
Between sentences that are cited, an uncited one looks as sound as they are, and nobody can check it.

## Example
    article: The museum reopened on 3 May 2024 [1]. It holds 40,000 coins.
    instead: The museum reopened on 3 May 2024 [1]. It holds 40,000 coins [1].
"""

from collections.abc import Iterator
from itertools import groupby

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.stating import is_value, stated
from rewriter.auditing.survey import Survey
from rewriter.domain import Block, Fact, Kind, Severity
from rewriter.rules.alignment.passage import Passage, fact_label

Bare = tuple[Passage, Fact]
RUN = 3
"""Items or rows side by side from which on they are one finding: a bare list or table is one omission."""


@rule("A105", Severity.WARNING)
def check(survey: Survey) -> Iterator[Hit]:
    if not survey.article.citations:
        return
    bare = [(p, fact) for p in survey.statements if not p.keys and (fact := stated(survey, p))]
    for _, run in groupby(enumerate(bare), key=lambda each: _place(*each)):
        found = [each for _, each in run]
        if len(found) >= RUN:
            yield _list(found)
        else:
            yield from (_sentence(*each) for each in found)


def _place(number: int, bare: Bare) -> tuple[object, ...]:
    """Where the items of one list and the rows of one table meet; every sentence of a paragraph stands by itself."""
    sentence = bare[0].sentence
    return (number,) if sentence.block is Block.PARAGRAPH else (sentence.block, sentence.heading, sentence.lead_in)


def _list(found: list[Bare]) -> Hit:
    first = found[0][0].sentence
    things = "rows of a table" if first.block is Block.TABLE_ROW else "sentences of a list"
    message = f"{len(found)} {things} state facts under no citation, from the {_named(found[0][1])} on"
    evidence = tuple(passage.evidence() for passage, _ in found)
    return Hit(first.span, message, "cite the list where it begins, or each item", evidence)


def _sentence(passage: Passage, fact: Fact) -> Hit:
    what = "passes on a rumour" if passage.sentence.kind is Kind.RUMOUR else "states a fact"
    severity = Severity.WARNING if is_value(fact) else Severity.ADVICE
    message = f"{what} under no citation: the {_named(fact)}"
    return Hit(passage.sentence.span, message, "cite it, or leave it out", severity=severity)


def _named(fact: Fact) -> str:
    return f"{fact_label(fact)} {fact.text!r}"
