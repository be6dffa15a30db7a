"""A value told with the opposite direction of the evidence.

## What it does
Where a short text is the evidence of a claim, reads which way the claim says that each value went, or lies, and
compares it with the part of the sentence in which the text alone has that value.

## Why is this bad
The direction is the news; the figures only measure it.

## Example
    evidence: Rents in the old town were in the news again. Over the winter they fell by 4.3%, as offices stood empty.
    claim:    In the old town rents went up by 4.3%.
    instead:  In the old town rents went down by 4.3%.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Fact, Severity, Span
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.direction import directions_in
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

BORDER = re.compile(r"[;:,](?!\d)|\b(?:while|whereas|although|though|but|and|as)\b", re.IGNORECASE)
CONTEST = re.compile(r"\b(?:ahead|behind|lost|los(?:es|ing)|won|w[io]ns?|winning|beat\w*)\b", re.IGNORECASE)
"""One side's lead is the other's arrears."""
STARTS_FROM = re.compile(r"\b(?:from|than|against|with|to)\s+(?:(?:about|some|around|nearly)\s+)?$", re.IGNORECASE)


@rule("D814", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for fact in statement.passage.quantities:
            found = _turned(statement, fact)
            if found:
                passage, part = found
                evidence = (passage.evidence(part),)
                yield Hit(fact.span, "says the opposite direction of the evidence", "keep the direction", evidence)


def _turned(statement: Aligned, fact: Fact) -> tuple[Passage, Span] | None:
    index = statement.original
    homes = [(passage, each) for passage in index.passages for each in passage.like(fact) if entails(each, fact)]
    if len(homes) != 1 or _is_start(statement.passage, fact) or _is_start(*homes[0]):
        return None
    passage, place = homes[0]
    said, part = _part(statement.passage, fact), _part(passage, place)
    mine, theirs = directions_in(statement.passage, said), directions_in(passage, part)
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return None
    if any(CONTEST.search(span.of(each.article.prose)) for each, span in ((statement.passage, said), (passage, part))):
        return None
    denied = negated_stems(statement.passage, said) or negated_stems(passage, part)
    return None if denied else (passage, part)


def _is_start(passage: Passage, fact: Fact) -> bool:
    """What a change starts from, or is only compared with."""
    before = passage.article.prose[max(passage.sentence.span.start, fact.span.start - 20) : fact.span.start]
    start = STARTS_FROM.search(before)
    return bool(start) and not before.rstrip().endswith("to")


def _part(passage: Passage, fact: Fact) -> Span:
    """The stretch around the value up to the next comma or conjunction."""
    span, prose = passage.sentence.span, passage.article.prose
    found = [match.start() for match in BORDER.finditer(prose, span.start, span.end)]
    borders = [border for border in found if not fact.span.start <= border < fact.span.end]
    start = max((border for border in borders if border < fact.span.start), default=span.start)
    return Span(start, min((border for border in borders if border >= fact.span.end), default=span.end))
