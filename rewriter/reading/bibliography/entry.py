"""An entry of a bibliography, whatever the format, on its way to a Source."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rewriter.domain.citation import Source
from rewriter.errors import InputError
from rewriter.reading import frontmatter
from rewriter.reading.citations import keys
from rewriter.reading.files import load_text
from rewriter.reading.snapshots import SUFFIXES

FIELDS = ("publisher", "title", "url", "date")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as written: ``id`` as the article cites it, ``file`` relative to the bibliography.

    ``place`` is where it stands, file:line.
    """

    place: str
    id: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    date: str = ""
    file: str = ""


def sources(entries: Iterable[Entry], folder: Path) -> tuple[Source, ...]:
    """A Source for each entry, in order, with the text of its ``file`` where it names one.

    Raises InputError for an entry without id and address, for two of one id, and for a file that cannot be read.
    """
    seen: dict[str, str] = {}
    found = []
    for entry in entries:
        source = _source(entry, folder)
        if source.key in seen:
            raise InputError(
                f"{entry.place}: the id {source.key!r} is given at {seen[source.key]} too; keep one of them"
            )
        seen[source.key] = entry.place
        found.append(source)
    return tuple(found)


def _source(entry: Entry, folder: Path) -> Source:
    key = keys.normalise(entry.id) if entry.id.strip() else keys.url(entry.url) if entry.url else ""
    if not key:
        raise InputError(f"{entry.place}: an entry without id; give it the id the article cites it by")
    fields = {name: " ".join(getattr(entry, name).split()) for name in FIELDS}
    if not entry.file:
        return Source(key, **fields)
    text, known = _read(entry, folder)
    return Source(key, **{name: fields[name] or known.get(name, "") for name in FIELDS}, text=text)


def _read(entry: Entry, folder: Path) -> tuple[str, dict[str, str]]:
    """The text of the entry's file and the fields of its front matter."""
    path = folder / entry.file
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{entry.place}: {entry.file!r} is no .md or .txt file; save the source's text as one")
    try:
        text = load_text(str(path))
    except InputError as error:
        raise InputError(f"{entry.place}: {error}") from None
    front = frontmatter.take(text)
    body = text[front.span.end :].strip()
    if not body:
        raise InputError(f"{entry.place}: {str(path)!r} has no text below its front matter; paste the source's there")
    return body, front.fields
