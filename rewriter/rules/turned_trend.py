"""What grew in the evidence told as having shrunk, with no figure by it.

## What it does
Where a short text is the evidence of a claim, takes each part of the claim that says "more" or "less" of something in
one direction, and the part of the text that has most of its other words. Where that tells the opposite direction, or
denies the same one ("will not be reduced"), it is reported.

## Why is this bad
Every word but one is in the source.

## Example
    evidence: The island's turbines generated more power than in spring, while its boilers used less oil. Prices held.
    claim:    The turbines generated less power, whereas the boilers used more oil.
    instead:  The turbines generated more power, whereas the boilers used less oil.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rewriter.domain import Fact, Severity, Span
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.direction import DOWN, UP, directions, directions_in, sides_crossed, sides_of_than
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule
from rewriter.rules.turned_direction import BORDER, CONTEST

MORE = re.compile(
    r"(?<!the )\b(?:(?:went|goes|go|gone) up(?! in\b)|more|larger|greater|higher|longer)\b(?! (?:or|and) )"
)
LESS = re.compile(
    r"(?<!the )\b(?:(?:went|goes|go|gone) down(?! in\b)|less|fewer|smaller|lower|shorter)\b(?! (?:or|and) )"
)
"""Comparatives; "the lower dose" is the name of one."""
DENIED = re.compile(r"\b(?:did|does|do|will|would|has|have|had|can|could)(?: not|n['’]t)\b", re.IGNORECASE)
OTHER_SIDE = re.compile(
    r"\bthan (?!(?:before|earlier|previously|usual|planned|expected|ever|it|they|in|last|the year|"
    r"an? \w+ (?:ago|before|earlier))\b)"
)
NO_TREND = re.compile(
    rf"{CONTEST.pattern}|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|some) more (?!than\b)",
    re.IGNORECASE,
)
"""A lead is the other side's arrears; "two more years" only adds."""
LEAST = 0.5
"""Share of the other words of a part that the text's part must have."""
FEW = 3
"""Sentences beyond which a word says too little of what it is told."""
ROOT = 5


class Trend(NamedTuple):
    """``roots`` are the first letters of the part's other words, ``denied`` whether any of it is negated."""

    span: Span
    way: str
    roots: frozenset[str]
    denied: bool
    passage: Passage


@rule("D819", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for said in _trends(statement.passage):
            found = _turned(statement, said)
            if found:
                evidence = (found.passage.evidence(found.span),)
                yield Hit(said.span, "says the opposite direction of the evidence", "keep the direction", evidence)


def _turned(statement: Aligned, said: Trend) -> Trend | None:
    if said.denied or not said.roots:
        return None
    compared = _compares(said)
    trends = (trend for passage in statement.original.passages for trend in _trends(passage))
    known = [trend for trend in trends if _compares(trend) or not compared]
    shared = [len(said.roots & trend.roots) for trend in known]
    most = max(shared, default=0)
    if most < LEAST * len(said.roots) or not most:
        return None
    best = [trend for trend, count in zip(known, shared, strict=True) if count == most]
    told = best[0].roots & said.roots
    homes = {p.position for p in statement.original.passages if any(stem[:ROOT] in told for stem in p.stems)}
    sides = sides_of_than(said.passage), sides_of_than(best[0].passage)
    if sides[0] and sides[1] and sides_crossed(sides[0], sides[1]):
        return None  # "higher in the north than in the south" for "lower in the south than in the north"
    turned = all((trend.way != said.way) is not trend.denied for trend in best)
    return best[0] if turned and len(homes) <= FEW else None


@kept
def _trends(passage: Passage) -> tuple[Trend, ...]:
    """The parts of a sentence that tell one direction."""
    prose, span = passage.article.prose, passage.sentence.span
    cuts = [match.start() for match in BORDER.finditer(prose, span.start, span.end)]
    parts = [Span(start, end) for start, end in pairwise((span.start, *cuts, span.end)) if start < end]
    found = []
    for part in parts:
        text = part.of(prose)
        ways = directions_in(passage, part) | _graded(text) | _denied(text)
        if len(ways) == 1 and not NO_TREND.search(text):
            denied = bool(negated_stems(passage, part))
            found.append(Trend(part, next(iter(ways)), _roots(passage, part), denied, passage))
    return tuple(found)


def _compares(trend: Trend) -> bool:
    """Has it a second side, which the text may tell it of the other way round ("than boiling")?"""
    return bool(OTHER_SIDE.search(trend.span.of(trend.passage.article.prose)))


def _graded(text: str) -> set[str]:
    """ "More visitors", "cost less": a comparative that leaves out what with."""
    return {way for way, pattern in (("up", MORE), ("down", LESS)) if pattern.search(text)}


def _denied(text: str) -> frozenset[str]:
    """The direction of a verb that is denied: "did not raise its fees"."""
    plain, found = DENIED.subn(" ", text)
    return directions(plain, Span(0, len(plain))) if found else frozenset()


def _roots(passage: Passage, part: Span) -> frozenset[str]:
    prose = passage.article.prose
    facts: list[Fact] = [*passage.quantities, *passage.dates]
    spans = [Span(*m.span()) for each in (UP, DOWN, MORE, LESS) for m in each.finditer(prose, part.start, part.end)]
    return frozenset(
        token.stem[:ROOT]
        for token in passage.tokens
        if part.start <= token.start < part.end
        and not any(each.start <= token.start < each.end for each in (*spans, *(fact.span for fact in facts)))
    )
