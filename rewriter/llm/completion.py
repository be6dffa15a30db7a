"""What an endpoint answered, whole or streamed, as a langchain result."""

from collections.abc import AsyncIterable, Awaitable, Callable
from typing import Annotated, Any

from langchain_core.messages import AIMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from rewriter.errors import ModelError
from rewriter.llm.endpoint import Endpoint

Tell = Callable[[str], Awaitable[None]]
"""Is told every piece of a streamed answer as it comes."""


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


_Counted = Annotated[_Usage, BeforeValidator(lambda given: given or _Usage())]


class _Completion(BaseModel):
    """What is needed of an answer; the client itself hands on whatever an endpoint sends."""

    choices: Annotated[list[_Choice], Field(min_length=1)]
    usage: _Counted = _Usage()
    model: str | None = None


class _Piece(BaseModel):
    delta: _Message = _Message()
    finish_reason: str | None = None


class _Chunk(BaseModel):
    choices: list[_Piece] = []
    usage: _Counted = _Usage()
    model: str | None = None


async def gathered(stream: AsyncIterable[Any], tell: Tell) -> dict[str, Any] | None:
    """A streamed answer as if it had come whole; None where not a piece came, as the endpoint does not stream."""
    said: dict[str, list[str]] = {"content": [], "refusal": []}
    reason, usage, model, came = None, _Usage(), None, False
    async for event in stream:
        chunk = _Chunk.model_validate(_plain(event))
        came, model = True, chunk.model or model
        usage = chunk.usage if chunk.usage.prompt_tokens or chunk.usage.completion_tokens else usage
        for piece in chunk.choices[:1]:
            reason = piece.finish_reason or reason
            said["refusal"].append(piece.delta.refusal or "")
            if piece.delta.content:
                said["content"].append(piece.delta.content)
                await tell(piece.delta.content)
    if not came:
        return None
    message = {name: "".join(pieces) or None for name, pieces in said.items()}
    return {"choices": [{"message": message, "finish_reason": reason}], "usage": usage.model_dump(), "model": model}


def result(answer: object, endpoint: Endpoint) -> ChatResult:
    """*answer* as langchain hands it on; ModelError where it is no chat completion."""
    try:
        completion = _Completion.model_validate(_plain(answer))
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


def _plain(given: object) -> object:
    return given.model_dump(warnings=False) if isinstance(given, BaseModel) else given
