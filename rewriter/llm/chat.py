"""A chat model behind any OpenAI-compatible endpoint, as an ordinary langchain model."""

from collections.abc import Mapping
from typing import Annotated, Any

import httpx2
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult
from openai import (
    APIStatusError,
    AsyncOpenAI,
    BadRequestError,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    OpenAI,
    OpenAIError,
    UnprocessableEntityError,
)
from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from rewriter.errors import ModelError
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.failures import explain
from rewriter.llm.retry import Retry

_ROLES = {"system": "system", "human": "user", "ai": "assistant"}
_CONNECT_SECONDS = 10.0
_OPTIONAL = ("response_format", "temperature")
"""What a request can do without, where an endpoint refuses it."""


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(BaseModel):
    """What is needed of an answer; the client itself hands on whatever an endpoint sends."""

    choices: Annotated[list[_Choice], Field(min_length=1)]
    usage: Annotated[_Usage, BeforeValidator(lambda given: given or _Usage())] = _Usage()
    model: str | None = None


class EndpointChat(BaseChatModel):
    """Calls ``/chat/completions``; ``timeout`` is in seconds, of silence on the line.

    Every failure is a ModelError of one line. A client lives as long as one call: an asynchronous one cannot be
    carried from one event loop to the next.
    """

    endpoint: Endpoint
    timeout: float = 120.0
    temperature: float | None = 0.0
    retry: Retry = Retry()

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
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002  (langchain's signature)
        **kwargs: object,
    ) -> ChatResult:
        request = self._request(messages, stop, kwargs)
        with OpenAI(**self._options(), http_client=DefaultHttpxClient(**self._transport())) as client:
            try:
                return completion_result(self.retry.call(lambda: _create(client, request)), self.endpoint)
            except (OpenAIError, ValueError, httpx2.HTTPError) as error:
                raise explain(error, self.endpoint, self.retry, self.timeout) from error

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,  # noqa: ARG002  (langchain's signature)
        **kwargs: object,
    ) -> ChatResult:
        request = self._request(messages, stop, kwargs)
        async with AsyncOpenAI(**self._options(), http_client=DefaultAsyncHttpxClient(**self._transport())) as client:
            try:
                return completion_result(await self.retry.acall(lambda: _acreate(client, request)), self.endpoint)
            except (OpenAIError, ValueError, httpx2.HTTPError) as error:
                raise explain(error, self.endpoint, self.retry, self.timeout) from error

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
        return request | extra


def _create(client: OpenAI, request: dict[str, Any]) -> object:
    create: Any = client.chat.completions.create
    try:
        return create(**request)
    except (BadRequestError, UnprocessableEntityError) as error:
        if (fewer := plainer(request, error)) is None:
            raise
    return _create(client, fewer)


async def _acreate(client: AsyncOpenAI, request: dict[str, Any]) -> object:
    create: Any = client.chat.completions.create
    try:
        return await create(**request)
    except (BadRequestError, UnprocessableEntityError) as error:
        if (fewer := plainer(request, error)) is None:
            raise
    return await _acreate(client, fewer)


def plainer(request: dict[str, Any], error: APIStatusError) -> dict[str, Any] | None:
    """*request* without the option *error* names, else without structured output; None when nothing can go."""
    if error.code in {"context_length_exceeded", "content_filter"}:
        return None
    blamed = f"{error.param} {error.message}"
    options = [name for name in _OPTIONAL if name in request]
    unnamed = "response_format" if "response_format" in options else None
    drop = next((name for name in options if name in blamed), unnamed)
    return {name: value for name, value in request.items() if name != drop} if drop else None


def completion_result(answer: object, endpoint: Endpoint) -> ChatResult:
    """An endpoint's answer, parsed or as the client's own object; ModelError for anything but a chat completion."""
    try:
        given = answer.model_dump(warnings=False) if isinstance(answer, BaseModel) else answer
        completion = _Completion.model_validate(given)
    except ValidationError:
        raise ModelError(
            f"{endpoint.url} did not answer with a chat completion; check that the URL ends in /v1 and serves chats"
        ) from None
    choice, usage = completion.choices[0], completion.usage
    counted = UsageMetadata(
        input_tokens=usage.prompt_tokens,
        output_tokens=usage.completion_tokens,
        total_tokens=usage.prompt_tokens + usage.completion_tokens,
    )
    message = AIMessage(
        content=choice.message.content or "",
        response_metadata={"finish_reason": choice.finish_reason, "model_name": completion.model},
        additional_kwargs={"refusal": choice.message.refusal} if choice.message.refusal else {},
        usage_metadata=counted,
    )
    return ChatResult(generations=[ChatGeneration(message=message)])
