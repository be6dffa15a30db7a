"""Numbers in sentences."""

from collections.abc import Sequence

_SAME_IN_PLURAL = frozenset({"advice"})


def plural(count: int, noun: str) -> str:
    """``1 error``, ``1,688 words``, ``2 advice``."""
    return f"{count:,} {noun if count == 1 or noun in _SAME_IN_PLURAL else noun + 's'}"


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; nothing for nothing."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def share(part: int, whole: int) -> str:
    """*part* of *whole* in whole percent; ``–`` of nothing."""
    return f"{100 * part / whole:.0f}%" if whole else "–"
