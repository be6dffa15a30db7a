"""A rumour told without saying that it is one.

## What it does
A clause that restates what the original only rumours, or says elsewhere is unconfirmed, has to be marked: by its
wording ("fans claim", "reportedly", "may") or by standing under a heading such as "Unconfirmed".

## Why is this bad
This is how a fan's guess becomes a headline.

## Example
    original: Fans on a forum claim the sequel will be set in Lisbon [2].
    rewrite:  The sequel is set in Lisbon [2].
    instead:  Fans claim the sequel will be set in Lisbon, which is unconfirmed [2].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.certainty_gap import gaps
from rewriter.rules.alignment.hedging import worded
from rewriter.rules.alignment.told_as import hedged_behind
from rewriter.rules.rule import Hit, rule

RESTATED = 0.6
"""Share of a clause that the hedged one must carry, where nothing but its words says that it is a rumour."""


@rule("M303", Severity.ERROR, english=True)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for gap in gaps(statement):
            if case.is_claim and hedged_behind(statement, gap.evidence.passage, gap.evidence.clause):
                continue
            worded_so = worded(gap.evidence.passage, gap.evidence.clause) <= Certainty.RUMOURED
            if gap.is_unmarked_rumour and ((worded_so and gap.evidence.share >= RESTATED) or not case.is_claim):
                yield Hit(
                    gap.clause.span,
                    "a rumour in the original, told here as " + gap.said.label,
                    "say who claims it and that it is unconfirmed",
                    (gap.evidence.passage.evidence(gap.evidence.clause.span),),
                )
