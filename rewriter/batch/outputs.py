"""The files of a backlog: each appears whole or not at all, under a name that cannot leave its folder."""

import os
import shutil
from pathlib import Path

from rewriter.batch.names import ledger_name
from rewriter.batch.values import PUBLISHED, Finished, Status
from rewriter.errors import InputError

STATE = "backlog.sqlite"
MANIFEST = "manifest.jsonl"
_UNFINISHED = ".unfinished"
"""Where files are written before they are put in place; emptied when a run begins."""


class OutputError(InputError):
    """One article's files cannot be written."""


class Outputs:
    """The output folder of one run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._unfinished = folder / _UNFINISHED
        self._number = 0

    def prepare(self) -> None:
        """Make the folder, sweep what a killed run left unfinished, and see that it can be written to."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(self._unfinished, ignore_errors=True)
            self._unfinished.mkdir(exist_ok=True)
            probe = self._unfinished / "probe"
            probe.write_bytes(b"\0" * 4096)
            probe.unlink()
        except OSError as error:
            raise InputError(f"cannot write to the folder {str(self.folder)!r}: {_reason(error)}; "
                             "make room in it, or name another with --out") from error

    def close(self) -> None:
        shutil.rmtree(self._unfinished, ignore_errors=True)

    def write(self, name: str, end: Finished) -> None:
        """The rewrite and the ledger of one article; a rewrite that may not be published is taken away.

        Raises OutputError when they cannot be written.
        """
        ledger = ledger_name(name)
        try:
            self._put(ledger, end.ledger) if end.ledger else self._drop(ledger)
            self._put(name, end.text) if end.text else self._drop(name)
        except OSError as error:
            raise OutputError(f"cannot write {str(self.folder / name)!r}: {_reason(error)}; make room or mend the "
                              "folder, then: rewriter batch retry") from error

    def whole(self, name: str, status: str) -> bool:
        """True when the files that belong to *status* are there."""
        return Status(status) not in PUBLISHED or ((self.folder / name).is_file()
                                                   and (self.folder / ledger_name(name)).is_file())

    def _put(self, name: str, text: str) -> None:
        self._number += 1
        unfinished, target = self._unfinished / str(self._number), self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(text.encode("utf-8"))
        os.replace(unfinished, target)

    def _drop(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
