"""An OpenAI-compatible endpoint on loopback whose answers, good and bad, are scripted."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

PATH = "/v1/chat/completions"
KEY = "sk-test-not-a-real-key"

Answer = Callable[[], Response]


@dataclass
class FakeEndpoint:
    """Plays its script in order, then repeats the last answer; keeps every request body it got."""

    server: HTTPServer
    script: list[Answer] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request(PATH, method="POST").respond_with_handler(self._handle)

    @property
    def url(self) -> str:
        return self.server.url_for("/v1")

    def answers(self, *script: Answer) -> "FakeEndpoint":
        self.script.extend(script)
        return self

    def _handle(self, request: Request) -> Response:
        self.requests.append(request.get_json())
        self.headers.append(dict(request.headers))
        return self.script[min(len(self.requests), len(self.script)) - 1]()

    def said(self, index: int = -1) -> str:
        """All words of one request's messages."""
        return "\n".join(message["content"] for message in self.requests[index]["messages"])


def body(content: str | None, *, stop: str = "stop", refusal: str | None = None) -> dict[str, Any]:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": "fake",
        "choices": [{"index": 0, "finish_reason": stop, "logprobs": None, "message": message}],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }


def says(content: object, *, stop: str = "stop", refusal: str | None = None) -> Answer:
    """An ordinary completion; a value that is no text is sent as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    return lambda: _json(200, body(text, stop=stop, refusal=refusal))


def fails(
    status: int, message: str = "no", *, code: str | None = None, kind: str | None = None, **headers: str
) -> Answer:
    error = {"message": message, "type": kind, "param": None, "code": code}
    return lambda: _json(status, {"error": error}, {name.replace("_", "-"): value for name, value in headers.items()})


def raw(content: bytes, content_type: str = "application/json") -> Answer:
    return lambda: Response(content, 200, content_type=content_type)


def slow(seconds: float, then: Answer) -> Answer:
    def wait() -> Response:
        time.sleep(seconds)
        return then()

    return wait


def drips(pieces: Iterable[bytes], seconds: float, content_type: str = "application/json") -> Answer:
    """An answer that comes a piece at a time, with *seconds* between."""

    def dripping() -> Iterator[bytes]:
        for piece in pieces:
            yield piece
            time.sleep(seconds)

    return lambda: Response(dripping(), 200, content_type=content_type)


def streams(*pieces: str, stop: str | None = "stop", usage: tuple[int, int] | None = (11, 7)) -> Answer:
    """A streamed completion: an event for each piece, then why it stopped, then what it used."""
    chunks: list[dict[str, Any]] = [
        {"choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]} for piece in pieces
    ]
    if stop:
        chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": stop}]})
    if usage:
        chunks.append({"choices": [], "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1]}})
    frame = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 0, "model": "fake"}
    events = [f"data: {json.dumps(frame | chunk)}\n\n".encode() for chunk in chunks]
    return lambda: Response([*events, b"data: [DONE]\n\n"], 200, content_type="text/event-stream")


def _json(status: int, payload: object, headers: Mapping[str, str] | None = None) -> Response:
    return Response(json.dumps(payload), status, headers=dict(headers or {}), content_type="application/json")
