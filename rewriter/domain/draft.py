"""A rewrite before it is text: what an editor, human-made or model, hands to the renderer."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """The part of the rewrite a statement belongs to."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a rewrite.

    ``text`` is a full sentence without its trailing markers. ``rests_on`` are sentence ids of the original.
    ``citations`` are keys of the sources that carry it, as in ``Citation.keys``.
    """

    text: str
    rests_on: tuple[str, ...]
    status: Status
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    title: str
    statements: tuple[Statement, ...]
