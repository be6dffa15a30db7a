"""The inputs of a backlog: files, folders, globs, a list of paths on stdin, JSONL and CSV files."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rewriter.batch.jobs import Found
from rewriter.batch.keys import answers_key, job_digest
from rewriter.batch.locating import Locator
from rewriter.batch.names import mirrored, record_name
from rewriter.batch.records import Record, is_record_file, records
from rewriter.batch.values import Options
from rewriter.errors import InputError

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})
"""Files of a folder that are articles."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns in JSONL and CSV files; None takes the usual ones."""

    text: str | None = None
    identity: str | None = None


def scan(inputs: Iterable[str], options: Options, columns: Columns, out: Path) -> Iterator[Found]:
    """Every article of *inputs*, in the order given, those of a folder by name; one at a time, however many.

    What lies in the output folder *out* is left out. InputError for an input that matches nothing.
    """
    for text, found in texts(inputs, columns, out):
        if found.fault:
            yield found
        else:
            key = answers_key(text, options)
            yield Found(found.name, found.label, found.locator, job_digest(key), key)


def texts(inputs: Iterable[str], columns: Columns, out: Path) -> Iterator[tuple[str, Found]]:
    """Every article of *inputs* with its text, which is empty where it has a fault."""
    for path, name in _paths(inputs, out.resolve()):
        if is_record_file(path):
            yield from (_of_record(path, record) for record in records(path, columns.text, columns.identity))
            continue
        locator = Locator(str(path.absolute()))
        try:
            yield locator.read(), Found(name, str(path), locator)
        except InputError as error:
            yield "", Found(name, str(path), locator, fault=str(error))


def _of_record(path: Path, record: Record) -> tuple[str, Found]:
    at = record.locator
    locator = Locator(str(path.absolute()), at.start, at.length, at.column)
    found = Found(record_name(path, record.identity), f"{path}:{record.line} {record.identity}", locator)
    if record.fault:
        return "", Found(found.name, found.label, locator, fault=f"{str(path)!r}: {record.fault}")
    try:
        return locator.read(), found
    except InputError as error:
        return "", Found(found.name, found.label, locator, fault=str(error))


def _paths(inputs: Iterable[str], out: Path) -> Iterator[tuple[Path, str]]:
    """Each file and its name in the output folder: a path as written, what a folder or glob holds from there on."""
    for given in inputs:
        path = Path(given)
        if given == "-":
            yield from ((Path(line), mirrored(Path(line))) for line in _listed())
        elif path.is_dir():
            yield from ((file, mirrored(file.relative_to(path))) for file in _articles(path, out))
        elif glob.has_magic(given) and not path.exists():
            yield from _matches(given, out)
        else:
            yield path, mirrored(path)


def _listed() -> Iterator[str]:
    for line in sys.stdin.buffer:
        if name := os.fsdecode(line).strip("\r\n"):
            yield name


def _articles(folder: Path, out: Path) -> Iterator[Path]:
    met = False
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is(Path(root, name), out))
        for name in sorted(files):
            if not name.startswith(".") and (Path(name).suffix.lower() in SUFFIXES or is_record_file(Path(name))):
                met = True
                yield Path(root, name)
    if not met:
        kinds = ", ".join(sorted(SUFFIXES))
        raise InputError(f"the folder {str(folder)!r} holds no article ({kinds}, .jsonl, .csv); name another")


def _matches(pattern: str, out: Path) -> Iterator[tuple[Path, str]]:
    base = Path(*(part for part in _fixed(Path(pattern))))
    met = False
    for found in sorted(glob.iglob(pattern, recursive=True)):
        path = Path(found)
        if path.is_file() and not path.resolve().is_relative_to(out):
            met = True
            yield path, mirrored(path.relative_to(base))
    if not met:
        raise InputError(f"no file matches {pattern!r}; quote the pattern and check its folder")


def _fixed(pattern: Path) -> Iterator[str]:
    """The leading parts of a pattern that are no pattern."""
    for part in pattern.parts[:-1]:
        if glob.has_magic(part):
            return
        yield part


def _is(path: Path, other: Path) -> bool:
    return path.resolve() == other
