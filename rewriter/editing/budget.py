"""Length: what goes first when the statements are more than a rewrite should hold."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from rewriter.domain import Article, Block, Outcome, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.references import leans
from rewriter.editing.status import status_of
from rewriter.editing.tighten import terse
from rewriter.editing.values import content_of
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.reports import official, reported

MOST = 0.38
"""The words of the statements, as a part of the article's: with title and headings, four tenths of it."""
_AT_MOST_CUT = 0.2
"""The part of the statements that may go for length alone: a dense article keeps its facts and stays longer."""
_LONG = 400
"""Words of an article below which nothing goes for length."""
_SHORT = 8
_REACH = 2
"""Sentences of the original within which a thing brought up is spoken of as known."""
_PASSES = 2
"""What another statement leans on may go once that one is gone."""
_THE = re.compile(r"\b[Tt]he\s(?P<what>[a-z]+)(?=[\s,.])(?!\s(?:of|that|to)\b)")
_RUMOURS = 20
"""Of so many statements one rumour stays, however little it tells: readers have heard it elsewhere."""
_MANY = 5
"""Values, and names, beyond which a statement weighs no more."""
_POWER = 1.2
"""How much length counts against a statement: more than in proportion, so that many short facts stay for a long one."""
_BASE, _VALUE, _NAME, _QUOTED, _TITLED, _DENIAL, _CONFIRMED = 8.0, 1.5, 0.5, 1.0, 4.0, 2.0, 2.0
_DENIED = 12.0
"""What a rumour weighs more before its denial: alone, the denial would deny what nobody heard."""
_SPOKEN_OF = 2
_EARLY = 2
"""Statements behind the opening that tell its news: they stay like itself."""
_IDLE = 0.8
"""What a statement without a value, an act or a denial weighs, as a part of others: it goes first."""
_RARE = 3
"""Statements that have a word of the headline which is more than the name of the subject."""


def within(
    article: Article, candidates: tuple[Candidate, ...], words: int | None = None
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* made terse, then without those that tell least, until the rest has at most *words*.

    Where no words are asked for, the rest may have the usual part of the article's, and only so many may go. The first
    one stays: it says what the article is about. So does one that the next leans on.
    """
    room = MOST * article.words if words is None else words
    if sum(map(_words, candidates)) <= room:
        return candidates, ()
    short = tuple(terse(one) for one in candidates)
    most = len(short) if words is not None else round(_AT_MOST_CUT * len(short)) if article.words >= _LONG else 0
    gone = _cut(short, sum(map(_words, short)) - room, most, frozenset(content_stems(_headline(article))))
    lost = (Dropped(short[place].sentence.id, Outcome.CUT, "tells least; left out for length") for place in gone)
    return tuple(one for place, one in enumerate(short) if place not in gone), tuple(lost)


def _cut(candidates: tuple[Candidate, ...], excess: float, most: int, promised: frozenset[str]) -> set[int]:
    """The places of at most *most* candidates that go, until *excess* words have gone; *promised* as below."""
    ties = _Ties(candidates)
    gone: set[int] = set()
    for place in _PASSES * _least_first(candidates, promised):
        if excess <= 0 or len(gone) >= most:
            break
        if place not in gone and not ties.hold(place, gone):
            gone.add(place)
            excess -= _words(candidates[place])
    return gone


class _Ties:
    """Which statements the ones after them cannot do without."""

    def __init__(self, candidates: tuple[Candidate, ...]) -> None:
        self._candidates = candidates
        self._stems = [frozenset(content_stems(one.text)) for one in candidates]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, stems in enumerate(self._stems):
            for stem in stems:
                self._places[stem].append(place)

    def hold(self, place: int, gone: Collection[int]) -> bool:
        """True where the statement after *place* points back at it, or speaks of "the ladder" that it brought up."""
        following = next((one for one in range(place + 1, place + 1 + _REACH) if one not in gone), place)
        if not place < following < len(self._candidates):
            return False
        one, after = self._candidates[place], self._candidates[following]
        if after.order > one.order + _REACH:
            return False
        meant = (stem for match in _THE.finditer(after.text) for stem in content_stems(match["what"]))
        fresh = (stem for stem in meant if stem in self._stems[place] and not self._met(stem, place, gone))
        return (following == place + 1 and leans(after.text)) or any(fresh)

    def _met(self, stem: str, place: int, gone: Collection[int]) -> bool:
        """True where a statement that stays before *place* has *stem*."""
        return any(earlier < place and earlier not in gone for earlier in self._places[stem][: len(gone) + 1])


def _headline(article: Article) -> str:
    first = next((one for one in article.sentences if one.block is Block.HEADING), None)
    return first.span.of(article.prose) if first else article.title


def _words(candidate: Candidate) -> int:
    return len(candidate.text.split())


def _least_first(candidates: tuple[Candidate, ...], promised: frozenset[str]) -> list[int]:
    """The places of *candidates* but the first: rumours, save the best, then what tells least, then those best.

    A rumour right before a denial weighs more: without it, nobody knows what was denied. So does a statement with a
    word *promised* by the headline that few others have: readers came for it.
    """
    stems = [frozenset(content_stems(one.text)) for one in candidates]
    used = Counter(stem for one in stems for stem in one)
    denied = {one.order - 1 for one in candidates if one.denial} | _spoken_of(candidates, stems, used)
    rare = frozenset(stem for stem in promised if used[stem] <= _RARE)
    kept = [bool(one & rare) for one in stems]
    weights = [_weight(one, one.order in denied, titled) for one, titled in zip(candidates, kept, strict=True)]
    doubted = (one.status is Status.UNCONFIRMED and not one.denial for one in candidates)
    unsure = {place for place, unsure in enumerate(doubted) if place and unsure}
    best = sorted(unsure, key=lambda place: (-weights[place], place))
    stay = max(1, len(candidates) // _RUMOURS)
    news = {place for place, one in enumerate(candidates[: _EARLY + 1]) if not _idle(one)}
    facts = (place for place in range(1, len(candidates)) if place not in unsure | news)
    return [*reversed(best[stay:]), *sorted(facts, key=lambda place: (weights[place], -place)), *reversed(best[:stay])]


def _spoken_of(
    candidates: tuple[Candidate, ...], stems: Sequence[frozenset[str]], used: Counter[str]
) -> set[int]:
    """The orders of the rumours that share two words few statements have with a denial."""
    denials = [own for one, own in zip(candidates, stems, strict=True) if one.denial]
    told = frozenset(stem for own in denials for stem in own if used[stem] <= _RARE)
    return {
        one.order
        for one, own in zip(candidates, stems, strict=True)
        if one.status is Status.UNCONFIRMED and not one.denial and len(own & told) >= _SPOKEN_OF
    }


def _idle(candidate: Candidate) -> bool:
    """True for a statement without a number, a date, somebody's words, an act or a denial."""
    content = content_of(candidate.sentence, candidate.text)
    return not (content.hard or content.dates or candidate.denial or official(candidate.text))


def _weight(candidate: Candidate, denied: bool, titled: bool) -> float:
    """Values and names told, for their words; confirmed and denied things weigh more."""
    content = content_of(candidate.sentence, candidate.text)
    quotes = sum(one.startswith("“") for one in content.hard)
    told = _BASE + _VALUE * min(_MANY, len(content.hard) + len(content.dates)) + _NAME * min(_MANY, len(content.names))
    told += _TITLED * titled - _QUOTED * quotes
    told += bool(reported(candidate.text)) + bool(official(candidate.text)) + _DENIAL * candidate.denial
    told += _CONFIRMED * (status_of(candidate.text) is Status.CONFIRMED)
    told += _DENIED * (denied and candidate.status is Status.UNCONFIRMED)
    return (_IDLE if _idle(candidate) else 1.0) * told / math.pow(max(_words(candidate), _SHORT), _POWER)
