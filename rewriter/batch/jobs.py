"""The jobs of a state: one an article; registered, leased, settled."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rewriter.batch.locating import Locator
from rewriter.batch.state import State
from rewriter.batch.values import DONE, Finished, Status


@dataclass(frozen=True, slots=True)
class Job:
    """A leased article. ``tries`` counts the calls for it that failed or bought nothing usable."""

    id: int
    name: str
    label: str
    locator: Locator
    tries: int


@dataclass(frozen=True, slots=True)
class Found:
    """An input as a scan meets it; ``fault`` says why it cannot be read, and is empty for one that can."""

    name: str
    label: str
    locator: Locator
    digest: str = ""
    key: str = ""
    fault: str = ""


def register(state: State, scan: int, inputs: Iterable[Found]) -> None:
    """Put *inputs* among the jobs, in one transaction.

    An article that is done and unchanged stays done. One that changed, or was missing, waits. A second input of the
    same name in one scan is noted as a duplicate and is not a job.
    """
    with state.change():
        for found in inputs:
            row = state.db.execute(
                "SELECT id, digest, status, seen, label FROM jobs WHERE name = ?", (found.name,)
            ).fetchone()
            if row is None:
                _insert(state.db, scan, found)
            elif row[3] == scan:
                why = f"has the same id as {row[4]!r}; give it another"
                state.db.execute("INSERT INTO duplicates VALUES (?, ?, ?, ?)", (found.label, found.name, scan, why))
            else:
                _meet_again(state.db, scan, found, row)


def _insert(db: sqlite3.Connection, scan: int, found: Found) -> None:
    status = Status.FAILED if found.fault else Status.WAITING
    db.execute(
        "INSERT INTO jobs (name, label, locator, digest, key, status, note, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (found.name, found.label, found.locator.dumps(), found.digest, found.key, status, found.fault, scan),
    )


def _meet_again(db: sqlite3.Connection, scan: int, found: Found, row: tuple[int, str, str, int, str]) -> None:
    job, digest, status = row[:3]
    db.execute(
        "UPDATE jobs SET seen = ?, label = ?, locator = ? WHERE id = ?",
        (scan, found.label, found.locator.dumps(), job),
    )
    if found.fault:
        db.execute("UPDATE jobs SET status = ?, note = ?, digest = '' WHERE id = ?", (Status.FAILED, found.fault, job))
    elif found.digest != digest or status == Status.MISSING:
        db.execute(
            "UPDATE jobs SET status = ?, digest = ?, key = ?, tries = 0, note = '' WHERE id = ?",
            (Status.WAITING, found.digest, found.key, job),
        )


def begin_scan(state: State) -> int:
    """The number of a new scan. The leases of runs that ended without settling them are over."""
    with state.change():
        state.db.execute("UPDATE jobs SET status = ?, owner = NULL WHERE status = ?", (Status.WAITING, Status.RUNNING))
        state.db.execute("DELETE FROM duplicates")
        return int(state.db.execute("SELECT coalesce(max(seen), 0) + 1 FROM jobs").fetchone()[0])


def end_scan(state: State, scan: int) -> None:
    """What the scan did not meet is missing; what was written for it stays."""
    with state.change():
        state.db.execute(
            "UPDATE jobs SET status = ?, note = 'not among the inputs any more' WHERE seen < ?", (Status.MISSING, scan)
        )


def done_names(state: State) -> Iterator[tuple[int, str, str]]:
    """(id, name, status) of every job that is done."""
    marks = ", ".join("?" * len(DONE))
    yield from state.db.execute(f"SELECT id, name, status FROM jobs WHERE status IN ({marks})", tuple(DONE))


def wait_again(state: State, jobs: Iterable[int]) -> None:
    """Do *jobs* again; what was bought for them is at hand."""
    with state.change():
        state.db.executemany(
            "UPDATE jobs SET status = ?, owner = NULL WHERE id = ?", [(Status.WAITING, job) for job in jobs]
        )


def retry_failed(state: State) -> int:
    """Let the failed jobs wait again, with their tries counted from nought; how many they are."""
    with state.change():
        return state.db.execute(
            "UPDATE jobs SET status = ?, tries = 0, note = '', digest = '' WHERE status = ?",
            (Status.WAITING, Status.FAILED),
        ).rowcount


def lease(state: State) -> Job | None:
    """The next waiting job, held by this run; None when there is none just now.

    Of articles with the same text and options one is worked on at a time: the others find its answers at hand.
    """
    with state.change():
        row = state.db.execute(
            "UPDATE jobs SET status = ?, owner = ? WHERE id = ("
            "SELECT id FROM jobs AS job WHERE status = ? AND NOT EXISTS "
            "(SELECT 1 FROM jobs WHERE key = job.key AND status = ? AND job.key != '') ORDER BY id LIMIT 1) "
            "RETURNING id, name, label, locator, tries",
            (Status.RUNNING, state.run, Status.WAITING, Status.RUNNING),
        ).fetchone()
    return Job(row[0], row[1], row[2], Locator.loads(row[3]), row[4]) if row else None


def rekey(state: State, job: Job, digest: str, key: str) -> None:
    """The text of *job* as it is read now; it may have changed since it was scanned."""
    with state.change():
        state.db.execute("UPDATE jobs SET digest = ?, key = ? WHERE id = ?", (digest, key, job.id))


def count_try(state: State, job: Job, note: str) -> int:
    """One more try that brought nothing; how many there are."""
    return count_try_of(state, job.id, note)


def count_try_of(state: State, job: int, note: str) -> int:
    with state.change():
        row = state.db.execute(
            "UPDATE jobs SET tries = tries + 1, note = ? WHERE id = ? RETURNING tries", (note, job)
        ).fetchone()
    return int(row[0])


def reset_tries(state: State, job: Job) -> None:
    with state.change():
        state.db.execute("UPDATE jobs SET tries = 0 WHERE id = ?", (job.id,))


def release(state: State, job: Job) -> None:
    """Hand *job* back, to be taken up by another run."""
    wait_again(state, [job.id])


def release_own(state: State) -> None:
    """Hand back whatever this run still holds."""
    with state.change():
        state.db.execute(
            "UPDATE jobs SET status = ?, owner = NULL WHERE status = ? AND owner = ?",
            (Status.WAITING, Status.RUNNING, state.run),
        )


def settle(state: State, job: Job, end: Finished) -> None:
    """The end of *job*, after its files are written."""
    with state.change():
        state.db.execute(
            "UPDATE jobs SET status = ?, owner = NULL, words_before = ?, words_after = ?, sentences = ?, note = ? "
            "WHERE id = ?",
            (end.status, end.words_before, end.words_after, json.dumps(end.sentences), end.note, job.id),
        )
        state.db.execute("DELETE FROM findings WHERE job = ?", (job.id,))
        state.db.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?)", [(job.id, *finding) for finding in end.findings]
        )


def counts(state: State) -> dict[Status, int]:
    """Articles by status; every status is there."""
    found = dict(state.db.execute("SELECT status, count(*) FROM jobs GROUP BY status"))
    found[Status.DUPLICATE] = state.db.execute("SELECT count(*) FROM duplicates").fetchone()[0]
    return {status: int(found.get(status, 0)) for status in Status}
