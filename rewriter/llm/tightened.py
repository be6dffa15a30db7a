"""Shorter wordings as a model returns them; whether one may stand is for the check to say, not for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rewriter.llm.schema import fault_of, items_of

MOST = 200


@dataclass(frozen=True, slots=True)
class Shorter:
    """``text`` in the place of the first of ``indices``, for all of them."""

    indices: tuple[int, ...]
    text: str


def shorter_from(value: object, asked: int) -> tuple[tuple[Shorter, ...], str]:
    """The shorter wordings in a model's JSON for statements 0 to *asked* - 1, and a note of what was of no use.

    Of two entries for one statement the first counts. A ModelError for the wrong shape.
    """
    found: list[Shorter] = []
    taken: set[int] = set()
    useless = 0
    for item in items_of(value)[:MOST]:
        text = " ".join(str(item.get("text") or "").split())
        named = dict.fromkeys([item.get("index"), *_list(item.get("joins"))])
        indices = tuple(index for index in named if isinstance(index, int) and 0 <= index < asked)
        if len(indices) < len(named) or not taken.isdisjoint(indices) or fault_of(text):
            useless += 1
            continue
        taken.update(indices)
        found.append(Shorter(indices, text))
    return tuple(found), f"{useless} wordings were of no use" if useless else ""


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()

