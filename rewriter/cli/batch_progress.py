"""How a run is told on stderr: a bar on a terminal, plain lines elsewhere, JSON for programs."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rewriter.batch.progress import Reporter, Snapshot
from rewriter.cli.batch_options import LogFormat
from rewriter.cli.batch_view import bill, told
from rewriter.cli.output import note, say

_EVERY = 10.0
"""Seconds between two plain lines."""


@contextmanager
def reporter(log_format: LogFormat, currency: str) -> Iterator[Reporter]:
    """The reporter that fits stderr."""
    if log_format is LogFormat.JSON:
        yield JsonLines(currency)
    elif sys.stderr.isatty():
        bar = _Bar(currency)
        with bar.shown:
            yield bar
    else:
        yield PlainLines(currency)


def line(snapshot: Snapshot, currency: str) -> str:
    """One line of all there is to know."""
    left = "" if snapshot.seconds_left is None else f", {_duration(snapshot.seconds_left)} left"
    cost = f"; {bill(snapshot.known, snapshot.possible, currency)}" if currency else ""
    return (f"{snapshot.finished:,} of {snapshot.total:,}: {told(snapshot.done)}; "
            f"{snapshot.rate:.1f} a second{left}{cost}")


class PlainLines:
    """A line when something happens, and one now and then."""

    def __init__(self, currency: str) -> None:
        self._currency = currency
        self._last = time.monotonic()

    def say(self, line: str) -> None:
        note(line)

    def show(self, snapshot: Snapshot) -> None:
        if time.monotonic() - self._last >= _EVERY:
            self._last = time.monotonic()
            note(line(snapshot, self._currency))


class JsonLines:
    """One JSON object a line: ``event`` is "said" or "progress"."""

    def __init__(self, currency: str) -> None:
        self._currency = currency
        self._last = 0.0

    def say(self, line: str) -> None:
        self._put({"event": "said", "line": line})

    def show(self, snapshot: Snapshot) -> None:
        if time.monotonic() - self._last >= 1.0 or snapshot.finished == snapshot.total:
            self._last = time.monotonic()
            self._put({
                "event": "progress", "total": snapshot.total, "finished": snapshot.finished,
                "done": {status.value: number for status, number in snapshot.done.items()},
                "rate": round(snapshot.rate, 3),
                "seconds_left": None if snapshot.seconds_left is None else round(snapshot.seconds_left, 1),
                "cost": f"{snapshot.known:f}", "possible": f"{snapshot.possible:f}", "currency": self._currency or None,
            })

    def _put(self, event: dict[str, Any]) -> None:
        say(json.dumps({"time": round(time.time(), 3), **event}, ensure_ascii=False) + "\n")


class _Bar:
    """A bar with rate, time left, cost and what became of the articles."""

    def __init__(self, currency: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._currency = currency
        self.shown = Progress(
            BarColumn(24), MofNCompleteColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn(),
            console=Console(stderr=True, highlight=False), transient=True,
        )
        self._task = self.shown.add_task("", total=None, told="")

    def say(self, line: str) -> None:
        self.shown.console.print(f"rewriter: {line}", markup=False)

    def show(self, snapshot: Snapshot) -> None:
        cost = f" · {bill(snapshot.known, snapshot.possible, self._currency)}" if self._currency else ""
        self.shown.update(
            self._task, total=snapshot.total, completed=snapshot.finished,
            told=f"{told(snapshot.done)} · {snapshot.rate:.1f}/s{cost}",
        )


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"
