"""A sentence prepared for comparison: its content stems in place, its typed facts apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from rewriter.domain import (
    Article,
    Citation,
    Clause,
    DateInterval,
    Evidence,
    Fact,
    Name,
    Quantity,
    Quotation,
    Sentence,
    Span,
)
from rewriter.facts.stems import STOP_WORDS, stem

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PROFORMS = frozenset({"one", "ones", "latter"})
PRONOUN_START = re.compile(
    r"\W*(?:it|its|this|that|these|those|they|their|he|his|she|her|both|the (?:company|firm|group))\b", re.IGNORECASE
)


class Token(NamedTuple):
    """A content word: its place in the text, its stem, and the word as written."""

    start: int
    stem: str
    word: str


def tokens(prose: str, span: Span) -> tuple[Token, ...]:
    """The content words of *span* in order, stop words left out."""
    found = []
    for match in WORD.finditer(prose, span.start, span.end):
        word = match.group()
        if content := _content(word):
            found.append(Token(match.start(), content, word))
    return tuple(found)


@lru_cache(maxsize=65536)
def _content(word: str) -> str:
    """The stem of a content word, "" for any other."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    return stem(lower) if len(lower) > 1 and lower not in STOP_WORDS and lower not in PROFORMS else ""


@dataclass(frozen=True)
class Passage:
    """A sentence with what comparison needs. ``document`` is "rewrite", "original" or a source's key."""

    document: str
    article: Article
    sentence: Sentence
    position: int
    tokens: tuple[Token, ...]

    def __hash__(self) -> int:
        """Of its place alone: two that stand in one place are compared."""
        return hash((self.document, self.position))

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def text(self) -> str:
        return self.sentence.span.of(self.article.text)

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.sentence.cited_by

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The sentence's facts, those of its markers left out: the 2022 of "The Herald (2022)" dates no event.

        Of "Ada Lund (2022)", cited by surname, the name is said.
        """
        markers = [citation.span for citation in self.citations]
        return tuple(f for f in self.sentence.facts if not any(_belongs(f, marker) for marker in markers))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, Quantity))

    @cached_property
    def dates(self) -> tuple[DateInterval, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, DateInterval))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, Name))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, Quotation))

    def like(self, fact: Fact) -> Sequence[Fact]:
        """The facts of the passage that are of the kind of *fact*."""
        if isinstance(fact, Quantity):
            return self.quantities
        if isinstance(fact, DateInterval):
            return self.dates
        return self.names if isinstance(fact, Name) else self.quotations

    @cached_property
    def keys(self) -> frozenset[str]:
        return self.sentence.keys

    @cached_property
    def opens_with_pronoun(self) -> bool:
        return bool(PRONOUN_START.match(self.article.prose, self.sentence.span.start, self.sentence.span.end))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return self.sentence.clauses or (Clause(self.sentence.span, self.sentence.kind),)

    def stems_of(self, span: Span) -> frozenset[str]:
        return frozenset(token.stem for token in self.tokens if span.start <= token.start < span.end)

    def clause_of(self, span: Span) -> Clause:
        """The clause that holds the start of *span*; the first one where none does."""
        return next((c for c in self.clauses if c.span.start <= span.start < c.span.end), self.clauses[0])

    def evidence(self, span: Span | None = None) -> Evidence:
        """The passage, or the part *span* of it, as something a verdict can point to."""
        span = span or self.sentence.span
        return Evidence(self.document, span, span.of(self.article.text))


def _belongs(fact: Fact, marker: Span) -> bool:
    return fact.span.overlaps(marker) and not (isinstance(fact, Name) and fact.span.start < marker.start)


def passage(document: str, article: Article, sentence: Sentence, position: int) -> Passage:
    """*sentence* prepared; the words of a marker that stands in the prose are no content of what it says."""
    markers = [citation.span for citation in sentence.cited_by if citation.in_prose]
    said = tokens(article.prose, sentence.span)
    if markers:
        said = tuple(t for t in said if not any(span.start <= t.start < span.end for span in markers))
    return Passage(document, article, sentence, position, said)


def fact_label(fact: Fact) -> str:
    return {Quantity: "number", DateInterval: "date", Name: "name", Quotation: "quotation"}[type(fact)]
