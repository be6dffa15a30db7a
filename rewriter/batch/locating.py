"""Where the text of an input is, so that it can be read when its turn comes and not be kept until then."""

import csv
import io
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rewriter.errors import InputError
from rewriter.reading.files import decode, load_text


@dataclass(frozen=True, slots=True)
class Locator:
    """A file, or one record of a JSONL or CSV file.

    ``start`` and ``length`` are bytes; a length of 0 is the whole file. ``column`` is the name of the text's field in
    a JSONL record, its number in a CSV one.
    """

    path: str
    start: int = 0
    length: int = 0
    column: str = ""

    def dumps(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def loads(text: str) -> "Locator":
        return Locator(**json.loads(text))

    def read(self) -> str:
        """The text; InputError for a file that disappeared or cannot be read, and for a record that moved."""
        return self._record() if self.length else load_text(self.path)

    @property
    def filename(self) -> str:
        """What tells the format: the file's name, nothing for a record."""
        return "" if self.length else self.path

    def _record(self) -> str:
        try:
            with Path(self.path).open("rb") as file:
                file.seek(self.start)
                data = file.read(self.length)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise InputError(f"{self.path!r} cannot be read: {why}; check the path") from error
        try:
            text = field_of(decode(data, repr(self.path)), self.column)
        except (ValueError, KeyError, IndexError):
            raise InputError(
                f"{self.path!r} has changed while it was read (no record at byte {self.start}); run again"
            ) from None
        if not text.strip():
            raise InputError(f"the record at byte {self.start} of {self.path!r} has an empty text; give it an article")
        return text.replace("\r\n", "\n").replace("\r", "\n")


def field_of(record: str, column: str) -> str:
    """The field *column* of one JSON object or, where it is a number, of one CSV record."""
    if column.isdigit():
        row = next(csv.reader(io.StringIO(record, newline=""), strict=True))
        return row[int(column)]
    value: Any = json.loads(record)[column]
    if not isinstance(value, str):
        raise ValueError(f"{column!r} is no text")
    return value
