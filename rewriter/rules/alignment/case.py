"""What the rules look at: the rewrite's statements, each aligned with its evidence, made once for a check."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rewriter.domain import Article, Block, Certainty, Citation, Name, Source
from rewriter.rules.alignment import proximity
from rewriter.rules.alignment.checkable import is_checkable
from rewriter.rules.alignment.index import READABLE, Index, Ranked
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.located import Located, locate
from rewriter.rules.alignment.passage import Passage, passage

LONGEST = 4000
MOST_FACTS = 80
"""Characters and facts of a statement beyond which no person wrote it as one."""
A_LABEL = 2
"""Content stems up to which a lead-in is a mere label ("Camera upgrades:")."""
RESTATED = 0.6
UNCONFIRMED = re.compile(
    r"\b(?:unconfirmed|not (?:yet )?confirmed|unverified|rumou?rs?|rumou?red|speculation|speculative|alleged|"
    r"what is not|open questions|unproven|claims?)\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    r"\b(?:confirmed|official(?:ly)?|established|facts?|what we know|what is known)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Aligned:
    """A statement of the rewrite with the passages it may rest on, best first.

    ``keys`` are its citations in the order written, ``unknown`` those that the original does not have. ``section``
    is the certainty its heading claims for it, None for a neutral heading.
    """

    passage: Passage
    citations: tuple[Citation, ...]
    keys: tuple[str, ...]
    unknown: tuple[str, ...]
    cited: tuple[Ranked, ...]
    elsewhere: tuple[Ranked, ...]
    section: Certainty | None
    original: Index

    @cached_property
    def located(self) -> tuple[Located, ...]:
        return tuple(
            locate(fact, self.passage, self.cited, self.elsewhere, self.original)
            for fact in self.passage.facts
            if is_checkable(fact, self.passage, self.original)
        )

    @cached_property
    def by_score(self) -> tuple[Ranked, ...]:
        """Cited passages and others together, best first; a cited one first among equals."""
        return tuple(sorted((*self.cited, *self.elsewhere), key=lambda ranked: -ranked.score))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The statement's content words, figures among them, for the search of evidence."""
        return tuple(proximity.words(self.passage.article.prose, self.passage.sentence.span))

    @cached_property
    def carried(self) -> float:
        """0..1: how much of the statement some part of the whole text holds."""
        return proximity.carried(self.content, self.original.vocabulary.places)

    @property
    def best(self) -> Ranked | None:
        """The cited passage that carries most of the statement."""
        return self.cited[0] if self.cited else None

    @property
    def is_bare(self) -> bool:
        """A list's lead-in that states nothing checkable, or only what the original says too: it needs no citation."""
        introduces = self.passage.sentence.id in _lead_ins(self.passage.article)
        if not introduces or self.citations or any(not isinstance(fact, Name) for fact in self.passage.facts):
            return False
        label = len(self.passage.stems - self.original.topic) <= A_LABEL
        return label or bool(self.by_score and self.by_score[0].score >= RESTATED)


@kept
def _lead_ins(article: Article) -> frozenset[str]:
    """The ids of the sentences that introduce a list."""
    return frozenset(sentence.lead_in for sentence in article.sentences)


class Regime(StrEnum):
    """How a statement came by its evidence; what a rule's finding is worth depends on it."""

    NEAR = "near"
    """Its citations give it: a value that stands elsewhere is in the wrong place."""
    RESTATED = "restated"
    """It was searched for, and one passage restates the statement: that it says otherwise counts, silence hardly."""
    RETOLD = "retold"
    """So does one sentence of a short text, which tells each thing once, to a statement as plain as itself."""
    FAR = "far"
    """It was searched for in a long text: what is not found close by may stand there in other words."""


@dataclass(frozen=True)
class Case:
    """One rewrite against one original, prepared."""

    rewrite: Article
    original: Index
    statements: tuple[Aligned, ...]
    headings: tuple[Passage, ...]
    unreadable: tuple[Passage, ...]
    """Statements too long or too full of facts to be judged; they are reported, not passed."""
    sources: Mapping[str, Index]
    supplied: tuple[Source, ...] = ()
    regime: Regime = Regime.NEAR
    is_claim: bool = False
    """A single claim against sources: what kind of text they are says nothing, only their own words do."""


SETTLED = re.compile(
    r"(?<!not )(?<!not yet )(?<!un)\bconfirmed\b|"
    r"\b(?:no longer|not (?:a|just|mere)|true|proven|beyond|come true|facts?)\b",
    re.IGNORECASE,
)


def section_certainty(heading: str) -> Certainty | None:
    """What a heading claims for the statements under it."""
    unconfirmed, confirmed = UNCONFIRMED.search(heading), CONFIRMED.search(heading)
    if unconfirmed and confirmed and "and" in heading.lower().split():
        return None  # "what is confirmed and what is not" speaks of both
    if unconfirmed and SETTLED.search(heading):
        return Certainty.ASSERTED  # "Rumours confirmed", "No longer a rumour"
    if unconfirmed:
        return Certainty.RUMOURED
    return Certainty.ASSERTED if confirmed else None


def align(statement: Passage, original: Index, rewrite: Article, supplied: Container[str] = frozenset()) -> Aligned:
    """Give *statement* its evidence: the passages of *original* under its citations, and the best others."""
    citations = statement.citations
    keys = tuple(dict.fromkeys(key for citation in citations for key in citation.keys))
    known = {key for key in keys if key in original.by_key}
    under = original.under(known)
    cited = original.rank_under(statement.stems, under, limit=12)
    others = original.rank(statement.stems, limit=16) if len(under) < original.readable else ()
    elsewhere = tuple(ranked for ranked in others if ranked.passage.position not in under)
    heading = rewrite.by_id.get(statement.sentence.heading)
    section = section_certainty(heading.span.of(rewrite.text)) if heading and heading.level > 1 else None
    unknown = tuple(key for key in keys if key not in known and key not in supplied)
    return Aligned(statement, citations, keys, unknown, cited, elsewhere, section, original)


def make_case(rewrite: Article, index: Index, sources: Sequence[Source], texts: Mapping[str, Article]) -> Case:
    """Prepare a check of *rewrite* against the original in *index*; *texts* are the sources' texts as read, by key."""
    passages = [passage("rewrite", rewrite, s, position) for position, s in enumerate(rewrite.sentences)]
    stated = [p for p in passages if p.sentence.block in READABLE or (p.sentence.block is Block.REFERENCE and p.keys)]
    unreadable = tuple(p for p in stated if len(p.sentence.span) > LONGEST or len(p.facts) > MOST_FACTS)
    judged = [p for p in stated if p not in unreadable] if unreadable else stated
    headings = tuple(p for p in passages if p.sentence.block is Block.HEADING)
    indexes = {key: Index(key, article) for key, article in texts.items()}
    return Case(
        rewrite,
        index,
        tuple(align(p, index, rewrite, indexes) for p in judged),
        headings,
        unreadable,
        indexes,
        tuple(sources),
    )
