"""A statement of which no part of the evidence holds much.

## What it does
Where evidence had to be searched for, slides a window over the text and measures how much of the statement's content,
weighted, the best window holds. Below the documented share the text is about something else. For a long text the
share is higher, since one of its many windows holds some of anything; for speech it is lower, since what people said to
each other is retold in other words. A statement one of whose figures or dates a short text has may be about it.

## Why is this bad
An invention need not contain a number or a name to be one.

## Example
    evidence: The museum reopened its east wing on 3 May after repairs to the roof.
    claim:    Volunteers praised catering and parking throughout the jubilee weekend.
    instead:  The museum's east wing has reopened.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Name, Severity
from rewriter.facts.word_sets import cue
from rewriter.rules.alignment import proximity
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.vocabulary import PREFIX
from rewriter.rules.rule import Hit, rule

LEAST_CARRIED = 0.3
LEAST_CARRIED_OF_LONGER = 0.4
LEAST_CARRIED_OF_LONG = 0.45
LEAST_CARRIED_OF_SPEECH = 0.2
LONGER, LONG = 200, 500
"""Words of evidence from which some window holds a third of any statement by chance."""
TALK = cue(r"discuss\w*|talk(?:s|ed|ing)?|chat\w*|convers(?:e[sd]?|ing|ations?)|interview\w*", re.IGNORECASE)
"""Words that tell of a talk."""
LEAST_WORDS = 3
"""Shorter statements have too few words to measure."""


@rule("D805", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if len(statement.content) < LEAST_WORDS:
            continue
        least = _least(statement)
        if statement.carried < least and _carried_by_relatives(statement) < least:
            yield hit(statement)


def _least(statement: Aligned) -> float:
    vocabulary = statement.original.vocabulary
    if not vocabulary.is_speech and vocabulary.length >= LONG:
        return LEAST_CARRIED_OF_LONG
    if anchored(statement) or (vocabulary.is_speech and _sums_up(statement)):
        return 0.0
    if vocabulary.is_speech:
        return LEAST_CARRIED_OF_SPEECH
    return LEAST_CARRIED if vocabulary.length < LONGER else LEAST_CARRIED_OF_LONGER


def _carried_by_relatives(statement: Aligned) -> float:
    """As ``carried``, a word that the text lacks standing for one of the same root there (arrived, arrival)."""
    vocabulary = statement.original.vocabulary
    known, roots = vocabulary.places, vocabulary.roots
    words = [each if each in known else roots.get(each[:PREFIX], each) for each in statement.content]
    return proximity.carried(words, known)


def _sums_up(statement: Aligned) -> bool:
    """Does it tell of the talk itself, in words that nobody in it says?"""
    return bool(TALK.search(statement.passage.sentence.span.of(statement.passage.article.prose)))


def anchored(statement: Aligned) -> bool:
    """Does a figure or date stand in the evidence as well? Then it may be about this in other words."""
    return any(located.occurrences and not isinstance(located.fact, Name) for located in statement.located)


def hit(statement: Aligned) -> Hit:
    message = f"no part of the evidence holds more than {statement.carried:.0%} of this"
    best = (statement.best.passage.evidence(),) if statement.best else ()
    return Hit(statement.passage.sentence.span, message, "leave it out, or cite what carries it", best)
