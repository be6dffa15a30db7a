"""How a run stands, as numbers; how they are shown is the command line's matter."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from rewriter.batch.values import Status


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``total`` counts the articles of this run; ``known`` and ``possible`` are money spent on the whole backlog."""

    total: int
    done: Mapping[Status, int]
    seconds: float
    known: Decimal = Decimal(0)
    possible: Decimal = Decimal(0)
    """What calls whose cost nobody can tell may have cost beside it."""

    @property
    def finished(self) -> int:
        return sum(self.done.values())

    @property
    def rate(self) -> float:
        """Articles a second since the run began."""
        return self.finished / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the rate so far; None before the first article."""
        return (self.total - self.finished) / self.rate if self.rate > 0 else None


class Reporter(Protocol):
    """Tells somebody how a run goes on."""

    def say(self, line: str) -> None:
        """Something happened that a person wants to know at once."""

    def show(self, snapshot: Snapshot) -> None:
        """An article was settled; called for each of them."""


@dataclass
class Progress:
    """Counts the articles of one run and hands every change to the reporter."""

    reporter: Reporter
    total: int
    money: Callable[[], tuple[Decimal, Decimal]]
    done: dict[Status, int] = field(default_factory=dict)
    started: float = field(default_factory=time.monotonic)

    def settled(self, status: Status) -> None:
        self.done[status] = self.done.get(status, 0) + 1
        self.reporter.show(self.snapshot())

    def snapshot(self) -> Snapshot:
        return Snapshot(self.total, dict(self.done), time.monotonic() - self.started, *self.money())
