"""A loopback server, and a fetcher whose waiting takes no time."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from rewriter.fetching.fetcher import Fetcher
from rewriter.fetching.limits import Limits
from tests.fetching.server import Server, serving

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
LIMITS = Limits(page_seconds=5, connect_seconds=2, page_bytes=200_000, pause=1, retry_wait=4, longest_wait=60)


@dataclass
class Waits:
    """A clock that sleeping moves at once."""

    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def rounded(self) -> list[int]:
        return [round(seconds) for seconds in self.slept]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def waits() -> Waits:
    return Waits()


MakeFetcher = Callable[..., Fetcher]


@pytest.fixture
def fetcher(waits: Waits) -> MakeFetcher:
    """Makes a fetcher; loopback is allowed unless the test says otherwise."""

    def make(limits: Limits = LIMITS, **fields: object) -> Fetcher:
        given = {"allow_private": True, "clock": waits.clock, "sleep": waits.sleep, "now": lambda: NOW} | fields
        return Fetcher(limits, **given)  # type: ignore[arg-type]

    return make
