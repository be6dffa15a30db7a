"""How messages list and count things."""

from collections.abc import Iterable


def all_of(items: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    listed = list(items)
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def some_of(items: Iterable[str], most: int = 6) -> str:
    """As ``all_of``; of a long list the first ones and how many more there are."""
    listed = list(items)
    return all_of(listed if len(listed) <= most else [*listed[: most - 1], f"{len(listed) - most + 1} more"])


def counted(count: int, noun: str) -> str:
    """``1 word``, ``2,000 words``."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"
