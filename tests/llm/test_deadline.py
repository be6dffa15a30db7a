"""The time all calls for one article may take, whatever the endpoint does on the line."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage
from pytest_httpserver import HTTPServer
from werkzeug import Response

from rewriter.errors import DeadlineError
from rewriter.llm import deadline
from rewriter.llm.deadline import Deadline, current, holding
from rewriter.pipeline import rewrite, rewrite_chain
from tests.fake_endpoint import Answer, FakeEndpoint, drips, fails, says, slow
from tests.test_pipeline import ARTICLE, SERVICE, SOLD, WRONG, answer

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])

ENDLESS = 200
"""Pieces of an answer that drips: far more than any deadline here lets through."""


@pytest.fixture
def endpoint() -> Iterator[FakeEndpoint]:
    """A server with a thread for each request: one that still drips holds up no other."""
    with HTTPServer(threaded=True) as server:
        yield FakeEndpoint(server)


@pytest.fixture
def hours_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], Answer]:
    """An answer after which the clock stands far ahead."""
    clock = [0.0]
    monkeypatch.setattr(deadline, "monotonic", lambda: clock[0])

    def then(answer: Answer) -> Answer:
        def answered() -> Response:
            clock[0] += 10_000
            return answer()

        return answered

    return then


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, endpoint: FakeEndpoint) -> Callable[..., Any]:
    def call(**options: Any) -> Any:  # noqa: ANN401
        chain = rewrite_chain("openai/fake", base_url=endpoint.url, **options)
        return chain.invoke(ARTICLE) if request.param == "sync" else asyncio.run(chain.ainvoke(ARTICLE))

    return call


@pytest.mark.parametrize(
    "reply",
    [
        drips([b" "] * ENDLESS, 0.05),
        drips([b": wait\n\n"] * ENDLESS, 0.05, "text/event-stream"),
        slow(2.0, says("late")),
        fails(503, retry_after="30"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_deadline_ends_a_call_that_drips_stalls_or_is_put_off(
    ask: Callable[..., Any], endpoint: FakeEndpoint, reply: Answer, stream: bool
) -> None:
    endpoint.answers(reply)
    with pytest.raises(DeadlineError, match=r"deadline of 0\.3 s"):
        ask(deadline=0.3, stream=stream)


def test_what_passes_is_published_when_time_is_over_before_the_repair(
    ask: Callable[..., Any], endpoint: FakeEndpoint, hours_later: Callable[[Answer], Answer]
) -> None:
    endpoint.answers(hours_later(says(answer(SERVICE, WRONG))))
    ledger = ask()
    assert ledger.status == "accepted"
    assert "84,100" not in ledger.text
    assert [attempt.purpose for attempt in ledger.attempts] == ["draft", "repair", "withdraw"]
    assert "deadline" in ledger.attempts[1].note
    assert len(endpoint.requests) == 1


def test_no_fallback_is_asked_after_the_deadline(
    endpoint: FakeEndpoint, hours_later: Callable[[Answer], Answer]
) -> None:
    endpoint.answers(hours_later(fails(401)), says(answer(SERVICE, SOLD)))
    ledger = rewrite(ARTICLE, "openai/fake", base_url=endpoint.url, fallback=["openai/b"], on_model_error="record")
    assert ledger.status == "error"
    assert ["deadline" in attempt.note for attempt in ledger.attempts] == [False, True]
    assert [request["model"] for request in endpoint.requests] == ["fake"]


class Stalling(GenericFakeChatModel):
    """A foreign model that never comes to an end."""

    async def _agenerate(self, *_: Any, **__: Any) -> Any:  # noqa: ANN401
        await asyncio.sleep(60)


def test_a_foreign_model_is_given_up_where_it_is_awaited() -> None:
    chain = rewrite_chain(Stalling(messages=iter([AIMessage("x")])), deadline=0.2)
    with pytest.raises(DeadlineError):
        asyncio.run(chain.ainvoke(ARTICLE))


def test_a_deadline_holds_inside_and_not_after() -> None:
    minute = Deadline.after(60)
    with holding(minute):
        assert current() is minute
    assert current() is None
    assert Deadline.after(None) is None
    with pytest.raises(DeadlineError):
        Deadline(1.0, 0.0).left()
