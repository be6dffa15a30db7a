"""Two events told in another order than their dates in the evidence have.

## What it does
Where a claim on a short text ties two events with "before" or "after", looks up the date, or the ordinal in one
sentence, that the text gives to each. The earlier event must not have the later one.

## Why is this bad
Nothing in the text says "before": only its dates tell that the claim has turned the events round.

## Example
    evidence: The dome was sealed in 2014. Its telescope saw first light in 2017, and the road was paved a year later.
    claim:    The dome was sealed after the telescope had seen first light.
    instead:  The dome was sealed before the telescope saw first light.
"""

from collections.abc import Callable, Iterator, Sequence

from rewriter.domain import DateInterval, Quantity, Severity
from rewriter.rules.alignment.borrowing import PERSON, words_of
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.reversed_order import orders
from rewriter.rules.rule import Hit, rule

FEW = 3
"""Sentences beyond which a word of the text tells no event from another."""

Place = tuple[Passage, DateInterval | Quantity]


@rule("D818", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        found = orders(statement.passage)
        if len(found) != 1:
            continue
        earlier, later, word = found[0]
        claim = statement.passage
        if claim.names and PERSON.search(claim.sentence.span.of(claim.article.prose)):
            named = claim.stems_of(claim.names[0].span)
            earlier, later = earlier - named, later - named
        for values in (_dates, _ordinals):
            first = _placed(statement.original, earlier - later, values)
            then = _placed(statement.original, later - earlier, values)
            if first and then and _is_later(first, then):
                evidence = (first[0].evidence(first[1].span), then[0].evidence(then[1].span))
                yield Hit(word, "the evidence places these two in the other order", "keep the order", evidence)
                break


def _dates(passage: Passage) -> Sequence[DateInterval]:
    return [each for each in passage.dates if each.start[0] and each.relation == "in"]


def _ordinals(passage: Passage) -> Sequence[Quantity]:
    return [each for each in passage.quantities if each.unit == "ordinal"]


def _placed(
    index: Index, event: frozenset[str], values: Callable[[Passage], Sequence[DateInterval | Quantity]]
) -> Place | None:
    """The one value whose part of a sentence has most of the rare words of *event*."""
    rare = {stem for stem in event if len(index.postings.get(stem, ())) in range(1, FEW + 1)}
    homes = {passage.position: passage for stem in rare for passage in index.postings[stem]}
    places = [(passage, value) for passage in homes.values() for value in values(passage)]
    told = [(len(rare & words_of(passage, value)), (passage, value)) for passage, value in places]
    most = max((shared for shared, _ in told), default=0)
    best = [place for shared, place in told if shared == most]
    return best[0] if most and len(best) == 1 else None


def _is_later(first: Place, then: Place) -> bool:
    (here, one), (there, other) = first, then
    if isinstance(one, DateInterval) and isinstance(other, DateInterval):
        return one.start > other.end
    return here is there and isinstance(one, Quantity) and isinstance(other, Quantity) and one.value > other.value
