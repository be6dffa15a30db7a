"""What became of a source whose page was wanted; apart from the code that asks, so that telling needs no network."""

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """The outcome for one source."""

    FETCHED = "fetched"
    KEPT = "kept"
    """A snapshot of it lay there already."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Download:
    """One source's page: ``path`` is its snapshot, ``reason`` why there is none; one of them is empty."""

    key: str
    url: str
    fate: Fate
    path: str = ""
    reason: str = ""
