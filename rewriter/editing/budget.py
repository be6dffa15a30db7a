"""Length: what goes first when the statements are more than a rewrite should hold."""

from rewriter.domain import Article, Outcome, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.values import content_of
from rewriter.reading.kinds.reports import official, reported

MOST = 0.4
"""The words of a rewrite, as a part of the article's."""
_AT_MOST_CUT = 0.12
"""The part of the statements that may go for length alone: a dense article keeps its facts and stays longer."""
_LONG = 400
"""Words of an article below which nothing goes for length."""
_SHORT = 8
_RUMOUR = 4.0
"""A rumour has few values and is news all the same: what readers have heard elsewhere must be found here, marked."""


def within(article: Article, candidates: tuple[Candidate, ...]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* without those that tell least, until the rest is short enough or too few may go.

    The first one stays: it says what the article is about.
    """
    excess = sum(_words(one) for one in candidates) - MOST * article.words
    left = int(_AT_MOST_CUT * len(candidates)) if article.words >= _LONG else 0
    gone: set[int] = set()
    denied = frozenset(one.order - 1 for one in candidates if one.denial)
    for candidate in sorted(candidates[1:], key=lambda one: (_weight(one, denied), -one.order)):
        if excess <= 0 or left <= 0:
            break
        gone.add(id(candidate))
        excess, left = excess - _words(candidate), left - 1
    lost = (
        Dropped(one.sentence.id, Outcome.CUT, "tells least; left out for length")
        for one in candidates
        if id(one) in gone
    )
    return tuple(one for one in candidates if id(one) not in gone), tuple(lost)


def _words(candidate: Candidate) -> int:
    return len(candidate.text.split()) + len(candidate.citations)


def _weight(candidate: Candidate, denied: frozenset[int]) -> float:
    """Values and names told, for their words; confirmed, denied and rumoured things weigh more.

    *denied* are the places right before a denial: without the rumour, nobody knows what was denied.
    """
    content = content_of(candidate.sentence, candidate.text)
    told = 2.0 * len(content.hard) + 2.5 * len(content.dates) + 0.3 * len(content.names)
    told += bool(reported(candidate.text)) + bool(official(candidate.text)) + 4 * candidate.denial
    told += {Status.CONFIRMED: 3.0, Status.REPORTED: 1.0, Status.UNCONFIRMED: _RUMOUR}[candidate.status]
    told += 5 * (candidate.status is Status.UNCONFIRMED and candidate.order in denied)
    return told / max(_words(candidate), _SHORT)
