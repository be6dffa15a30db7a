"""How much of a statement stands close together somewhere in a text: evidence that is searched for, not given.

The content words of a text are numbered in order. A window of ``WINDOW`` of them slides over the text; the statement's
share is the weight of its distinct words that the best window holds. Everyday words weigh half, numbers double: a
figure is what a statement is about. Windows of words cut better than sentences where lists, headings and broken lines
part what belongs together (measured: area under the curve 80 against 75 on full web pages).
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rewriter.domain import Span
from rewriter.facts.common_stems import STEMS
from rewriter.facts.stems import NUMBER_WORDS, STOP_WORDS, stem

WINDOW = 40
"""Content words a window spans."""
EVERYDAY, NUMBER = 0.5, 2.0
"""Weights against 1 for any other word."""
MOST_PLACES = 400
"""Places looked at for one word; a commoner one is close to anything, and would make the search quadratic."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Places = Mapping[str, Sequence[int]]


def words(prose: str, span: Span) -> list[str]:
    """The content words of *span* in order: stems, and figures as written."""
    found = map(_content, _WORD.findall(prose, span.start, span.end))
    return [word for word in found if word]


@lru_cache(maxsize=65536)
def _content(word: str) -> str:
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in STOP_WORDS or (len(lower) < 2 and not lower.isdigit()):
        return ""
    return lower if lower[0].isdigit() else stem(lower)


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    if word[0].isdigit() or word in NUMBER_WORDS:
        return NUMBER
    return EVERYDAY if word in STEMS else 1.0


def places(stream: Sequence[str]) -> Places:
    """Where each word of *stream* stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for position, word in enumerate(stream):
        found[word].append(position)
    return found


def carried(claim: Sequence[str], text: Places) -> float:
    """0..1: the share of the weight of *claim* that the best window of *text* holds; 1 for a claim of no words."""
    weights = {word: weight(word) for word in set(claim)}
    total = sum(weights.values())
    if not total:
        return 1.0
    hits = sorted([(position, word) for word in weights for position in text.get(word, ())[:MOST_PLACES]])
    inside = dict.fromkeys(weights, 0)
    best = held = 0.0
    first = 0
    for position, word in hits:
        if not inside[word]:
            held += weights[word]
        inside[word] += 1
        while hits[first][0] < position - WINDOW:
            left = hits[first][1]
            inside[left] -= 1
            if not inside[left]:
                held -= weights[left]
            first += 1
        if held > best:
            best = held
            if best == total:  # the weights are halves: their sums are exact
                return 1.0
    return best / total


def carried_at(claim: Sequence[str], text: Places, at: Sequence[int]) -> float:
    """0..1: as ``carried``, by the best of the windows around the places *at*."""
    weights = {word: weight(word) for word in set(claim)}
    reach = WINDOW // 2
    return max(
        sum(
            heavy
            for word, heavy in weights.items()
            if bisect_left(text.get(word, ()), place - reach) < bisect_right(text.get(word, ()), place + reach)
        )
        for place in at
    ) / max(sum(weights.values()), 1)
