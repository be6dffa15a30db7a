"""How many words a model is asked for, and the built-in editor held to."""

from collections.abc import Iterable

from rewriter.domain import Article, Statement
from rewriter.rules.too_long import SHORT_ORIGINAL
from rewriter.strategies.options import Settings

_PARTS = {"news": (0.2, 0.35), "bullets": (0.2, 0.35), "brief": (0.08, 0.15)}
"""Of the article's words, what the statements are asked to have, by style."""
_LIMIT = {"news": 0.4, "bullets": 0.4, "brief": 0.2}
"""Of the article's words, what a text with its title and headings may have."""
TIGHTENINGS = 3
"""Times a text that is too long is asked for in fewer words."""
_GIVE = 0.1
"""How far from the words asked for a text may be."""


def target(article: Article, settings: Settings) -> tuple[int, int]:
    """The least and the most words of all statements together; never more than the article has."""
    if settings.target_words is None:
        low, high = (round(article.words * part) for part in _PARTS[settings.style])
        return low, high
    words = min(settings.target_words, article.words)
    return round(words * (1 - _GIVE)), round(words * (1 + _GIVE))


def limit(article: Article, settings: Settings) -> int:
    """The words above which a text is tightened, and gives up what a reader misses least; a short article's its own."""
    if settings.target_words is None:
        return round(article.words * _LIMIT[settings.style]) if article.words >= SHORT_ORIGINAL else article.words
    return target(article, settings)[1]


def words_of(statements: Iterable[Statement]) -> int:
    """Words of all *statements* together."""
    return sum(len(one.text.split()) for one in statements)


def most_words(article: Article, settings: Settings) -> int | None:
    """The most words the built-in editor is held to; None where its own measure serves: "news" and "bullets"."""
    if settings.target_words is None and settings.style != "brief":
        return None
    return target(article, settings)[1] if settings.target_words is None else settings.target_words
