"""The outcome of one comparison."""

from typing import NamedTuple


class Match(NamedTuple):
    """``reason`` is a short phrase that says why not ("value differs", "finer than the source"); "" if entailed."""

    entailed: bool
    reason: str = ""


YES = Match(True)


def no(reason: str) -> Match:
    return Match(False, reason)
