"""Snapshots as files: what ``rewriter.reading.snapshots.load_sources`` reads, with where and when it came from.

A snapshot of ours carries the SHA-256 of its text. While that still matches, the page is not asked for again; a file
without one was put there by a person and is never replaced.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import yaml

from rewriter.domain import Source
from rewriter.errors import InputError
from rewriter.fetching.extraction import PageText
from rewriter.fetching.failure import FetchError
from rewriter.reading import frontmatter
from rewriter.reading.citations import keys
from rewriter.reading.files import MAX_BYTES, load_text
from rewriter.reading.snapshots import SUFFIXES, load_sources

DIGEST = "sha256"
_PLAIN_KEY = re.compile(r"(?:[a-z]{1,12}:)?\d{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file of the folder: the key it is for and its page; ``is_whole`` when its text still has its ``digest``."""

    path: Path
    key: str
    page: str
    digest: str
    is_whole: bool

    def is_of(self, page: str) -> bool:
        """Whether it need not be fetched: a download of *page* that is still as it was, or somebody's own file."""
        return not self.digest or (self.is_whole and self.page == page)


def existing(folder: Path) -> dict[str, Snapshot]:
    """The snapshots of *folder* by key.

    Raises InputError for a folder that ``load_sources`` would not take: better known before a page is asked for.
    """
    found = {snapshot.key: snapshot for snapshot in _read(folder)}
    if found:
        load_sources(folder)
    return found


def _read(folder: Path) -> Iterator[Snapshot]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise InputError(f"{str(folder)!r} cannot be read: {_reason(error)}; name another folder") from None
    for path in paths:
        if path.is_file() and path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "README")):
            yield _snapshot(path)


def _snapshot(path: Path) -> Snapshot:
    text = load_text(str(path))
    front = frontmatter.take(text)
    fields, stored = front.fields, front.fields.get(DIGEST, "")
    whole = bool(stored) and stored == digest(text[front.span.end :].strip())
    return Snapshot(path, keys.normalise(fields.get("id", "")), keys.url(fields.get("url", "")), stored, whole)


def digest(text: str) -> str:
    """SHA-256 of *text* as UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def rendered(source: Source, page: PageText, found_at: str, retrieved: datetime) -> str:
    """The file's content. What the page says of itself goes before what the article says of it."""
    text = page.text.strip()
    fields = {
        "id": source.key,
        "publisher": page.publisher or source.publisher,
        "title": page.title or source.title,
        "url": source.url,
        "found_at": found_at if keys.url(found_at) != keys.url(source.url) else "",
        "date": page.date or source.date,
        "retrieved": retrieved.strftime("%Y-%m-%dT%H:%M:%SZ"),
        DIGEST: digest(text),
    }
    said = {name: " ".join(value.split()) for name, value in fields.items() if value.strip()}
    front = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n{text}\n"


def write(path: Path, content: str) -> None:
    """Puts *content* in place whole or not at all.

    Raises FetchError when it is more than ``load_text`` takes, InputError when the disk does not take it.
    """
    data = content.encode()
    if len(data) > MAX_BYTES:
        raise FetchError(f"holds more than {MAX_BYTES:,} bytes of text")
    temporary = path.with_name(f".{path.stem[:60]}-{os.getpid()}.part")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {_reason(error)}; make room or name another folder") from None
    finally:
        temporary.unlink(missing_ok=True)


def file_name(key: str) -> str:
    """A file name for *key* that no other key has: ``web-13.md``, ``example-org-fares-3f2a90c1.md``."""
    words = re.sub(r"[^a-z0-9]+", "-", key.removeprefix("https://").lower()).strip("-")[:60].rstrip("-")
    if _PLAIN_KEY.fullmatch(key):
        return f"{words}.md"
    return f"{words or 'source'}-{digest(key)[:8]}.md"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
