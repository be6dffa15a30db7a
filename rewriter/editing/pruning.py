"""A statement without the clause that fails: the first thing tried before a statement is taken back."""

import re
from collections.abc import Iterator, Sequence

from rewriter.domain import Span
from rewriter.editing.wording import sentence_case, tidy
from rewriter.reading.clauses import split
from rewriter.reading.kinds.verbs import finite

_FEWEST = 3
"""Words of what is still a sentence."""
_EDGES = " ,;–—-"
_JOINED = ("and", "but", "or", "while", "whereas", "although", "though", "which", "because", "so", "that", "as", "with")
"""Words that need the clause before them: a rest that opens with one is no sentence."""
_TURNS = re.compile(r"\W*(?:but|while|whereas|although|though|yet|however|despite|unlike|contrary)\b", re.IGNORECASE)
"""What such a clause says stands against the rest: to cut one of the two would settle the matter in silence."""
_LEADS = re.compile(
    r"(?:while|whereas|although|though|if|when|because|since|after|before|as|despite|unlike|contrary|until|once)\b",
    re.IGNORECASE,
)


def without(text: str, marks: Sequence[Span] = ()) -> Iterator[str]:
    """What is left of *text* without the clauses that *marks* touch, then without one closing clause after another.

    Longest first; each is a sentence with a verb and a full stop, and shorter than *text*. Clauses are those of the
    reader; an opening one is cut where a whole sentence follows, and none that stands against the rest.
    """
    clauses = split(text, Span(0, len(text)))
    told: set[str] = set()
    hit = {i for i, clause in enumerate(clauses) if any(clause.overlaps(mark) for mark in marks)}
    closing = [frozenset(range(n, len(clauses))) for n in range(len(clauses) - 1, 0, -1)]
    for gone in ([frozenset(hit)] if hit else []) + closing:
        left = _left(text, clauses, gone)
        if left and left not in told:
            told.add(left)
            yield left


def _left(text: str, clauses: Sequence[Span], gone: frozenset[int]) -> str:
    """The clauses that stay as one sentence; empty when they are none."""
    kept = [index for index in range(len(clauses)) if index not in gone]
    if not kept or len(kept) == len(clauses):
        return ""
    if any(_TURNS.match(text[clauses[index].start : clauses[index].end]) for index in gone):
        return ""
    if kept[0] and _TURNS.match(text[clauses[kept[0]].start :]):
        return ""
    if kept[-1] == 0 and _LEADS.match(text):
        return ""
    runs = [[kept[0]]]
    for index in kept[1:]:
        if index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    pieces = [text[clauses[run[0]].start : clauses[run[-1]].end].strip(_EDGES) for run in runs]
    words = ", ".join(pieces).rstrip(" .,;")
    opens = words.split(" ", 1)[0].casefold()
    if len(words.split()) < _FEWEST or not finite(words) or (kept[0] and opens in _JOINED):
        return ""
    return sentence_case(tidy(f"{words}."))
