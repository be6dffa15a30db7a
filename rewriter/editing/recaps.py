"""Parts of a statement that another statement has: a closing "with ..." goes when it was said before.

Only what closes the sentence is cut: a first half taken out of "with A and B" would bind B to what A was bound to.
"""

import re

from rewriter.domain import Sentence
from rewriter.editing.values import Content, content_of

_WITH = re.compile(
    r",\s+with\s+(?P<first>[^,;:()]{6,120}?)\s+and\s+(?P<second>(?:an?|the|its|their)\s[^;:]{6,160}?)(?P<stop>\.?)$"
)
_WITH_ALONE = re.compile(r",\s+with\s+(?P<first>[^;:()]{6,120}?)(?P<stop>\.?)$")


def without_recaps(sentence: Sentence, text: str, others: list[Content]) -> str:
    """*text* without a closing "with ..." whose dates and values, and a word besides, one of *others* has."""
    if match := _WITH.search(text):
        if not _said(sentence, match["second"], others):
            return text
        if _said(sentence, match["first"], others):
            return text[: match.start()] + match["stop"]
        return f"{text[: match.start()]}, with {match['first']}{match['stop']}"
    alone = _WITH_ALONE.search(text)
    return text[: alone.start()] + alone["stop"] if alone and _said(sentence, alone["first"], others) else text


def _said(sentence: Sentence, part: str, others: list[Content]) -> bool:
    content = content_of(sentence, part)
    if not (content.hard or content.dates):
        return False
    return any(
        content.hard <= one.hard
        and content.dates <= one.dates
        and content.names <= one.names
        and content.stems & one.stems
        for one in others
    )
