"""Where a statement repeats an evidence sentence word for word but for a few words: what was put for what.

Words on both sides of a change tie it down: the same words before and behind it say that both stand in one slot, which
no measure of closeness says as surely. A change counts when ``FLANK`` equal words stand on either side, or the border
of the sentence, and when its words were not only moved from another place of the sentence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rewriter.domain import Span
from rewriter.facts.stems import STOP_WORDS
from rewriter.facts.tokens import WORD, Token, tokenise
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

FLANK = 2
LONGEST = 6
"""Words on either side of a change beyond which it is another way of saying things."""
CLOSE = 0.5
ALIKE = 0.6
"""Ratio of equal words (difflib) below which a sentence was written anew, and its changes say nothing."""
"""Share of the statement that a passage must carry to be compared."""
LOOKED_AT = 4
MOST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Edit:
    """``said`` in the statement where ``meant`` stands in ``passage``; either may be empty."""

    said: Span
    meant: Span
    passage: Passage
    said_words: tuple[str, ...]
    meant_words: tuple[str, ...]

    def place(self, statement: Passage) -> Span:
        """Where to point in the statement: the changed words, or the clause that something is missing from."""
        return self.said if len(self.said) else statement.clause_of(self.said).span


@kept
def edits(statement: Aligned) -> tuple[Edit, ...]:
    """The changes between *statement* and the one passage it repeats most nearly word for word."""
    repeated, most = None, 0.0
    for ranked in statement.by_score[:LOOKED_AT]:
        if ranked.score >= CLOSE and _at_most(statement.passage, ranked.passage) > most:
            alike = likeness(statement.passage, ranked.passage)
            repeated, most = (ranked.passage, alike) if alike > most else (repeated, most)
    return _between(statement.passage, repeated) if repeated and most >= ALIKE else ()


def in_place(statement: Aligned, span: Span) -> bool:
    """Does *span* of the statement stand among the very words it stands among in the evidence, and nothing said of it
    there come from elsewhere in that sentence?"""
    return any(_keeps(statement.passage, each.passage, span) for each in statement.by_score[:LOOKED_AT])


def _keeps(claim: Passage, evidence: Passage, span: Span) -> bool:
    ours, theirs = _words(claim), _words(evidence)
    matcher = _matcher(claim, evidence)
    for start, there, size in matcher.get_matching_blocks() if matcher else ():
        block = ours[start : start + size]
        inside = [token for token in block if token.start < span.end and span.start < token.end]
        ends = start + size == len(ours) and there + size == len(theirs)
        if size < 2 * FLANK or not inside or not (start == there == 0 or inside[0] is not block[0]):
            continue
        if inside[-1] is block[-1] and not ends:
            continue
        named = {t.start for t in ours if any(name.span.start <= t.start < name.span.end for name in claim.names)}
        left = {t.lower for t in (*ours[:start], *ours[start + size :]) if t.start not in named} - STOP_WORDS
        return not left & {t.lower for t in (*theirs[:there], *theirs[there + size :])}
    return False


def likeness(claim: Passage, evidence: Passage) -> float:
    """0..1: the ratio of equal words in order."""
    matcher = _matcher(claim, evidence)
    return matcher.ratio() if matcher else 0.0


def _at_most(claim: Passage, evidence: Passage) -> float:
    """What ``likeness`` cannot exceed: the ratio of equal words in any order."""
    ours, theirs = _counts(claim), _counts(evidence)
    shared = sum([min(count, theirs[word]) for word, count in ours.items() if word in theirs])
    return 2.0 * shared / ((ours.total() + theirs.total()) or 1)


@kept
def _counts(passage: Passage) -> Counter[str]:
    return Counter([token.lower for token in _words(passage)])


def _between(claim: Passage, evidence: Passage) -> tuple[Edit, ...]:
    ours, theirs = _words(claim), _words(evidence)
    matcher = _matcher(claim, evidence)
    codes = matcher.get_opcodes() if matcher else []
    found = []
    for position, (tag, i, j, k, m) in enumerate(codes):
        if tag == "equal" or max(j - i, m - k) > LONGEST:
            continue
        before, behind = _flank(codes, position - 1), _flank(codes, position + 1)
        if before + behind >= 2 * FLANK and min(before, behind) >= 1:
            edit = Edit(_span(ours, i, j), _span(theirs, k, m), evidence, _texts(ours[i:j]), _texts(theirs[k:m]))
            found.append(edit)
    return tuple(found) if _exchanged(found) else tuple(edit for edit in found if not _moved(edit, ours, theirs))


@kept
def _matcher(claim: Passage, evidence: Passage) -> SequenceMatcher[str] | None:
    ours, theirs = _words(claim), _words(evidence)
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST_WORDS:
        return None
    return SequenceMatcher(None, [t.lower for t in ours], [t.lower for t in theirs], autojunk=False)


def _exchanged(found: list[Edit]) -> bool:
    """Did two things change places, and nothing else?"""
    if len(found) != 2:
        return False
    one, other = found
    return one.said_words == other.meant_words and one.meant_words == other.said_words


def _moved(edit: Edit, ours: list[Token], theirs: list[Token]) -> bool:
    """Do the words that came in stand elsewhere in the evidence, or those that went elsewhere in the statement?"""
    here = {t.lower for t in ours if not edit.said.start <= t.start < edit.said.end} - STOP_WORDS
    there = {t.lower for t in theirs if not edit.meant.start <= t.start < edit.meant.end} - STOP_WORDS
    return bool(set(edit.said_words) & there or set(edit.meant_words) & here)


def _texts(tokens: list[Token]) -> tuple[str, ...]:
    """In lower case, but for the month that would be taken for a hedge."""
    return tuple(t.text if t.text == "May" else t.lower for t in tokens)


@kept
def _words(passage: Passage) -> list[Token]:
    return [t for t in tokenise(passage.article.prose, passage.sentence.span) if t.kind == WORD or t.text[0].isdigit()]


def _flank(codes: Sequence[tuple[str, int, int, int, int]], position: int) -> int:
    """How many equal words stand there; the border of the sentence is as good as ``FLANK`` of them."""
    if not 0 <= position < len(codes):
        return FLANK
    tag, start, end, *_ = codes[position]
    return end - start if tag == "equal" else 0


def _span(tokens: list[Token], start: int, end: int) -> Span:
    if start < end:
        return Span(tokens[start].start, tokens[end - 1].end)
    place = tokens[start - 1].end if start else tokens[0].start
    return Span(place, place)
