"""What of a sentence may be published at all: the first decision about each sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from rewriter.domain import Article, Block, DateInterval, Kind, Outcome, Quantity, Sentence, Status
from rewriter.editing.answering import Answering
from rewriter.editing.answers import standing
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.fragments import is_sentence, labelled, spoken
from rewriter.editing.hype import without_hype
from rewriter.editing.owners import capital_words, lead_in_of, owner_of
from rewriter.editing.proposals import proposal
from rewriter.editing.reword import plainly, without_dispute
from rewriter.editing.salvage import salvage
from rewriter.editing.sources_part import linked_words
from rewriter.editing.split import part_turn, split_likely, split_sure
from rewriter.editing.status import answered, status_of
from rewriter.editing.tables import row_text
from rewriter.editing.tighten import tightened
from rewriter.editing.trim import KEPT, Trimmed, trim
from rewriter.editing.wording import sentence_case, tidy, without_connective
from rewriter.facts.common_words import is_common
from rewriter.reading.kinds.attributions import social_source
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import likely_alone, outlook, possible
from rewriter.reading.kinds.verbs import finite, verb_first

NO_SOURCE = "(no source given)"


_LEANS = re.compile(r"(?:Not|No|Yes)\b|(?:\S+\s+){0,8}?(?:it|its|they|their|he|she|his|her)\b", re.IGNORECASE)
"""What follows a label and needs it: "Engine: Built in Oslo, it burns ethanol."."""


_FEELS = re.compile(
    r"(?:(?:\([^()]*\)|[^\s(),]+)[\s,]+){1,9}?(?:laments?|mourns?|debates?|grumbles?|complains?|celebrates?|jokes?|cheers?|rejoices?"
    r"|bemoans?|fears?|hopes?|worr(?:y|ies)|express(?:es)?\s(?:\w+\s)?(?:hope|fear|joy|anger|frustration|excitement|disappointment))\s"
)
_DOUBTING = re.compile(
    r"\b(?:theor(?:y|ies)|rumou?rs?|claims?|leaks?|speculation|gossip|hunch|guess|myth)\b", re.IGNORECASE
)
"""Labels that say of their items that nobody answers for them: "Theory two: ..."."""
_GOING_BY = re.compile(r",\s(?:going|judging)\s(?:by|from)\s", re.IGNORECASE)
"""An inference of nobody in particular."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The article, the words it writes with a capital, and whether uncited statements stay, marked as such."""

    article: Article
    capitals: frozenset[str]
    answering: Answering
    mark: bool

    @classmethod
    def of(cls, article: Article, mark: bool = False) -> Self:
        return cls(article, capital_words(article), Answering(article), mark)


def choose(ask: Ask, sentence: Sentence, order: int) -> Iterator[Candidate | Dropped]:
    """The candidates *sentence* gives, one or two, or why it gives none."""
    if sentence.kind not in KEPT:
        saved = salvage(ask.article, sentence)
        if saved is None:
            yield Dropped(sentence.id, Outcome.CUT, f"{sentence.kind.value.replace('_', ' ')}: {sentence.reason}")
            return
        yield _candidate(ask, sentence, order, saved)
        return
    trimmed = salvage(ask.article, sentence) or trim(ask.article, sentence)
    if trimmed is None:
        yield Dropped(
            sentence.id, Outcome.CUT, f"no sentence is left when its idle part is cut: {_cut_reason(sentence)}"
        )
        return
    halves = part_turn(ask.article, sentence, trimmed)
    if halves is not None:
        for half in halves:
            yield _candidate(ask, sentence, order, half)
        return
    candidate = _candidate(ask, sentence, order, trimmed)
    if isinstance(candidate, Candidate) and candidate.status is Status.UNCONFIRMED and candidate.citations:
        sure = None if _posted(ask.article, trimmed) else split_sure(candidate.text)
        if sure is not None:
            note = "parted from what is doubted"
            yield answered(replace(candidate, text=sure[0], status=status_of(sure[0]), note=note), ask.answering)
            yield replace(candidate, text=sure[1], note="parted from the fact it was hung on")
            return
    parted = split_likely(candidate.text) if isinstance(candidate, Candidate) and not candidate.unsourced else None
    if parted is None or not isinstance(candidate, Candidate):
        yield candidate
        return
    yield replace(candidate, text=parted[0], status=status_of(parted[0]))
    status = Status.REPORTED if likely_alone(parted[1]) or "expected" in parted[1] else Status.UNCONFIRMED
    yield replace(candidate, text=parted[1], status=status, note="parted from the fact it was hung on")


def _cut_reason(sentence: Sentence) -> str:
    return next((clause.reason for clause in sentence.clauses if clause.kind not in KEPT), sentence.reason)


def _candidate(ask: Ask, sentence: Sentence, order: int, trimmed: Trimmed) -> Candidate | Dropped:
    if not trimmed.citations and not ask.mark:
        return Dropped(sentence.id, Outcome.CUT, "no source is cited for it")
    is_row = sentence.block is Block.TABLE_ROW
    words = row_text(ask.article, sentence, order, trimmed.text) if is_row else without_connective(trimmed.text)
    text = plainly(sentence_case(tidy(without_hype(words))))
    label, body = labelled(text)
    doubted = _DOUBTING.search(label) or _GOING_BY.search(text)
    rumoured = Kind.RUMOUR in trimmed.kinds and not _permits(text)
    unsure = rumoured or not trimmed.citations or bool(doubted) or _posted(ask.article, trimmed)
    owner = owner_of(ask.article, sentence, order, bool(label) or not (unsure or _bare(ask, sentence)), ask.capitals)
    whole = is_sentence(body) and not body[:1].islower()
    if label and whole and not verb_first(_uncapitalised(body, ask.capitals)) and not _LEANS.match(body):
        text = sentence_case(body)
    elif label and (told := spoken(label, body, _is_name(label, ask.capitals))):
        text = told
    elif sentence.block is not Block.PARAGRAPH and not _tells(sentence, text, body, owner):
        return Dropped(sentence.id, Outcome.CUT, "a phrase without a verb or a value, no statement")
    if owner and (
        (label and text.startswith(label)) or not is_sentence(text) or verb_first(text[:1].lower() + text[1:])
    ):
        text = f"{owner}: {_uncapitalised(text, ask.capitals)}"
    if not labelled(text)[0] and is_sentence(text) and (called := proposal(ask.article, sentence)):
        text = f"{called}: {_uncapitalised(text, ask.capitals)}"
    text = standing(ask.article, order, _as_said(ask, without_dispute(text)))
    if not any(character.isalnum() for character in text):
        return Dropped(sentence.id, Outcome.CUT, "no words are left that stand without the sentence before")
    if sentence.block is Block.ITEM and not owner and _subjectless(text):
        return Dropped(sentence.id, Outcome.CUT, "has no subject of its own, and nothing above it gives one")
    status = Status.UNCONFIRMED if unsure or hearsay(owner) else status_of(text)
    if status is Status.UNCONFIRMED and _FEELS.match(text) and social(text):
        return Dropped(sentence.id, Outcome.CUT, "tells how people who post feel, not what they claim")
    candidate = Candidate(
        sentence,
        order,
        text,
        trimmed.citations,
        status,
        denial=bool(denial(text)),
        unsourced=not trimmed.citations,
        note=trimmed.cut,
    )
    return tightened(ask.article, answered(candidate, ask.answering))


def _as_said(ask: Ask, text: str) -> str:
    """*text* as a sentence where it speaks of its own label as "it": "Coverage: nobody pays for it"."""
    label, body = labelled(text)
    told = spoken(label, body, _is_name(label, ask.capitals)) if label and not _HEDGED.match(label) else ""
    return told or text


def _is_name(label: str, capitals: frozenset[str]) -> bool:
    """True for a label whose every word has a capital, the first one inside sentences too."""
    first, *rest = label.split()
    return first in capitals and all(word[:1].isupper() or word[:1].isdigit() for word in rest)


_HEDGED = re.compile(r"[A-Z][a-z]+ed$")


def _posted(article: Article, trimmed: Trimmed) -> bool:
    """True where only posts, forums and the like carry what is told flatly: nobody answers for it."""
    told = [(mark, key) for mark in trimmed.citations for key in mark.keys]
    posts = all(social_source(key, article) or social(linked_words(key, {key: mark})) for mark, key in told)
    return bool(told) and posts and not denial(trimmed.text)


_MAY = re.compile(r"\bmay\s+(?:only|not\s+exceed)\b")


def _permits(text: str) -> bool:
    """True where the only doubt of *text* is a "may only", which rules what is allowed and guesses at nothing."""
    plain = _MAY.sub(" ", text)
    return plain != text and not (possible(plain) or outlook(plain) or hearsay(plain) or social(plain))


def _uncapitalised(text: str, capitals: frozenset[str]) -> str:
    """*text* to follow a label: its first word in lower case unless the article writes it with a capital."""
    first = text.split(maxsplit=1)[0]
    plain = first.strip(".,;:()’'\"“”")
    common = is_common(plain) and plain not in capitals and not first.endswith(":")
    return text[0].lower() + text[1:] if common and first[1:].islower() else text


def _bare(ask: Ask, sentence: Sentence) -> bool:
    """True where no line can stand above the list of *sentence*: then its items must say what they are about."""
    return not lead_in_of(ask.article, sentence)


def _subjectless(text: str) -> bool:
    """True for "Supports 38 titles.": a verb first, and no other after it."""
    first, _, rest = text.partition(" ")
    return verb_first(f"{first.lower()} {rest}") and first[1:].islower() and first.endswith("s") and not finite(rest)


def _tells(sentence: Sentence, text: str, body: str, owner: str) -> bool:
    """True for a sentence, for an item with a value, and for one whose owner is the subject of its verb."""
    return is_sentence(text) or _valued(sentence, body) or bool(owner and verb_first(body[:1].lower() + body[1:]))


def _valued(sentence: Sentence, body: str) -> bool:
    values = (fact for fact in sentence.facts if isinstance(fact, Quantity | DateInterval))
    return any(" ".join(fact.text.split()) in body and not _bare_count(fact) for fact in values)


def _bare_count(fact: Quantity | DateInterval) -> bool:
    """A small number that counts nothing, as in "Season 1": no value worth an item."""
    return isinstance(fact, Quantity) and (
        fact.unit == "ordinal" or (not fact.unit and not fact.head and fact.value < 10)
    )
