"""A denial of what the best evidence says without one.

## What it does
Where evidence had to be searched for, looks for words that the statement negates and its best passages have, none
of them negated, in a statement that is otherwise there. Either one passage has several of these words, or no passage
that has one of them denies anything. "Rather than", "without" and "not only" contrast; they deny nothing here. Speech
is full of "no" and "not" that only answer: there, that none of the words is denied is enough.

## Why is this bad
"Not" is the smallest change that makes a sentence false.

## Example
    evidence: Late on Tuesday the members met. The plan for the harbour road was approved. Lund & Sons had drawn it up.
    claim:    Lund & Sons had drawn up a harbour road plan that members never approved.
    instead:  The plan for the harbour road was approved.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.facts import polarity
from rewriter.facts.word_sets import any_of
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.negation import LEXICAL, negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

LEAST_CARRIED, LEAST_CARRIED_OF_SPEECH = 0.45, 0.3
"""Shares carried below which the statement is about something else, and its denial another matter."""
LOOKED_AT = 5
"""Best passages that are compared."""
SEVERAL = 2
"""Denied words that one passage must have, where other passages with them deny something."""
MOST_PLACES = 60
"""Passages with a denied word that are looked at; a commoner one is denied somewhere."""
CONTRASTS = re.compile(
    any_of(r"""
        rather\sthan|instead\sof|other\sthan|without|far\sfrom|yet\sto|except\w*|exclud\w+|lack\w*
        (?:not|n['’]t|never|no)\s(?:all|every|always|entirely|fully|completely|only|just|merely|simply|yet|so)\b|no,
    """),
    re.IGNORECASE,
)


PART = re.compile(r"\b\w+ of (?:the|its|his|her|their|those|these)\b", re.IGNORECASE)
REACH = 40
"""Characters around a denial that its question or scope is looked for in."""
GIVEN = re.compile(r"\b(?:why|whether)\b[^,;:]*$", re.IGNORECASE)
FOR_ALL = re.compile(
    r"(?:(?!\b(?:where|when|which|who|that|because)\b)[^,;:])*\b(?:(?<!at )all|every|everyone|everybody|always)\b",
    re.IGNORECASE,
)
"""Denied of all, it may hold of some."""
QUESTION = re.compile(r"\?[\s.\"”’)]*$")


@rule("D808", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        passages = [ranked.passage for ranked in statement.cited[:LOOKED_AT]]
        least = LEAST_CARRIED_OF_SPEECH if statement.original.vocabulary.is_speech else LEAST_CARRIED
        if passages and statement.carried >= least and _is_denied(statement, passages):
            span = statement.passage.sentence.span
            yield Hit(span, "denies what the evidence says", "leave the denial out", (passages[0].evidence(),))


def _is_denied(statement: Aligned, passages: list[Passage]) -> bool:
    prose = statement.passage.article.prose
    if all(CONTRASTS.match(prose, cue.start) or _is_given(statement.passage, cue) for cue in _cues(statement.passage)):
        return False
    denied = negated_stems(statement.passage, statement.passage.sentence.span)
    also = frozenset().union(*(negated_stems(each, each.sentence.span) for each in passages))
    affirmed = denied & frozenset().union(*(each.stems for each in passages))
    if not affirmed or denied & also or is_of_part(statement.passage, passages[0]):
        return False
    if statement.original.vocabulary.is_speech:
        return True
    best = passages[0]
    text = best.sentence.span.of(best.article.prose)
    if QUESTION.search(text) or _cues(best) or LEXICAL.search(text):
        return False
    return any(len(denied & each.stems) >= SEVERAL for each in passages) or not _is_disputed(statement, affirmed)


def is_of_part(claim: Passage, best: Passage) -> bool:
    """ "One of the three is not open" for "two are open": it is denied of the rest."""
    counts = {each.value for each in best.quantities if not each.unit}
    parts = PART.finditer(claim.article.prose, claim.sentence.span.start, claim.sentence.span.end)
    starts = {match.start() for match in parts}
    said = [each.value for each in claim.quantities if each.span.start in starts]
    return bool(said and counts) and counts.isdisjoint(said)


def _is_given(claim: Passage, cue: Span) -> bool:
    """ "First learn why it is not working": an open question takes for granted what it denies; nobody says it here."""
    prose, start = claim.article.prose, claim.sentence.span.start
    return bool(GIVEN.search(prose, max(start, cue.start - REACH), cue.start)) or bool(
        FOR_ALL.match(prose, cue.end, min(claim.sentence.span.end, cue.end + REACH))
    )


def _is_disputed(statement: Aligned, stems: frozenset[str]) -> bool:
    """Does a passage that has one of *stems* deny anything?"""
    return any(_cues(each) for stem in stems for each in statement.original.postings.get(stem, ())[:MOST_PLACES])


@kept
def _cues(passage: Passage) -> tuple[Span, ...]:
    return polarity.cues(passage.article.prose, passage.sentence.span)
