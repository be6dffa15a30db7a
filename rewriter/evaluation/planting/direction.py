"""Up becomes down, before becomes after."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap

_TURNS = """
rose fell; rise fall; rises falls; rising falling; increased decreased; increase decrease; increases
decreases; grew shrank; grow shrink; gained lost; climbed dropped; jumped plunged; soared plummeted; surged
slumped; higher lower; larger smaller; bigger smaller; longer shorter; heavier lighter; faster slower; cheaper
dearer; easier harder; stronger weaker; older younger; newer older; improved worsened; raised lowered;
accelerated slowed; expanded contracted; widened narrowed; earlier later; warmer colder; up down; doubled
halved; best worst; largest smallest; highest lowest; longest shortest; reduction rise; saved added;
lengthened shortened; fewer more; less more; increasing decreasing; growth decline
"""
_TURN: dict[str, str] = {}
for _pair in _TURNS.split(";"):
    _one, _other = _pair.split()
    _TURN.setdefault(_one, _other)
    _TURN.setdefault(_other, _one)
_WORD = re.compile(r"\b(?:" + "|".join(_TURN) + r")\b")
_UP_DOWN = re.compile(r"(?:up|down)(?= (?:from|by|to \d|\d))")
_COMPARED = re.compile(r"(?:more|less|fewer)(?=(?: [a-z]+){0,2} than\b(?! \d| [a-z]+ (?:of|hundred|thousand)))")
_LOOSE = {"best", "worst", "lost", "growth", "rise", "saved"}
_MOVES = {"dropped", "climbed", "jumped", "plunged", "gained"}
_ORDER = re.compile(r"\b(?P<word>before|after)\b(?! all\b|hand\b)", re.IGNORECASE)
_REVERSED = {"before": "after", "after": "before"}
_NOT_ORDER = re.compile(r"\b(?:named|looked|one|day|never|than|sought|look|year|month|week)\s$", re.IGNORECASE)


@planter("direction-flip", Group.OTHER)
def direction_flip(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Rose becomes fell, higher becomes lower."""
    del article
    found = [m for m in _WORD.finditer(told.plain) if _turns(told.plain, m)]
    if not found:
        return None
    match = rng.choice(found)
    new = _TURN[match.group()]
    return swap(told, "direction-flip", Span(*match.span()), new)


@planter("temporal-order", Group.OTHER)
def temporal_order(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Before becomes after."""
    del article
    found = [
        m
        for m in _ORDER.finditer(told.plain)
        if not _NOT_ORDER.search(told.plain[: m.start()])
        and not re.search(r"\b(?:not|until|no)\b", told.plain[: m.start()][-14:])
    ]
    if not found:
        return None
    match = rng.choice(found)
    old, new = match["word"], _REVERSED[match["word"].lower()]
    return swap(told, "temporal-order", Span(*match.span()), new.capitalize() if old[0].isupper() else new)


def _turns(plain: str, match: re.Match[str]) -> bool:
    word = match.group()
    if word in {"up", "down"}:
        return _UP_DOWN.match(plain, match.start()) is not None
    if word in {"more", "less", "fewer"}:
        return _COMPARED.match(plain, match.start()) is not None and not plain[: match.start()].endswith(("no ", "No "))
    if word in {"earlier", "later", "older"}:
        return plain[match.end() :].startswith(" than ")
    if word in _MOVES:
        return re.match(r" (?:by|to|from|[€$£]?\d)", plain[match.end() :]) is not None
    return word not in _LOOSE
