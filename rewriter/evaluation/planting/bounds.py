"""Words before a number: about, at least, up to; and what is one of the largest."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_VALUE = (
    r"(?=\s[€$£]?(?!\d{4}\b)\d|\s(?:half|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|"
    r"quarter))\b)"
)
_ABOUT = re.compile(rf"\b(?:about|around|roughly|nearly|almost|approximately|close to){_VALUE}", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:no more than|at least|at most|more than|fewer than|less than|up to|over|under|above|below|limited to)"
    + _VALUE,
    re.IGNORECASE,
)
_TURNED = {
    "no more than": ("at least", "more than"), "at least": ("at most", "exactly", "less than"),
    "at most": ("at least", "more than"), "more than": ("less than", "exactly"), "fewer than": ("more than", "exactly"),
    "less than": ("more than", "exactly"), "up to": ("at least", "exactly"), "over": ("under", "exactly"),
    "under": ("over", "exactly"), "above": ("below",), "below": ("above",), "limited to": ("at least",),
}  # fmt: skip
_LASTS = re.compile(
    r"\b(?:over|under|above|below) (?![€$£]|\S+%|\d+,\d|\S+ (?:million|billion|times|°C)|twice)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[€$£]?[\w.,]*\w")
_ONE_OF = re.compile(r"\bone of (?=the (?:\w+est|most|best|worst|largest|first)\b)", re.IGNORECASE)
_PLURAL = re.compile(r"(?P<start>the (?:\w+est|most \w+|best|worst) )(?P<noun>[a-z]+[^s\W])s\b")


@planter("approximation-dropped", Group.NUMBERS)
def approximation_dropped(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A rough number is told as the number itself."""
    found = _rough(told, article)
    if not found:
        return None
    match = rng.choice(found)
    return swap(told, "approximation-dropped", Span(match.start(), match.end() + 1), "", f"{match.group()!r} dropped")


@planter("approximation-exact", Group.NUMBERS)
def approximation_exact(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A rough number becomes exactly so many."""
    found = _rough(told, article)
    if not found:
        return None
    return swap(told, "approximation-exact", Span(*rng.choice(found).span()), rng.choice(["exactly", "precisely"]))


def _rough(told: Told, article: Article) -> list[re.Match[str]]:
    """Where a number is called rough that the article, too, has only roughly."""
    beside = [one.plain for one in bank_of(article).beside(told)]
    return [
        match
        for match in _ABOUT.finditer(told.plain)
        if (number := _NEXT.match(told.plain, match.end() + 1))
        and not any(_exact(number.group(), plain) for plain in beside)
    ]


def _exact(number: str, plain: str) -> bool:
    """Does *plain* have the number without a word that makes it rough?"""
    return any(
        not _ABOUT.match(plain, plain.rstrip().rfind(" ", 0, max(0, found.start() - 1)) + 1)
        for found in re.finditer(rf"(?<![\w.,]){re.escape(number)}(?![\w,])", plain)
    )


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
