"""The state file: opened, locked, checked. Everything a backlog must not forget is in it."""

import sqlite3
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rewriter.batch.schema import APPLICATION, TABLES, VERSION
from rewriter.errors import InputError

_BUSY_MILLISECONDS = 5_000


class StateError(InputError):
    """The state file cannot be written any more; the run has to stop before it pays for what it cannot keep."""


class State:
    """A connection to the state file. ``run`` names this run in leases and attempts."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.db = connection
        self.path = path
        self.run = uuid.uuid4().hex[:12]

    def close(self) -> None:
        self.db.close()

    def meta(self, name: str) -> str | None:
        row = self.db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def remember(self, name: str, value: str) -> None:
        with self.change():
            self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction: all of it is on the disk when the block ends, or none of it."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.db.execute("ROLLBACK")
                raise
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            raise StateError(
                f"the state file {str(self.path)!r} cannot be written: {error}; make room, then run again: "
                "what is in it is kept"
            ) from error


def open_state(path: Path, *, must_exist: bool = False) -> State:
    """The state in the file *path*, made where there is none.

    Raises InputError for a file that is missing, damaged, no state, or of another version.
    """
    fresh = not path.exists()
    if fresh and must_exist:
        raise InputError(f"no state file {str(path)!r}; name the output folder of a backlog, or its state file")
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        state = State(connection, path)
        _make(state) if fresh else _check(state)
    except sqlite3.DatabaseError as error:
        raise InputError(
            f"the state file {str(path)!r} is damaged or no state file: {error}; restore a copy of it, or begin anew "
            "with --restart, which puts this one aside and pays again"
        ) from error
    return state


def _make(state: State) -> None:
    state.db.executescript(
        f"BEGIN; {TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
    )
    state.remember("made", str(time.time()))


def _check(state: State) -> None:
    application, version = (state.db.execute(f"PRAGMA {name}").fetchone()[0]
                            for name in ("application_id", "user_version"))
    if application != APPLICATION:
        raise InputError(f"{str(state.path)!r} is no state file of a backlog; name another with --state")
    if version != VERSION:
        raise InputError(
            f"the state file {str(state.path)!r} has version {version}, and this rewriter reads {VERSION}; finish it "
            "with the rewriter that made it, or begin anew with --restart"
        )
    if (found := state.db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError(found)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the state for one run: by a lock that the system lets go when the process ends, however it ends.

    Raises InputError when another run holds it.
    """
    lock = sqlite3.connect(f"{path}-lock", isolation_level=None, timeout=0)
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise InputError(
                f"another run is working on the state file {str(path)!r}; wait for it or stop it, or name another "
                "state and output folder"
            ) from error
        yield
    finally:
        lock.close()


def put_aside(path: Path) -> Path | None:
    """Rename the state file for a fresh start; its answers stay in it. None where there was none."""
    if not path.exists():
        return None
    number = 1
    while (old := path.with_name(f"{path.name}.{number}")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm"):
        if (part := Path(f"{path}{suffix}")).exists():
            part.rename(f"{old}{suffix}")
    return old
