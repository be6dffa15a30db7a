"""What a planter is: a kind of error, its group, and a function that puts one into a true statement."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from rewriter.domain import Article
from rewriter.evaluation.planting.told import Planted, Told


class Group(StrEnum):
    """The kinds of errors that the rates are counted over."""

    NUMBERS = "numbers"
    DATES = "dates"
    NAMES = "names and roles"
    QUOTATIONS = "quotations and speakers"
    CERTAINTY = "negation and certainty"
    CITATIONS = "citation swaps"
    OTHER = "other"


Plant = Callable[[Told, Article, random.Random], Planted | None]


@dataclass(frozen=True, slots=True)
class Planter:
    """``plant`` returns None for a statement that offers nothing to plant. ``summary`` is its docstring's first line.

    ``swap`` marks the kinds that take the false value from the same article.
    """

    kind: str
    group: Group
    plant: Plant
    summary: str
    swap: bool = False


def planter(kind: str, group: Group, *, swap: bool = False) -> Callable[[Plant], Planter]:
    """Make the planter of *kind* from a function."""

    def make(plant: Plant) -> Planter:
        summary = (plant.__doc__ or "").strip().partition("\n")[0]
        return Planter(kind, group, plant, summary, swap)

    return make
