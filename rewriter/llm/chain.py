"""The questions a model is asked, each a Runnable: label sentences, draft, mend refused statements, shorten all."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any, Protocol

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable, RunnableLambda

from rewriter.domain import Article, Draft, Statement, Usage
from rewriter.errors import ModelError
from rewriter.llm.answer import AnswerError, usage_of, value_of
from rewriter.llm.asking import asking, is_cached, keep
from rewriter.llm.cache import Cache
from rewriter.llm.labels import Labels, labels_from
from rewriter.llm.schema import draft_from, mended_from
from rewriter.llm.shapes import DRAFT_FORMAT, GROUPED_FORMAT, LABELS_FORMAT, REPAIR_FORMAT, TIGHTEN_FORMAT
from rewriter.llm.tightened import Shorter, shorter_from
from rewriter.llm.view import View, shown

BY_STATUS = "by-status"


class Prompt(Protocol):
    """What a chain needs of a prompt: its filled-in messages as (role, text), and the shape of answer it asks for."""

    @property
    def answer(self) -> str: ...

    def messages(self, values: Mapping[str, object]) -> list[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """``low`` and ``high`` bound the words of all statements together.

    ``sentences`` are the ids to draft from, None for all of use; ``notes`` labels by id beside the reader's own;
    ``told`` what earlier parts of the same article have said; ``partly`` is True for a part, which may add nothing.
    """

    article: Article
    low: int
    high: int
    sentences: tuple[str, ...] | None = None
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    partly: bool = False


@dataclass(frozen=True, slots=True)
class DraftReply:
    draft: Draft
    usage: Usage
    note: str = ""
    cached: bool = False


@dataclass(frozen=True, slots=True)
class LabelRequest:
    article: Article


@dataclass(frozen=True, slots=True)
class LabelReply:
    labels: Labels
    usage: Usage
    note: str = ""
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Failing:
    """A refused statement with what was found, and the ids of the sentences it may rest on."""

    index: int
    statement: Statement
    problems: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepairRequest:
    article: Article
    failing: tuple[Failing, ...]


@dataclass(frozen=True, slots=True)
class RepairReply:
    """``mended``: by index, one statement, several that replace it, or none where it is withdrawn."""

    mended: dict[int, tuple[Statement, ...]]
    usage: Usage
    note: str = ""
    cached: bool = False


@dataclass(frozen=True, slots=True)
class TightenRequest:
    """Statements to be said in ``goal`` words together."""

    article: Article
    statements: tuple[Statement, ...]
    goal: int


@dataclass(frozen=True, slots=True)
class TightenReply:
    shorter: tuple[Shorter, ...]
    usage: Usage
    note: str = ""
    cached: bool = False


def drafting(model: BaseChatModel, prompt: Prompt, cache: Cache | None = None) -> Runnable[DraftRequest, DraftReply]:
    """Article in, draft out; ModelError when the endpoint fails or the answer is of no use."""
    shape = GROUPED_FORMAT if prompt.answer == BY_STATUS else DRAFT_FORMAT
    asked = asking(model, shape, partial(draft_messages, prompt), cache)
    return asked | RunnableLambda(partial(_draft_reply, prompt, cache))


def labelling(model: BaseChatModel, prompt: Prompt, cache: Cache | None = None) -> Runnable[LabelRequest, LabelReply]:
    """Article in, labels of its sentences out; ModelError as for drafting."""
    asked = asking(model, LABELS_FORMAT, partial(label_messages, prompt), cache)
    return asked | RunnableLambda(partial(_label_reply, cache))


def repairing(model: BaseChatModel, prompt: Prompt, cache: Cache | None = None) -> Runnable[RepairRequest, RepairReply]:
    """Refused statements in, mended ones out, several in one call; ModelError as for drafting."""
    asked = asking(model, REPAIR_FORMAT, partial(_repair_messages, prompt), cache)
    return asked | RunnableLambda(partial(_repair_reply, cache))


def tightening(
    model: BaseChatModel, prompt: Prompt, cache: Cache | None = None
) -> Runnable[TightenRequest, TightenReply]:
    """Statements in, shorter wordings of some of them out; ModelError as for drafting."""
    asked = asking(model, TIGHTEN_FORMAT, partial(tighten_messages, prompt), cache)
    return asked | RunnableLambda(partial(_tighten_reply, cache))


def draft_messages(prompt: Prompt, request: DraftRequest) -> list[tuple[str, str]]:
    """What a drafting call sends, as (role, text)."""
    chosen = None
    if request.sentences is not None:
        chosen = [request.article.by_id[name] for name in request.sentences if name in request.article.by_id]
    lines = _view(prompt, request).lines(chosen)
    told = tuple(map(shown, request.told))
    return prompt.messages({"sentences": lines, "low": request.low, "high": request.high, "told": told})


def label_messages(prompt: Prompt, request: LabelRequest) -> list[tuple[str, str]]:
    """What a labelling call sends, as (role, text)."""
    return prompt.messages({"sentences": View(request.article, lean=True).lines()})


def _repair_messages(prompt: Prompt, request: RepairRequest) -> list[tuple[str, str]]:
    view = View(request.article)
    return prompt.messages({"statements": [_shown(failing, view) for failing in request.failing]})


def tighten_messages(prompt: Prompt, request: TightenRequest) -> list[tuple[str, str]]:
    """What a tightening call sends, as (role, text)."""
    view = View(request.article)
    told = [
        {
            "index": index, "status": one.status.value, "words": len(one.text.split()), "text": shown(one.text),
            "citations": [view.label(key) for key in one.citations],
        }
        for index, one in enumerate(request.statements)
    ]
    words = sum(len(one.text.split()) for one in request.statements)
    return prompt.messages({"statements": told, "words": words, "goal": request.goal})


def _view(prompt: Prompt, request: DraftRequest) -> View:
    """A prompt of the first kind sees what it always saw: recordings and digests of it stay true."""
    if prompt.answer == BY_STATUS:
        return View(request.article, lean=True, notes=request.notes)
    return View(request.article)


def _shown(failing: Failing, view: View) -> dict[str, object]:
    evidence = [view.article.by_id[name] for name in failing.evidence]
    told = asdict(failing.statement) | {"index": failing.index, "problems": [shown(each) for each in failing.problems]}
    citations = [view.label(key) for key in failing.statement.citations]
    return told | {"text": shown(failing.statement.text), "citations": citations, "evidence": view.lines(evidence)}


def _draft_reply(prompt: Prompt, cache: Cache | None, asked: dict[str, Any]) -> DraftReply:
    message = _message(asked)
    with _paid(message):
        value, broke_off = value_of(message)
        draft, note = draft_from(value, _view(prompt, asked["request"]), may_be_empty=asked["request"].partly)
    kept = keep(cache, asked, broke_off)
    return DraftReply(draft, usage_of(message), _joined(kept, note), is_cached(message))


def _label_reply(cache: Cache | None, asked: dict[str, Any]) -> LabelReply:
    message = _message(asked)
    with _paid(message):
        value, broke_off = value_of(message)
        labels, note = labels_from(value, View(asked["request"].article, lean=True))
    kept = keep(cache, asked, broke_off)
    return LabelReply(labels, usage_of(message), _joined(kept, note), is_cached(message))


def _repair_reply(cache: Cache | None, asked: dict[str, Any]) -> RepairReply:
    message, request = _message(asked), asked["request"]
    indices: Sequence[int] = [failing.index for failing in request.failing]
    with _paid(message):
        value, broke_off = value_of(message)
        mended, note = mended_from(value, View(request.article), indices)
    kept = keep(cache, asked, broke_off)
    return RepairReply(mended, usage_of(message), _joined(kept, note), is_cached(message))


def _tighten_reply(cache: Cache | None, asked: dict[str, Any]) -> TightenReply:
    message = _message(asked)
    with _paid(message):
        value, broke_off = value_of(message)
        shorter, note = shorter_from(value, len(asked["request"].statements))
    kept = keep(cache, asked, broke_off)
    return TightenReply(shorter, usage_of(message), _joined(kept, note), is_cached(message))


def _joined(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


@contextmanager
def _paid(message: AIMessage) -> Iterator[None]:
    try:
        yield
    except ModelError as error:
        raise AnswerError(str(error), usage_of(message)) from error


def _message(asked: dict[str, Any]) -> AIMessage:
    message = asked["message"]
    if not isinstance(message, AIMessage):
        raise ModelError(f"the model returned {type(message).__name__}, not a chat message; take a chat model")
    return message

