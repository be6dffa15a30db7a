"""Who gave and who took, who won and who lost, whichever of the two verbs tells it.

"A lent B a harp" and "B borrowed a harp from A" tell one deal, "A beat B" and "B lost to A" one contest: verbs of
transfer and of contest come in converse pairs, a closed class (Fillmore's commercial frame).
"""

import re
from typing import NamedTuple

from rewriter.domain import Name, Span
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

GIVES = r"s[eo]ll(?:s|ing)?|sold|len[dt]s?|lending|gave|gives?|given|handed|leased?|donate[sd]?|bequeathe[sd]?|taught|teaches"
TAKES = r"buys?|bought|purchase[sd]?|borrow(?:s|ed)?|receive[sd]?|acquire[sd]?|inherit(?:s|ed)?|obtain(?:s|ed)?|learnt|learned"
WINS = (
    r"beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|overc[ao]mes?|thrash(?:es|ed)?|eliminate[sd]?|edge[sd]? out|edge[sd]? past|"
    r"knock(?:s|ed) out|(?:win|won|wins|victory|triumph|triumph(?:s|ed)|prevail(?:s|ed)) (?:over|against)"
)
LOSES = r"(?:los[te]s?|defeat|loss) (?:by\s\S+\s)?(?:to|against)|succumb(?:s|ed) to"
DEAL = re.compile(
    rf"\b(?:(?P<gives>{GIVES})|(?P<loses>{LOSES})|(?P<wins>{WINS})|(?P<takes>{TAKES}))\b", re.IGNORECASE
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|n['’]t|without|refused to|could)\s+(?:\w+\s+)?$", re.IGNORECASE)
BORDER = re.compile(r"[;:]|,?\s\b(?:while|whereas|but|although|though)\b")
TO, FROM, BY = (re.compile(rf"\b{word}\s", re.IGNORECASE) for word in ("to", "from", "by"))
SIDE = re.compile(r"\b(?:in|at|on|near|of|after|before|during)\s+(?:the\s+)?$")
"""A name behind it says where, when or whose."""
PARTS = 60
"""Characters between a preposition and the party that it leads to ("from the collector Tove Rask")."""


class Deal(NamedTuple):
    """``kind`` is "transfer" or "contest"; ``giver`` is the winner of a contest."""

    kind: str
    giver: Name
    taker: Name


@kept
def deals(passage: Passage) -> tuple[Deal, ...]:
    """What the sentence tells of two named parties, by each of its verbs of dealing."""
    prose, span = passage.article.prose, passage.sentence.span
    if len(passage.names) < 2:
        return ()
    found = (_read(passage, match) for match in DEAL.finditer(prose, span.start, span.end))
    return tuple(deal for deal in found if deal)


def _read(passage: Passage, match: re.Match[str]) -> Deal | None:
    prose, span = passage.article.prose, passage.sentence.span
    kind = match.lastgroup
    start = max((b.end() for b in BORDER.finditer(prose, span.start, match.start())), default=span.start)
    border = BORDER.search(prose, match.end(), span.end)
    behind = Span(match.end(), border.start() if border else span.end)
    if DENIED.search(prose, start, match.start()):
        return None
    subject = _subject(passage, start, match.start())
    agent = _led(passage, BY, behind)
    passive = bool(PASSIVE.search(prose, start, match.start()))
    if kind == "wins":
        other = agent if passive else _first(passage, behind)
        return _deal("contest", *((other, subject) if passive else (subject, other)))
    if kind == "loses":
        return _deal("contest", _first(passage, behind), subject)
    giver, taker = _led(passage, FROM, behind), _led(passage, TO, behind)
    if kind == "gives":
        if passive:
            return _deal("transfer", agent, taker or subject)
        return _deal("transfer", subject, taker or _first(passage, behind))
    return _deal("transfer", giver, agent if passive else subject)


def _deal(kind: str, giver: Name | None, taker: Name | None) -> Deal | None:
    return Deal(kind, giver, taker) if giver and taker and giver is not taker else None


def _subject(passage: Passage, start: int, end: int) -> Name | None:
    """The first name of the clause that no preposition of place leads."""
    prose = passage.article.prose
    able = (n for n in passage.names if start <= n.span.start and n.span.end <= end)
    return next((name for name in able if not _is_aside(prose, start, name)), None)


def _is_aside(prose: str, start: int, name: Name) -> bool:
    """A place or time, not "the eight of Talsee", which is the clause's own head."""
    before = SIDE.search(prose, start, name.span.start)
    return bool(before) and not (before.group().startswith("of") and len(prose[start : before.start()].split()) <= 2)


def _first(passage: Passage, behind: Span) -> Name | None:
    """The name right behind the verb, with its title or noun alone between."""
    prose = passage.article.prose
    name = next((each for each in passage.names if behind.start <= each.span.start < behind.end), None)
    between = prose[behind.start : name.span.start] if name else ""
    near = name is not None and len(between) <= PARTS and not re.search(r"[,.()\d]|\b(?:to|from|by|in|at|with|after)\b", between)
    return name if near else None


def _led(passage: Passage, preposition: re.Pattern[str], behind: Span) -> Name | None:
    """The name that *preposition* leads to."""
    prose = passage.article.prose
    for match in preposition.finditer(prose, behind.start, behind.end):
        name = _first(passage, Span(match.end(), behind.end))
        if name:
            return name
    return None
