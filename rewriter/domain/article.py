"""A text as read."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rewriter.domain.certainty import Certainty
from rewriter.domain.citation import Citation, Source
from rewriter.domain.fact import Fact
from rewriter.domain.kind import Kind
from rewriter.domain.span import Span, mask


class Block(StrEnum):
    """The kind of block a sentence stands in."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    TABLE_ROW = "table_row"
    REFERENCE = "reference"
    """An entry of a source list: names a work, states nothing."""
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that can be judged, and cut, on its own.

    The clauses of a sentence are in order, do not overlap and cover all its words. ``attribution`` is who
    says so ("Digital Spy", "@handle", "fans"), empty when the clause speaks for the article itself.
    """

    span: Span
    kind: Kind = Kind.FACT
    certainty: Certainty = Certainty.ASSERTED
    negated: bool = False
    attribution: str = ""
    reason: str = ""
    """The cue that gave the kind, for the ledger."""

    def __hash__(self) -> int:
        """Of its place alone: two that stand in one place are compared."""
        return hash((self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading, list item or table row.

    ``span`` covers its words, markers and final punctuation, not the bullet or ``#`` before it.
    ``heading`` and ``lead_in`` are sentence ids ("" for none): the heading it stands under, the sentence
    ending in a colon that introduces its list. ``cited_by`` are the markers that cover it, wherever they stand.
    """

    id: str
    span: Span
    block: Block = Block.PARAGRAPH
    level: int = 0
    """Heading level 1..6, or nesting depth of a list item from 1; 0 for a paragraph."""
    heading: str = ""
    lead_in: str = ""
    cited_by: tuple[Citation, ...] = ()
    clauses: tuple[Clause, ...] = ()
    facts: tuple[Fact, ...] = ()
    kind: Kind = Kind.FACT
    reason: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The ids of every source cited for this sentence."""
        return frozenset(key for citation in self.cited_by for key in citation.keys)


@dataclass(frozen=True)
class Article:
    """A text with its sentences, citations and facts; every offset indexes exactly ``text``.

    ``prose`` has the same length as ``text``: markers, link targets, emphasis signs, bullets, tags and front
    matter are blanked with spaces, so that values are read from words alone and offsets still hold.
    """

    text: str
    prose: str
    title: str = ""
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    language: str = "en"

    def __hash__(self) -> int:
        """Of the text alone: what is made of an article once (an index) is kept by article."""
        return hash(self.text)

    @cached_property
    def by_id(self) -> dict[str, Sentence]:
        return {sentence.id: sentence for sentence in self.sentences}

    @cached_property
    def by_key(self) -> dict[str, Source]:
        return {source.key: source for source in self.sources}

    @property
    def words(self) -> int:
        """Words of the prose: what an editor would count. Entries of a source list are none."""
        entries = [sentence.span for sentence in self.sentences if sentence.block is Block.REFERENCE]
        return sum(any(c.isalnum() for c in token) for token in mask(self.prose, entries).split())
