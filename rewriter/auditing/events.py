"""Dates as windows of named events, so that two windows of one event can be compared.

An event is the word nearest to the date that names something that happens once: a release, an opening, a purchase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.auditing.subjects import Subject, subject
from rewriter.auditing.survey import Survey
from rewriter.domain import Certainty, DateInterval, Kind, Span
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.passage import Passage, Token
from rewriter.rules.alignment.slot import segment

Day = tuple[int, int, int]

EVENTS = frozenset(
    map(
        stem,
        words("""
            release launch open opening reopen start begin beginning premiere debut arrive arrival air ship publish
            publication close closure end finish complete completion film filming shoot announce announcement unveil
            sign found establish build construction elect election approve approval die death born birth marry wedding
            buy purchase acquire acquisition merge merger sell sale deliver delivery expire resign retire appoint join
            leave return win crash discover discovery install introduce land depart departure collapse convict arrest
            invent patent ban abolish ratify inaugurate demolish vote strike deadline handover
        """),
    )
)
CHANGED = re.compile(
    r"\b(?:delay\w*|postpone\w*|pushed|moved|brought forward|rescheduled|originally|initial(?:ly)?|first planned|"
    r"instead of|slipped|put back|was to|were to|shifted|extended|once planned|rather than|and not)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had|did|opened|began|came|went|took|died|sold|bought|built|won|left|[a-z]{2,}ed)\b")
OR = re.compile(r"\s*,?\s*(?:or|and|to|[-–—])\s*", re.IGNORECASE)
BEFORE, BEHIND, OPENING = 4, 2, 6
"""Content words before a date, right behind it, and behind one that opens its clause, where its event is sought."""
MOST_VALUES = 60
"""A sentence with more dates is a table in disguise, and would cost the square of their number."""
OPEN_START: Day = (-9999, 1, 1)
OPEN_END: Day = (9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Window:
    """When an event is said to be: the interval, its words, and whose event it is."""

    event: str
    word: str
    start: Day
    end: Day
    span: Span
    text: str
    passage: Passage
    subject: Subject
    past: bool

    def contains(self, other: "Window") -> bool:
        return self.start <= other.start and other.end <= self.end


def windows(survey: Survey) -> Iterator[Window]:
    """Every dated event of the text. Sentences that tell how a date was changed give two, and conflict with none."""
    for passage in survey.statements:
        if (
            len(passage.dates) > MOST_VALUES
            or passage.sentence.kind is Kind.ANALOGY
            or CHANGED.search(passage.article.prose, *_ends(passage.sentence.span))
        ):
            continue
        for dates in _alternatives(passage):
            token = _event(passage, dates)
            if token and dates[0].start[0]:
                yield _window(survey, passage, dates, token)


def _window(survey: Survey, passage: Passage, dates: list[DateInterval], token: Token) -> Window:
    span = Span(dates[0].span.start, dates[-1].span.end)
    start, end = dates[0].start, max(date.end for date in dates)
    relation = dates[0].relation if len(dates) == 1 else "in"
    if relation in ("by", "before", "until"):
        start = OPEN_START
    elif relation in ("after", "since", "from", "not_before"):
        end = OPEN_END
    clause = passage.clause_of(span)
    pending = clause.certainty in (Certainty.EXPECTED, Certainty.RUMOURED) or _tells_plan(passage, token)
    past = not pending and bool(PAST.search(clause.span.of(passage.article.prose)))
    word = re.compile(r"[^\W\d_]+").match(passage.article.prose, token.start)
    named = word.group().lower() if word else token.stem
    text = span.of(passage.article.text)
    return Window(token.stem, named, start, end, span, text, passage, subject(survey, passage, span), past)


def _tells_plan(passage: Passage, token: Token) -> bool:
    """Is the event's own word no past form: "opens", "a release"?"""
    word = re.compile(r"[^\W\d_]+").match(passage.article.prose, token.start)
    return bool(word) and not PAST.match(word.group().lower()) if word else False


def _alternatives(passage: Passage) -> Iterator[list[DateInterval]]:
    """Dates in order, those that "or" or a dash ties to one window together."""
    group: list[DateInterval] = []
    for date in passage.dates:
        if group and OR.fullmatch(passage.article.prose, group[-1].span.end, date.span.start):
            group.append(date)
            continue
        if group:
            yield group
        group = [date]
    if group:
        yield group


def _event(passage: Passage, dates: list[DateInterval]) -> Token | None:
    own, shared = segment(passage, dates[0])
    start = min(own.start, shared.start) if len(shared) else own.start
    before = [t for t in passage.tokens if start <= t.start < dates[0].span.start][-BEFORE:]
    behind = [t for t in passage.tokens if t.start >= dates[-1].span.end][:BEHIND]
    near = [t for t in behind if t.start - dates[-1].span.end <= 2] + before[::-1]
    if not before:  # the date opens its clause: "In May 2020 the city sold the pier"
        near += [t for t in passage.tokens if dates[-1].span.end <= t.start < own.end][:OPENING]
    return next((token for token in near if token.stem in EVENTS), None)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
