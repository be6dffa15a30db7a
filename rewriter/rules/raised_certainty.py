"""A rumour, report or plan told with more certainty than its evidence has.

## What it does
Compares the certainty of each clause with that of the evidence clause it restates: denied < rumoured < reported <
expected < asserted. A heading counts: a statement under "Confirmed" is asserted, one under "Unconfirmed" is marked.
A report told as plain fact is a matter for `dropped-attribution`.

## Why is this bad
"May" and "will" are one word apart, and only one of them is true.

## Example
    original: The studio is expected to ship the game in March [1].
    rewrite:  The studio shipped the game in March [1].
    instead:  The studio is expected to ship the game in March [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Certainty, Severity
from rewriter.facts.attribution import attributions
from rewriter.facts.certainty_cues import EXPECTED, EXPECTED_PASSIVE, NOT_POSSIBLE
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.certainty_gap import PAST, WILL, Gap, gaps
from rewriter.rules.alignment.edits import Edit, edits
from rewriter.rules.alignment.hedging import said_certainty
from rewriter.rules.alignment.told_as import hedged_behind
from rewriter.rules.rule import Hit, rule


@rule("M301", Severity.ERROR, english=True, far=Severity.ADVICE, restated=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        found = tuple(_edited(statement))
        yield from found
        for gap in gaps(statement) if not found else ():
            if case.is_claim and hedged_behind(statement, gap.evidence.passage, gap.evidence.clause):
                continue
            if not gap.is_unmarked_rumour and (gap.is_done or gap.evidence.certainty is not Certainty.REPORTED):
                yield hit(gap)


WEAK = words("would could might may should possibly perhaps maybe likely probably reportedly allegedly apparently")
FIRM = words("will is are was were has have had shall does do did certainly definitely")
REVISED = re.compile(
    r"\b(?:postpone|delay|defer|put back|brought forward|push|slip|mov|reschedul|cancel|scrap|abandon|drop)\w*\b",
    re.IGNORECASE,
)
"""A plan that was changed was one: "postponed from December" for "first planned for December"."""
MOST_WORDS = 4


def _edited(statement: Aligned) -> Iterator[Hit]:
    """ "Will" for "would" or "plans to", a deed for "will", with the same words around it."""
    for edit in edits(statement):
        said, meant = " ".join(edit.said_words), " ".join(edit.meant_words)
        if not meant or max(len(edit.said_words), len(edit.meant_words)) > MOST_WORDS:
            continue
        weak = bool(WEAK & set(edit.meant_words)) or bool(EXPECTED.search(_without_will(meant)))
        will = "will" in edit.meant_words and "will" not in edit.said_words
        if not (weak or will):
            continue
        hedged = bool(WEAK & set(edit.said_words)) or bool(EXPECTED.search(_without_will(said)))
        hedged = hedged or bool(EXPECTED_PASSIVE.search(said))
        if _unreached(edit) or REVISED.search(said) or _reported(statement, edit):
            continue
        bare = not said and bool(WEAK & set(edit.meant_words)) and _keeps_verb(statement, edit)
        firmer = weak and not hedged and bool(FIRM & set(edit.said_words) or PAST.search(said) or bare)
        done = will and bool(PAST.search(said)) and not hedged
        where = edit.place(statement.passage)
        held = said_certainty(statement, statement.passage.clause_of(where)) <= Certainty.RUMOURED
        if (firmer and not held) or done:
            message = f"{said or 'nothing'!r} where the original has {meant!r}"
            yield Hit(where, message, f"keep {meant!r}", (edit.passage.evidence(edit.meant),))


def _unreached(edit: Edit) -> bool:
    """ "Before it could settle": it never did, and "before it settled" says so too."""
    prose, sentence = edit.passage.article.prose, edit.passage.sentence.span
    found = NOT_POSSIBLE.finditer(prose, sentence.start, edit.meant.end)
    return any(edit.meant.start < match.end() for match in found)


def _reported(statement: Aligned, edit: Edit) -> bool:
    """ "Will" in the present, for the "would" of what somebody said in the past: both report what is to come."""
    prose, clause = edit.passage.article.prose, edit.passage.clause_of(edit.meant)
    future = edit.said_words[:1] == ("will",) and edit.meant_words[:1] == ("would",)
    if not future or not BACKSHIFTED.search(prose, clause.span.start, edit.meant.start):
        return False
    sides = (edit.passage, statement.passage)
    return all(attributions(each.article.prose, each.sentence.span) for each in sides)


BACKSHIFTED = re.compile(
    r"\b(?<!all )(?:said|told|announced|wrote|stated|added|promised|confirmed)\b(?![^.;]{0,200}\bif\b)", re.IGNORECASE
)


def _keeps_verb(statement: Aligned, edit: Edit) -> bool:
    """Does the statement have the verb that the evidence's modal governs? "B not before May" leaves out both."""
    behind = [token.stem for token in edit.passage.tokens if token.start >= edit.meant.end][:1]
    return not behind or behind[0] in statement.passage.stems


def _without_will(text: str) -> str:
    return WILL.sub(" ", text)


def hit(gap: Gap) -> Hit:
    said, meant = gap.said.label, gap.evidence.certainty.label
    return Hit(
        gap.clause.span,
        f"told as {said}; the original says it as {meant}",
        "keep the original's hedge",
        (gap.evidence.passage.evidence(gap.evidence.clause.span),),
    )
