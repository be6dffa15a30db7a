"""The two questions a model is asked, each a Runnable: write a draft, mend refused statements."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Protocol

from langchain_core.language_models import LanguageModelInput
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable, RunnableConfig, RunnableLambda, RunnablePassthrough

from rewriter.domain import Article, Draft, Statement, Usage
from rewriter.errors import ModelError, RewriterError
from rewriter.llm.answer import AnswerError, json_of, text_of, usage_of
from rewriter.llm.chat import EndpointChat
from rewriter.llm.schema import DRAFT_FORMAT, REPAIR_FORMAT, draft_from, mended_from
from rewriter.llm.view import View


class Prompt(Protocol):
    """What a chain needs of a prompt: its filled-in messages as (role, text)."""

    def messages(self, values: Mapping[str, object]) -> list[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """``low`` and ``high`` bound the words of all statements together."""

    article: Article
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class DraftReply:
    draft: Draft
    usage: Usage
    note: str = ""


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


def drafting(model: BaseChatModel, prompt: Prompt) -> Runnable[DraftRequest, DraftReply]:
    """Article in, draft out; ModelError when the endpoint fails or the answer is of no use."""
    return _asking(model, DRAFT_FORMAT, partial(_draft_messages, prompt)) | RunnableLambda(_draft_reply)


def repairing(model: BaseChatModel, prompt: Prompt) -> Runnable[RepairRequest, RepairReply]:
    """Refused statements in, mended ones out, several in one call; ModelError as for drafting."""
    return _asking(model, REPAIR_FORMAT, partial(_repair_messages, prompt)) | RunnableLambda(_repair_reply)


def name_of(model: BaseChatModel) -> str:
    """The model's name for the ledger."""
    if isinstance(model, EndpointChat):
        return f"openai/{model.endpoint.model}"
    named = getattr(model, "model_name", None) or getattr(model, "model", None)
    return str(named or type(model).__name__)


def _asking(
    model: BaseChatModel, shape: dict[str, Any], messages: Callable[[Any], list[tuple[str, str]]]
) -> Runnable[Any, dict[str, Any]]:
    """``{"request", "message"}`` for a request; only the project's own model is told the shape of the answer."""
    asked = model.bind(response_format=shape) if isinstance(model, EndpointChat) else _guarded(model)
    told: Runnable[Any, AIMessage] = RunnableLambda(lambda given: messages(given["request"])) | asked
    return RunnableLambda(lambda request: {"request": request}) | RunnablePassthrough.assign(message=told)


def _guarded(model: Runnable[LanguageModelInput, AIMessage]) -> Runnable[LanguageModelInput, AIMessage]:
    """*model*, with every failure of somebody else's class told as a ModelError."""

    def ask(messages: LanguageModelInput, config: RunnableConfig) -> AIMessage:
        try:
            return model.invoke(messages, config)
        except RewriterError:
            raise
        except Exception as error:
            raise _foreign(error) from error

    async def aask(messages: LanguageModelInput, config: RunnableConfig) -> AIMessage:
        try:
            return await model.ainvoke(messages, config)
        except RewriterError:
            raise
        except Exception as error:
            raise _foreign(error) from error

    return RunnableLambda(ask, aask)


def _foreign(error: Exception) -> ModelError:
    said = " ".join(str(error).split())[:160]
    return ModelError(f"the model failed: {type(error).__name__}: {said}; try again or take another model")


def _draft_messages(prompt: Prompt, request: DraftRequest) -> list[tuple[str, str]]:
    lines = View(request.article).lines()
    return prompt.messages({"sentences": lines, "low": request.low, "high": request.high})


def _repair_messages(prompt: Prompt, request: RepairRequest) -> list[tuple[str, str]]:
    view = View(request.article)
    return prompt.messages({"statements": [_shown(failing, view) for failing in request.failing]})


def _shown(failing: Failing, view: View) -> dict[str, object]:
    evidence = [view.article.by_id[name] for name in failing.evidence]
    shown = asdict(failing.statement) | {"index": failing.index, "problems": failing.problems}
    citations = [view.label(key) for key in failing.statement.citations]
    return shown | {"citations": citations, "evidence": view.lines(evidence)}


def _draft_reply(asked: dict[str, Any]) -> DraftReply:
    message, view = _message(asked), View(asked["request"].article)
    with _paid(message):
        draft, note = draft_from(json_of(text_of(message)), view)
    return DraftReply(draft, usage_of(message), note)


def _repair_reply(asked: dict[str, Any]) -> RepairReply:
    message, request = _message(asked), asked["request"]
    indices: Sequence[int] = [failing.index for failing in request.failing]
    with _paid(message):
        mended, note = mended_from(json_of(text_of(message)), View(request.article), indices)
    return RepairReply(mended, usage_of(message), note)


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
