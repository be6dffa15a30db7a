"""A denial of what the best evidence says without one.

## What it does
Where evidence had to be searched for, looks for words that the statement negates and its best passages have, none
of them negated, in a statement that is otherwise there.

## Why is this bad
"Not" is the smallest change that makes a sentence false.

## Example
    evidence: The council approved the plan for the new harbour road on Tuesday.
    claim:    The council did not approve the plan for the new harbour road.
    instead:  The council approved the plan for the new harbour road.
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.rule import Hit, rule

LEAST_CARRIED = 0.45
"""Share carried below which the statement is about something else, and its denial another matter."""


@rule("D809", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        denied = negated_stems(statement.passage, statement.passage.sentence.span)
        if not denied or statement.carried < LEAST_CARRIED:
            continue
        passages = [ranked.passage for ranked in statement.cited[:3]]
        also = frozenset().union(*(negated_stems(each, each.sentence.span) for each in passages))
        said = frozenset().union(*(each.stems for each in passages))
        if denied & said - also and not denied & also:
            evidence = tuple(passage.evidence() for passage in passages[:1])
            span = statement.passage.sentence.span
            yield Hit(span, "denies what the evidence says", "leave the denial out", evidence)
