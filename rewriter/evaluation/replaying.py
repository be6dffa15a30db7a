"""A chat model that looks among recorded answers first, and asks its endpoint only where it may."""

import asyncio
import time
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult

from rewriter.errors import ModelError
from rewriter.evaluation.recordings import Answer, Recordings, request_digest
from rewriter.llm.chat import EndpointChat
from rewriter.llm.endpoint import NO_KEY, resolve

_NOWHERE = "http://127.0.0.1:9/v1"
"""The address of a model that is only replayed; nothing is sent there."""


class ReplayedChat(EndpointChat):
    """Serves one sample. ``live`` allows asking for what is not recorded; ``missed`` counts what was neither."""

    recordings: Recordings
    repeat: int = 1
    live: bool = False
    missed: int = 0
    waited: float | None = 0.0
    """Seconds the answers took when they were recorded; None as soon as one of them does not say."""
    slept: float = 0.0
    """Seconds this process itself waited for them."""

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: Any = None,  # noqa: ANN401  (langchain's signature)
        **kwargs: object,
    ) -> ChatResult:
        key = request_digest(self._request(messages, stop, kwargs), self.repeat)
        answer = self.recordings.get(key)
        if answer is None:
            answer = self._ask(key, messages, stop, run_manager, kwargs)
        took = answer.seconds
        self.waited = None if self.waited is None or took is None else self.waited + took
        return _result(answer)

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: Any = None,  # noqa: ANN401, ARG002  (langchain's signature)
        **kwargs: object,
    ) -> ChatResult:
        return await asyncio.to_thread(self._generate, messages, stop, None, **kwargs)

    def _ask(
        self, key: str, messages: list[BaseMessage], stop: list[str] | None, manager: Any, extra: dict[str, Any]  # noqa: ANN401
    ) -> Answer:
        if not self.live:
            self.missed += 1
            raise ModelError(f"no recorded answer of {self.endpoint.model!r} (request {key[:12]}…)")
        start = time.monotonic()
        result = super()._generate(messages, stop, manager, **extra)
        took = time.monotonic() - start
        self.slept += took
        answer = _answer(key, self.endpoint.model, result.generations[0].message, took)
        self.recordings.put(answer)
        return answer


def replayed(
    model: str, recordings: Recordings, repeat: int, live: bool, base_url: str | None = None, timeout: float = 600.0
) -> ReplayedChat:
    """The model ``openai/NAME``; only a live one needs an address and a key. InputError for an unknown provider."""
    endpoint = resolve(model, base_url) if live else resolve(model, _NOWHERE, NO_KEY)
    return ReplayedChat(endpoint=endpoint, timeout=timeout, recordings=recordings, repeat=repeat, live=live)


def _answer(key: str, model: str, message: BaseMessage, seconds: float) -> Answer:
    assert isinstance(message, AIMessage)
    usage = message.usage_metadata
    return Answer(
        digest=key, model=model, answer=message.text,
        finish_reason=message.response_metadata.get("finish_reason"),
        refusal=message.additional_kwargs.get("refusal"),
        prompt_tokens=usage["input_tokens"] if usage else 0,
        completion_tokens=usage["output_tokens"] if usage else 0,
        seconds=round(seconds, 3),
    )  # fmt: skip


def _result(answer: Answer) -> ChatResult:
    usage = UsageMetadata(
        input_tokens=answer.prompt_tokens,
        output_tokens=answer.completion_tokens,
        total_tokens=answer.prompt_tokens + answer.completion_tokens,
    )
    message = AIMessage(
        content=answer.answer,
        response_metadata={"finish_reason": answer.finish_reason, "model_name": answer.model},
        additional_kwargs={"refusal": answer.refusal} if answer.refusal else {},
        usage_metadata=usage,
    )
    return ChatResult(generations=[ChatGeneration(message=message)])
