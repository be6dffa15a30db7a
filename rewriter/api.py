"""The public functions: what `from rewriter import check, rewrite, rewrite_chain` gives.

They take a text where the layers below take an Article, and a folder where those take Sources.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Unpack

from rewriter.domain import Article, Ledger, Report, Source
from rewriter.errors import InputError
from rewriter.reading import read_article
from rewriter.reading.bibliography import load_supplied, resolve
from rewriter.reading.formats import text_of

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.runnables import Runnable, RunnableConfig

    from rewriter.auditing import Audit
    from rewriter.strategies.options import Options
    from rewriter.strategies.planning import Plan

Text: TypeAlias = str | Article
Sources: TypeAlias = str | Path | Sequence[Source] | None


def check(rewrite: Text, original: Text, sources: Sources = None, *, strict: bool = False) -> Report:
    """What is wrong with *rewrite*, judged against *original* and, where given, the texts of the cited *sources*.

    *sources* is a folder of snapshots, a bibliography, or the Sources themselves. With *strict* warnings fail it too.
    Raises InputError for a text without words and for a folder that cannot be read.
    """
    from rewriter.rules import check as check_articles

    article = _article(original, "original")
    return check_articles(_text(rewrite, "rewrite"), article, supplied_for(sources, article), strict=strict)


def audit(original: Text, sources: Sources = None, *, strict: bool = False) -> "Audit":
    """What *original* is made of, and what is wrong with it before anybody rewrites it.

    Raises InputError for a text without words and for sources that cannot be read.
    """
    from rewriter.auditing import audit as audit_article

    article = _article(original, "article")
    return audit_article(article, supplied_for(sources, article), strict)


def rewrite(
    original: Text,
    model: "str | BaseChatModel" = "builtin",
    sources: Sources = None,
    *,
    config: "RunnableConfig | None" = None,
    **options: "Unpack[Options]",
) -> Ledger:
    """The concise, accurate version of *original* with the proof of it: see ``.status``, ``.text`` and ``.report``.

    *model* is "builtin" (no model is asked), "openai/NAME", or any langchain chat model; *options* are those of
    ``rewriter.strategies.options.Options``, told of in docs/library.md; *config* is langchain's: callbacks, tags.
    Raises InputError for an original that cannot be rewritten, ModelError when the endpoint fails.
    """
    from rewriter.pipeline import rewrite as rewrite_article

    article = _article(original, "original")
    return rewrite_article(article, model, supplied_for(sources, article), config=config, **options)


def rewrite_chain(
    model: "str | BaseChatModel" = "builtin", sources: Sources = None, **options: "Unpack[Options]"
) -> "Runnable[str | Article, Ledger]":
    """``rewrite`` as a langchain Runnable, from an article to its Ledger: ``invoke``, ``ainvoke``, ``abatch`` …"""
    from rewriter.pipeline import rewrite_chain as chain

    return chain(model, sources if not isinstance(sources, str | Path) else load_supplied(Path(sources)), **options)


def plan(original: Text, model: "str | BaseChatModel" = "builtin", **options: "Unpack[Options]") -> "Plan":
    """The calls that ``rewrite`` with the same arguments would make, their estimated tokens and cost; asks nobody."""
    from rewriter.pipeline import plan as plan_article

    return plan_article(_article(original, "original"), model, **options)


def _article(text: Text, what: str) -> Article:
    return text if isinstance(text, Article) else read_article(_text(text, what))


def _text(text: Text, what: str) -> str:
    text = text.text if isinstance(text, Article) else text_of(text)
    if not any(character.isalnum() for character in text):
        raise InputError(f"the {what} has no words; give the text itself, at least one sentence of it")
    return text


def supplied_for(sources: Sources, article: Article) -> tuple[Source, ...]:
    """The sources as the article's markers name them, whatever id they were supplied under."""
    if not isinstance(sources, str | Path):
        return tuple(sources or ())
    if not Path(sources).exists():
        raise InputError(f"no file or folder {str(sources)!r}; name a folder of source texts, or a bibliography")
    supplied = load_supplied(Path(sources))
    found = resolve(article.sources, supplied)
    if supplied and found == article.sources:
        cited = ", ".join(source.key for source in article.sources[:5])
        raise InputError(
            f"none of the {len(supplied)} sources in {str(sources)!r} is cited in the article (it cites {cited} …); "
            "check the ids in their front matter"
        )
    return found
