"""Words before a number: about, at least, up to; and what is one of the largest."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_VALUE = r"(?=\s[€$£]?(?!\d{4}\b)\d|\s(?:half|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|quarter))\b)"
_ABOUT = re.compile(rf"\b(?:about|around|roughly|nearly|almost|approximately|close to){_VALUE}", re.IGNORECASE)
_BOUND = re.compile(
    rf"\b(?:no more than|at least|at most|more than|fewer than|less than|up to|over|under|above|below|limited to){_VALUE}",
    re.IGNORECASE,
)
_TURNED = {
    "no more than": ("at least", "more than"), "at least": ("at most", "exactly", "less than"),
    "at most": ("at least", "more than"), "more than": ("less than", "exactly"), "fewer than": ("more than", "exactly"),
    "less than": ("more than", "exactly"), "up to": ("at least", "exactly"), "over": ("under", "exactly"),
    "under": ("over", "exactly"), "above": ("below",), "below": ("above",), "limited to": ("at least",),
}  # fmt: skip
_LASTS = re.compile(r"\bover \S+ (?:days|weeks|months|years|hours|seasons)\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?=the (?:\w+est|most|best|worst|largest|first)\b)", re.IGNORECASE)
_PLURAL = re.compile(r"(?P<start>the (?:\w+est|most \w+|best|worst) )(?P<noun>[a-z]+[^s\W])s\b")


@planter("approximation-dropped", Group.NUMBERS)
def approximation_dropped(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A rough number is told as the number itself."""
    del article
    found = [*_ABOUT.finditer(told.plain)]
    if not found:
        return None
    match = rng.choice(found)
    return swap(told, "approximation-dropped", Span(match.start(), match.end() + 1), "", f"{match.group()!r} dropped")


@planter("approximation-exact", Group.NUMBERS)
def approximation_exact(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A rough number becomes exactly so many."""
    del article
    found = [*_ABOUT.finditer(told.plain)]
    if not found:
        return None
    return swap(told, "approximation-exact", Span(*rng.choice(found).span()), rng.choice(["exactly", "precisely"]))


@planter("comparator", Group.NUMBERS)
def comparator(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """At least becomes at most or exactly."""
    del article
    found = [match for match in _BOUND.finditer(told.plain) if not _LASTS.match(told.plain, match.start())]
    if not found:
        return None
    match = rng.choice(found)
    new = rng.choice(_TURNED[match.group().lower()])
    return swap(told, "comparator", Span(*match.span()), new)


@planter("superlative", Group.OTHER)
def superlative(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """One of the largest becomes the largest."""
    del article, rng
    match = _ONE_OF.search(told.plain)
    plural = _PLURAL.match(told.plain, match.end()) if match else None
    if match is None or plural is None:
        return None
    words = f"{plural['start']}{plural['noun']}"
    return swap(told, "superlative", Span(match.start(), plural.end()), words, "'one of' dropped")
