"""A quotation with a word changed.

## What it does
Looks for every quotation of a claim among those of its evidence. It is reported where one of them has most of its
words in order, and yet others in their midst or at their end.

## Why is this bad
Quotation marks promise the speaker's own words.

## Example
    evidence: Mira Holt runs the tram company. "We will not raise any fares this year," she said on Monday.
    claim:    Holt promised passengers: "We will not raise any wages this year."
    instead:  Holt promised passengers: "We will not raise any fares this year."
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from rewriter.domain import Quotation, Severity
from rewriter.facts.matching import quotations
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

ALIKE = 0.7
"""Share of the claim's words that a quotation must have in order to be the same utterance."""
FEWEST = 4


@rule("D813", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for claim in statement.passage.quotations:
            found = _reworded(statement, claim) if len(claim.words) >= FEWEST else None
            if found:
                passage, other = found
                message = f"{claim.text} is {other.text} in the evidence"
                yield Hit(claim.span, message, "quote word for word", (passage.evidence(other.span),))


def _reworded(statement: Aligned, claim: Quotation) -> tuple[Passage, Quotation] | None:
    passages = statement.original.passages
    if any(quotations.verbatim(passage.text, claim) for passage in passages):
        return None
    said = _words(claim)
    for passage in passages:
        for other in passage.quotations:
            matcher = SequenceMatcher(None, said, _words(other), autojunk=False)
            if sum(block.size for block in matcher.get_matching_blocks()) >= ALIKE * len(said):
                return passage, other
    return None


def _words(quotation: Quotation) -> list[str]:
    return quotations.words_of(quotation.text).split()
