"""A statement without a citation.

## What it does
Every statement of the rewrite needs a marker, in the form the original uses. A statement that says of itself that
no source is given ("(no source given)") is let through by `marked-unsourced`, as advice.

## Why is this bad
A reader cannot follow what has no source, and neither can this check.

## Example
    original: The museum reopened on 3 May [1].
    rewrite:  The museum reopened on 3 May.
    instead:  The museum reopened on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.facts.stems import stem
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.marked_unsourced import is_marked
from rewriter.rules.rule import Hit, rule

MARK_STEMS = frozenset(stem(word) for word in ("source", "given"))
RESTATED = 0.5


@rule("C201", Severity.ERROR, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if not statement.keys and not statement.is_bare and not _is_honest(statement):
            best = statement.elsewhere[0] if statement.elsewhere and statement.elsewhere[0].score >= 0.5 else None
            evidence = (best.passage.evidence(),) if best else ()
            yield Hit(
                statement.passage.sentence.span, "the statement carries no citation", _advice(statement), evidence
            )


def _is_honest(statement: Aligned) -> bool:
    """Says that it has no source, and is at least what the original says."""
    if not is_marked(statement):
        return False
    names = frozenset[str]().union(*(statement.passage.stems_of(name.span) for name in statement.passage.names))
    said = statement.passage.stems - MARK_STEMS - names
    homes = statement.original.rank(statement.passage.stems - MARK_STEMS, limit=3)
    return any(statement.original.score(said or names, home.passage) >= RESTATED for home in homes)


def _advice(statement: Aligned) -> str:
    best = statement.elsewhere[0] if statement.elsewhere else None
    if best and best.score >= 0.5 and best.passage.citations:
        markers = "".join(citation.text for citation in best.passage.citations)
        return f"cite the original's marker {markers}"
    return "cite the source that carries it, or leave it out"
