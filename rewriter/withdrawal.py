"""Taking back what does not pass, as little of it as will do.

A statement that fails goes down a ladder, a rung a round: without the clause the findings stand in, without one closing
clause after another, what the built-in editor says of its sentences, the shortest extract of them, nothing. The check
of the whole text decides on every rung.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rewriter.acceptance import Version
from rewriter.domain import Article, Draft, Finding, Refusal, Span, Statement
from rewriter.editing import extract
from rewriter.editing.pruning import without

Judge = Callable[[Draft], Version]
MOST_ROUNDS = 40
"""Rounds of the ladder at most; then all that fails goes at once."""


@dataclass(slots=True)
class _Slot:
    """What stands where one statement stood, and what comes next should it fail."""

    told: tuple[Statement, ...]
    rungs: Iterator[tuple[str, tuple[Statement, ...]]]
    how: str = ""


def withdraw(
    version: Version, article: Article, extracts: Sequence[Statement], judge: Judge
) -> tuple[Version, tuple[Refusal, ...], str]:
    """A version without failing statements, what was taken back with the findings that made it so, and a note.

    *extracts* are statements of the built-in editor. Ends always: a round takes a rung from every failing statement.
    """
    drafted = {one.text for one in version.draft.statements}
    refused: dict[str, Refusal] = {}
    passing = [one for index, one in enumerate(version.draft.statements) if index not in version.failing]
    slots = [
        _Slot((one,), _ladder(version, index, one, article, extracts, passing))
        for index, one in enumerate(version.draft.statements)
    ]
    for number in range(MOST_ROUNDS):
        if not version.failing:
            break
        refused |= {each.text: each for each in version.refusals if each.text in drafted and each.text not in refused}
        failing = {version.draft.statements[index] for index in version.failing}
        for slot in slots:
            if failing & set(slot.told):
                _step_down(slot, failing, last=number == MOST_ROUNDS - 1)
        told = dict.fromkeys(one for slot in slots for one in slot.told)
        version = judge(replace(version.draft, statements=tuple(told)))
    return version, tuple(refused.values()), _note(slots)


def _step_down(slot: _Slot, failing: set[Statement], last: bool) -> None:
    """The next rung; of several statements those that pass are kept instead."""
    if kept := tuple(one for one in slot.told if one not in failing):
        slot.told = kept
    else:
        slot.how, slot.told = (DROPPED, ()) if last else next(slot.rungs, (DROPPED, ()))


SHORTENED, REPLACED, DROPPED = "shortened by the clause that fails", "replaced by an extract", "dropped"


def _ladder(
    version: Version,
    index: int,
    statement: Statement,
    article: Article,
    extracts: Sequence[Statement],
    passing: Sequence[Statement],
) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    findings = version.failing.get(index, ())
    marks = _marks(statement, version.spans[index], findings, version.text)
    for text in without(statement.text, marks):
        yield SHORTENED, (replace(statement, text=text),)
    covered = {name for one in passing for name in one.rests_on}
    wanted = tuple(name for name in statement.rests_on if name not in covered)
    if found := tuple(one for one in extracts if set(wanted) & set(one.rests_on) and one not in passing):
        yield REPLACED, found
    if shortest := extract(wanted, article):
        yield REPLACED, (shortest,)


def _marks(statement: Statement, where: Span, findings: Sequence[Finding], text: str) -> tuple[Span, ...]:
    """Where in the statement's own words the findings stand; a finding on all of it says nothing of a clause."""
    marks = []
    for finding in findings:
        words = finding.span.of(text)
        start = statement.text.find(words)
        inside = where.start <= finding.span.start and finding.span.end <= where.end
        if inside and words and start >= 0 and len(words) < len(statement.text.rstrip(".")):
            marks.append(Span(start, start + len(words)))
    return tuple(dict.fromkeys(marks))


def _note(slots: Sequence[_Slot]) -> str:
    counts = {how: sum(slot.how == how for slot in slots) for how in (SHORTENED, REPLACED, DROPPED)}
    return ", ".join(f"{count} {how}" for how, count in counts.items() if count)
