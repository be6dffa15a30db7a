"""Backlogs in the test's own folder, against an endpoint in a thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rewriter.batch.plan import Plan
from rewriter.batch.progress import Snapshot
from rewriter.batch.run import Result
from rewriter.batch.run import run as run_batch
from rewriter.batch.values import Options
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


@pytest.fixture
def backlog(tmp_path: Path, listener: Listener) -> Runner:
    """Runs the backlog ``in`` into ``out``; with an endpoint's ``url`` a model is asked."""

    def run(*inputs: object, url: str = "", **changes: object) -> Result:
        options = Options("openai/fake", url) if url else Options()
        given = {"options": options, "workers": 1, "timeout": 5.0, "concurrency": 4} | changes
        plan = Plan(tuple(map(str, inputs or (tmp_path / "in",))), tmp_path / "out", **given)  # type: ignore[arg-type]
        return run_batch(plan, Endpoint("fake", url, "sk-none") if url else None, listener, ["rewriter", "batch"])

    return run
