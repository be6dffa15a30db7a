"""Paid calls: written down before they are made, and their answers as soon as they arrive.

Money is counted in whole millionths of a millionth of the currency (``PICO``), so that sums are exact.
"""

import json
import time
import zlib
from decimal import ROUND_UP, Decimal

from rewriter.batch.jobs import Job
from rewriter.batch.state import State
from rewriter.batch.values import Asking
from rewriter.domain import Usage

PICO = 10**12


def to_pico(amount: Decimal) -> int:
    """Rounded up: a budget must not be exceeded by what rounding hides."""
    return int((amount * PICO).to_integral_value(ROUND_UP))


def from_pico(amount: int) -> Decimal:
    return Decimal(amount) / PICO


def begin(state: State, job: Job, key: str, asking: Asking, reserved: int, number: int | None = None) -> int:
    """Write down that a call is about to be made, and the most it can cost; the attempt's number.

    *number* is that of a round of the batch API, where it goes with one.
    """
    with state.change():
        cursor = state.db.execute(
            "INSERT INTO attempts (job, key, request, run, started, outcome, reserved, round) "
            "VALUES (?, ?, ?, ?, ?, 'open', ?, ?)",
            (job.id, key, asking.digest, state.run, time.time(), reserved, number),
        )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def answered(state: State, attempt: int, body: str, usage: Usage, cost: int | None) -> None:
    """Keep the answer and what it cost, in one transaction."""
    packed = zlib.compress(body.encode("utf-8"), 3)
    with state.change():
        state.db.execute(
            "INSERT INTO answers (attempt, key, request, body) SELECT id, key, request, ? FROM attempts WHERE id = ?",
            (packed, attempt),
        )
        state.db.execute(
            "UPDATE attempts SET outcome = 'answered', ended = ?, cost = ?, prompt_tokens = ?, completion_tokens = ? "
            "WHERE id = ?",
            (time.time(), cost, usage.prompt_tokens, usage.completion_tokens, attempt),
        )


def ended(state: State, attempt: int, note: str, *, maybe_charged: bool) -> None:
    """A call without an answer. One that may have been charged all the same stays on the bill with its reservation."""
    with state.change():
        state.db.execute(
            "UPDATE attempts SET outcome = ?, ended = ?, cost = ?, note = ? WHERE id = ?",
            ("lost" if maybe_charged else "refused", time.time(), None if maybe_charged else 0, note, attempt),
        )


def open_job(state: State, attempt: int) -> int | None:
    """The job of an attempt that is still open; None for any other."""
    row = state.db.execute("SELECT job FROM attempts WHERE id = ? AND outcome = 'open'", (attempt,)).fetchone()
    return None if row is None else int(row[0])


def lose_open(state: State) -> int:
    """Calls that were in flight when their run ended: nobody knows whether they were charged. How many they are.

    Those of a round of the batch API are not lost: the round can be asked for them.
    """
    with state.change():
        return state.db.execute(
            "UPDATE attempts SET outcome = 'lost', ended = ?, note = 'in flight when the run ended' "
            "WHERE outcome = 'open' AND round IS NULL",
            (time.time(),),
        ).rowcount


def answers_for(state: State, key: str) -> dict[str, str]:
    """The usable answers bought under *key*, by request digest."""
    rows = state.db.execute("SELECT request, body FROM answers WHERE key = ? AND unusable IS NULL", (key,))
    return {request: zlib.decompress(body).decode("utf-8") for request, body in rows}


def refuse(state: State, key: str, digest: str, why: str) -> None:
    """An answer that is of no use is kept, as what was paid for, and not played again."""
    with state.change():
        state.db.execute(
            "UPDATE answers SET unusable = ? WHERE key = ? AND request = ? AND unusable IS NULL", (why, key, digest)
        )


def spent(state: State) -> tuple[int, int]:
    """(known, possible): what answers did cost, and what calls without a known cost can have cost at most."""
    row = state.db.execute(
        "SELECT coalesce(sum(cost), 0), coalesce(sum(CASE WHEN cost IS NULL THEN reserved ELSE 0 END), 0) FROM attempts"
    ).fetchone()
    return int(row[0]), int(row[1])


def usage_in(body: str) -> Usage:
    """Tokens of a chat completion as the endpoint counts them; nought where it does not count."""
    counted = json.loads(body).get("usage") or {}
    return Usage(int(counted.get("prompt_tokens") or 0), int(counted.get("completion_tokens") or 0))
