"""Bootstrap intervals of a mean: bias-corrected and accelerated (Efron 1987)."""

import random
from collections.abc import Sequence
from statistics import NormalDist, fmean
from typing import NamedTuple

RESAMPLES = 1999
SEED = 20260301
"""Fixed, so that the same numbers give the same interval; resampling is the only randomness there is."""
_NORMAL = NormalDist()


class Interval(NamedTuple):
    low: float
    high: float


def interval(values: Sequence[float], confidence: float = 0.95, resamples: int = RESAMPLES) -> Interval | None:
    """The interval of the mean of *values*; None for fewer than two. Equal values give a point."""
    if len(values) < 2:
        return None
    mean = fmean(values)
    if max(values) == min(values):
        return Interval(mean, mean)
    means = _resampled(values, resamples)
    shift = _bias(means, mean)
    acceleration = _acceleration(values)
    tail = (1 - confidence) / 2
    low, high = (_quantile(means, _adjusted(p, shift, acceleration)) for p in (tail, 1 - tail))
    return Interval(low, high)


def _resampled(values: Sequence[float], resamples: int) -> list[float]:
    source, count = random.Random(SEED), len(values)
    return sorted(sum(source.choices(values, k=count)) / count for _ in range(resamples))


def _bias(means: Sequence[float], mean: float) -> float:
    """How far the median of the resampled means lies from the mean, in standard normal units; ties count half."""
    below = sum(value < mean for value in means)
    ties = sum(value == mean for value in means)
    rank = (below + ties / 2) / len(means)
    return _NORMAL.inv_cdf(min(max(rank, 1 / len(means)), 1 - 1 / len(means)))


def _acceleration(values: Sequence[float]) -> float:
    """A sixth of the skewness of the jackknife means, with its sign turned."""
    count, total = len(values), sum(values)
    left_out = [(total - value) / (count - 1) for value in values]
    centre = fmean(left_out)
    away = [centre - value for value in left_out]
    spread = sum(each**2 for each in away)
    return sum(each**3 for each in away) / (6 * spread**1.5) if spread else 0.0


def _adjusted(probability: float, shift: float, acceleration: float) -> float:
    moved = shift + _NORMAL.inv_cdf(probability)
    return _NORMAL.cdf(shift + moved / (1 - acceleration * moved))


def _quantile(ordered: Sequence[float], probability: float) -> float:
    """Linear between the two nearest order statistics (type 7 of Hyndman and Fan 1996)."""
    place = min(max(probability, 0.0), 1.0) * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
