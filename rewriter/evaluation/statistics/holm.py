"""Holm's correction (1979): with many questions asked, the chance of any false "yes" stays at the level of one."""

from collections.abc import Sequence


def adjusted(p_values: Sequence[float]) -> tuple[float, ...]:
    """The p-values in their order, each times the questions still open at its rank, never falling, at most 1."""
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    result = [1.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, p_values[place] * (len(p_values) - rank)))
        result[place] = highest
    return tuple(result)
