"""The records of JSONL and CSV files, one at a time, each with the bytes it stands in."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from rewriter.batch.locating import Locator
from rewriter.errors import InputError

_TEXTS = ("text", "article", "body", "content")
_IDS = ("id", "slug", "name", "key", "url")
csv.field_size_limit(5_000_000)


@dataclass(frozen=True, slots=True)
class Record:
    """``fault`` says why a record cannot be used; its text is then empty."""

    identity: str
    locator: Locator
    line: int
    text: str = ""
    fault: str = ""


def records(path: Path, text: str | None = None, identity: str | None = None) -> Iterator[Record]:
    """The records of *path*, by its suffix ``.jsonl`` (or ``.ndjson``) or ``.csv``.

    *text* and *identity* name the columns; else the first of the usual names that is there. InputError for a file that
    cannot be read or lacks the columns.
    """
    read = _csv if path.suffix.lower() == ".csv" else _jsonl
    try:
        with path.open("rb") as file:
            yield from read(path, file, text, identity)
    except OSError as error:
        raise InputError(f"{str(path)!r} cannot be read: {(error.strerror or str(error)).lower()}") from error


def is_record_file(path: Path) -> bool:
    return path.suffix.lower() in {".jsonl", ".ndjson", ".csv"}


def _jsonl(path: Path, file: IO[bytes], text: str | None, identity: str | None) -> Iterator[Record]:
    start = 0
    for number, line in enumerate(file, 1):
        here, start = start, start + len(line)
        if not line.strip():
            continue
        locator = Locator(str(path), here, len(line))
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            if not isinstance(row, dict):
                raise ValueError("it is no object")
            yield _json_record(row, locator, number, text, identity)
        except (ValueError, RecursionError) as error:
            yield Record(f"line-{number}", locator, number, fault=f"line {number} is no JSON object: {error}; mend it")


def _json_record(row: dict[str, Any], at: Locator, number: int, text: str | None, identity: str | None) -> Record:
    column, key = _choose(row, text, _TEXTS), _choose(row, identity, _IDS)
    name = str(row[key]) if key and row[key] not in (None, "") else f"line-{number}"
    value = row.get(column) if column else None
    if not column or not isinstance(value, str) or not value.strip():
        wanted = text or "/".join(_TEXTS)
        return Record(name, at, number, fault=f"line {number} has no text in {wanted!r}; name it with --text-column")
    return Record(name, Locator(at.path, at.start, at.length, column), number, value)


def _csv(path: Path, file: IO[bytes], text: str | None, identity: str | None) -> Iterator[Record]:
    lines = _Lines(file)
    try:
        reader = csv.reader(lines, strict=True)
        header = [name.strip() for name in next(reader, [])]
        column, key = _choose(header, text, _TEXTS), _choose(header, identity, _IDS)
        if column is None:
            wanted = text or "/".join(_TEXTS)
            raise InputError(f"{str(path)!r} has no column {wanted!r}, only {header}; name it with --text-column")
        at, id_at, start, number = header.index(column), header.index(key) if key else None, lines.bytes, lines.count
        for row in reader:
            locator = Locator(str(path), start, lines.bytes - start, str(at))
            line, start, number = number + 1, lines.bytes, lines.count
            if not row:
                continue
            named = row[id_at].strip() if id_at is not None and id_at < len(row) else ""
            value = row[at] if at < len(row) else ""
            fault = "" if value.strip() else f"line {line} has no text in {column!r}; mend it"
            yield Record(named or f"line-{line}", locator, line, value, fault)
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"{str(path)!r} is no CSV in UTF-8 from line {lines.count} on: {error}; mend it") from error


class _Lines:
    """The lines of a file as text, counted in lines and bytes as far as they were asked for."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.bytes = 0
        self.count = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._file)
        first = not self.count
        self.bytes += len(line)
        self.count += 1
        return line.decode("utf-8-sig" if first else "utf-8")


def _choose(columns: Any, named: str | None, usual: tuple[str, ...]) -> str | None:  # noqa: ANN401 - list or dict
    if named is not None:
        return named if named in columns else None
    return next((name for name in usual if name in columns), None)
