"""What an endpoint can do wrong, through real HTTP on loopback."""

import socket
import time
from collections.abc import Callable

import httpx2
import pytest
from langchain_core.messages import HumanMessage, SystemMessage
from pytest_httpserver import HTTPServer

from rewriter.errors import ModelError
from rewriter.llm.chat import EndpointChat
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.retry import Retry
from rewriter.llm.shapes import DRAFT_FORMAT
from tests.fake_endpoint import KEY, Answer, FakeEndpoint, fails, raw, says, slow

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])

MESSAGES = [SystemMessage("be exact"), HumanMessage("hello")]
QUICK = Retry(attempts=3, first_wait=0.01, longest_wait=1.0)


@pytest.fixture
def endpoint(httpserver: HTTPServer) -> FakeEndpoint:
    return FakeEndpoint(httpserver)


def chat(url: str, **changes: object) -> EndpointChat:
    return EndpointChat(endpoint=Endpoint("fake", url, KEY), retry=QUICK, **changes)


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Callable[..., str]:
    """One call, over the blocking and over the asynchronous client."""
    import asyncio

    def call(model: EndpointChat, **options: object) -> str:
        if request.param == "sync":
            return model.invoke(MESSAGES, **options).text
        return asyncio.run(model.ainvoke(MESSAGES, **options)).text

    return call


def test_an_ordinary_answer_comes_back_with_its_usage(endpoint: FakeEndpoint, ask: Callable[..., str]) -> None:
    endpoint.answers(says("fine"))
    assert ask(chat(endpoint.url)) == "fine"
    assert chat(endpoint.url).invoke(MESSAGES).usage_metadata == {
        "input_tokens": 11, "output_tokens": 7, "total_tokens": 18,
    }
    assert endpoint.requests[0] == {
        "model": "fake", "temperature": 0.0,
        "messages": [{"role": "system", "content": "be exact"}, {"role": "user", "content": "hello"}],
    }
    assert endpoint.headers[0]["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("first", "requests"),
    [
        (fails(429), 2),
        (fails(429, retry_after="0"), 2),
        (fails(429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), 2),
        (fails(500), 2),
        (fails(503), 2),
        (fails(408), 2),
        (raw(b'{"id": "x", "choi'), 2),
        (fails(400, "response_format is not supported"), 2),
        (fails(400, "unknown field"), 2),
        (fails(422, "temperature"), 2),
    ],
)
def test_a_passing_fault_is_asked_again_once(
    endpoint: FakeEndpoint, ask: Callable[..., str], first: Answer, requests: int
) -> None:
    endpoint.answers(first, says("fine"))
    assert ask(chat(endpoint.url), response_format=DRAFT_FORMAT) == "fine"
    assert len(endpoint.requests) == requests


@pytest.mark.parametrize(
    ("answer", "requests", "said"),
    [
        (fails(401, f"Incorrect API key: {KEY}"), 1, "refused the key"),
        (fails(403), 1, "refused the key"),
        (fails(404, "no such model"), 1, "knows no model 'fake': no such model"),
        (fails(429, code="insufficient_quota"), 1, "quota is used up"),
        (fails(429, kind="insufficient_quota"), 1, "quota is used up"),
        (fails(429, "slow down"), 3, "limits the rate of requests: slow down; try again later"),
        (fails(429, "slow down", retry_after="3600"), 1, "try again in 3600 s"),
        (fails(500, "boom\n\x1b[31m" + "x" * 999), 3, "failed with status 500: boom"),
        (fails(400, "bad"), 1, "refused the request with status 400: bad"),
        (fails(400, "long", code="context_length_exceeded"), 1, "too long"),
        (raw(b"not json"), 3, "no JSON"),
        (raw(b"<html>Welcome</html>", "text/html"), 1, "did not answer with a chat completion"),
        (raw(b"{}"), 1, "did not answer with a chat completion"),
        (raw(b'{"choices": []}'), 1, "did not answer with a chat completion"),
        (raw(b'{"choices": [{"index": 0}]}'), 1, "did not answer with a chat completion"),
        (raw(b"[]"), 1, "did not answer with a chat completion"),
        (raw(b'{"choices": "x"}'), 1, "did not answer with a chat completion"),
        (raw(b""), 3, "no JSON"),
        (raw(b"\xff\xfe{"), 3, "no JSON"),
    ],
)
def test_a_lasting_fault_is_one_clear_line_without_the_key(
    endpoint: FakeEndpoint, ask: Callable[..., str], answer: Answer, requests: int, said: str
) -> None:
    endpoint.answers(answer)
    with pytest.raises(ModelError) as caught:
        ask(chat(endpoint.url))
    line = str(caught.value)
    assert said in line
    assert KEY not in line
    assert "\n" not in line
    assert line.isprintable()
    assert len(line) < 400
    assert len(endpoint.requests) == requests


def test_the_wait_an_endpoint_asks_for_is_kept(endpoint: FakeEndpoint) -> None:
    endpoint.answers(fails(429, retry_after="0.4"), says("fine"))
    started = time.perf_counter()
    assert chat(endpoint.url).invoke(MESSAGES).text == "fine"
    assert time.perf_counter() - started >= 0.4


def test_an_endpoint_that_takes_no_options_still_answers(endpoint: FakeEndpoint, ask: Callable[..., str]) -> None:
    endpoint.answers(fails(400, "bad response_format"), fails(400, "bad temperature"), says("fine"))
    assert ask(chat(endpoint.url), response_format=DRAFT_FORMAT) == "fine"
    assert set(endpoint.requests[-1]) == {"model", "messages"}


def test_a_silent_endpoint_is_given_up_after_the_timeout(endpoint: FakeEndpoint, ask: Callable[..., str]) -> None:
    endpoint.answers(slow(0.6, says("late")))
    with pytest.raises(ModelError, match=r"did not answer within 0\.1 s"):
        ask(chat(endpoint.url, timeout=0.1))
    assert len(endpoint.requests) <= QUICK.attempts


def test_an_unreachable_endpoint_is_named(ask: Callable[..., str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(ModelError, match="cannot reach") as caught:
            ask(chat(url))
    assert url in str(caught.value)
    assert "--model builtin" in str(caught.value)


def test_a_proxy_does_not_come_between_a_loopback_endpoint(
    endpoint: FakeEndpoint, ask: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    endpoint.answers(says("direct"))
    assert ask(chat(endpoint.url)) == "direct"


def test_one_model_serves_several_event_loops(endpoint: FakeEndpoint) -> None:
    import asyncio

    endpoint.answers(says("fine"))
    model = chat(endpoint.url)
    assert [asyncio.run(model.ainvoke(MESSAGES)).text for _ in range(3)] == ["fine"] * 3


def test_a_model_is_invoked_inside_a_running_loop_too(endpoint: FakeEndpoint) -> None:
    import asyncio

    async def inside() -> str:
        return chat(endpoint.url).invoke(MESSAGES).text

    endpoint.answers(says("fine"))
    assert asyncio.run(inside()) == "fine"


def test_a_model_shows_its_key_to_nobody(endpoint: FakeEndpoint) -> None:
    model = chat(endpoint.url)
    shown = f"{model!r} {model} {model._identifying_params} {model._get_llm_string()}"
    assert KEY not in shown


def test_httpx2_is_what_the_client_speaks_through() -> None:
    """The recordings and the timeouts rest on it: a client that changes it must be looked at again."""
    import openai

    assert issubclass(openai.DefaultHttpxClient, httpx2.Client)
