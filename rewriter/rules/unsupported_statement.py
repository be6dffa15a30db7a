"""A statement of which the cited evidence says next to nothing.

## What it does
Measures how much of a statement's content words, weighted by how rare they are in the original, its cited
passages carry. Below the documented threshold nothing of it was found.

## Why is this bad
An invention need not contain a number or a name to be one.

## Example
    original: The museum reopened its east wing on 3 May [1].
    rewrite:  Staff morale suffered badly during renovation works [1].
    instead:  The museum's east wing has reopened [1].
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import Name, Severity, Span, Verdict
from rewriter.facts.confirmation import unconfirmed
from rewriter.rules.alignment.answered import is_rumour_answered
from rewriter.rules.alignment.carrying import covered
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.rule import Hit, rule

BORDER = re.compile(
    r"[,;()\[\]]|\b(?:because|after|before|while|as|so|to|for|with|although|though|since|until|when|where|which|who|following|amid|despite|citing)\b",
    re.IGNORECASE,
)
REASONS = re.compile(
    r"(?:because|as(?! (?:an?|the|its|his|her|their|well|much|many|of)\b)|so|after|since|amid|following|despite)\b",
    re.IGNORECASE,
)
LEAST_COVERED = 0.2
LEAST_STEMS = 3
"""Shorter statements have too few words to measure."""


@rule("F107", Severity.ERROR, english=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if not statement.cited:
            continue
        yield from _segments(statement)
        if _has_value(statement):
            continue  # a value found in its place says that this is about the same thing, in other words
        stems = statement.passage.stems - statement.original.topic
        said = stems - _name_stems(statement)
        thin = len(stems) >= LEAST_STEMS and covered(statement) < LEAST_COVERED
        if is_rumour_answered(statement):
            continue
        if thin or (len(said) >= 2 and covered(statement, said) == 0):
            yield Hit(
                statement.passage.sentence.span,
                "the cited passages say next to nothing of this",
                "leave it out, or cite what carries it",
                (statement.cited[0].passage.evidence(),),
            )


def _has_value(statement: Aligned) -> bool:
    return any(each.verdict is Verdict.CITED and not isinstance(each.fact, Name) for each in statement.located)


def _name_stems(statement: Aligned) -> frozenset[str]:
    return frozenset().union(*(statement.passage.stems_of(name.span) for name in statement.passage.names))


def _segments(statement: Aligned) -> Iterator[Hit]:
    """Parts behind a comma or connective of which the cited passages have nothing at all: an added detail."""
    passage = statement.passage
    borders = [
        m.start()
        for m in BORDER.finditer(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end)
    ]
    for start, end in pairwise([*borders, passage.sentence.span.end]):
        span = Span(start, end)
        valued = any(each.fact.span.overlaps(span) for each in statement.located if each.verdict is Verdict.CITED)
        said = passage.stems_of(span) - statement.original.topic
        least = 2 if REASONS.match(passage.article.prose, start) else LEAST_STEMS
        if len(said) >= least and not valued and covered(statement, said) == 0:
            if unconfirmed(passage.article.prose, span):
                continue  # "an allegation that remains unconfirmed" lowers, it adds nothing
            yield Hit(
                span,
                "the cited passages have nothing of this part",
                "leave it out",
                (statement.cited[0].passage.evidence(),),
            )
