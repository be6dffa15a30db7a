"""Backlogs in the test's own folder, against an endpoint in a thread."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import rewriter.batch.run as run_module
from rewriter.batch.plan import Plan
from rewriter.batch.progress import Snapshot
from rewriter.batch.replay import advance
from rewriter.batch.run import Result
from rewriter.batch.run import run as run_batch
from rewriter.batch.values import Options, Outcome, Work
from rewriter.llm.endpoint import Endpoint
from tests.loopback.articles import write_articles
from tests.loopback.faults import Script
from tests.loopback.server import Served


class Listener:
    """A reporter that keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.shown: list[Snapshot] = []

    def say(self, line: str) -> None:
        self.said.append(line)

    def show(self, snapshot: Snapshot) -> None:
        self.shown.append(snapshot)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def articles(tmp_path: Path) -> Callable[[int], Path]:
    """A folder ``in`` of that many articles."""

    def make(number: int) -> Path:
        write_articles(tmp_path / "in", range(number))
        return tmp_path / "in"

    return make


@pytest.fixture
def served() -> Iterator[Served]:
    with Served(Script(wrong=0.0)) as endpoint:
        yield endpoint


Runner = Callable[..., Result]


class Inline:
    """An engine in a thread of the test: no process to start."""

    width = 2

    async def __aenter__(self) -> "Inline":
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def advance(self, work: Work) -> Outcome:
        return await asyncio.to_thread(advance, work)


@pytest.fixture
def backlog(tmp_path: Path, listener: Listener, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Runs the backlog ``in`` into ``out``; with an endpoint's ``url`` a model is asked.

    With ``workers`` in processes, else in the test's own.
    """
    engines = run_module._engine

    def run(*inputs: object, url: str = "", **changes: object) -> Result:
        options = Options("openai/fake", url) if url else Options()
        given = {"options": options, "timeout": 5.0, "concurrency": 4} | changes
        plan = Plan(tuple(map(str, inputs or (tmp_path / "in",))), tmp_path / "out", **given)  # type: ignore[arg-type]
        monkeypatch.setattr(run_module, "_engine", engines if "workers" in changes else lambda *_: Inline())
        return run_batch(plan, Endpoint("fake", url, "sk-none") if url else None, listener, ["rewriter", "batch"])

    return run
