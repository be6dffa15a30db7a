"""How sure a measured share is."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Rate:
    """``hits`` of ``total``; both bounds are shares in 0..1."""

    hits: int
    total: int

    @property
    def share(self) -> float:
        """0 where nothing was counted."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % score interval of Wilson (1927); (0, 1) where nothing was counted."""
        if not self.total:
            return 0.0, 1.0
        z2 = _Z * _Z / self.total
        middle = (self.share + z2 / 2) / (1 + z2)
        half = _Z / (1 + z2) * sqrt(self.share * (1 - self.share) / self.total + z2 / (4 * self.total))
        return max(0.0, middle - half), min(1.0, middle + half)


def rate(outcomes: list[bool]) -> Rate:
    return Rate(sum(outcomes), len(outcomes))
