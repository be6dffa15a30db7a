"""A fact that the original states under no citation, published under one.

## What it does
Finds facts of a statement that are in the original, but only in sentences that cite nothing.

## Why is this bad
The marker lends the fact a source that the original never gave it.

## Example
    original: The museum reopened on 3 May [1]. It holds 40,000 coins.
    rewrite:  The museum, which holds 40,000 coins, reopened on 3 May [1].
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, Kind, Severity, Verdict
from rewriter.facts.confirmation import unconfirmed
from rewriter.rules.alignment.answered import is_answered
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import Passage, fact_label
from rewriter.rules.rule import Hit, rule

REACH = 8
"""Sentences behind a rumour in which the original may answer it."""


@rule("C204", Severity.ERROR, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            uncited = located.verdict is Verdict.UNCITED and not any(p.keys for p, _ in located.occurrences)
            if uncited and statement.keys and not _is_answered(statement, located):
                yield Hit(
                    located.fact.span,
                    f"{fact_label(located.fact)} {located.fact.text!r} is in the original under no citation",
                    "leave it out",
                    located.evidence,
                )


def _is_answered(statement: Aligned, located: Located) -> bool:
    """A rumour told as one, which the marker's source leaves open or denies: the marker is for the answer alone."""
    prose = statement.passage.article.prose
    rumoured = [p for p, fact in located.occurrences if p.clause_of(fact.span).kind is Kind.RUMOUR]
    if is_answered(statement, located.fact):
        return True
    answers = [ranked.passage for ranked in statement.cited if any(_near(ranked.passage, p) for p in rumoured)]
    if not answers or not (unconfirmed(prose, statement.passage.sentence.span)):
        return False
    return any(
        clause.certainty is Certainty.DENIED or unconfirmed(each.article.prose, clause.span)
        for each in answers
        for clause in each.clauses
    )


def _near(answer: Passage, rumour: Passage) -> bool:
    return answer.sentence.heading == rumour.sentence.heading and 0 < answer.position - rumour.position <= REACH
