"""The two sides of a comparison exchanged, with the same word between them.

## What it does
Where a short text is the evidence of a claim, looks for "than" in both. Where the claim says the same word of degree
(earlier, heavier, more often) of the side that the text holds the other against, it is reported.

## Why is this bad
Every word is in the source; only which of the two it is said of has changed.

## Example
    evidence: The nets were checked daily. Wrens leave the valley ten days earlier than larks. Rain made no difference.
    claim:    Larks set off earlier than wrens.
    instead:  Wrens set off earlier than larks.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.direction import sides_crossed, sides_of_than
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

DEGREE = re.compile(r"\b(?P<word>\w{3,}er|more|less|fewer|worse)\b(?:\s+\w+){0,2}?\s+than\b", re.IGNORECASE)


@rule("D822", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        said, word = sides_of_than(statement.passage), _degree(statement.passage)
        for ranked in statement.cited[:3] if said and word else ():
            meant = sides_of_than(ranked.passage)
            if not said or not meant or _degree(ranked.passage) != word:
                continue
            denied = any(negated_stems(each, each.sentence.span) for each in (statement.passage, ranked.passage))
            if sides_crossed(said, meant) and not denied:
                message = "the evidence has the two sides of this the other way round"
                yield Hit(statement.passage.sentence.span, message, "keep which is which", (ranked.passage.evidence(),))
                break


def _degree(passage: Passage) -> str:
    """The word of degree before the one "than", in small letters; "" where there is none."""
    found = DEGREE.search(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end)
    return found["word"].lower() if found else ""
