"""The batch API: whole rounds of requests, taken up at any step, repaired, at half the price."""

import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rewriter.batch import rounds as rounds_module
from rewriter.batch.budget import BudgetSpentError
from rewriter.batch.remote import Remote
from rewriter.batch.values import Options, Status
from rewriter.llm.prices import Price, Prices
from tests.batch.conftest import Listener, Runner
from tests.loopback.faults import Script
from tests.loopback.server import Served

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])
Articles = Callable[[int], Path]
PRICES = Prices("USD", {"openai/fake": Price(Decimal("1.25"), Decimal(10))})


class Crash(BaseException):
    """The end of the process, as far as the code can tell."""


@pytest.fixture
def rounds(backlog: Runner, served: Served) -> Callable[..., Any]:
    return lambda **changes: backlog(url=served.url, via_batch_api=True, poll=0.01, **changes)


def bought(served: Served) -> Counter[str]:
    """How often each request was answered, by its body."""
    return Counter(body for _, body in served.app.batches.answered)


def test_a_backlog_is_answered_checked_and_published_at_half_the_price(
    articles: Articles, rounds: Callable[..., Any], backlog: Runner, served: Served
) -> None:
    articles(5)
    result = rounds(prices=PRICES)
    assert result.counts[Status.ACCEPTED] == 5
    assert len(served.app.batches.made) == 1
    assert served.app.log == []
    full = backlog(url=served.url, prices=PRICES, restart=True).snapshot.known
    assert result.snapshot.known == full / 2


def test_repairs_go_into_a_second_round(articles: Articles, rounds: Callable[..., Any], served: Served) -> None:
    articles(3)
    served.app.script = Script(wrong=1.0)
    assert rounds().counts[Status.ACCEPTED] == 3
    assert len(served.app.batches.made) == 2
    assert set(bought(served).values()) == {1}


STEPS = {
    "before the upload": (Remote, "upload", "before"), "after the upload": (Remote, "upload", "after"),
    "before the batch": (Remote, "begin", "before"), "after the batch": (Remote, "begin", "after"),
    "while it is waited for": (Remote, "look", "after"),
    "while it is fetched": (rounds_module.Rounds, "_keep", "third"),
    "while it is collected": (rounds_module.Rounds, "_write", "third"),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_run_that_ends_at_any_step_is_taken_up_and_nothing_is_bought_twice(
    articles: Articles, rounds: Callable[..., Any], served: Served, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    articles(5)
    home, name, when = STEPS[step]
    with monkeypatch.context() as patch:
        patch.setattr(home, name, _crashing(getattr(home, name), when))
        with pytest.raises(Crash):
            rounds()
    result = rounds()
    assert result.counts[Status.ACCEPTED] == 5
    assert len(served.app.batches.made) == 1
    assert set(bought(served).values()) == {1}
    assert len(bought(served)) == 5


def _crashing(function: Callable[..., Any], when: str) -> Callable[..., Any]:
    calls = 0

    async def asynchronous(*given: Any) -> Any:  # noqa: ANN401
        if when == "after":
            await function(*given)
        raise Crash

    def third(*given: Any) -> Any:  # noqa: ANN401
        nonlocal calls
        calls += 1
        if calls == 3:
            raise Crash
        return function(*given)

    return third if when == "third" else asynchronous


def test_requests_that_fail_or_expire_are_asked_again(
    articles: Articles, rounds: Callable[..., Any], served: Served
) -> None:
    articles(6)
    served.app.batches.fails_lines = 2
    served.app.batches.expires_next = True
    assert rounds().counts[Status.ACCEPTED] == 6
    assert len(served.app.batches.made) == 2
    assert set(bought(served).values()) == {1}


def test_the_user_can_leave_while_the_endpoint_works(
    articles: Articles, rounds: Callable[..., Any], served: Served, listener: Listener
) -> None:
    import os
    import signal

    articles(3)
    served.app.batches.looks = 10**9
    told = listener.say

    def leave(line: str) -> None:
        told(line)
        if "are with the endpoint" in line:
            os.kill(os.getpid(), signal.SIGINT)

    listener.say = leave  # type: ignore[method-assign]
    first = rounds()
    assert first.interrupted
    assert first.counts[Status.WAITING] == 3
    served.app.batches.looks = 1
    assert rounds().counts[Status.ACCEPTED] == 3
    assert len(served.app.batches.made) == 1


def test_a_budget_holds_for_rounds_too(articles: Articles, rounds: Callable[..., Any], served: Served) -> None:
    articles(6)
    small = Options("openai/fake", served.url, max_output=300)
    whole = rounds(prices=PRICES, options=small).snapshot.known
    first = rounds(prices=PRICES, options=small, restart=True, budget=whole / 2)
    assert isinstance(first.stopped, BudgetSpentError)
    assert first.snapshot.known <= whole / 2
    assert first.counts[Status.WAITING] > 0
    assert rounds(prices=PRICES, options=small, budget=whole * 3).counts[Status.ACCEPTED] == 6


def test_the_file_of_a_round_is_gone_when_its_answers_are_there(
    articles: Articles, rounds: Callable[..., Any], tmp_path: Path, served: Served
) -> None:
    articles(2)
    rounds()
    assert list((tmp_path / "out").glob("*.jsonl")) == [tmp_path / "out" / "manifest.jsonl"]
    (sent,) = [data for data in served.app.batches.files.values() if b'"method"' in data]
    line = json.loads(sent.splitlines()[0])
    assert line["url"] == "/v1/chat/completions"
    assert line["body"]["max_completion_tokens"] == 16_384
