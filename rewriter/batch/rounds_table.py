"""The rounds of the batch API as the state keeps them: what was written, uploaded, begun and fetched."""

import time
import uuid
from dataclasses import dataclass
from pathlib import Path

from rewriter.batch.state import State

COLLECTING, WRITTEN, UPLOADED, SUBMITTED, FETCHED = "collecting", "written", "uploaded", "submitted", "fetched"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Round:
    """``mark`` goes with the batch as metadata; ``file`` and ``batch`` are the endpoint's names, empty until known."""

    id: int
    mark: str
    status: str
    file: str = ""
    batch: str = ""


def open_rounds(state: State) -> list[Round]:
    """The rounds that are not done with, oldest first."""
    rows = state.db.execute(
        "SELECT id, mark, status, coalesce(file, ''), coalesce(batch, '') FROM rounds WHERE status NOT IN (?, ?) "
        "ORDER BY id", (FETCHED, FAILED),
    )
    return [Round(*row) for row in rows]


def begin_round(state: State) -> Round:
    mark = f"rewriter-{uuid.uuid4().hex}"
    with state.change():
        cursor = state.db.execute(
            "INSERT INTO rounds (mark, status, started) VALUES (?, ?, ?)", (mark, COLLECTING, time.time())
        )
    assert cursor.lastrowid is not None
    return Round(cursor.lastrowid, mark, COLLECTING)


def advance_round(state: State, number: int, status: str, *, file: str | None = None, batch: str | None = None,
                  note: str = "") -> Round:
    """The round *number* after one more step."""
    with state.change():
        row = state.db.execute(
            "UPDATE rounds SET status = ?, file = coalesce(?, file), batch = coalesce(?, batch), note = ? WHERE id = ? "
            "RETURNING id, mark, status, coalesce(file, ''), coalesce(batch, '')", (status, file, batch, note, number),
        ).fetchone()
    return Round(*row)


def close_unsent(state: State, number: int, why: str) -> list[int]:
    """End the attempts of round *number* that are still open, as calls that cost nothing; the jobs they were for."""
    with state.change():
        rows = state.db.execute(
            "UPDATE attempts SET outcome = 'refused', cost = 0, ended = ?, note = ? "
            "WHERE round = ? AND outcome = 'open' RETURNING job", (time.time(), why, number),
        ).fetchall()
    return [int(row[0]) for row in rows]


def requests_path(state: State, number: int) -> Path:
    """Where the requests of round *number* are kept until its answers are there."""
    return state.path.with_name(f"{state.path.name}.round-{number}.jsonl")
