"""Whose value or event it is: the names, numbers and words around it by which two mentions are told apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.domain import Block, Name, Span
from rewriter.rules.alignment.passage import Passage

LABEL = re.compile(r"[\s|]*([^|:]{1,60}?)\s*[|:]")


@dataclass(frozen=True, slots=True)
class Subject:
    """``names`` are the words of names in it, ``ordinals`` what it numbers ("Season 2"), the rest where it stands."""

    names: frozenset[str]
    ordinals: frozenset[str]
    stems: frozenset[str]
    above: str
    label: str = ""

    def may_be(self, other: "Subject") -> bool:
        """Nothing tells the two apart: neither names somebody, or something numbered, that the other one does not."""
        return (
            _nested(self.names, other.names)
            and _nested(self.ordinals, other.ordinals)
            and _agree(self.above, other.above)
            and _agree(self.label, other.label)
        )


def subject(survey: Survey, passage: Passage, span: Span) -> Subject:
    """The subject of what stands at *span* in *passage*; names the whole text is about tell nothing apart."""
    clause = passage.clause_of(span)
    cited = {word.casefold() for c in passage.citations for name in c.names for word in name.split()}
    within = clause.span if passage.sentence.block is Block.PARAGRAPH else passage.sentence.span
    names = _words(name for name in passage.names if name.span in within) - cited
    frequent = {word for word in names if survey.index.mentions[word] >= max(4, len(survey.statements) // 5)}
    ordinals = frozenset(
        f"{'/'.join(quantity.head)} {quantity.value}"
        for quantity in passage.quantities
        if quantity.unit == "ordinal" and not quantity.span.overlaps(span)
    )
    stems = passage.stems_of(clause.span) - survey.topic
    return Subject(names - frequent, ordinals, stems, passage.sentence.lead_in, _label(passage))


def _label(passage: Passage) -> str:
    """What an item or a row says it is about: the words before its colon, its first cell."""
    if passage.sentence.block is Block.PARAGRAPH:
        return ""
    found = LABEL.match(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end)
    return found.group(1).casefold() if found else ""


def _agree(one: str, other: str) -> bool:
    return one == other or not one or not other


def _words(names: Iterable[Name]) -> frozenset[str]:
    return frozenset(word.casefold() for name in names for word in name.words)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one
