"""Quoted titles that the article itself calls unconfirmed; every restatement of one is a rumour.

Source: the editing study, section 3b. One-word terms do not spread: a coined word for a thing is used in facts too.
"""

import re
from collections.abc import Iterable

from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.parts import Part

_QUOTED = re.compile(r"[“\"]([^“”\"]{3,60})[”\"]|‘([^‘’]{3,60})’")


def quoted(text: str) -> tuple[str, ...]:
    """The quoted phrases of two to six capitalised words in *text*, lower case, without final punctuation."""
    phrases = (flat(match.group(1) or match.group(2)).strip(" ,.;:!?") for match in _QUOTED.finditer(text))
    return tuple(phrase.lower() for phrase in phrases if _is_title(phrase))


def _is_title(phrase: str) -> bool:
    words = phrase.split()
    return 2 <= len(words) <= 6 and words[-1][:1].isupper()


def doubted_titles(parts: Iterable[Part]) -> frozenset[str]:
    """The quoted titles of sentences that say nobody confirmed the thing."""
    listed = tuple(parts)
    doubtful = {part.sentence.id for part in listed if denial(part.text)}
    return frozenset(title for part in listed if part.sentence.id in doubtful for title in quoted(part.text))


def doubted(text: str, titles: frozenset[str]) -> str:
    """The first of *titles* that *text* uses; empty for none."""
    if not titles:
        return ""
    plain = flat(text).lower()
    return next((title for title in sorted(titles) if title in plain), "")
