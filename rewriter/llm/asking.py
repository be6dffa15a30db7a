"""One question to any chat model: its messages, the answer's shape, the cache before it, and whose a failure is."""

import asyncio
from collections.abc import Callable
from typing import Any

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable, RunnableConfig, RunnableLambda

from rewriter.errors import InputError, ModelError, RewriterError
from rewriter.llm.cache import Cache, digest
from rewriter.llm.chat import EndpointChat

_CACHED = "rewriter_cached"


def asking(
    model: BaseChatModel,
    shape: dict[str, Any],
    messages: Callable[[Any], list[tuple[str, str]]],
    cache: Cache | None = None,
) -> Runnable[Any, dict[str, Any]]:
    """``{"request", "message", "digest"}`` for a request; only the project's own model is told the answer's shape.

    Every failure of somebody else's class is told as a ModelError.
    """
    asked = model.bind(response_format=shape) if isinstance(model, EndpointChat) else model

    def before(request: object) -> tuple[list[tuple[str, str]], dict[str, Any]]:
        told = messages(request)
        key = digest(model, shape, told) if cache else ""
        found = cache.get(key) if cache else None
        given = {"request": request, "digest": key}
        return told, given | ({"message": _from_cache(found)} if found is not None else {})

    def ask(request: object, config: RunnableConfig) -> dict[str, Any]:
        told, given = before(request)
        if "message" in given:
            return given
        try:
            return given | {"message": asked.invoke(told, config)}
        except RewriterError:
            raise
        except Exception as error:
            raise _foreign(error) from error

    async def aask(request: object, config: RunnableConfig) -> dict[str, Any]:
        told, given = await asyncio.to_thread(before, request)
        if "message" in given:
            return given
        try:
            return given | {"message": await asked.ainvoke(told, config)}
        except RewriterError:
            raise
        except Exception as error:
            raise _foreign(error) from error

    return RunnableLambda(ask, aask)


def keep(cache: Cache | None, asked: dict[str, Any], broke_off: str = "") -> str:
    """Remember an answer that turned out to be of use, and whole; a note where the cache did not take it."""
    message = asked["message"]
    if cache is None or broke_off or is_cached(message):
        return broke_off
    try:
        cache.put(asked["digest"], message.text)
    except InputError as error:  # the answer is paid for and good: it is not given up for the sake of the next one
        return str(error)
    return ""


def is_cached(message: AIMessage) -> bool:
    """True for an answer that no endpoint was asked for."""
    return bool(message.response_metadata.get(_CACHED))


def _from_cache(text: str) -> AIMessage:
    return AIMessage(text, response_metadata={_CACHED: True})


def _foreign(error: Exception) -> ModelError:
    said = " ".join(str(error).split())[:160]
    return ModelError(f"the model failed: {type(error).__name__}: {said}; try again or take another model")
