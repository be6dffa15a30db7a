"""What an item without a subject of its own is about: the item, the line or the heading it stands under."""

import re

from rewriter.domain import Article, Block, Sentence
from rewriter.editing.wording import tidy
from rewriter.reading.kinds.verbs import finite

_REACH = 60
_LONGEST = 8
_NUMBERING = re.compile(r"^\s*(?:\d+[.)]|[IVX]+\.)\s+")
_CALLED_CONFIRMED = re.compile(r"\b(?:confirmed|rumou?r\w*|unconfirmed|leaks?|sources?|why|how|what|conclusion|overview|details?)\b", re.IGNORECASE)


def owner_of(article: Article, sentence: Sentence, order: int) -> str:
    """The short words an item stands under, nearest first; empty for prose, or where nothing short stands above."""
    if sentence.block is not Block.ITEM:
        return ""
    above = [_parent(article, sentence, order), article.by_id.get(sentence.lead_in), article.by_id.get(sentence.heading)]
    return next((words for one in above if one is not None and (words := _short(article, one))), "")


def _parent(article: Article, sentence: Sentence, order: int) -> Sentence | None:
    """The nearest item above that *sentence* is nested in."""
    for earlier in reversed(article.sentences[max(0, order - _REACH) : order]):
        if earlier.block is not Block.ITEM:
            return None
        if earlier.level < sentence.level:
            return earlier
    return None


def _short(article: Article, above: Sentence) -> str:
    words = tidy(above.span.of(article.prose)).rstrip(":. ")
    words = _NUMBERING.sub("", words.split(": ", 1)[0] if above.block is Block.ITEM else words)
    fits = 0 < len(words.split()) <= _LONGEST and not words.endswith("?")
    heading = above.block is Block.HEADING
    return words if fits and not (heading and (finite(words) or _CALLED_CONFIRMED.search(words))) else ""
