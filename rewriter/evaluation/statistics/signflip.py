"""The sign-flip permutation test of paired differences (Fisher 1935).

If two arms do not differ, the sign of each article's difference is a coin's: the p-value is the share of all ways to
set the signs that give a mean at least as far from zero. It assumes no distribution, only that differences are
symmetric about zero under no difference.
"""

import random
from collections.abc import Sequence

EXACT_UP_TO = 16
"""Differences other than zero up to which every way is counted: 65,536 of them."""
DRAWS = 19_999
SEED = 20260302
_SLACK = 1e-9
"""Relative: sums of the same numbers in another order are the same."""


def p_value(differences: Sequence[float]) -> float:
    """Two-sided; 1 where all differences are zero or there are none."""
    moved = [abs(each) for each in differences if each]
    if not moved:
        return 1.0
    observed = abs(sum(differences)) * (1 - _SLACK)
    return _exact(moved, observed) if len(moved) <= EXACT_UP_TO else _drawn(moved, observed)


def _exact(moved: Sequence[float], observed: float) -> float:
    """Half of the ways are enough: turning every sign gives the same distance from zero."""
    sums = [moved[0]]
    for each in moved[1:]:
        sums = [total + sign for total in sums for sign in (each, -each)]
    return sum(abs(total) >= observed for total in sums) / len(sums)


def _drawn(moved: Sequence[float], observed: float) -> float:
    """Signs drawn at random; the observed ones count as one draw, so that p is never 0 (Phipson and Smyth 2010)."""
    source, count, total = random.Random(SEED), len(moved), sum(moved)
    far = 0
    for _ in range(DRAWS):
        bits = source.getrandbits(count)
        negative = sum(each for place, each in enumerate(moved) if bits >> place & 1)
        far += abs(total - 2 * negative) >= observed
    return (far + 1) / (DRAWS + 1)
