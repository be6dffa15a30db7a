"""Length: what goes first when the statements are more than a rewrite should hold."""

from rewriter.domain import Article, Outcome, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.references import leans
from rewriter.editing.tighten import terse
from rewriter.editing.values import content_of
from rewriter.reading.kinds.reports import official, reported

MOST = 0.4
"""The words of a rewrite, as a part of the article's."""
_AT_MOST_CUT = 0.12
"""The part of the statements that may go for length alone: a dense article keeps its facts and stays longer."""
_LONG = 400
"""Words of an article below which nothing goes for length."""
_SHORT = 8
_BASE = 2.0
_RUMOUR = 4.0
"""A rumour has few values and is news all the same: what readers have heard elsewhere must be found here, marked."""


def within(article: Article, candidates: tuple[Candidate, ...]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* made terse, then without those that tell least, until the rest is short enough or too few may go.

    The first one stays: it says what the article is about. So does one that the next leans on.
    """
    excess = sum(_words(one) for one in candidates) - MOST * article.words
    if excess <= 0:
        return candidates, ()
    short = tuple(terse(one) for one in candidates)
    excess = sum(_words(one) for one in short) - MOST * article.words
    left = int(_AT_MOST_CUT * len(candidates)) if article.words >= _LONG else 0
    gone: set[int] = set()
    denied = frozenset(one.order - 1 for one in candidates if one.denial)
    order = sorted(range(1, len(short)), key=lambda place: (_weight(short[place], denied), -place))
    while excess > 0 and len(gone) < left:
        place = next((one for one in order if one not in gone and not _carries(short, one, gone)), None)
        if place is None:
            break
        gone.add(place)
        excess -= _words(short[place])
    lost = (
        Dropped(short[place].sentence.id, Outcome.CUT, "tells least; left out for length") for place in sorted(gone)
    )
    return tuple(one for place, one in enumerate(short) if place not in gone), tuple(lost)


def _carries(candidates: tuple[Candidate, ...], place: int, gone: set[int]) -> bool:
    """True where the statement after *place* points back at it."""
    following = place + 1
    return following < len(candidates) and following not in gone and leans(candidates[following].text)


def _words(candidate: Candidate) -> int:
    return len(candidate.text.split())


def _weight(candidate: Candidate, denied: frozenset[int]) -> float:
    """Values and names told, for their words; confirmed, denied and rumoured things weigh more.

    *denied* are the places right before a denial: without the rumour, nobody knows what was denied.
    """
    content = content_of(candidate.sentence, candidate.text)
    told = _BASE + 2.0 * min(3, len(content.hard) + len(content.dates)) + 0.5 * min(3, len(content.names))
    told += bool(reported(candidate.text)) + bool(official(candidate.text)) + 4 * candidate.denial
    told += {Status.CONFIRMED: 3.0, Status.REPORTED: 1.0, Status.UNCONFIRMED: _RUMOUR}[candidate.status]
    told += 5 * (candidate.status is Status.UNCONFIRMED and candidate.order in denied)
    return told / max(_words(candidate), _SHORT)
