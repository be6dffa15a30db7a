"""What a model is asked to return, and how its answer becomes statements.

Faults of single statements (an id that does not exist, nothing to rest on, a citation from elsewhere) are mended or
dropped with a note; only an answer without the shape as a whole is an error.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from rewriter.domain import Draft, Statement, Status
from rewriter.errors import ModelError
from rewriter.llm.view import View
from rewriter.reading.citations import find

MOST_STATEMENTS = 200
_LONGEST_STATEMENT = 2_000
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://|\bwww\.", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63})*\.[a-z]{2,24}(?![a-z])", re.IGNORECASE)
"""What reads as a host without a scheme; "Node.js" does too, and stays where its sentences have it."""
_LOOSE_STOP = re.compile(r" +(?=[.,;:!?](?:\s|$))")


def _as_list(value: object) -> object:
    if isinstance(value, str):
        value = value.split(",")
    return [str(item).strip() for item in value] if isinstance(value, list) else value


def _as_status(value: object) -> object:
    """An unknown status becomes the least certain one: a doubt never raises certainty."""
    known = {status.value for status in Status}
    word = str(value).strip().casefold()
    return word if word in known else Status.UNCONFIRMED


_Texts = Annotated[list[str], BeforeValidator(_as_list)]


class StatementAnswer(BaseModel):
    """One statement as a model returns it."""

    model_config = ConfigDict(extra="ignore")

    text: str
    rests_on: Annotated[_Texts, Field(validation_alias=AliasChoices("rests_on", "from"))] = []
    status: Annotated[Status, BeforeValidator(_as_status)] = Status.UNCONFIRMED
    citations: _Texts = []


class MendedAnswer(StatementAnswer):
    """One mended statement, with the index it was sent under."""

    index: int


_ITEMS = TypeAdapter(list[dict[str, Any]])


def draft_from(value: object, view: View, may_be_empty: bool = False) -> tuple[Draft, str]:
    """The draft in a model's JSON and a note of what was dropped; ModelError for the wrong shape or nothing usable.

    Statements come in one list, each with its status, or in a list by status; in the second form a statement without
    citations carries all that its sentences carry.
    """
    items = items_of(value)
    whole = isinstance(value, dict) and "statements" not in value
    title = value.get("title") if isinstance(value, dict) else ""
    notes: list[str] = []
    statements = [
        statement
        for index, item in enumerate(items[:MOST_STATEMENTS])
        if (statement := _statement(item, StatementAnswer, f"statement {index}", view, notes, whole))
    ]
    statements = list({" ".join(one.text.casefold().split()): one for one in reversed(statements)}.values())[::-1]
    if len(items) > MOST_STATEMENTS:
        notes.append(f"{len(items) - MOST_STATEMENTS} statements beyond the first {MOST_STATEMENTS} dropped")
    if not statements and (items or not may_be_empty):
        raise ModelError(f"the model's answer holds no usable statement ({_join(notes) or 'none at all'}); try another")
    heading = _one_line(str(title or ""))
    return Draft("" if _ADDRESS.search(heading) else heading, tuple(statements)), _join(notes)


def mended_from(value: object, view: View, asked: Sequence[int]) -> tuple[dict[int, tuple[Statement, ...]], str]:
    """Mended statements by index, those that were *asked* for only, and a note.

    An empty tuple withdraws a statement; an index without any usable entry is left out.
    """
    notes: list[str] = []
    mended: dict[int, tuple[Statement, ...]] = {}
    for item in items_of(value)[:MOST_STATEMENTS]:
        index = item.get("index")
        if not isinstance(index, int) or index not in asked:
            notes.append(f"mended statement {index!r:.20} was not asked for")
        elif not str(item.get("text") or "").strip():
            mended.setdefault(index, ())
        elif statement := _statement(item, MendedAnswer, f"mended statement {index}", view, notes):
            mended[index] = (*mended.get(index, ()), statement)
    return mended, _join(notes)


def items_of(value: object) -> list[dict[str, Any]]:
    """The entries of an answer; ModelError where it has no list of objects."""
    found = value
    if isinstance(value, dict):
        found = value["statements"] if "statements" in value else _by_status(value)
    try:
        return _ITEMS.validate_python(found)
    except ValidationError:
        raise ModelError(
            "the model's answer has the wrong shape: 'statements' must be a list of objects; try again or another model"
        ) from None


def _by_status(value: dict[str, Any]) -> list[object] | None:
    """The statements of a draft that lists them by status, each with its status; None where it has no such list."""
    lists = {status.value: value[status.value] for status in Status if isinstance(value.get(status.value), list)}
    told = [
        {"status": status} | item if isinstance(item, dict) else item
        for status, items in lists.items()
        for item in items
    ]
    return told if lists else None


def _statement(
    item: dict[str, Any], shape: type[StatementAnswer], name: str, view: View, notes: list[str], whole: bool = False
) -> Statement | None:
    """The statement in *item*; with *whole*, one that names no citation carries all of its sentences'."""
    try:
        answer = shape.model_validate(item)
    except ValidationError as error:
        notes.append(f"{name} dropped: {error.errors()[0]['loc'][0]!r} is missing or wrong")
        return None
    rests_on = tuple(dict.fromkeys(_known_ids(answer.rests_on, view)))
    carried = {key for one in rests_on for key in _keys(view, one)}
    text, marked = _without_markers(_one_line(answer.text), carried)
    fault = fault_of(text) if rests_on else "rests on no sentence of the article"
    if fault := fault or _stray_host(text, rests_on, view):
        notes.append(f"{name} dropped: {fault}")
        return None
    keys = dict.fromkeys([*(view.key(label) for label in answer.citations), *marked])
    if not keys and whole:
        keys = dict.fromkeys(key for one in rests_on for key in _keys(view, one))
    if not keys.keys() <= carried:
        notes.append(f"{name}: citations its sentences do not carry were left out")
    return Statement(text, rests_on, answer.status, tuple(key for key in keys if key in carried))


def _keys(view: View, sentence: str) -> list[str]:
    """The keys of the markers that cover a sentence, in their order."""
    return [key for citation in view.article.by_id[sentence].cited_by for key in citation.keys]


def fault_of(text: str) -> str:
    """What makes a statement's text unfit whatever it rests on; empty where nothing does."""
    if not any(character.isalnum() for character in text):
        return "is empty"
    if len(text) > _LONGEST_STATEMENT:
        return "is too long"
    return "holds a web address" if _ADDRESS.search(text) else ""


def _stray_host(text: str, rests_on: Sequence[str], view: View) -> str:
    """The fault of a text that names a host which none of its sentences names."""
    known = " ".join(view.article.by_id[one].span.of(view.article.text) for one in rests_on).casefold()
    stray = next((host for host in _HOST.findall(text) if host.casefold() not in known), "")
    return f"holds a web address ({stray:.60})" if stray else ""


def _without_markers(text: str, carried: set[str]) -> tuple[str, list[str]]:
    """*text* without the markers a model left in it although it was not to, and their keys."""
    markers = [found for found in find(text) if not found.in_prose and carried.issuperset(found.keys)]
    for marker in reversed(markers):
        text = f"{text[: marker.span.start].rstrip()} {text[marker.span.end :].lstrip()}"
    text = _LOOSE_STOP.sub("", text).strip() if markers else text
    return text, [key for marker in markers for key in marker.keys]


def _known_ids(ids: Iterable[str], view: View) -> Iterable[str]:
    for given in ids:
        bare = given.strip(" []()").casefold()
        for name in (bare, f"s{bare}"):
            if name in view.article.by_id:
                yield name
                break


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _join(notes: list[str], most: int = 6) -> str:
    more = [f"{len(notes) - most} more"] if len(notes) > most else []
    return "; ".join([*notes[:most], *more])
