"""Where the articles to measure on are: those that come with the package, or the user's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from rewriter.domain import Article
from rewriter.errors import InputError
from rewriter.reading import read_article
from rewriter.reading.files import load_text
from rewriter.reading.formats import text_of

_TEXTS = (".md", ".txt", ".markdown")


@dataclass(frozen=True)
class Exhibit:
    """An article with what is known of it: the kinds a person gave its sentences, and labelled statements about it."""

    name: str
    article: Article
    gold: tuple[dict[str, Any], ...] = ()
    """Rows of ``text``, ``kind`` and perhaps ``parts``; empty where nobody labelled the article."""
    labelled: tuple[dict[str, Any], ...] = ()
    """Rows of ``rewrite``, ``label`` ("right" or "wrong") and ``kind``."""


def folder() -> Path:
    """The bundled datasets: in an installed package, else in the checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "data" / "evals" / "datasets"
    return installed if installed.is_dir() else package.parent / "evals" / "datasets"


def exhibits(paths: Iterable[Path] = ()) -> tuple[Exhibit, ...]:
    """The articles in *paths*, files or folders; the bundled ones for none. InputError for a folder without any."""
    found = [file for path in (list(paths) or [folder() / "articles"]) for file in _files(path)]
    return tuple(_exhibit(path) for path in found)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if file.suffix in _TEXTS and file.is_file())
    if not found:
        raise InputError(f"no article in {str(path)!r}; name a folder with {', '.join(_TEXTS)} files")
    return found


def _exhibit(path: Path) -> Exhibit:
    article = read_article(text_of(load_text(str(path)), str(path)))
    gold = _rows(path.with_name(f"{path.stem}.gold.yaml"), "sentences")
    return Exhibit(path.stem, article, gold, _rows(path.parent.parent / "claims" / f"{path.stem}.claims.yaml", ""))


def _rows(path: Path, key: str) -> tuple[dict[str, Any], ...]:
    if not path.is_file():
        return ()
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"{str(path)!r} cannot be read: {' '.join(str(error).split())}; mend it") from error
    return tuple(loaded[key] if key else loaded)
