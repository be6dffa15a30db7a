"""The cited sources' own texts: a folder of ``.md`` and ``.txt`` files with front matter."""

from collections.abc import Iterator
from pathlib import Path

from rewriter.domain.citation import Source
from rewriter.errors import InputError
from rewriter.reading import frontmatter
from rewriter.reading.citations import keys
from rewriter.reading.files import load_text

SUFFIXES = frozenset((".md", ".markdown", ".txt"))
FIELDS = ("publisher", "title", "url", "date")


def load_sources(folder: str | Path) -> tuple[Source, ...]:
    """A source for each ``.md`` and ``.txt`` file of *folder*, in order of file name, keyed as its marker is.

    Front matter: ``id`` (as the article writes it: ``web:13``, ``1``, ``CBS News, 2025``, an address), ``publisher``,
    ``title``, ``url``, ``date``. Raises ``InputError`` that names the file and what to do.
    """
    root = Path(folder)
    if not root.is_dir():
        problem = "is no folder" if root.exists() else "does not exist"
        raise InputError(f"{str(folder)!r} {problem}; --sources takes a folder of .md or .txt files")
    sources = tuple(_load(path) for path in _files(root))
    if not sources:
        raise InputError(f"{str(folder)!r} holds no .md or .txt file; put the sources' texts there")
    _refuse_doubles(sources, root)
    return sources


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.iterdir()):
        if path.is_file() and path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "README")):
            yield path


def _load(path: Path) -> Source:
    text = load_text(str(path))
    front = frontmatter.take(text)
    if front.fault:
        raise InputError(f"{str(path)!r}: the front matter cannot be read ({front.fault}); correct its YAML")
    written = front.fields.get("id", "")
    if not written:
        raise InputError(f"{str(path)!r} has no 'id' in its front matter; add the id the article cites it by")
    body = text[front.span.end :].strip()
    if not body:
        raise InputError(f"{str(path)!r} has no text below its front matter; paste the source's text there")
    publisher, title, url, date = (front.fields.get(field, "") for field in FIELDS)
    return Source(keys.normalise(written), publisher, title, url, date, body)


def _refuse_doubles(sources: tuple[Source, ...], root: Path) -> None:
    seen: set[str] = set()
    for source in sources:
        if source.key in seen:
            raise InputError(f"{str(root)!r} holds two files with the id {source.key!r}; give each source its own id")
        seen.add(source.key)
