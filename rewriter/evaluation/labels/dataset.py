"""A folder of articles, each beside its gold labels."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rewriter.domain import Article
from rewriter.errors import InputError
from rewriter.evaluation.labels.gold import SUFFIX, Gold, load_gold
from rewriter.evaluation.labels.validating import problems
from rewriter.reading import read_article
from rewriter.reading.files import load_text


@dataclass(frozen=True, slots=True)
class Item:
    """One article with its labels. ``digest`` is the SHA-256 over the bytes of both files."""

    name: str
    article: Article
    gold: Gold
    digest: str


def evals_folder() -> Path:
    """The folder of tasks, datasets and recordings: in an installed package, else in the checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "data" / "evals"
    return installed if installed.is_dir() else package.parent / "evals"


def load_dataset(folder: Path, limit: int | None = None) -> tuple[Item, ...]:
    """The articles of *folder* by name, at most *limit* of them.

    InputError for a folder without gold files, an article that is missing, and labels that do not fit their article.
    """
    items = tuple(load_item(path) for path in gold_files(folder)[:limit])
    for item in items:
        if found := problems(item.gold, item.article):
            raise InputError(_misfit(item, found))
    return items


def gold_files(folder: Path) -> list[Path]:
    """The gold files of *folder*, sorted; InputError where there is none."""
    if not folder.is_dir():
        raise InputError(f"no folder {str(folder)!r}; a dataset is a folder of NAME.md and NAME{SUFFIX} files")
    found = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.name.removesuffix(SUFFIX))
    if not found:
        raise InputError(f"no *{SUFFIX} in {str(folder)!r}; a dataset is a folder of NAME.md and NAME{SUFFIX} files")
    return found


def load_item(path: Path, articles: Path | None = None) -> Item:
    """The gold file *path* with the article it names; nothing is compared.

    The article is in *articles*, else beside the labels, else in the folder "articles" beside theirs, as it is for a
    second labelling.
    """
    gold = load_gold(path)
    article = (articles or path.parent) / gold.article
    if articles is None and not article.is_file() and (path.parent.parent / "articles").is_dir():
        article = path.parent.parent / "articles" / gold.article
    if Path(gold.article).name != gold.article or not article.is_file():
        raise InputError(f"{str(path)!r} labels {gold.article!r}, but there is no such file in {str(article.parent)!r}")
    digest = hashlib.sha256(article.read_bytes() + b"\0" + path.read_bytes()).hexdigest()
    return Item(path.name.removesuffix(SUFFIX), read_article(load_text(str(article))), gold, digest)


def _misfit(item: Item, found: Sequence[str]) -> str:
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return (
        f"the labels of {item.name!r} do not fit their article: {found[0]}{more}; "
        "`rewriter eval labels` lists all of it"
    )
