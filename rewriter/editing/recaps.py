"""Parts of a statement that another statement has: "with A and B" loses the half that was said before."""

import re

from rewriter.domain import Sentence
from rewriter.editing.values import Content, content_of

_WITH = re.compile(
    r",\s+with\s+(?P<first>[^,;:()]{6,120}?)\s+and\s+(?P<second>(?:an?|the|its|their)\s[^;:]{6,160}?)(?P<stop>\.?)$"
)
_WITH_ALONE = re.compile(r",\s+with\s+(?P<first>[^;:()]{6,120}?)(?P<stop>\.?)$")


def without_recaps(sentence: Sentence, text: str, others: list[Content]) -> str:
    """*text* without closing "with ..." halves whose dates and values, and a word besides, one of *others* has."""
    if match := _WITH.search(text):
        first, second = (_said(sentence, match[half], others) for half in ("first", "second"))
        if first and second:
            return text[: match.start()] + match["stop"]
        if first:
            return f"{text[: match.start()]}, with {match['second']}{match['stop']}"
        if second:
            return f"{text[: match.start()]}, with {match['first']}{match['stop']}"
        return text
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
