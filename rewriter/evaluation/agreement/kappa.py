"""Cohen's kappa (1960): agreement beyond what two labellers with these habits would reach by chance."""

from collections import Counter
from collections.abc import Hashable, Sequence


def observed(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """The share of things both labelled alike; None of none."""
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else None


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """(observed − expected) / (1 − expected), expected from how often each uses each label.

    None where it is not defined: no pairs, or both used one and the same label throughout.
    """
    agreed = observed(pairs)
    if agreed is None:
        return None
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    return None if expected == 1 else (agreed - expected) / (1 - expected)
