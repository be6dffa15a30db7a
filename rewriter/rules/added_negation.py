"""A denial of what the best evidence says without one.

## What it does
Where evidence had to be searched for, looks for words that the statement negates and its best passages have, none
of them negated, in a statement that is otherwise there.

## Why is this bad
"Not" is the smallest change that makes a sentence false.

## Example
    evidence: Late on Tuesday the members met. The plan for the harbour road was approved. Lund & Sons had drawn it up.
    claim:    Lund & Sons had drawn up a harbour road plan that members never approved.
    instead:  The plan for the harbour road was approved.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.facts import polarity
from rewriter.rules.alignment.case import Case, Regime
from rewriter.rules.alignment.negation import LEXICAL, negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

LEAST_CARRIED = 0.45
"""Share carried below which the statement is about something else, and its denial another matter."""

QUESTION = re.compile(r"\?[\s.\"”’)]*$")
LEAST_RESTATED = 0.7
"""The same where one passage restates the statement: it may add a denial of something else."""


def _text(passage: Passage) -> str:
    return passage.sentence.span.of(passage.article.prose)


def _denies(passage: Passage) -> bool:
    return bool(polarity.cues(passage.article.prose, passage.sentence.span))


@rule("D808", Severity.ERROR, english=True, near=False, far=Severity.ERROR, of_claim=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        denied = negated_stems(statement.passage, statement.passage.sentence.span)
        if not denied or statement.carried < (LEAST_CARRIED if case.regime is Regime.FAR else LEAST_RESTATED):
            continue
        passages = [ranked.passage for ranked in statement.cited[:3]]
        if passages and QUESTION.search(_text(passages[0])):
            continue
        if passages and (_denies(passages[0]) or any(LEXICAL.search(_text(each)) for each in passages[:1])):
            continue
        also = frozenset().union(*(negated_stems(each, each.sentence.span) for each in passages))
        said = frozenset().union(*(each.stems for each in passages))
        if denied & said - also and not denied & also:
            evidence = tuple(passage.evidence() for passage in passages[:1])
            span = statement.passage.sentence.span
            yield Hit(span, "denies what the evidence says", "leave the denial out", evidence)
