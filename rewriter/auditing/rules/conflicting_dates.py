"""Two dates for one event.

## What it does
Groups the dates of the text by the event they stand with (a release, an opening, a purchase) and whose it is, and
compares the windows. Windows that leave each other's bounds conflict. A coarser date that contains a finer one is a
difference of precision, said as advice where the coarser one comes with a condition such as "by".

## Why is this bad
The reader cannot know which one holds, and a rewrite has to choose, or to say both.

## Example
    article: The museum is due to open in late 2026 or early 2027 [1]. The opening of the museum is planned for 2026
             [2].
    instead: The museum is due to open in late 2026 or early 2027 [1]. The plan for the museum has not changed since
             [2].
"""

from collections import defaultdict
from collections.abc import Iterator

from rewriter.auditing.events import OPEN_END, OPEN_START, Window, windows
from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.domain import Severity

LOOKED_AT = 40
"""Earlier windows of one event that are compared."""


@rule("A108", Severity.WARNING, english=True)
def check(survey: Survey) -> Iterator[Hit]:
    by_event: dict[str, list[Window]] = defaultdict(list)
    told: set[frozenset[tuple[object, object]]] = set()
    for window in windows(survey):
        for other in by_event[window.event][-LOOKED_AT:]:
            pair = frozenset({(window.start, window.end), (other.start, other.end)})
            if len(pair) == 2 and pair not in told and _one_event(window, other):
                told.add(pair)
                yield from _compared(window, other)
        by_event[window.event].append(window)


def _compared(window: Window, other: Window) -> Iterator[Hit]:
    evidence = (other.passage.evidence(other.span),)
    if not (window.contains(other) or other.contains(window)):
        message = f"{window.word!r} is dated {window.text!r} here and {other.text!r} before"
        yield Hit(window.span, message, "give the date the sources give, or both with who says so", evidence)
    elif _open(window) != _open(other):
        message = f"{window.word!r} is dated {window.text!r} here and {other.text!r} before: a difference of precision"
        yield Hit(window.span, message, "give the finer one", evidence, Severity.ADVICE)


def _one_event(one: Window, other: Window) -> bool:
    if one.passage is other.passage or one.past != other.past or not one.subject.may_be(other.subject):
        return False
    if not one.past:
        return True
    return len(one.subject.stems & other.subject.stems) >= 2 or bool(one.subject.names & other.subject.names)


def _open(window: Window) -> bool:
    return window.start == OPEN_START or window.end == OPEN_END
