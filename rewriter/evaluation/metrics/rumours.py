"""Is a rumour told as one, and only a rumour?"""

from collections.abc import Sequence

from rewriter.domain import Certainty, Kind
from rewriter.evaluation.labels.gold import Rumour
from rewriter.evaluation.labels.places import place_of
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share
from rewriter.evaluation.metrics.retelling import retold, stretch_at, told
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.denials import denial
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.hedging import said_certainty

_NAMED = 0.5
"""Share of the stems of ``claimed_by`` that name the claimant."""


@metric(Better.HIGHER, Unit.SHARE)
def rumours_marked_recall(judged: Judged) -> Score:
    """Of the gold rumours that the text tells, those it tells as rumours wherever it tells them.

    Marked is what stands under a heading for the unconfirmed, is hedged as hearsay, or names who claims it. A rumour
    that is left out is not counted.

    formula: rumours told and marked in every statement that tells them / rumours told
    """
    tellings = [(rumour, _tellings(rumour, judged)) for rumour in judged.item.gold.rumours]
    found = [(rumour, statements) for rumour, statements in tellings if statements]
    bare = [s.passage.text for rumour, tells in found for s in tells if not _marks(rumour, s, judged)]
    marked = sum(all(_marks(rumour, s, judged) for s in statements) for rumour, statements in found)
    return share(marked, len(found), "the text tells no rumour", [f"told as fact: {text}" for text in bare])


@metric(Better.HIGHER, Unit.SHARE)
def rumours_marked_precision(judged: Judged) -> Score:
    """Of the statements marked as unconfirmed, those that tell a gold rumour, or that it is denied or not confirmed.

    Marked is what stands under a heading for the unconfirmed, and in a text without one what is hedged as hearsay. A
    marked statement that is like no labelled sentence is unscored.

    formula: marked statements that tell a rumour or its denial / marked statements that tell a labelled sentence
    """
    right, wrong, strange = 0, [], 0
    for statement in _marked(judged.statements):
        kinds = {stretch.kind for _, stretch in retold(statement, judged) if stretch}
        if Kind.RUMOUR in kinds or denial(statement.passage.text):
            right += 1
        elif kinds:
            wrong.append(f"marked, but no rumour: {statement.passage.text}")
        else:
            strange += 1
    return share(right, right + len(wrong), "nothing is marked as unconfirmed", wrong, strange)


def _tellings(rumour: Rumour, judged: Judged) -> tuple[Aligned, ...]:
    """The statements with a clause that tells *rumour* more closely than anything else, or that carry most of it."""
    span = place_of(rumour.text, judged.item.article)
    if span is None:
        return ()
    by_clause = [
        statement
        for statement in judged.statements
        if any(stretch and stretch.kind is Kind.RUMOUR and stretch.span.overlaps(span)
               for _, stretch in retold(statement, judged))
    ]  # fmt: skip
    as_a_whole = [s for s in told(stretch_at(span, Kind.RUMOUR, judged.item), judged) if not denial(s.passage.text)]
    return tuple({id(each): each for each in (*by_clause, *as_a_whole)}.values())


def _marks(rumour: Rumour, statement: Aligned, judged: Judged) -> bool:
    """Hedged in the clauses that tell it (or that tell nothing else), under such a heading, or with its claimant."""
    own = [c for c, s in retold(statement, judged) if s is None or s.kind is Kind.RUMOUR]
    clauses = own or list(statement.passage.clauses)
    if min(said_certainty(statement, clause) for clause in clauses) <= Certainty.RUMOURED:
        return True
    nobody = rumour.claimed_by.startswith("none")
    claimant = set() if nobody else set(content_stems(rumour.claimed_by))
    return bool(claimant) and len(claimant & statement.passage.stems) >= _NAMED * len(claimant)


def _marked(statements: Sequence[Aligned]) -> list[Aligned]:
    under = [each for each in statements if each.section is Certainty.RUMOURED]
    return under or [each for each in statements if _hedged(each)]


def _hedged(statement: Aligned) -> bool:
    return min(said_certainty(statement, clause) for clause in statement.passage.clauses) is Certainty.RUMOURED
