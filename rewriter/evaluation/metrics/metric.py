"""What a metric is, and what it says of one rewrite."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rewriter.evaluation.metrics.judged import Judged


class Better(StrEnum):
    """Which way a value should move; NEITHER for what describes and does not judge."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Unit(StrEnum):
    SHARE = "share"
    """0 to 1, shown in percent."""
    COUNT = "count"
    INDEX = "index"
    SECONDS = "seconds"
    MONEY = "money"
    """In the currency of the price table."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a metric says of one rewrite. ``value`` None is unscored, and never counts as zero."""

    value: float | None
    out_of: int = 0
    """Of a share the number of things it is a share of; else 0."""
    unscored: int = 0
    """Things that could not be judged, and are not among ``out_of``."""
    details: tuple[str, ...] = ()
    """What was counted against the rewrite, one line each."""
    why: str = ""
    """Why it is unscored."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A named measure; ``doc`` is its function's docstring: what it says, then its formula."""

    name: str
    better: Better
    unit: Unit
    doc: str
    measure: Callable[[Judged], Score]


def metric(better: Better, unit: Unit) -> Callable[[Callable[[Judged], Score]], Metric]:
    """Make the metric of a function, named and documented as the function is."""

    def make(measure: Callable[[Judged], Score]) -> Metric:
        return Metric(measure.__name__, better, unit, inspect.getdoc(measure) or "", measure)

    return make


def unscored(why: str) -> Score:
    return Score(None, why=why)


def share(hits: int, out_of: int, nothing: str, details: Iterable[str] = (), skipped: int = 0) -> Score:
    """*hits* of *out_of*; unscored where there is nothing to count, for the reason *nothing*."""
    if not out_of:
        return Score(None, unscored=skipped, details=tuple(details), why=nothing)
    return Score(hits / out_of, out_of, skipped, tuple(details))


def count(items: Sequence[str] | int) -> Score:
    """How many, with what they are where that is known."""
    return Score(float(items)) if isinstance(items, int) else Score(float(len(items)), details=tuple(items))
