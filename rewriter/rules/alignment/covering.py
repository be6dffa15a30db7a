"""Which part of a sentence a marker covers.

A marker stands for the words in front of it, back to the marker before; markers side by side stand for the same words.
A source named in the sentence itself ("The Herald (2022) says") stands for its clause. What no marker covers clearly is
under all of the sentence's.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rewriter.domain import Citation, Span
from rewriter.rules.alignment.counterpart import content_in
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence and the markers that cover it, with the content stems and values it tells."""

    span: Span
    citations: tuple[Citation, ...]
    content: frozenset[Hashable]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for citation in self.citations for key in citation.keys)

    @property
    def marker(self) -> str:
        return "".join(citation.text for citation in self.citations)


@kept
def parts(passage: Passage) -> tuple[Part, ...]:
    """The parts of *passage* in order; one part for a sentence with one marker, or with all of them in one place."""
    if not passage.citations:
        return ()
    found = _by_clause(passage) if any(c.in_prose for c in passage.citations) else _by_marker(passage)
    told = tuple(Part(span, citations, content_in(passage, span)) for span, citations in found)
    return tuple(part for part in told if part.content)


def _by_marker(passage: Passage) -> Iterator[tuple[Span, tuple[Citation, ...]]]:
    start = passage.sentence.span.start
    group: tuple[Citation, ...] = ()
    ordered = sorted(passage.citations, key=lambda each: each.span.start)
    for citation in ordered:
        if group and _says_something(passage, Span(group[-1].span.end, citation.span.start)):
            yield Span(start, group[0].span.start), group
            start, group = group[-1].span.end, ()
        group = (*group, citation)
    yield Span(start, group[0].span.start), group
    behind = Span(group[-1].span.end, max(group[-1].span.end, passage.sentence.span.end))
    if _says_something(passage, behind):
        yield behind, tuple(ordered)


def _by_clause(passage: Passage) -> Iterator[tuple[Span, tuple[Citation, ...]]]:
    starts = [clause.span.start for clause in passage.clauses]
    for start, end in pairwise([*starts, passage.sentence.span.end]):
        inside = tuple(each for each in passage.citations if start <= each.span.start < end)
        yield Span(start, end), inside or passage.citations


def _says_something(passage: Passage, span: Span) -> bool:
    return any(span.start <= token.start < span.end for token in passage.tokens)
