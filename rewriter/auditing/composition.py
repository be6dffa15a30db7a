"""What an article is made of, in numbers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.domain import Block, Citation, Kind
from rewriter.reading.bibliography.listing import AtHand, Listed
from rewriter.rules.alignment.passage import Passage, fact_label

FACT_TYPES = ("number", "date", "name", "quotation")
STATING = (Kind.FACT, Kind.RUMOUR)


@dataclass(frozen=True, slots=True)
class FactCount:
    """How many facts of one type stand in sentences with a citation, and in sentences without one."""

    cited: int = 0
    uncited: int = 0


@dataclass(frozen=True, slots=True)
class AuditedSource:
    """A source and its use: ``markers`` as written, how often it is ``cited``, and by which ``sentences``."""

    listed: Listed
    cited: int
    named_only: bool
    """Known by publisher and date alone: a reader can look for it, and cannot tell whether it was found."""

    @property
    def resolved(self) -> bool:
        return self.listed.at_hand is not AtHand.NOTHING and not self.named_only


@dataclass(frozen=True, slots=True)
class Composition:
    """``words`` are those of the prose, ``words_with_markers`` of the text as it stands.

    ``kinds`` counts the sentences of paragraphs, list items and table rows by what they are for; ``facts`` are those of
    the sentences that state something (facts and rumours), by type.
    """

    words: int
    words_with_markers: int
    sentences: int
    headings: int
    kinds: dict[str, int]
    facts: dict[str, FactCount]
    markers: int

    @property
    def cited(self) -> int:
        return sum(count.cited for count in self.facts.values())

    @property
    def uncited(self) -> int:
        return sum(count.uncited for count in self.facts.values())


def composition(survey: Survey) -> Composition:
    kinds = Counter(each.sentence.kind for each in survey.statements)
    found = Counter(_facts(survey))
    return Composition(
        words=survey.article.words,
        words_with_markers=survey.words_with_markers,
        sentences=len(survey.statements),
        headings=sum(each.sentence.block is Block.HEADING for each in survey.passages),
        kinds={kind.value: kinds[kind] for kind in Kind},
        facts={label: FactCount(found[label, True], found[label, False]) for label in FACT_TYPES},
        markers=len(survey.article.citations),
    )


def _facts(survey: Survey) -> Iterator[tuple[str, bool]]:
    """Type of every fact that is stated, and whether its sentence carries a citation."""
    for passage in survey.statements:
        if passage.sentence.kind in STATING:
            yield from ((fact_label(fact), bool(passage.keys)) for fact in passage.facts if not _cites(passage, fact))


def _cites(passage: Passage, fact: object) -> bool:
    """Is it the name of a source the sentence cites?"""
    words = getattr(fact, "words", ())
    return bool(words) and any(_named(citation, words) for citation in passage.citations)


def _named(citation: Citation, words: tuple[str, ...]) -> bool:
    return any(" ".join(words) in name for name in citation.names)


def audited_sources(survey: Survey) -> tuple[AuditedSource, ...]:
    """Every source in the order of the registry."""
    used = Counter(key for citation in survey.article.citations for key in citation.keys)
    return tuple(AuditedSource(each, used[each.source.key], _named_only(each)) for each in survey.listed)


def _named_only(listed: Listed) -> bool:
    source = listed.source
    return listed.at_hand is AtHand.REFERENCE and not (source.url or source.title)
