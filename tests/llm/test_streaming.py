"""Answers that come token by token, and endpoints that take less than was asked."""

import asyncio
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import HumanMessage
from pytest_httpserver import HTTPServer

from rewriter.errors import ModelError
from rewriter.llm.chat import EndpointChat
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.retry import Retry
from tests.fake_endpoint import KEY, FakeEndpoint, fails, raw, says, streams

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])
QUICK = Retry(attempts=2, first_wait=0.01, longest_wait=1.0)


@pytest.fixture
def endpoint(httpserver: HTTPServer) -> FakeEndpoint:
    return FakeEndpoint(httpserver)


class Listener(BaseCallbackHandler):
    def __init__(self) -> None:
        self.heard: list[str] = []

    def on_llm_new_token(self, token: str, **_: Any) -> None:  # noqa: ANN401
        self.heard.append(token)


def chat(endpoint: FakeEndpoint, **options: Any) -> EndpointChat:  # noqa: ANN401
    return EndpointChat(endpoint=Endpoint("fake", endpoint.url, KEY), retry=QUICK, streaming=True, **options)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_streamed_answer_is_heard_as_it_comes_and_is_whole(endpoint: FakeEndpoint, asynchronous: bool) -> None:
    endpoint.answers(streams("Fi", "ne", "."))
    listener, model = Listener(), chat(endpoint)
    config: Any = {"callbacks": [listener]}
    messages = [HumanMessage("hello")]
    said = asyncio.run(model.ainvoke(messages, config)) if asynchronous else model.invoke(messages, config)
    assert said.text == "Fine."
    assert listener.heard == ["Fi", "ne", "."]
    assert said.usage_metadata == {"input_tokens": 11, "output_tokens": 7, "total_tokens": 18}
    assert said.response_metadata["finish_reason"] == "stop"
    assert endpoint.requests[0]["stream"] is True
    assert endpoint.requests[0]["stream_options"] == {"include_usage": True}


def test_a_stream_without_usage_counts_nothing(endpoint: FakeEndpoint) -> None:
    endpoint.answers(streams("Fine.", usage=None))
    usage = chat(endpoint).invoke([HumanMessage("hello")]).usage_metadata
    assert usage is not None
    assert usage["total_tokens"] == 0


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        (fails(400, "unknown parameter: stream_options"), {"stream_options"}),
        (fails(400, "stream is not supported"), {"stream", "stream_options"}),
        (says("An answer in one piece, though a stream was asked for."), {"stream", "stream_options"}),
    ],
)
def test_what_an_endpoint_cannot_do_is_asked_once_and_not_again(
    endpoint: FakeEndpoint, refusal: Any, gone: set[str]  # noqa: ANN401
) -> None:
    then = streams("Fine.") if gone == {"stream_options"} else says("Fine.")
    endpoint.answers(refusal, then, then, then)
    model = chat(endpoint)
    assert [model.invoke([HumanMessage("hello")]).text for _ in range(3)] == ["Fine."] * 3
    assert len(endpoint.requests) == 4
    assert all(gone.isdisjoint(request) for request in endpoint.requests[1:])


def test_a_temperature_that_is_refused_costs_one_request_for_all_calls(endpoint: FakeEndpoint) -> None:
    refusal = fails(400, "Unsupported value: 'temperature' does not support 0 with this model.")
    endpoint.answers(refusal, says("Fine."))
    model = EndpointChat(endpoint=Endpoint("fake", endpoint.url, KEY), retry=QUICK)
    assert [model.invoke([HumanMessage("hello")]).text for _ in range(3)] == ["Fine."] * 3
    assert ["temperature" in request for request in endpoint.requests] == [True, False, False, False]


@pytest.mark.parametrize(
    "reply",
    [
        raw(b'data: {"choices": [{"delta": {"content": "Fi', "text/event-stream"),
        raw(b'data: {"choices": "none"}\n\n', "text/event-stream"),
        raw(b'data: {"error": {"message": "overloaded"}}\n\n', "text/event-stream"),
    ],
)
def test_a_broken_stream_is_one_clear_line(endpoint: FakeEndpoint, reply: Any) -> None:  # noqa: ANN401
    endpoint.answers(reply)
    with pytest.raises(ModelError) as caught:
        chat(endpoint).invoke([HumanMessage("hello")])
    assert "\n" not in str(caught.value)
    assert KEY not in str(caught.value)
