"""What the audit rules look at: one article with its sentences made comparable, and the registry of its sources."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rewriter.domain import Article, Block, Source
from rewriter.facts.stems import content_stem
from rewriter.reading.bibliography.listing import AtHand, Listed, listing
from rewriter.rules.alignment.index import READABLE, Index
from rewriter.rules.alignment.passage import WORD, Passage

ORIGINAL = "original"
"""What evidence calls the audited article itself."""
COMMON = 0.12
"""A stem in more than this share of the passages says what the text is about and tells no passages apart."""


@dataclass(frozen=True)
class Survey:
    """One article, prepared once. ``passages`` are all its sentences, ``statements`` those that can state something."""

    article: Article
    index: Index
    listed: tuple[Listed, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.index.passages

    @cached_property
    def statements(self) -> tuple[Passage, ...]:
        return tuple(each for each in self.index.passages if each.sentence.block in READABLE)

    @cached_property
    def headings(self) -> tuple[Passage, ...]:
        return tuple(each for each in self.index.passages if each.sentence.block is Block.HEADING)

    @cached_property
    def by_key(self) -> dict[str, Listed]:
        return {each.source.key: each for each in self.listed}

    @cached_property
    def words_with_markers(self) -> int:
        """Words of the text as it stands, what a word processor counts."""
        return sum(any(c.isalnum() for c in token) for token in self.article.text.split())

    @cached_property
    def lower(self) -> frozenset[str]:
        """Stems of the words that the text writes small: a capital of theirs makes no name."""
        return frozenset(content_stem(word) for word in WORD.findall(self.article.prose) if word[0].islower())

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems that name what the whole text is about: those of its title, and those found all over it."""
        often = Counter(stem for each in self.statements for stem in each.stems)
        least = max(4, round(COMMON * len(self.statements)))
        return self.index.topic | {stem for stem, count in often.items() if count >= least}

    def resolves(self, key: str) -> bool:
        """Is there anything behind the id: a text, a reference entry, an address, or at least a name?"""
        found = self.by_key.get(key)
        return found is not None and found.at_hand is not AtHand.NOTHING

    def written(self, key: str) -> str:
        """The id as the author first wrote it."""
        found = self.by_key.get(key)
        return found.markers[0] if found and found.markers else key


def survey(article: Article, sources: Sequence[Source] = ()) -> Survey:
    """Prepare *article*; *sources* are what the user supplies of the cited works."""
    return Survey(article, Index(ORIGINAL, article), listing(article, sources))
