"""How sure a clause is of what it says."""

from enum import IntEnum


class Certainty(IntEnum):
    """Ordered; a rewrite may lower the certainty of what it restates, never raise it."""

    DENIED = 0
    RUMOURED = 1
    REPORTED = 2
    EXPECTED = 3
    ASSERTED = 4

    @property
    def label(self) -> str:
        return self.name.lower()
