"""Pace, budget, breaker and headers, by a clock of the test's own."""

import asyncio
import random
from decimal import Decimal

import pytest

from rewriter.batch.attempts import from_pico, to_pico
from rewriter.batch.breaker import Breaker
from rewriter.batch.budget import Budget, BudgetSpentError
from rewriter.batch.headers import duration, pause_after
from rewriter.batch.pace import Bucket


@pytest.mark.parametrize("per_minute", [1, 7, 60, 500, 9000])
def test_no_minute_sees_more_than_the_limit(per_minute: int) -> None:
    bucket, now, starts = Bucket(per_minute, 0.0), 0.0, []
    for _ in range(4 * per_minute):
        now += bucket.wait(1, now)
        bucket.take(1, now)
        starts.append(now)
    for first in range(0, len(starts) - per_minute, max(1, per_minute // 50)):
        assert starts[first + per_minute] - starts[first] >= 60 - 1e-6 - 60 / per_minute


def test_tokens_of_mixed_size_stay_within_their_minute() -> None:
    draw, bucket, now = random.Random(1), Bucket(60_000, 0.0), 0.0
    flown: list[tuple[float, int]] = []
    for _ in range(400):
        amount = draw.choice([200, 900, 4000])
        now += bucket.wait(amount, now)
        bucket.take(amount, now)
        flown.append((now, amount))
    for start, _ in flown:
        assert sum(amount for at, amount in flown if start <= at < start + 60) <= 60_000 + 4000


def test_an_amount_larger_than_the_bucket_passes_and_is_paid_off() -> None:
    bucket = Bucket(600, 0.0)
    assert bucket.wait(5000, 0.0) == 0
    bucket.take(5000, 0.0)
    assert bucket.wait(1, 0.0) > 400


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1", 1.0), ("0.5", 0.5), ("20ms", 0.02), ("1s", 1.0), ("6m0s", 360.0), ("1h2m3s", 3723.0), ("", None),
     ("soon", None), ("1x", None), ("-1", None), ("٣s", None)],
)
def test_durations_as_endpoints_write_them(text: str, seconds: float | None) -> None:
    assert duration(text) == seconds


@pytest.mark.parametrize(
    ("headers", "throttled", "seconds"),
    [
        ({"retry-after": "2"}, True, 2.0),
        ({"retry-after-ms": "1500", "retry-after": "2"}, True, 1.5),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, True, 0.0),
        ({"retry-after": "99999"}, True, 3600.0),
        ({"retry-after": "5"}, False, 0.0),
        ({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1s"}, False, 1.0),
        ({"x-ratelimit-remaining-requests": "3", "x-ratelimit-reset-requests": "1s"}, False, 0.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "6m0s"}, True, 360.0),
        ({}, True, 0.0),
    ],
)
def test_the_pause_an_endpoint_asks_for(headers: dict[str, str], throttled: bool, seconds: float) -> None:
    assert pause_after(headers, throttled=throttled) == seconds


def test_a_budget_waits_for_calls_in_flight_before_it_gives_up() -> None:
    async def story() -> list[str]:
        budget, told = Budget(100, 0), []
        await budget.reserve(80)

        async def second() -> None:
            await budget.reserve(60)
            told.append("fits after all")

        waiting = asyncio.create_task(second())
        await asyncio.sleep(0)
        told.append("waits")
        await budget.settle(80, 30)
        await waiting
        with pytest.raises(BudgetSpentError):
            await asyncio.gather(budget.reserve(20), budget.settle(60, 60))
        return told

    assert asyncio.run(story()) == ["waits", "fits after all"]


def test_a_budget_is_not_exceeded_whatever_calls_turn_out_to_cost() -> None:
    async def story() -> int:
        draw, budget = random.Random(2), Budget(10_000, 0)

        async def call() -> None:
            most = draw.randrange(1, 400)
            await budget.reserve(most)
            assert budget.spent + budget.reserved <= 10_000
            await asyncio.sleep(0)
            await budget.settle(most, draw.randrange(0, most + 1))

        await asyncio.gather(*(call() for _ in range(500)), return_exceptions=True)
        return budget.spent

    assert 9_000 < asyncio.run(story()) <= 10_000


def test_sums_of_money_are_exact() -> None:
    tenth = to_pico(Decimal("0.1"))
    assert from_pico(tenth * 3) == Decimal("0.3")
    assert to_pico(Decimal("1e-13")) == 1


def test_a_breaker_lets_one_through_at_a_time_and_closes_at_the_first_success() -> None:
    async def story() -> tuple[int, list[str]]:
        said: list[str] = []
        breaker, inside, most = Breaker(said.append, failures=3, first_pause=0.0), 0, 0
        for _ in range(3):
            async with breaker.passage():
                breaker.failed("status 500")
        assert breaker.is_open

        async def probe() -> None:
            nonlocal inside, most
            async with breaker.passage():
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0)
                inside -= 1

        await asyncio.gather(*(probe() for _ in range(5)))
        breaker.succeeded()
        assert not breaker.is_open
        return most, said

    most, said = asyncio.run(story())
    assert most == 1
    assert len(said) == 2
    assert "endpoint is down: status 500" in said[0]
    assert "answers again" in said[1]
