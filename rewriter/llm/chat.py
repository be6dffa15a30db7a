"""A chat model behind any OpenAI-compatible endpoint, as an ordinary langchain model."""

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx2
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatResult
from openai import (
    APIStatusError,
    AsyncOpenAI,
    BadRequestError,
    DefaultAsyncHttpxClient,
    OpenAIError,
    UnprocessableEntityError,
)
from pydantic import PrivateAttr

from rewriter.llm.blocking import finished
from rewriter.llm.completion import Tell, gathered, result
from rewriter.llm.deadline import current
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.failures import explain, is_too_long
from rewriter.llm.retry import Retry

_ROLES = {"system": "system", "human": "user", "ai": "assistant"}
_CONNECT_SECONDS = 10.0
_OPTIONAL = ("response_format", "temperature", "stream_options", "stream")
"""What a request can do without, where an endpoint refuses it."""


class EndpointChat(BaseChatModel):
    """Calls ``/chat/completions``; ``timeout`` is in seconds, of silence on the line.

    The deadline that holds where it is called (``llm.deadline``) ends a call whatever the line does. With ``streaming``
    callbacks see every token. What the endpoint refused once is not sent again. Every failure is a ModelError of one
    line. A client lives as long as one call: it cannot be carried from one event loop to the next.
    """

    endpoint: Endpoint
    timeout: float = 120.0
    temperature: float | None = 0.0
    streaming: bool = False
    retry: Retry = Retry()
    _refused: set[str] = PrivateAttr(default_factory=set)

    @property
    def _llm_type(self) -> str:
        return "openai-compatible"

    @property
    def _identifying_params(self) -> Mapping[str, Any]:
        return {"model": self.endpoint.model, "base_url": self.endpoint.url, "temperature": self.temperature}

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: object,
    ) -> ChatResult:
        async def tell(token: str) -> None:
            if run_manager:
                run_manager.on_llm_new_token(token)

        return finished(lambda: self._answer(self._request(messages, stop, kwargs), tell))

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: object,
    ) -> ChatResult:
        async def tell(token: str) -> None:
            if run_manager:
                await run_manager.on_llm_new_token(token)

        return await self._answer(self._request(messages, stop, kwargs), tell)

    async def _answer(self, request: dict[str, Any], tell: Tell) -> ChatResult:
        deadline = current()
        http = DefaultAsyncHttpxClient(**self._transport())
        try:
            async with asyncio.timeout(deadline.left() if deadline else None):
                async with AsyncOpenAI(**self._options(), http_client=http) as client:
                    answer = await self.retry.acall(lambda: self._create(client, request, tell))
        except TimeoutError as error:
            if deadline is None:
                raise
            raise deadline.error() from error
        except (OpenAIError, ValueError, RecursionError, httpx2.HTTPError) as error:
            raise explain(error, self.endpoint, self.retry, self.timeout) from error
        return result(answer, self.endpoint)

    async def _create(self, client: AsyncOpenAI, request: dict[str, Any], tell: Tell) -> object:
        """The endpoint's answer to *request*, or to as much of it as the endpoint takes."""
        create: Any = client.chat.completions.create
        try:
            answer = await create(**request)
        except (BadRequestError, UnprocessableEntityError) as error:
            if not (drop := to_drop(request, error)):
                raise
        else:
            if not request.get("stream"):
                return answer
            if (whole := await gathered(answer, tell)) is not None:
                return whole
            drop = "stream"
        answer = await self._create(client, _without(request, drop), tell)
        self._refused.add(drop)
        return answer

    def _options(self) -> dict[str, Any]:
        return {
            "api_key": self.endpoint.key,
            "base_url": self.endpoint.url,
            "max_retries": 0,
            "default_headers": {"Accept-Encoding": "gzip"},
        }

    def _transport(self) -> dict[str, Any]:
        timeout = httpx2.Timeout(self.timeout, connect=min(self.timeout, _CONNECT_SECONDS))
        return {"timeout": timeout, "trust_env": not self.endpoint.is_loopback}

    def _request(self, messages: list[BaseMessage], stop: list[str] | None, extra: dict[str, object]) -> dict[str, Any]:
        request: dict[str, Any] = {
            "model": self.endpoint.model,
            "messages": [{"role": _ROLES[message.type], "content": message.text} for message in messages],
        }
        if self.temperature is not None:
            request["temperature"] = self.temperature
        if stop:
            request["stop"] = stop
        if self.streaming:
            request |= {"stream": True, "stream_options": {"include_usage": True}}
        request |= extra
        for name in self._refused:
            request = _without(request, name)
        return request


def name_of(model: BaseChatModel) -> str:
    """The model's name for the ledger and for price tables."""
    if isinstance(model, EndpointChat):
        return f"openai/{model.endpoint.model}"
    named = getattr(model, "model_name", None) or getattr(model, "model", None)
    return str(named or type(model).__name__)


def _without(request: dict[str, Any], name: str) -> dict[str, Any]:
    """*request* without an option, and without what makes no sense alone."""
    gone = {"stream", "stream_options"} if name == "stream" else {name}
    return {key: value for key, value in request.items() if key not in gone}


def to_drop(request: dict[str, Any], error: APIStatusError) -> str:
    """The option that *error* names, else structured output; empty when nothing can go."""
    if error.code == "content_filter" or is_too_long(error):
        return ""
    blamed = f"{error.param} {error.message}"
    options = [name for name in _OPTIONAL if name in request]
    unnamed = "response_format" if "response_format" in options else ""
    return next((name for name in options if name in blamed), unnamed)
