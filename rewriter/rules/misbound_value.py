"""A right value in the wrong place: another value of the evidence stands where the statement puts this one.

## What it does
Compares the words around a value (what it counts, of whom, in which window) with the words around it in the cited
evidence. When another value of the same kind fits clearly better, or two values that the statement ties together
never stand together in the evidence, the value was bound to the wrong role.

## Why is this bad
Every figure is in the source, so a check for presence passes, and the sentence is still false.

## Example
    original: The tram carried 41,000 riders on weekdays and 18,000 riders on Sundays [1].
    rewrite:  The tram carried 18,000 riders on weekdays [1].
    instead:  On Sundays the tram carried 18,000 riders [1].
"""

import re
from collections.abc import Iterator
from itertools import combinations

from rewriter.domain import DateInterval, Fact, Quantity, Severity, Span
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.binding import Rival
from rewriter.rules.alignment.borrowing import words_of
from rewriter.rules.alignment.case import Aligned, Case, Regime
from rewriter.rules.alignment.edits import in_place
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.slot import comparable, segment
from rewriter.rules.alignment.together import exchanged, torn
from rewriter.rules.rule import Hit, rule


@rule("F106", Severity.ERROR, english=True, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        rivals = _rivals(statement, case)
        if case.is_claim:
            rivals = (hit for hit in rivals if not _merely_compares(statement, hit.span))
        found = tuple(rivals) or tuple(_swapped(statement)) or (() if case.is_claim else tuple(_doubled(statement)))
        hits = tuple(hit for hit in found if not in_place(statement, hit.span))
        yield from hits or (() if found else _torn(statement))


COMPARES = re.compile(r"\b(?:below|above|under|over|than|like) (?:that|those) (?:of|in|at)\b", re.IGNORECASE)


def _merely_compares(statement: Aligned, value: Span) -> bool:
    """ "At 37%, turnout was below that of the last election": the words behind are of the other value."""
    span = statement.passage.sentence.span
    return bool(COMPARES.search(statement.passage.article.prose, value.end, span.end))


def _rivals(statement: Aligned, case: Case) -> Iterator[Hit]:
    for located in statement.located:
        if located.rival and not (case.is_claim and _is_weak(statement, located.fact, located.rival, case.regime)):
            other, passage = located.rival.fact, located.rival.passage
            yield Hit(located.fact.span, *_told(located.fact.text, other.text), (passage.evidence(other.span),))


def _is_weak(statement: Aligned, fact: Fact, rival: Rival, regime: Regime) -> bool:
    """Is the rival, in evidence that was searched for, the same number, a count of something else or a date elsewhere?

    A heading, a by-line or the sentence before dates what a text tells: only the date of a sentence restated counts.
    """
    if isinstance(fact, Quantity) and isinstance(rival.fact, Quantity):
        if _tells_own(statement, fact, rival):
            return True
        elsewhere = regime is Regime.FAR and not fact.unit and not quantities.heads_meet(rival.fact, fact)
        return elsewhere or quantities.same_value(rival.fact, fact)
    best = statement.best.passage.position if statement.best else None
    return isinstance(fact, DateInterval) and (regime is Regime.FAR or rival.passage.position != best)


def _tells_own(statement: Aligned, fact: Fact, rival: Rival) -> bool:
    """Has the value's own part of a sentence more of the claim than the rival's part of the same sentence has?

    Not where the rival's part leaves the subject to the value's ("and 18,000 on Sundays"): the words are both parts'.
    """
    _, shared = segment(rival.passage, rival.fact)
    if len(shared):
        return False
    said, theirs = words_of(statement.passage, fact), words_of(rival.passage, rival.fact)
    homes = (home for found in statement.located if found.fact is fact for home in found.occurrences)
    own = [words_of(*home) for home in homes if home[0] is rival.passage and home[1] is not rival.fact]
    weigh = statement.original.weight
    ahead = sum(map(weigh, sorted((said & theirs) - frozenset().union(*own))))
    return any(sum(map(weigh, sorted((said & each) - theirs))) > ahead for each in own)


def _told(said: str, meant: str) -> tuple[str, str]:
    """Message and advice."""
    if said.casefold() == meant.casefold():
        return f"the evidence has {meant!r} for something else", f"say what {meant!r} is in the original"
    return f"{said!r} stands where the evidence has {meant!r}", f"write {meant!r}, or say what {said!r} belongs to"


def _swapped(statement: Aligned) -> Iterator[Hit]:
    for one, other, passage in exchanged(statement):
        message = f"{one.fact.text!r} and {other.fact.text!r} stand in each other's places"
        yield Hit(one.fact.span, message, "exchange them", (passage.evidence(),))


SIDES = re.compile(r"\b(?:against|versus|compared (?:with|to)|while|whereas|but)\b", re.IGNORECASE)
MOST_VALUES = 12


def _doubled(statement: Aligned) -> Iterator[Hit]:
    """One value told of both sides ("29% against 29%"), where the evidence gives one of them another."""
    prose = statement.passage.article.prose
    values = [each for each in statement.located if isinstance(each.fact, Quantity)][:MOST_VALUES]
    for one, other in combinations(values, 2):
        if not (isinstance(one.fact, Quantity) and isinstance(other.fact, Quantity)):
            continue
        alike = quantities.same_value(one.fact, other.fact) and one.fact.unit == other.fact.unit != "ordinal"
        homes = {id(fact): (passage, fact) for each in (one, other) for passage, fact in each.occurrences}
        if not alike or len(homes) != 1 or not SIDES.search(prose, one.fact.span.end, other.fact.span.start):
            continue
        ((passage, fact),) = homes.values()
        told = [each.fact for each in values]
        beside = (each for each in passage.quantities if each is not fact and comparable(each, fact))
        untold = next((each for each in beside if not any(entails(each, said) for said in told)), None)
        if untold:
            yield Hit(one.fact.span, *_told(one.fact.text, untold.text), (passage.evidence(untold.span),))


def _torn(statement: Aligned) -> Iterator[Hit]:
    for one, other in torn(statement):
        yield Hit(
            one.fact.span,
            f"{one.fact.text!r} and {other.fact.text!r} do not stand together in the evidence",
            "keep each value with what the original ties it to",
            (*one.evidence[:1], *other.evidence[:1]),
        )
