"""A rumour told as one beside what its subject says of it: the marker stands for the answer alone.

"Residents say the plant draws four million litres a day; the utility denies it [4]": source 4 has only the denial. So
does a rumour behind the last marker of its sentence have none: "The line opens in May [1]; fans expect a second one."
"""

from rewriter.domain import Certainty, Clause, Fact
from rewriter.facts.confirmation import unconfirmed
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.hedging import worded
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

RESTATED = 0.5
"""Share of the answering clause that a cited denial must carry."""


def is_answered(statement: Aligned, fact: Fact) -> bool:
    """Does the clause of *fact* tell a rumour that another clause answers, or that no marker follows?"""
    clause = statement.passage.clause_of(fact.span)
    if not _doubted(statement.passage, clause):
        return False
    behind = all(citation.span.end <= clause.span.start for citation in statement.citations)
    return behind or any(other.span != clause.span for other in answers(statement))


@kept
def is_rumour_answered(statement: Aligned) -> bool:
    """Is all of the sentence a rumour that the original has, under whatever marker, and its answer?"""
    answering = {clause.span for clause in answers(statement)}
    rest = [clause for clause in statement.passage.clauses if clause.span not in answering]
    return bool(answering and rest) and all(_is_told(statement, clause) for clause in rest)


def _is_told(statement: Aligned, clause: Clause) -> bool:
    found = statement.original.rank(statement.passage.stems_of(clause.span), limit=1)
    return _doubted(statement.passage, clause) and bool(found) and found[0].score >= RESTATED


@kept
def answers(statement: Aligned) -> tuple[Clause, ...]:
    """The clauses that restate what a cited source denies, or says is not confirmed."""
    found = (clause for clause, told in clauses(statement) if _doubted(statement.passage, clause) and _denies(told))
    return tuple(found)


def _doubted(passage: Passage, clause: Clause) -> bool:
    return worded(passage, clause) <= Certainty.RUMOURED or unconfirmed(passage.article.prose, clause.span)


def _denies(told: tuple[Counterpart, ...]) -> bool:
    return any(each.share >= RESTATED and _denied(each.passage, each.clause) for each in told)


def _denied(passage: Passage, clause: Clause) -> bool:
    return clause.certainty is Certainty.DENIED or unconfirmed(passage.article.prose, clause.span)
