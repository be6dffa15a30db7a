"""Does a sentence, or a clause of it, state something that a reader could look up?"""

import re

from rewriter.auditing.survey import Survey
from rewriter.domain import Block, Clause, DateInterval, Fact, Kind, Name, Quantity, Quotation, Span
from rewriter.facts.stems import content_stem
from rewriter.reading.kinds.verbs import finite
from rewriter.rules.alignment.checkable import is_checkable
from rewriter.rules.alignment.passage import Passage

CHECKABLE = frozenset({Kind.FACT, Kind.RUMOUR})
GLOSS = re.compile(r"\([^()]{0,120}\)")
LEAST_QUOTED = 3
"""Words of a quotation below which it quotes a term, not a statement."""


def stated(survey: Survey, passage: Passage) -> Fact | None:
    """The first fact by which the sentence can be checked: a value, somebody's words, or a name that does something."""
    if passage.sentence.kind not in CHECKABLE or _asks(passage):
        return None
    clauses = [clause for clause in passage.clauses if clause.kind in CHECKABLE]
    found = [fact for clause in clauses for fact in inside(passage, clause.span)]
    value = next((fact for fact in found if is_value(fact)), None)
    return value or next((f for clause in clauses for f in _doers(survey, passage, clause)), None)


def inside(passage: Passage, span: Span) -> list[Fact]:
    """The facts of *span* outside round brackets: a gloss says what a thing is, and states nothing itself."""
    prose = passage.article.prose
    glosses = [Span(*m.span()) for m in GLOSS.finditer(prose, span.start, span.end)]
    return [f for f in passage.facts if f.span in span and not any(f.span in gloss for gloss in glosses)]


def is_value(fact: Fact) -> bool:
    """A number that measures or counts, a date, somebody's words; "Season 2" names a thing, "two sides" an idiom."""
    if isinstance(fact, Quantity):
        return fact.unit != "ordinal" and not (fact.unit == "" and fact.value <= 2 and fact.text.isalpha())
    if isinstance(fact, Quotation):
        return fact.is_speech and len(fact.words) >= LEAST_QUOTED
    return isinstance(fact, DateInterval)


def _doers(survey: Survey, passage: Passage, clause: Clause) -> list[Name]:
    """The names of a clause with a finite verb; a first word or a label may have its capital from there alone."""
    prose = passage.article.prose
    if not finite(clause.span.of(prose)):
        return []
    names = [fact for fact in inside(passage, clause.span) if isinstance(fact, Name)]
    return [
        name for name in names if is_checkable(name, passage, survey.index) and not _is_label(survey, passage, name)
    ]


def _is_label(survey: Survey, passage: Passage, name: Name) -> bool:
    prose = passage.article.prose
    leads = not any(c.isalnum() for c in prose[passage.sentence.span.start : name.span.start])
    labelled = ":" in prose[name.span.end : name.span.end + 40].split(".")[0] and passage.sentence.block is Block.ITEM
    behind_label = prose[max(0, name.span.start - 4) : name.span.start].rstrip(" *_").endswith((":", ".", "!", "?"))
    known = survey.index.mentions[name.words[0].casefold()] > 1 and content_stem(name.words[0]) not in survey.lower
    return labelled or ((leads or behind_label) and len(name.words) == 1 and not known)


def _asks(passage: Passage) -> bool:
    return passage.sentence.span.of(passage.article.prose).rstrip(' \n\t"”’)*_').endswith("?")
