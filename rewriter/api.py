"""The public functions: what `from rewriter import check, rewrite, rewrite_chain` gives.

They take a text where the layers below take an Article, and a folder where those take Sources.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from rewriter.domain import Article, Ledger, Report, Source
from rewriter.errors import InputError
from rewriter.reading import read_article
from rewriter.reading.snapshots import load_sources

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

Text: TypeAlias = str | Article
Sources: TypeAlias = str | Path | Sequence[Source] | None


def check(rewrite: Text, original: Text, sources: Sources = None, *, strict: bool = False) -> Report:
    """What is wrong with *rewrite*, judged against *original* and, where given, the texts of the cited *sources*.

    *sources* is a folder of snapshots or the Sources themselves. With *strict* warnings fail the check too.
    Raises InputError for a text without words and for a folder that cannot be read.
    """
    from rewriter.rules import check as check_articles

    return check_articles(
        _article(rewrite, "rewrite"), _article(original, "original"), _snapshots(sources), strict=strict
    )


def rewrite(original: Text, model: str = "builtin", sources: Sources = None, **options: Any) -> Ledger:  # noqa: ANN401
    """The concise, accurate version of *original* with the proof of it: see ``.status``, ``.text`` and ``.report``.

    *model* is "builtin" (no model is asked) or "openai/NAME"; *options* are those of ``rewriter.pipeline.rewrite``.
    Raises InputError for an original that cannot be rewritten, ModelError when the endpoint fails.
    """
    from rewriter.pipeline import rewrite as rewrite_article

    return rewrite_article(_article(original, "original"), model=model, sources=_snapshots(sources), **options)


def rewrite_chain(**options: Any) -> "Runnable[Any, Ledger]":  # noqa: ANN401
    """A langchain Runnable from an article to its Ledger; *options* are the pipeline's."""
    from rewriter.pipeline import rewrite_chain as chain

    return chain(**options)


def _article(text: Text, what: str) -> Article:
    if isinstance(text, Article):
        return text
    if not any(character.isalnum() for character in text):
        raise InputError(f"the {what} has no words; give its text, not a file name or an empty string")
    return read_article(text)


def _snapshots(sources: Sources) -> tuple[Source, ...]:
    if sources is None:
        return ()
    if isinstance(sources, str | Path):
        return load_sources(Path(sources))
    return tuple(sources)
