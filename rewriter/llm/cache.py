"""Answers of models kept by the digest of the request: the same question is paid once.

One SQLite file, shared by threads and processes. It holds answers, which may quote the article, and no prompt, key or
address. Deleting the file forgets them.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rewriter.errors import InputError

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

_TABLE = "CREATE TABLE IF NOT EXISTS answers (digest TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID"
_PATIENCE = 30.0
"""Seconds a process waits for another that is writing."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Answers at ``path``; every call opens the file anew, so one Cache serves every thread.

    Every method raises InputError for a file that cannot be used.
    """

    path: Path

    def get(self, key: str) -> str | None:
        """The answer kept under *key*; None where there is none."""
        with self._opened() as connection:
            row = connection.execute("SELECT answer FROM answers WHERE digest = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: str, answer: str) -> None:
        """Keep *answer* under *key*; of two the first stays, so that a text made from it can be made again."""
        with self._opened() as connection, connection:
            connection.execute("INSERT OR IGNORE INTO answers VALUES (?, ?)", (key, answer))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as connection:
                connection.execute(_TABLE)
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise InputError(
                f"cache {str(self.path)!r} cannot be used: {error}; name another file with --cache, or use --no-cache"
            ) from error


def open_cache(path: str | Path | None) -> Cache | None:
    """The cache at *path*, tried out: better known before a model is paid than after. None for None."""
    if path is None:
        return None
    cache = Cache(Path(path))
    cache.get("")
    return cache


def default_path() -> Path:
    """Where batches and evaluations keep answers: the user's cache folder, which is made."""
    root = os.environ.get("XDG_CACHE_HOME", "").strip() or Path.home() / ".cache"
    folder = Path(root) / "rewriter"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"no folder for the cache at {str(folder)!r}: {error.strerror}; use --no-cache") from error
    return folder / "answers.sqlite"


def digest(model: "BaseChatModel", shape: dict[str, Any], messages: Sequence[tuple[str, str]]) -> str:
    """SHA-256 of all that decides an answer: the model with its address and options, the shape, the messages."""
    asked = [type(model).__qualname__, model._get_llm_string(), shape, messages]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
