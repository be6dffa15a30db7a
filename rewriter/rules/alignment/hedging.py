"""How sure a statement of the rewrite says it is, from its own words and nothing else.

The labels of a rewrite read as an article also weigh its markers ("a post"); a statement is not hedged by that.
"""

from rewriter.domain import Certainty, Clause
from rewriter.facts.attribution import attribution
from rewriter.facts.certainty import certainty
from rewriter.facts.confirmation import unconfirmed
from rewriter.reading.kinds.hearsay import hearsay
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.passage import Passage

BARE = 3
"""Content stems up to which a clause such as "which nobody has confirmed" speaks of the rest of its sentence."""


def said_certainty(statement: Aligned, clause: Clause) -> Certainty:
    """What the clause claims: its wording, its sentence's frame and its section's heading, the weakest of them."""
    said = min(worded(statement.passage, clause), frame(statement.passage))
    return min(said, Certainty.RUMOURED) if statement.section is Certainty.RUMOURED else said


def frame(passage: Passage) -> Certainty:
    """What holds for the whole sentence: a leading attribution, or a bare "this is unconfirmed"."""
    first = passage.clauses[0]
    leading = worded(passage, first) if attribution(passage.article.prose, first.span) else Certainty.ASSERTED
    bare = any(_is_bare_doubt(passage, clause) for clause in passage.clauses[1:])
    return Certainty.RUMOURED if bare else leading


def worded(passage: Passage, clause: Clause) -> Certainty:
    said = certainty(passage.article.prose, clause.span)
    return min(said, Certainty.RUMOURED) if hearsay(clause.span.of(passage.article.prose)) else said


def _is_bare_doubt(passage: Passage, clause: Clause) -> bool:
    return unconfirmed(passage.article.prose, clause.span) and len(passage.stems_of(clause.span)) <= BARE
