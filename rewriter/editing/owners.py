"""What an item without a subject of its own is about: the item, the line or the heading it stands under."""

import re

from rewriter.domain import Article, Block, Fact, Name, Sentence
from rewriter.editing.references import points_back
from rewriter.editing.wording import tidy
from rewriter.reading.kinds.calls import call_to_action
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.opinions import praise, significance
from rewriter.reading.kinds.verbs import finite

_REACH = 60
_LONGEST = 8
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:\d+[.)]|[IVX]+\.)\s+")
_SHORT = 4
_STATUS = re.compile(r"\b(?:confirmed|official|key|main|top|latest|quick|at a glance)\b", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"\b(?:confirmed|rumou?r\w*|unconfirmed|leaks?|sources?|why|how|what|conclusion|overview|details?)\b", re.IGNORECASE
)


def owner_of(article: Article, sentence: Sentence, order: int, has_label: bool, capitals: frozenset[str]) -> str:
    """The short words an item stands under, nearest first; empty for prose, or where nothing short stands above.

    An item with a label of its own, or under a line that is kept, needs only the item it is nested in.
    """
    if sentence.block is not Block.ITEM:
        return ""
    above = [_parent(article, sentence, order)]
    if not has_label:
        above += [article.by_id.get(sentence.lead_in), article.by_id.get(sentence.heading)]
    return next((words for one in above if one is not None and (words := _short(article, one, capitals))), "")


_LEAST_TOLD, _MOST_TOLD = 3, 9
_COUNTED = re.compile(
    r"(?P<who>(?:The\s)?[A-Z]?[a-z]+(?:\s[a-z]+)?)\s(?P<did>[a-z]+ed|set|put)\s"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?P<what>(?:[a-z]+\s)?[a-z]+s):$"
)


def lead_in_of(article: Article, sentence: Sentence) -> str:
    """The line that introduces the list of *sentence* where it may stand above what is left of it, else its heading.

    It must state nothing that needs a source, must not doubt, praise or point back; a count of the items goes, since
    some may be gone: "Planners attached four conditions:" becomes "Conditions attached by planners:".
    """
    if sentence.block is not Block.ITEM or sentence.level > 1:
        return ""
    above = article.by_id.get(sentence.lead_in) if sentence.lead_in else None
    return (_introduction(article, above) if above else "") or _headed(article, article.by_id.get(sentence.heading))


def _introduction(article: Article, above: Sentence) -> str:
    words = tidy(above.span.of(article.prose))
    counted = _COUNTED.match(words)
    if counted:
        who = counted["who"][0].lower() + counted["who"][1:]
        words = f"{counted['what'][0].upper()}{counted['what'][1:]} {counted['did']} by {who}:"
    stated = [fact for fact in above.facts if not (counted and _opens(fact, above))]
    fits = _LEAST_TOLD <= len(words.split()) <= _MOST_TOLD and words.endswith(":") and above.block is Block.PARAGRAPH
    if above.cited_by or len(stated) > bool(counted) or not fits or _colours(words) or points_back(words):
        return ""
    return words


def _opens(fact: Fact, above: Sentence) -> bool:
    """True for a plural with a sentence's capital, taken for a name: "Planners"."""
    plural = isinstance(fact, Name) and len(fact.words) == 1 and fact.words[0].endswith("s")
    return plural and fact.span.start == above.span.start


def _headed(article: Article, above: Sentence | None) -> str:
    words = tidy(_STATUS.sub("", above.span.of(article.prose))).rstrip(":. ") if above and above.level > 1 else ""
    fits = 0 < len(words.split()) <= _SHORT and not words.endswith(("?", "!")) and not finite(words)
    if above is None or not fits or above.facts or _colours(words) or _SAYS_NOTHING.search(words):
        return ""
    return _plain_case(words[0].upper() + words[1:], frozenset()) + ":"


def _colours(words: str) -> str:
    """The word by which *words* doubt, praise, compare or call; empty when they are plain."""
    doubtful = hearsay(words) or social(words) or outlook(words) or possible(words)
    return doubtful or significance(words) or praise(words) or call_to_action(words) or denial(words)


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
    words = _NUMBERING.sub("", words.split(": ", 1)[0])
    fits = 0 < len(words.split()) <= _LONGEST and not words.endswith("?")
    nested = above.block is Block.ITEM
    if not fits or not (nested or not (finite(words) or _NUMBER.search(words) or _SAYS_NOTHING.search(words))):
        return ""
    idle = praise(words) or significance(words) or call_to_action(words)
    return words if nested else "" if idle else _plain_case(words, capitals)


def _plain_case(words: str, capitals: frozenset[str]) -> str:
    """A heading's words without the capitals of a heading; words the article writes with a capital keep theirs."""
    first, *rest = words.split()
    return " ".join([first, *(word if word in capitals else word.lower() for word in rest)])


def capital_words(article: Article) -> frozenset[str]:
    """The words *article* writes with a capital inside its sentences, headings left out."""
    told = (s.span.of(article.prose).split()[1:] for s in article.sentences if s.block is not Block.HEADING)
    return frozenset(word.strip(".,;:()’'\"“”") for words in told for word in words if word[:1].isupper())
