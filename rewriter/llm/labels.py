"""Labels a model gives an article's sentences before anything is drafted from them.

A label decides what a drafting call gets to see, never what may be published: the check of the rendered text does.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rewriter.domain import Kind, Status
from rewriter.errors import ModelError
from rewriter.llm.view import View

MOST_CONFLICTS = 20


@dataclass(frozen=True, slots=True)
class Labels:
    """``status`` by sentence id, of the sentences worth telling; ``conflicts``: ids that give versions of one thing."""

    status: Mapping[str, Status]
    conflicts: tuple[tuple[str, ...], ...] = ()


def labels_from(value: object, view: View) -> tuple[Labels, str]:
    """The labels in a model's JSON, and a note of what in it was of no use; ModelError where nothing is.

    What the reader itself calls a rumour stays one, and of two labels for a sentence the less certain holds: no answer,
    and no text inside the article, makes a thing more certain than it was read.
    """
    if not isinstance(value, dict):
        raise ModelError("the model's answer has the wrong shape: labels must be an object; try again or another model")
    shown = {line.id: view.article.by_id[line.id] for line in view.lines()}
    status: dict[str, Status] = {}
    unknown = 0
    for each in Status:
        for given in _texts(value.get(each.value)):
            sentence = shown.get(_id(given))
            if sentence is None:
                unknown += 1
            else:
                status[sentence.id] = Status.UNCONFIRMED if sentence.kind is Kind.RUMOUR else each
    if not status:
        raise ModelError("the model labelled no sentence of the article; try again or another model")
    groups = [dict.fromkeys(map(_id, _texts(group))) for group in _list(value.get("conflicts"))[:MOST_CONFLICTS]]
    conflicts = [tuple(one for one in group if one in status) for group in groups]
    note = f"{unknown} labels for sentences that are not there" if unknown else ""
    return Labels(status, tuple(group for group in conflicts if len(group) > 1)), note


def _id(given: str) -> str:
    bare = given.strip(" []()").casefold()
    return bare if bare.startswith("s") else f"s{bare}"


def _texts(value: object) -> list[str]:
    return [str(item) for item in _list(value) if isinstance(item, str | int)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
