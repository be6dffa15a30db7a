"""Quotations of a sentence, and who speaks."""

import re
from collections.abc import Iterator

from rewriter.domain import Quotation, Span
from rewriter.facts.speakers import SAYING, speaker

_MARKS = re.compile(r"[\"“”„«»‘‹›`]|(?<!\w)['’](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_CLOSERS = {"“": "”“\"", "„": "“”", '"': '"”', "«": "»", "»": "«", "‘": "’'", "'": "'’", "‹": "›", "”": "”"}
_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’.,][^\W_]+)*")
_CHEAP = re.compile(r"[\"“”„«»‘‹'’]")
_VERBISH = frozenset("is are was were be been am has have had will would can could should must do does did not n't we i you it's i'm we're don't".split())
COINED = 4
"""A quotation of at most so many words without a word of saying beside it is a term, not speech."""


def find(prose: str, span: Span) -> tuple[Quotation, ...]:
    """The quotations of *span*, marks included, in order; nested ones belong to the outer."""
    if not _CHEAP.search(prose, span.start, span.end):
        return ()
    return tuple(_quotation(prose, span, inner) for inner in _pairs(prose, span))


def _pairs(prose: str, span: Span) -> Iterator[Span]:
    """Opening marks with the first mark that can close them; apostrophes open and close nothing."""
    marks = list(_MARKS.finditer(prose, span.start, span.end))
    index = 0
    while index < len(marks):
        opening = marks[index].group()
        closers = _CLOSERS.get(opening, "")
        if opening == "’" or (opening in "'‘\"“”" and not _can_open(prose, span, marks[index].start())):
            index += 1
            continue
        close = next((n for n in range(index + 1, len(marks)) if marks[n].group() in closers and _can_close(prose, marks[n].start(), opening)), None)
        if close is None:
            index += 1
            continue
        yield Span(marks[index].start(), marks[close].end())
        index = close + 1


def _can_open(prose: str, span: Span, at: int) -> bool:
    """A mark opens at the start, or behind a space, dash or bracket, with a word right behind it."""
    before = prose[at - 1] if at > span.start else " "
    after = prose[at + 1] if at + 1 < span.end else " "
    return not after.isspace() and not before.isalnum()


def _can_close(prose: str, at: int, opening: str) -> bool:
    """A single mark between letters is an apostrophe."""
    after = prose[at + 1] if at + 1 < len(prose) else " "
    if opening in "'‘":
        return not after.isalnum() and not prose[at - 1].isspace()
    return not prose[at - 1].isspace() or opening in "«„"


def _quotation(prose: str, span: Span, found: Span) -> Quotation:
    inner = prose[found.start + 1 : found.end - 1]
    words = tuple(_WORD.findall(inner))
    who, said = speaker(prose, span, found)
    return Quotation(found, found.of(prose), words, who, said or _is_speech(inner, words))


def _is_speech(inner: str, words: tuple[str, ...]) -> bool:
    """Without a word of saying: more than a coined term's words, not in title case, with a verb or an end mark."""
    if len(words) <= COINED:
        return inner.rstrip().endswith(("!", "?")) and len(words) > 2
    long = [word for word in words if len(word) > 3]
    if long and all(word[0].isupper() for word in long):
        return False
    return any(word.lower() in _VERBISH for word in words) or inner.rstrip()[-1:] in ".,!?…" or len(words) > 7


__all__ = ["COINED", "SAYING", "find"]
