"""What of a sentence may be published at all: the first decision about each sentence."""

import re
from collections.abc import Iterator

from rewriter.domain import Article, Kind, Outcome, Sentence, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.hype import without_hype
from rewriter.editing.salvage import salvage
from rewriter.editing.status import status_of
from rewriter.editing.trim import KEPT, Trimmed, trim
from rewriter.editing.wording import sentence_case, tidy, without_connective
from rewriter.reading.kinds.denials import denial

NO_SOURCE = "(no source given)"
_DIGIT = re.compile(r"\d")


def choose(article: Article, sentence: Sentence, order: int, uncited: str) -> Iterator[Candidate | Dropped]:
    """The candidates *sentence* gives, one or two, or why it gives none."""
    if sentence.kind not in KEPT:
        saved = salvage(article, sentence)
        if saved is None:
            yield Dropped(sentence.id, Outcome.CUT, f"{sentence.kind.value.replace('_', ' ')}: {sentence.reason}")
            return
        yield _candidate(article, sentence, order, saved, uncited)
        return
    trimmed = salvage(article, sentence) or trim(article, sentence)
    if trimmed is None:
        yield Dropped(sentence.id, Outcome.CUT, f"no sentence is left when its idle part is cut: {_cut_reason(sentence)}")
        return
    yield _candidate(article, sentence, order, trimmed, uncited)


def _cut_reason(sentence: Sentence) -> str:
    return next((clause.reason for clause in sentence.clauses if clause.kind not in KEPT), sentence.reason)


def _candidate(article: Article, sentence: Sentence, order: int, trimmed: Trimmed, uncited: str) -> Candidate | Dropped:
    if not trimmed.citations and uncited != "mark":
        return Dropped(sentence.id, Outcome.CUT, "no source is cited for it")
    text = sentence_case(tidy(without_hype(without_connective(trimmed.text))))
    label, body = labelled(text)
    if label and is_sentence(body):
        text = sentence_case(body)
    elif not is_sentence(text) and not _DIGIT.search(body):
        return Dropped(sentence.id, Outcome.CUT, "a phrase without a verb or a value, no statement")
    if not any(character.isalnum() for character in text):
        return Dropped(sentence.id, Outcome.CUT, "no words are left")
    status = Status.UNCONFIRMED if Kind.RUMOUR in trimmed.kinds or not trimmed.citations else status_of(text)
    return Candidate(
        sentence, order, text, trimmed.citations, status, bool(denial(text)), not trimmed.citations, trimmed.cut
    )
