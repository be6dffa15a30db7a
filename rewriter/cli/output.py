"""Results to stdout or files, everything else to stderr."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rewriter.cli.exits import BROKEN_PIPE
from rewriter.errors import InputError
from rewriter.reporting.paint import visible


def emit(text: str) -> None:
    """Write a result to stdout as UTF-8, whatever the locale; a reader that went away ends the process quietly."""
    try:
        _write_all(sys.stdout, text)
    except BrokenPipeError:
        # the interpreter flushes stdout once more as it leaves, and must not fail at that
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(BROKEN_PIPE) from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(f"cannot write to stdout: {reason(error)}; send the output elsewhere") from error


def say(text: str) -> None:
    """Write *text* to stderr; a stderr that nobody reads is no reason to fail."""
    try:
        _write_all(sys.stderr, text)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def complain(message: str) -> None:
    """One line on stderr that says what is wrong and what to do."""
    say(f"rewriter: error: {visible(message)}\n")


def note(message: str) -> None:
    """One line on stderr that the user should know but need not act on."""
    say(f"rewriter: {visible(message)}\n")


def require_folders(paths: Iterable[Path]) -> None:
    """InputError for a path whose folder is missing or closed: better known before a model is paid than after."""
    for path in paths:
        folder = Path(os.path.realpath(path)).parent
        if not folder.is_dir():
            raise InputError(f"cannot write {str(path)!r}: no folder {str(folder)!r}; create it first")
        if path.is_dir():
            raise InputError(f"cannot write {str(path)!r}: it is a folder; name a file in it")


def write_files(files: Mapping[Path, str]) -> None:
    """Write all of *files* or none: each is complete beside its target before the first one is put in place.

    A target that is no regular file (a device, a pipe) is written to, never replaced.
    Raises InputError when a folder is missing or unwritable, or the disk is full.
    """
    prepared: dict[Path, Path] = {}
    path = Path()
    try:
        for path, text in files.items():
            target = Path(os.path.realpath(path))
            if target.exists() and not target.is_file():
                target.write_text(text, encoding="utf-8", newline="")
            else:
                prepared[target] = _write_beside(target, text, number=len(prepared))
        for path, temporary in prepared.items():
            os.replace(temporary, path)
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {reason(error)}; make room or name another file") from error
    finally:
        for temporary in prepared.values():
            temporary.unlink(missing_ok=True)


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A file to write to piece by piece, which takes the name *path* when all of it is there, or is not left at all.

    Raises InputError when the folder is unwritable or the disk is full.
    """
    target = Path(os.path.realpath(path))
    special = target.exists() and not target.is_file()
    temporary = target if special else target.with_name(f".rewriter-{os.getpid()}-0.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="") as file:
            yield file
        if not special:
            os.replace(temporary, target)
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {reason(error)}; make room or name another file") from error
    finally:
        if not special:
            temporary.unlink(missing_ok=True)


def _write_beside(target: Path, text: str, number: int) -> Path:
    """*text* in a new file in the folder of *target*, with its permissions; no file is left when that fails."""
    temporary = target.with_name(f".rewriter-{os.getpid()}-{number}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8", newline="")
        if target.exists():
            shutil.copymode(target, temporary)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def reason(error: OSError) -> str:
    """What the system says, without its number."""
    return (error.strerror or str(error)).lower()


def _write_all(stream: TextIO, text: str) -> None:
    """Past the stream's own encoding: letters beyond the locale's are the product's daily bread."""
    stream.flush()
    stream.buffer.write(text.encode("utf-8", "backslashreplace"))
    stream.buffer.flush()
