"""From BibTeX records to entries: which field says what, and its LaTeX as plain words."""

import re
from collections.abc import Iterator

from rewriter.reading.bibliography.bibtex import Record, records
from rewriter.reading.bibliography.entry import Entry
from rewriter.reading.bibliography.latex import plain
from rewriter.reading.snapshots import SUFFIXES

_PUBLISHERS = ("journaltitle", "journal", "publisher", "organization", "institution")
_URL = re.compile(r"\\url\s{0,3}\{([^{}\s]{1,2000})\}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def entries(text: str, name: str) -> Iterator[Entry]:
    """The entries of BibTeX *text*; raises InputError as ``bibtex.records`` does."""
    for record in records(text, name):
        fields = record.fields
        yield Entry(
            f"{name}:{record.line}",
            id=record.key,
            publisher=next((plain(fields[field]) for field in _PUBLISHERS if fields.get(field)), ""),
            title=plain(fields.get("title", "")),
            url=_address(fields),
            date=_date(fields),
            file=_file(record),
        )


def _address(fields: dict[str, str]) -> str:
    """The ``url``; else one that stands in another field; else the ``doi``."""
    if url := fields.get("url", "").strip():
        inner = _URL.fullmatch(url)
        return (
            (inner[1] if inner else url).replace("\\_", "_").replace("\\%", "%").replace("\\&", "&").replace("\\#", "#")
        )
    for field in ("howpublished", "note"):
        if match := _URL.search(fields.get(field, "")):
            return match[1]
    doi = fields.get("doi", "").strip().removeprefix("https://doi.org/")
    return f"https://doi.org/{doi}" if doi else ""


def _date(fields: dict[str, str]) -> str:
    if date := fields.get("date", "").strip():
        return date.partition("/")[0]
    year, month, day = (fields.get(field, "").strip().strip("{}") for field in ("year", "month", "day"))
    if not year.isdecimal() or not month:
        return plain(year)
    number = int(month) if month.isdecimal() else _month(month)
    if not 1 <= number <= 12:
        return year
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day.isdecimal() else "")


def _month(name: str) -> int:
    short = name.lower()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _file(record: Record) -> str:
    """The ``file`` where it is a text of ours; reference managers put their own PDF lists there."""
    path = record.fields.get("file", "").strip()
    return path if path.lower().endswith(tuple(SUFFIXES)) and ":" not in path else ""
