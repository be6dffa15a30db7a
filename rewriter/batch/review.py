"""What a state says to people: how the backlog stands, what needs somebody and why, and all of it as a table."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rewriter.batch import attempts, jobs
from rewriter.batch.manifest import entries
from rewriter.batch.state import State
from rewriter.batch.values import Status

_COLUMNS = (
    "input", "status", "rewrite", "ledger", "words_before", "words_after", "cost", "attempts", "answers",
    "prompt_tokens", "completion_tokens", "findings", "note",
)
_OWN = re.compile(r"'[^']*'|[0-9]+(?:[.,][0-9]+)*", re.ASCII)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that need somebody for one reason; ``inputs`` are the first of them."""

    status: Status
    reason: str
    number: int
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """``known`` is what answers cost, ``possible`` what calls without a known cost may have cost beside it."""

    counts: dict[Status, int]
    known: Decimal
    possible: Decimal
    calls: int
    lost: int
    groups: tuple[Group, ...]
    rounds: int
    """Rounds of the batch API that are under way."""


def standing(state: State, shown: int = 3) -> Standing:
    """How the backlog of *state* stands, with *shown* inputs for every reason."""
    known, possible = attempts.spent(state)
    calls, lost = state.db.execute(
        "SELECT count(*), count(CASE WHEN outcome = 'lost' THEN 1 END) FROM attempts"
    ).fetchone()
    under_way = state.db.execute("SELECT count(*) FROM rounds WHERE status NOT IN ('fetched', 'failed')").fetchone()[0]
    return Standing(
        jobs.counts(state), attempts.from_pico(known), attempts.from_pico(possible), calls, lost,
        tuple(_groups(state, shown)), under_way,
    )


def _groups(state: State, shown: int) -> Iterator[Group]:
    """Review by rule, then the failed by what went wrong, the duplicates and the missing; the largest first."""
    rules = state.db.execute(
        "SELECT code, rule, count(*) FROM findings JOIN jobs ON jobs.id = job WHERE status = ? "
        "GROUP BY code, rule ORDER BY 3 DESC, 1", (Status.REVIEW,),
    ).fetchall()
    for code, rule, number in rules:
        told = state.db.execute(
            "SELECT label FROM findings JOIN jobs ON jobs.id = job WHERE status = ? AND code = ? ORDER BY job LIMIT ?",
            (Status.REVIEW, code, shown),
        )
        yield Group(Status.REVIEW, f"{code} {rule}", number, tuple(row[0] for row in told))
    for status in (Status.FAILED, Status.MISSING):
        yield from _by_note(state, status, shown)
    repeated = state.db.execute("SELECT label FROM duplicates ORDER BY rowid").fetchall()
    if repeated:
        yield Group(Status.DUPLICATE, "has the id of another input", len(repeated),
                    tuple(row[0] for row in repeated[:shown]))


def _by_note(state: State, status: Status, shown: int) -> Iterator[Group]:
    """Grouped by what the note says first, without the names and numbers that are the article's own."""
    found: dict[str, list[str]] = {}
    for label, note in state.db.execute("SELECT label, note FROM jobs WHERE status = ? ORDER BY id", (status,)):
        found.setdefault(_kind(note), []).append(label)
    for reason, labels in sorted(found.items(), key=lambda item: -len(item[1])):
        yield Group(status, reason, len(labels), tuple(labels[:shown]))


def _kind(note: str) -> str:
    first = _OWN.sub("…", note.split("; ")[0])
    return first[:100] or "no reason noted"


def table(state: State) -> Iterator[str]:
    """The manifest as CSV, line by line; no cell of it is a formula to a spreadsheet."""
    yield ",".join(_COLUMNS) + "\r\n"
    for entry in entries(state):
        line = io.StringIO(newline="")
        csv.writer(line).writerow([_cell(entry.get(column)) for column in _COLUMNS])
        yield line.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
