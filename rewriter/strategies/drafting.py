"""The drafting strategies: each a conversation that ends in a draft, and that records every call in *attempts*."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rewriter.dialogue import Step
from rewriter.domain import Article, Attempt, Draft
from rewriter.errors import ContextError, ModelError
from rewriter.llm.chain import DraftRequest, LabelRequest, draft_messages
from rewriter.llm.labels import Labels
from rewriter.llm.tokens import estimate
from rewriter.strategies.conflicts import conflicts
from rewriter.strategies.length import target
from rewriter.strategies.options import TIGHTENED, Settings
from rewriter.strategies.parts import PART_TOKENS, add, parts_of, worth_telling
from rewriter.strategies.writer import Writer

Talk = Generator[Step, Any, Draft]
ROOM = 1.15
"""Of the words wanted in the end, what a draft may have that is tightened after it was checked."""
_SMALLEST = 100
"""Tokens of the smallest part that is planned."""
_FEWEST = 2
"""Sentences of a part that can still be halved."""
ANSWER = 0.5
"""Of the prompt's tokens, what room an answer is given."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One article for one writer. ``instead`` stands in for a part of a long article that the model fails at."""

    article: Article
    settings: Settings
    writer: Writer
    instead: Draft

    @property
    def words(self) -> tuple[int, int]:
        """The least and the most words to ask a draft for; more than are wanted where it will be tightened."""
        low, high = target(self.article, self.settings)
        return low, round(high * ROOM) if self.settings.strategy == TIGHTENED else high


def draft(job: Assignment, attempts: list[Attempt]) -> Talk:
    """The draft by the strategy of the settings; in parts where the article is longer than the model has room for.

    Raises ModelError when the model fails; the calls before are in *attempts*.
    """
    strategy = job.settings.strategy
    if strategy != "sections" and room_for(job):
        try:
            return (yield from _WHOLE[strategy](job, attempts))
        except ContextError as error:
            attempts.append(job.writer.failed("draft", job.writer.draft, error))
    return (yield from _sections(job, attempts))


def whole_request(job: Assignment) -> DraftRequest:
    """The request of a draft in one call."""
    low, high = job.words
    return DraftRequest(job.article, low, high, notes=conflicts(job.article))


def room_for(job: Assignment) -> bool:
    """True when one call can hold the article and its answer."""
    return tokens_of(job, whole_request(job)) * (1 + ANSWER) <= job.settings.context_tokens


def tokens_of(job: Assignment, request: DraftRequest) -> int:
    """Estimated tokens of a drafting prompt."""
    return sum(estimate(text) for _, text in draft_messages(job.writer.draft, request))


def _one_call(job: Assignment, attempts: list[Attempt]) -> Talk:
    writer = job.writer
    reply = yield Step(writer.drafting(writer.draft), whole_request(job))
    attempts.append(writer.attempt("draft", writer.draft, reply))
    drafted: Draft = reply.draft
    return drafted


def _label_draft(job: Assignment, attempts: list[Attempt]) -> Talk:
    """A call that labels, then one that writes from what was found worth telling.

    A model that cannot label leaves the reader's own labels: the draft is then written from all sentences.
    """
    writer, request = job.writer, whole_request(job)
    try:
        reply = yield Step(writer.labelling(), LabelRequest(job.article))
    except ContextError:
        raise
    except ModelError as error:
        attempts.append(writer.failed("label", writer.label, error))
    else:
        attempts.append(writer.attempt("label", writer.label, reply))
        request = _labelled(request, reply.labels)
    answer = yield Step(writer.drafting(writer.draft), request)
    attempts.append(writer.attempt("draft", writer.draft, answer))
    drafted: Draft = answer.draft
    return drafted


def _labelled(request: DraftRequest, labels: Labels) -> DraftRequest:
    """*request* for the sentences worth telling, in the article's order, with what they were labelled."""
    article = request.article
    kept = tuple(sentence.id for sentence in article.sentences if sentence.id in labels.status)
    told: dict[str, tuple[str, ...]] = {
        name: (labels.status[name].value, *request.notes.get(name, ())) for name in kept
    }
    for group in labels.conflicts:
        for one in group:
            others = tuple(f"conflicts with {other}" for other in group if other != one)
            told[one] = tuple(dict.fromkeys((*told[one], *others)))
    return DraftRequest(article, request.low, request.high, kept, told)


def _sections(job: Assignment, attempts: list[Attempt]) -> Talk:
    """A call for each part, told what the parts before have said; halves where the model has less room than thought."""
    writer, size, drafted = job.writer, part_size(job), Draft("", ())
    waiting, asked = part_requests(job, size), 0
    while waiting:
        here = waiting[0].sentences or ()
        request = replace(waiting[0], told=worth_telling(drafted, job.article, here, size))
        try:
            reply = yield Step(writer.drafting(writer.part), request)
        except ContextError as error:
            if len(here) < _FEWEST:
                raise
            attempts.append(writer.failed("draft", writer.part, error))
            waiting, size = [half for each in waiting for half in _halves(each)], max(1, size // 2)
            continue
        except ModelError as error:
            if not asked:
                raise
            attempts.append(writer.failed("draft", writer.part, error))
            drafted = add(drafted, _instead(job, here))
        else:
            attempts.append(writer.attempt("draft", writer.part, reply))
            drafted = add(drafted, reply.draft)
        waiting, asked = waiting[1:], asked + 1
    if not drafted.statements:
        raise ModelError("the model found nothing to tell in any part of the article; try another")
    return drafted


def _halves(request: DraftRequest) -> list[DraftRequest]:
    """The two halves of a part, each for half of its words."""
    names = request.sentences or ()
    middle = (len(names) + 1) // 2
    halves = [half for half in (names[:middle], names[middle:]) if half]
    low, high = request.low // len(halves), max(1, request.high // len(halves))
    return [replace(request, sentences=half, low=low, high=high, partly=True) for half in halves]


def part_size(job: Assignment) -> int:
    """Estimated tokens of a part: what is told of earlier parts takes as much room again."""
    return max(_SMALLEST, min(PART_TOKENS, int(job.settings.context_tokens / (2 * (1 + ANSWER)))))


def part_requests(job: Assignment, size: int) -> list[DraftRequest]:
    """The requests of a draft in parts, before anything is told."""
    notes = conflicts(job.article)
    low, high = job.words
    parts = parts_of(job.article, size, notes)
    return [
        DraftRequest(
            job.article, round(low * part.share), max(1, round(high * part.share)), part.sentences, notes,
            partly=len(parts) > 1,
        )
        for part in parts
    ]


def _instead(job: Assignment, sentences: tuple[str, ...]) -> Draft:
    here = set(sentences)
    return Draft("", tuple(one for one in job.instead.statements if here.issuperset(one.rests_on)))


_WHOLE: Mapping[str, Callable[[Assignment, list[Attempt]], Talk]] = {
    "one-call": _one_call,
    "label-draft": _label_draft,
    TIGHTENED: _one_call,
}
