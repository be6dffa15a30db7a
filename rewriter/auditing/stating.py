"""Does a sentence, or a clause of it, state something that a reader could look up?"""

import re

from rewriter.domain import Clause, DateInterval, Fact, Kind, Name, Quantity, Quotation, Span
from rewriter.reading.kinds.verbs import finite
from rewriter.rules.alignment.passage import Passage

CHECKABLE = frozenset({Kind.FACT, Kind.RUMOUR})
GLOSS = re.compile(r"\([^()]{0,120}\)")
LEAST_QUOTED = 3
"""Words of a quotation below which it quotes a term, not a statement."""


def stated(passage: Passage) -> Fact | None:
    """The first fact by which the sentence can be checked: a value, somebody's words, or a name that does something."""
    if passage.sentence.kind not in CHECKABLE or _asks(passage):
        return None
    clauses = [clause for clause in passage.clauses if clause.kind in CHECKABLE]
    found = [fact for clause in clauses for fact in inside(passage, clause.span)]
    value = next((fact for fact in found if is_value(fact)), None)
    return value or next((f for clause in clauses for f in _doers(passage, clause)), None)


def inside(passage: Passage, span: Span) -> list[Fact]:
    """The facts of *span* outside round brackets: a gloss says what a thing is, and states nothing itself."""
    prose = passage.article.prose
    glosses = [Span(*m.span()) for m in GLOSS.finditer(prose, span.start, span.end)]
    return [f for f in passage.facts if f.span in span and not any(f.span in gloss for gloss in glosses)]


def is_value(fact: Fact) -> bool:
    """A number that measures or counts, a date, somebody's words; "Season 2" and "the second" are names of things."""
    if isinstance(fact, Quantity):
        return fact.unit != "ordinal"
    if isinstance(fact, Quotation):
        return fact.is_speech and len(fact.words) >= LEAST_QUOTED
    return isinstance(fact, DateInterval)


def _doers(passage: Passage, clause: Clause) -> list[Fact]:
    prose = passage.article.prose
    named = [fact for fact in inside(passage, clause.span) if isinstance(fact, Name) and fact.span.start > 0]
    return list(named) if finite(clause.span.of(prose)) else []


def _asks(passage: Passage) -> bool:
    return passage.sentence.span.of(passage.article.prose).rstrip(" \n\t\"”’)*_").endswith("?")
