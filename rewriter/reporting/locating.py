"""Which words of the rendered rewrite a statement became, and how they were judged."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from string import punctuation

from rewriter.domain import CheckedStatement, Span, Statement, Verdict

_WORST_LAST = {verdict: rank for rank, verdict in enumerate(Verdict)}
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_THEN_MARKER_OR_END = r"(?=\s*(?:[.!?(\[【^<]|$))"


@dataclass(frozen=True, slots=True)
class Located:
    """A statement's place in the rendered text (None when not found there) and the checks of its sentences."""

    span: Span | None
    checked: tuple[CheckedStatement, ...]

    @property
    def verdict(self) -> Verdict | None:
        """The worst verdict of its sentences; None where nothing of it was checked."""
        return max((checked.verdict for checked in self.checked), key=_WORST_LAST.__getitem__, default=None)


def locate(statements: Sequence[Statement], text: str, checked: Sequence[CheckedStatement]) -> tuple[Located, ...]:
    """One Located for each of *statements*: the first place of its words in *text* that no other statement took.

    *checked* are the statements of the report on *text*, in its order.
    """
    starts = [each.span.start for each in checked]
    ends: dict[str, int] = {}
    located = []
    for statement in statements:
        span = _find(statement.text, text, ends.get(statement.text, 0))
        if span:
            ends[statement.text] = span.end
        located.append(Located(span, _within(span, checked, starts) if span else ()))
    return tuple(located)


def _find(statement: str, text: str, start: int) -> Span | None:
    """The words without their full stop, which the renderer may set behind the markers.

    A short statement can be the beginning of a longer one: a place where a marker or an end follows comes first.
    """
    words = "".join(map(_as_rendered, statement.strip().rstrip(".")))
    found = re.compile(words + _THEN_MARKER_OR_END, re.MULTILINE).search(text, start)
    found = found or re.compile(words).search(text, start)
    return Span(*found.span()) if words and found else None


def _as_rendered(character: str) -> str:
    """A pattern for *character*: as it is, or as Markdown needs it to stand for itself."""
    if character.isspace():
        return r"\s"
    if character in _ENTITIES:
        return f"(?:{character}|{_ENTITIES[character]})"
    return rf"\\?{re.escape(character)}" if character in punctuation else re.escape(character)


def _within(span: Span, checked: Sequence[CheckedStatement], starts: Sequence[int]) -> tuple[CheckedStatement, ...]:
    first, last = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
    return tuple(each for each in checked[max(first, 0) : last] if each.span.overlaps(span))
