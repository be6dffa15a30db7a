"""How likely a difference is to be seen, and how many articles it takes.

The paired t-test's power by the normal approximation with Guenther's correction (1981), n ≈ (z_α + z_β)²/d² + z_α²/2,
which the sign-flip test follows closely where differences are roughly normal; d is the mean difference in standard
deviations. The tests check it by simulation.
"""

import math
from statistics import NormalDist

LEVEL = 0.05
POWER = 0.8
MOST = 100_000
"""Articles beyond which no number is given: nobody will label them."""
_NORMAL = NormalDist()


def power(articles: int, effect: float, level: float = LEVEL) -> float:
    """The chance that a difference of *effect* standard deviations is seen among *articles*, two-sided at *level*."""
    critical = _NORMAL.inv_cdf(1 - level / 2)
    usable = articles - critical**2 / 2
    return _NORMAL.cdf(math.sqrt(usable) * abs(effect) - critical) if usable > 0 else 0.0


def articles_needed(effect: float, level: float = LEVEL, wanted: float = POWER) -> int | None:
    """The articles that show a difference of *effect* standard deviations with the *wanted* power.

    None for no difference at all, and beyond MOST.
    """
    if not effect:
        return None
    critical = _NORMAL.inv_cdf(1 - level / 2)
    needed = ((critical + _NORMAL.inv_cdf(wanted)) / effect) ** 2 + critical**2 / 2
    # signs alone must be able to reach the level: 2 / 2^n
    least = math.ceil(math.log2(2 / level))
    return max(math.ceil(needed), least) if needed <= MOST else None
