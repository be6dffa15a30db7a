"""A name put where the evidence, in the same words, has another.

## What it does
Where a statement repeats an evidence sentence word for word around a name, the name has to be the same one, in any of
its forms. A name in the place of a pronoun or a description is left alone.

## Why is this bad
Both names are in the article, so no search for them finds anything wrong.

## Example
    original: Aldertown lost the cup final on Sunday [1]. Its rivals from Brookvale watched from the stand [1].
    rewrite:  Brookvale lost the cup final on Sunday [1].
    instead:  On Sunday Aldertown lost the cup final [1].
"""

from collections.abc import Iterator

from rewriter.domain import Name, Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.edits import edits
from rewriter.rules.alignment.located import meets
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule


@rule("F113", Severity.ERROR, far=Severity.WARNING, restated=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for edit in edits(statement):
            said, meant = _names(statement.passage, edit.said), _names(edit.passage, edit.meant)
            if not said or not meant or any(_same(one, other) for one in said for other in _all(edit.passage, meant)):
                continue
            if _is_apposed(edit.said_words, said) or _is_apposed(edit.meant_words, meant):
                continue
            yield Hit(
                said[0].span,
                f"{said[0].text!r} stands where the evidence has {meant[0].text!r}",
                f"write {meant[0].text!r}",
                (edit.passage.evidence(meant[0].span),),
            )


def _names(passage: Passage, span: Span) -> list[Name]:
    return [name for name in passage.names if name.span.overlaps(span)]


def _all(passage: Passage, meant: list[Name]) -> list[Name]:
    """The names put away, and those that stand right beside them: "the authority's director, Ana Prieto"."""
    near = [name for name in passage.names if any(abs(name.span.start - each.span.end) <= 3 for each in meant)]
    return [*meant, *near]


def _same(one: Name, other: Name) -> bool:
    return meets(one, other) or meets(other, one)


def _is_apposed(words: tuple[str, ...], found: list[Name]) -> bool:
    """More was changed than the name: then the words may tell of the same bearer in another way."""
    named = sum(len(name.words) for name in found)
    return len(words) > named + 2
