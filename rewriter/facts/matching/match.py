"""The outcome of one comparison."""

from functools import lru_cache
from typing import NamedTuple


class Match(NamedTuple):
    """``reason`` is a short phrase that says why not ("value differs", "finer than the source"); "" if entailed."""

    entailed: bool
    reason: str = ""


YES = Match(True)


@lru_cache(maxsize=256)
def no(reason: str) -> Match:
    return Match(False, reason)
