"""What the evidence tells of one of two people or bodies, told of the other, and the other way round.

## What it does
Where a short text is the evidence of a claim in two parts, each with a name ("A did this, and B did that"), compares
what each part says with what stands by the two names in the text. "The novelist" and "the company" are read as the
names that the text gives them.

## Why is this bad
Both names and both deeds are in the source; only who did which is wrong.

## Example
    evidence: The score is by Vera Holm; the libretto was written by Karl Brandt. Both live in Graz.
    claim:    Brandt composed the score, and Holm is the author of the libretto.
    instead:  Holm composed the score, and Brandt is the author of the libretto.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from rewriter.domain import Name, Severity, Span
from rewriter.facts.common_stems import STEMS
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import REPORTING, segment
from rewriter.rules.rule import Hit, rule

LEAST = 0.8
"""Weight by which the parts must fit better exchanged: one word that the text has once, or an everyday one."""
A_NAME, EVERYDAY = 1.5, 0.5
FEW = 2
"""Sentences beyond which a word of the text tells nobody apart."""
JOINS = re.compile(r";|,?\s*\b(?:and|while|whereas|but)\b")
OPENS = re.compile(r"\W*(?:while|whereas)\b[^,]*(?P<comma>,)", re.IGNORECASE)
PARTS = re.compile(r"[,;:]|\b(?:while|whereas|but)\b")
CALLED = re.compile(r"\b(?:the|an?|its|their|former)\s+(?:[a-z][\w-]*\s+){0,2}(?P<noun>[a-z][\w-]*)\s+$", re.IGNORECASE)
LOOK_BACK = 50


@rule("D811", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for one, other in pairwise(statement.passage.names):
            cut = _cut(statement.passage, one, other)
            if cut and not _same(one, other) and _exchanged(statement, one, other, cut):
                message = f"the evidence tells of {other.text!r} what is told here of {one.text!r}"
                yield Hit(one.span, message, "keep who did what")


def _cut(passage: Passage, one: Name, other: Name) -> int:
    """Where the part of the first name ends and that of the other begins; 0 where they share one."""
    prose, span = passage.article.prose, passage.sentence.span
    opening = OPENS.match(prose, span.start, span.end)
    if opening and one.span.end <= opening.start("comma") < other.span.start:
        return opening.start("comma")
    joins = list(JOINS.finditer(prose, one.span.end, other.span.start))
    return joins[-1].start() if joins else 0


def _exchanged(statement: Aligned, one: Name, other: Name, cut: int) -> bool:
    index, span = statement.original, statement.passage.sentence.span
    by_one, by_other = _told_of(index, one), _told_of(index, other)
    first, second = _said(statement, Span(span.start, cut)), _said(statement, Span(cut, span.end))
    crossed = [_weight(index, first & by_other - by_one), _weight(index, second & by_one - by_other)]
    straight = [_weight(index, first & by_one - by_other), _weight(index, second & by_other - by_one)]
    return min(crossed) > 0 and min(map(float.__sub__, crossed, straight)) >= 0 and (
        sum(crossed) - sum(straight) >= LEAST
    )


def _weight(index: Index, told: frozenset[str]) -> float:
    return sum(
        A_NAME if each[0].isupper() else index.weight(each) * (EVERYDAY if each in STEMS else 1)
        for each in sorted(told)
        if len(index.postings.get(each, ())) <= FEW
    )


def _said(statement: Aligned, part: Span) -> frozenset[str]:
    """The words of the part, names apart, and the name that the text gives to what it only calls by a noun."""
    called = _called(statement.original)
    found = _words(statement.passage, part)
    return found | {called[each] for each in found if each in called}


@lru_cache(maxsize=8)
def _called(index: Index) -> Mapping[str, str]:
    """Whom a noun stands for: "the novelist Renata Quill" makes the novelist Quill, if nobody else is called so."""
    found: dict[str, set[str]] = {}
    for passage in index.passages:
        for name in passage.names:
            start = max(passage.sentence.span.start, name.span.start - LOOK_BACK)
            noun = CALLED.search(passage.article.prose, start, name.span.start)
            for token in passage.tokens if noun else ():
                if noun and token.start == noun.start("noun"):
                    found.setdefault(token.stem, set()).add(_key(name))
    return {noun: next(iter(whose)) for noun, whose in found.items() if len(whose) == 1}


def _key(name: Name) -> str:
    return name.words[-1].capitalize()


@lru_cache(maxsize=256)
def _told_of(index: Index, name: Name) -> frozenset[str]:
    """The words by any mention of *name*, and the names that stand in the same part of a sentence."""
    told: set[str] = set()
    for passage in index.passages:
        for mention in passage.names:
            if _same(mention, name):
                told |= _words(passage, segment(passage, mention)[0])
                told |= {_key(each) for each in _beside(passage, mention)}
    return frozenset(told)


def _beside(passage: Passage, mention: Name) -> Iterator[Name]:
    span = passage.sentence.span
    cuts = [match.start() for match in PARTS.finditer(passage.article.prose, span.start, span.end)]
    for start, end in pairwise((span.start, *cuts, span.end)):
        if start <= mention.span.start < end:
            yield from (n for n in passage.names if start <= n.span.start < end and not _same(n, mention))


@kept
def _words(passage: Passage, part: Span) -> frozenset[str]:
    return frozenset(
        token.stem
        for token in passage.tokens
        if part.start <= token.start < part.end
        and token.stem not in REPORTING
        and not any(name.span.start <= token.start < name.span.end for name in passage.names)
    )


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
