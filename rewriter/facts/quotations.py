"""Quotations of a sentence, and who speaks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import Name, Quotation, Span
from rewriter.facts import names
from rewriter.facts.speakers import voice
from rewriter.facts.word_sets import words

_CHEAP = re.compile(r"[\"“”„«»‹]|(?<!\w)['‘’](?=\w)")
_MARKS = re.compile(r"[\"“”„«»‹›]|(?<!\w)['‘’](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_CLOSERS = {"“": '”"', "„": "“”", '"': '"”', "«": "»", "»": "«", "‘": "’'", "'": "'’", "‹": "›", "”": "”"}
_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’.,][^\W_]+)*")
_VERBS = words(
    """
    is are was were be been am has have had will would can could should must do does did we i you it's i'm we're
    don't can't won't isn't let's that's there's you're they're it they
    """
)
MARKS = 40
"""How many marks on a quotation may end; farther than that is a mark left open."""
NEAR = 600
"""How many characters to either side the speaker is looked for."""
COINED = 4
"""A quotation of at most so many words without a word of saying beside it is a term, not speech."""


def find(prose: str, span: Span, known: tuple[Name, ...] | None = None) -> tuple[Quotation, ...]:
    """The quotations of *span*, marks included, in order; nested ones belong to the outer.

    *known* are the names of the span, where the caller has them.
    """
    if not _CHEAP.search(prose, span.start, span.end):
        return ()
    spans = list(_pairs(prose, span))
    if not spans:
        return ()
    people = names.find(prose, span) if known is None else known
    starts = [name.span.start for name in people]
    quotations = []
    for index, found in enumerate(spans):
        low, high = max(span.start, found.start - NEAR), min(span.end, found.end + NEAR)
        near = people[bisect_left(starts, low) : bisect_right(starts, high)]
        quotations.append(_quotation(prose, Span(low, high), found, spans[max(0, index - 8) : index + 9], near))
    return tuple(quotations)


def _pairs(prose: str, span: Span) -> Iterator[Span]:
    """Opening marks with the first mark that can close them; apostrophes open and close nothing."""
    marks = list(_MARKS.finditer(prose, span.start, span.end))
    index = 0
    while index < len(marks):
        close = _close_of(prose, span, marks, index)
        if close:
            yield Span(marks[index].start(), marks[close].end())
        index = close + 1 if close else index + 1


def _close_of(prose: str, span: Span, marks: list[re.Match[str]], index: int) -> int:
    """The index of the mark that closes the one at *index*; 0 if it opens nothing."""
    opening, at = marks[index].group(), marks[index].start()
    closers = _CLOSERS.get(opening)
    if closers is None or opening == "”" or not _can_open(prose, span, at):
        return 0
    candidates = [
        n
        for n in range(index + 1, min(index + MARKS, len(marks)))
        if marks[n].group() in closers and _can_close(prose, marks[n].start())
    ]
    if opening in "'‘" and len(candidates) > 1:
        return _outer_single(prose, marks, candidates)
    return candidates[0] if candidates else 0


def _outer_single(prose: str, marks: list[re.Match[str]], candidates: list[int]) -> int:
    """A plural's apostrophe (``the fans' choice'``) closes nothing if a later mark follows with no opening between."""
    for earlier, later in pairwise(candidates):
        at = marks[earlier].start()
        if prose[at - 1] != "s" or later != earlier + 1 or not prose[at + 1 : at + 3].strip().isalpha():
            return earlier
    return candidates[-1]


def _can_open(prose: str, span: Span, at: int) -> bool:
    """A mark opens at the start, or behind a space, dash or bracket, with a word right behind it."""
    before = prose[at - 1] if at > span.start else " "
    after = prose[at + 1] if at + 1 < span.end else " "
    if prose[at] in "'’‘" and after.isdigit():
        return False
    return (not after.isspace() or prose[at] in "«„") and not before.isalnum()


def _can_close(prose: str, at: int) -> bool:
    after = prose[at + 1] if at + 1 < len(prose) else " "
    return not after.isalnum() and (not prose[at - 1].isspace() or prose[at] == "»")


def _quotation(prose: str, span: Span, found: Span, spans: list[Span], people: tuple[Name, ...]) -> Quotation:
    inner = prose[found.start + 1 : found.end - 1]
    words = tuple(_WORD.findall(inner))
    name, said = voice(prose, span, found, spans, people)
    speech = _is_speech(inner, words, said)
    return Quotation(found, found.of(prose), words, name if speech else "", speech)


def _is_speech(inner: str, words: tuple[str, ...], said: bool) -> bool:
    """Not a title in title case; with a word of saying, anything else; without, a clause rather than a coined term."""
    long = [word for word in words if len(word) > 3]
    if len(long) > 1 and all(word[0].isupper() for word in long) and inner.rstrip()[-1:] not in "!?":
        return False
    if said:
        return True
    if len(words) <= COINED:
        return len(words) > 2 and inner.rstrip().endswith(("!", "?"))
    return (
        len(words) > 7
        or any(word.lower().replace("’", "'") in _VERBS for word in words)
        or inner.rstrip()[-1:] in ".!?…"
    )
