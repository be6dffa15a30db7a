"""A thing called short after a sentence that is gone gets its full name: "the plant" is "the bottling plant"."""

import re
from collections.abc import Collection

from rewriter.domain import Article
from rewriter.editing.wording import tidy
from rewriter.facts.stems import content_stems

_SHORT = re.compile(r"\bthe\s(?P<what>[a-z]{4,20})(?=[\s,.])(?!\s(?:of|that|to|for|who|which)\b)")
_REACH = 2
"""Sentences of the original within which a thing brought up is spoken of as known."""
_NO_KIND = frozenset(("same", "other", "whole", "first", "second", "last", "next", "new", "old", "only", "very"))


def called_in_full(article: Article, order: int, text: str, known: Collection[str]) -> str:
    """*text*, made of sentence number *order*, each "the plant" whose stem is not *known* with its word of kind.

    The word stands before the same noun in one of the two sentences above, behind "a" or "the".
    """
    above = " ".join(tidy(one.span.of(article.prose)) for one in article.sentences[max(0, order - _REACH) : order])
    return _SHORT.sub(lambda match: _full(match, above, known), text)


def _full(match: re.Match[str], above: str, known: Collection[str]) -> str:
    what = match["what"]
    if not set(content_stems(what)) or set(content_stems(what)) & set(known):
        return match.group()
    found = re.search(rf"\b(?:[Aa]n?|[Tt]he)\s(?P<kind>[a-z-]+)\s{what}\b", above)
    if found is None or found["kind"] in _NO_KIND:
        return match.group()
    return f"the {found['kind']} {what}"
