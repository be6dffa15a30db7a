"""What ``--sources`` and ``--map`` name: a folder of texts, a bibliography, a manifest."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rewriter.domain.citation import Source
from rewriter.errors import InputError
from rewriter.reading.bibliography import bib, csl, yamls
from rewriter.reading.bibliography.entry import Entry, sources
from rewriter.reading.files import load_text
from rewriter.reading.snapshots import SUFFIXES, load_sources

FORMATS = (".json", ".bib", ".yaml", ".yml")
_NAMES = frozenset({"sources", "bibliography", "references", "manifest", "map"})
"""Beside snapshots only files of these names are bibliographies: folders hold other JSON too."""
_LISTS = ("items", "references")


def load_supplied(path: str | Path) -> tuple[Source, ...]:
    """The sources of a folder (its texts, and a bibliography beside them) or of a bibliography or manifest file.

    One Source a key, the snapshot's fields first. Raises InputError that names the file, and the line where it can.
    """
    given = Path(path)
    if not given.is_dir():
        return load_bibliography(given)
    beside = sorted(each for each in given.iterdir() if each.suffix.lower() in FORMATS and each.stem.lower() in _NAMES)
    texts = load_sources(given) if not beside or _has_texts(given) else ()
    return merged(texts, *(load_bibliography(each) for each in beside))


def merged(*groups: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of all *groups*, one a key; what an earlier group does not say of one is taken from a later."""
    found: dict[str, Source] = {}
    for source in chain.from_iterable(groups):
        found[source.key] = filled(found[source.key], source) if source.key in found else source
    return tuple(found.values())


def load_bibliography(path: str | Path) -> tuple[Source, ...]:
    """The sources of a CSL-JSON (.json), BibTeX (.bib) or YAML (.yaml, .yml) file, in its order, keyed as markers are.

    JSON and YAML may also be a manifest, a map from markers to files, addresses or fields. Texts of files they name
    are read, relative to the bibliography. Raises InputError: one line with what is wrong, where, and what to do.
    """
    file = Path(path)
    if file.suffix.lower() not in FORMATS:
        raise InputError(f"{str(path)!r} is no bibliography; name a folder of texts or a file {', '.join(FORMATS)}")
    text = load_text(str(file))
    found = sources(_entries(text, file), file.parent)
    if not found:
        raise InputError(f"{str(path)!r} holds no entry; add one or leave the option out")
    return found


def filled(source: Source, other: Source) -> Source:
    """*source* with what it does not say taken from *other*."""
    values = {
        name: getattr(source, name) or getattr(other, name) for name in ("publisher", "title", "url", "date", "text")
    }
    return Source(source.key, **values)


def _has_texts(folder: Path) -> bool:
    return any(
        each.suffix.lower() in SUFFIXES and not each.name.startswith((".", "README")) for each in folder.iterdir()
    )


def _entries(text: str, file: Path) -> Iterator[Entry]:
    if file.suffix.lower() == ".bib":
        return bib.entries(text, file.name)
    if file.suffix.lower() == ".json":
        return _from_json(text, file.name)
    return yamls.entries(text, file.name)


def _from_json(text: str, name: str) -> Iterator[Entry]:
    data = _parsed(text, name)
    if isinstance(data, dict):
        listed = next((data[field] for field in _LISTS if isinstance(data.get(field), list)), None)
        if listed is None and "id" not in data:
            return _manifest(data, name)
        data = listed if listed is not None else [data]
    if not isinstance(data, list):
        raise InputError(f"{name} is neither a CSL-JSON list nor a map from markers to files")
    return csl.entries(data, name)


def _parsed(text: str, name: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{name}:{error.lineno}: is no JSON ({error.msg}, column {error.colno}); correct it") from None
    except (ValueError, RecursionError):
        raise InputError(f"{name} is no JSON that can be read: a number or its nesting is too large") from None


def _manifest(data: dict[str, object], name: str) -> Iterator[Entry]:
    for marker, target in data.items():
        place = f"{name}: {marker!r}"
        if isinstance(target, str) and target.strip():
            yield yamls.mapped(marker, target.strip(), place)
        elif isinstance(target, dict):
            unknown = next(
                (each for each in target if each not in yamls.FIELDS or not isinstance(target[each], str)), None
            )
            if unknown is not None:
                raise InputError(f"{place}: {unknown!r} is no field of a source; there are {', '.join(yamls.FIELDS)}")
            yield Entry(place, **{**target, "id": marker})
        else:
            raise InputError(f"{place} leads to no file or address; write one as text")
