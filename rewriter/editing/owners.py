"""What an item without a subject of its own is about: the item, the line or the heading it stands under."""

import re

from rewriter.domain import Article, Block, Sentence
from rewriter.editing.references import points_back
from rewriter.editing.wording import tidy
from rewriter.reading.kinds.calls import call_to_action
from rewriter.reading.kinds.comparisons import comparisons
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.opinions import praise, significance
from rewriter.reading.kinds.verbs import finite

_REACH = 60
_LONGEST = 8
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:\d+[.)]|[IVX]+\.)\s+")
_SAYS_NOTHING = re.compile(
    r"\b(?:confirmed|rumou?r\w*|unconfirmed|leaks?|sources?|why|how|what|conclusion|overview|details?)\b", re.IGNORECASE
)


def owner_of(article: Article, sentence: Sentence, order: int, has_label: bool, capitals: frozenset[str]) -> str:
    """The short words an item stands under, nearest first; empty for prose, or where nothing short stands above.

    An item with a label of its own needs only the item it is nested in.
    """
    if sentence.block is not Block.ITEM:
        return ""
    above = [_parent(article, sentence, order)]
    if not has_label and not lead_in_of(article, sentence):
        above += [article.by_id.get(sentence.lead_in), article.by_id.get(sentence.heading)]
    return next((words for one in above if one is not None and (words := _short(article, one, capitals))), "")


_LEAST_TOLD, _MOST_TOLD = 3, 18


def lead_in_of(article: Article, sentence: Sentence) -> str:
    """The line that introduces the list of *sentence* where it may stand above what is left of it; else empty.

    It must claim nothing of its own that is doubtful, praising or cited, and must not point back.
    """
    above = article.by_id.get(sentence.lead_in) if sentence.lead_in else None
    if above is None or sentence.block is not Block.ITEM or sentence.level > 1 or above.cited_by:
        return ""
    words = tidy(above.span.of(article.prose))
    fits = _LEAST_TOLD <= len(words.split()) <= _MOST_TOLD and words.endswith(":") and above.block is Block.PARAGRAPH
    doubtful = hearsay(words) or social(words) or outlook(words) or possible(words)
    idle = significance(words) or praise(words) or comparisons(words) or call_to_action(words)
    return words if fits and not doubtful and not idle and not points_back(words) else ""


def _parent(article: Article, sentence: Sentence, order: int) -> Sentence | None:
    """The nearest item above that *sentence* is nested in."""
    for earlier in reversed(article.sentences[max(0, order - _REACH) : order]):
        if earlier.block is not Block.ITEM:
            return None
        if earlier.level < sentence.level:
            return earlier
    return None


def _short(article: Article, above: Sentence, capitals: frozenset[str]) -> str:
    words = tidy(above.span.of(article.prose)).rstrip(":. ")
    words = _NUMBERING.sub("", words.split(": ", 1)[0] if above.block is Block.ITEM else words)
    fits = 0 < len(words.split()) <= _LONGEST and not words.endswith("?")
    nested = above.block is Block.ITEM
    if not fits or not (nested or not (finite(words) or _NUMBER.search(words) or _SAYS_NOTHING.search(words))):
        return ""
    return words if nested else _plain_case(words, capitals)


def _plain_case(words: str, capitals: frozenset[str]) -> str:
    """A heading's words without the capitals of a heading; words the article writes with a capital keep theirs."""
    first, *rest = words.split()
    return " ".join([first, *(word if word in capitals else word.lower() for word in rest)])


def capital_words(article: Article) -> frozenset[str]:
    """The words *article* writes with a capital inside its sentences, headings left out."""
    told = (s.span.of(article.prose).split()[1:] for s in article.sentences if s.block is not Block.HEADING)
    return frozenset(word.strip(".,;:()’'\"“”") for words in told for word in words if word[:1].isupper())
