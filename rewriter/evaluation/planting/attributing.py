"""Who says so: another outlet or body of the article, under the same marker."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of, outlets
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, content, swap

_SAYS = (
    r"(?:reported|reports|said|says|wrote|writes|counts|puts|lists|clocked|told|confirmed|denies|announced|found|"
    r"estimates)"
)
_BEFORE = re.compile(r"\b(?:according to|per|told|reported by|quoted by|says|said)(?: the)? $", re.IGNORECASE)
_AFTER = re.compile(rf"(?: \(\d{{4}}\))?,? {_SAYS}\b")


@planter("attribution-swap", Group.NAMES, swap=True)
def attribution_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """What one outlet or body says is given to another of the article."""
    bank = bank_of(article)
    mine = {word for held in bank.beside(told) for name in held.names for word in name.text.split()}
    speaking = [
        one
        for one in bank.names_in(told)
        if one.sort in {"organisation", "person"}
        and (_BEFORE.search(told.plain[: one.span.start]) or _AFTER.match(told.plain, one.span.end))
    ]
    choices = [
        (old, text)
        for old in speaking
        for text, sort in bank.sorts.items()
        if sort == old.sort and not mine & set(text.split()) and not set(text.split()) & set(old.text.split())
    ]
    if not choices:
        return None
    old, text = rng.choice(sorted(choices, key=lambda choice: (choice[0].span, choice[1])))
    return swap(told, "attribution-swap", old.span, text)


@planter("outlet-swap", Group.CITATIONS, swap=True)
def outlet_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The outlet that the sentence names as its source becomes another one of the article."""
    bank = bank_of(article)
    about = content(told.plain)
    choices = [
        (marker, other)
        for marker in told.markers
        if marker.in_prose
        for other in outlets(article)
        if not set(other.keys) & told.keys and other.style == marker.style
        and not any(set(other.keys) & one.sentence.keys and len(about & one.about) > 1 for one in bank.held)
    ]
    if not choices:
        return None
    marker, other = rng.choice(choices)
    return swap(told, "outlet-swap", Span(marker.span.start, marker.span.end), other.text)
