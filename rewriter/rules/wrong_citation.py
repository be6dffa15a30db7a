"""The right fact under the wrong marker.

## What it does
A fact that the cited passages do not have, but another passage of the original does, was moved to another source.
So was a statement as a whole when passages under other markers carry clearly more of it than all it cites, and
each cited source has to carry some part of the statement.

## Why is this bad
The reader who follows the marker finds nothing, and trust is gone for all the others.

## Example
    original: The museum has reopened its east wing [1]. Entry costs 12 euros for adults [2].
    rewrite:  Entry costs 12 euros for adults [1].
    instead:  Entry costs 12 euros for adults [2].
"""

from collections.abc import Iterator

from rewriter.domain import Severity, Verdict
from rewriter.rules.alignment.carrying import idle_keys, moved
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.grounding import grounds
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import Passage, fact_label
from rewriter.rules.rule import Hit, rule


@rule("C203", Severity.ERROR, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if statement.keys:
            facts = tuple(_moved_facts(statement, case))
            yield from facts or tuple(_moved_statement(statement)) or _idle(statement)


def markers(passage: Passage) -> str:
    """The markers as written; where a citation is given beside the text, its names."""
    return "".join(citation.text or ", ".join(citation.names) for citation in passage.citations)


def _moved_facts(statement: Aligned, case: Case) -> Iterator[Hit]:
    for located in statement.located:
        cited = [passage for passage, _ in located.occurrences if passage.keys]
        if located.verdict is Verdict.UNCITED and cited and not grounds(statement, located.fact, case.sources):
            yield _hit(located, cited[0])


def _hit(located: Located, home: Passage) -> Hit:
    label = fact_label(located.fact)
    message = (
        f"{label} {located.fact.text!r} is in {home.sentence.id} under {markers(home)}, not under the marker given here"
    )
    return Hit(located.fact.span, message, f"cite {markers(home)}", (home.evidence(),))


def _moved_statement(statement: Aligned) -> Iterator[Hit]:
    home = moved(statement)
    if home:
        message = f"the original says this in {home.sentence.id} under {markers(home)}, not under the marker given here"
        yield Hit(statement.passage.sentence.span, message, f"cite {markers(home)}", (home.evidence(),))


def _idle(statement: Aligned) -> Iterator[Hit]:
    for key in idle_keys(statement):
        citation = next(each for each in statement.citations if key in each.keys)
        name = citation.names[citation.keys.index(key)]
        yield Hit(citation.span, f"nothing the original cites {name!r} for is in this statement", f"leave out {name}")
