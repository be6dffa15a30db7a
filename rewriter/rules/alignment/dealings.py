"""Who gave and who took, who won and who lost, whichever of the two verbs tells it.

"A lent B a harp" and "B borrowed a harp from A" tell one deal, "A beat B" and "B lost to A" one contest: verbs of
transfer and of contest come in converse pairs, a closed class (Fillmore's commercial frame).
"""

import re
from typing import NamedTuple

from rewriter.domain import Span
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

GIVES = (
    r"s[eo]ll(?:s|ing)?|sold|len[dt]s?|lending|gave|gives?|given|handed|leased?|donate[sd]?|bequeathe[sd]?|"
    r"taught|teaches"
)
TAKES = (
    r"buys?|bought|purchase[sd]?|borrow(?:s|ed)?|receive[sd]?|acquire[sd]?|inherit(?:s|ed)?|obtain(?:s|ed)?|"
    r"learnt|learned"
)
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
ENDS = re.compile(
    r"[,;:()]|\b(?:to|from|by|for|in|at|on|after|before|during|with|who|which|that|and|since|because|until)\b"
)
"""What ends the words for a party."""
LEADS = re.compile(r"\b(?:in|at|on|after|before|during|since|near|with)\s[^,;]{1,40},\s", re.IGNORECASE)
"""An opening that says where or when."""
MOST = 4
"""Content words that a party is told in."""

Party = frozenset[str]


class Deal(NamedTuple):
    """``kind`` is "transfer" or "contest"; ``giver`` is the winner of a contest."""

    kind: str
    giver: Party
    taker: Party


@kept
def deals(passage: Passage) -> tuple[Deal, ...]:
    """What the sentence tells of two parties, by each of its verbs of dealing, as the words for either."""
    prose, span = passage.article.prose, passage.sentence.span
    found = (_read(passage, match) for match in DEAL.finditer(prose, span.start, span.end))
    return tuple(deal for deal in found if deal.giver and deal.taker)


def _read(passage: Passage, match: re.Match[str]) -> Deal:
    prose, span = passage.article.prose, passage.sentence.span
    start = max((b.end() for b in BORDER.finditer(prose, span.start, match.start())), default=span.start)
    border = BORDER.search(prose, match.end(), span.end)
    behind = Span(match.end(), border.start() if border else span.end)
    if DENIED.search(prose, start, match.start()):
        return Deal("", frozenset(), frozenset())
    subject, first = _subject(passage, start, match.start()), _party(passage, behind)
    passive = bool(PASSIVE.search(prose, start, match.start()))
    agent = _led(passage, BY, behind)
    if match.lastgroup == "wins":
        return Deal("contest", *((agent, subject) if passive else (subject, first)))
    if match.lastgroup == "loses":
        return Deal("contest", first, subject)
    if match.lastgroup == "gives":
        taker = _led(passage, TO, behind)
        return Deal("transfer", *((agent, taker or subject) if passive else (subject, taker or first)))
    return Deal("transfer", _led(passage, FROM, behind), agent if passive else subject)


def _subject(passage: Passage, start: int, end: int) -> Party:
    """The first words of the clause, an opening that says where or when left out."""
    opening = LEADS.match(passage.article.prose, start, end)
    return _party(passage, Span(opening.end() if opening else start, end))


def _party(passage: Passage, span: Span) -> Party:
    """The words up to where a phrase ends; "the eight of Talsee" is one."""
    ends = ENDS.search(passage.article.prose, span.start, span.end)
    stop = ends.start() if ends else span.end
    return frozenset([token.stem for token in passage.tokens if span.start <= token.start < stop][:MOST])


def _led(passage: Passage, preposition: re.Pattern[str], behind: Span) -> Party:
    """The words that *preposition* leads."""
    match = preposition.search(passage.article.prose, behind.start, behind.end)
    return _party(passage, Span(match.end(), behind.end)) if match else frozenset()
