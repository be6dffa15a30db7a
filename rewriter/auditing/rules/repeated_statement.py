"""A statement that the text has made before.

## What it does
Finds sentences whose values and names were all stated earlier, in most of the same words.

## Why is this bad
The reader reads it twice and learns it once; and where one copy is corrected, the other stays.

## Example
    article: The bridge reopened on 9 June 2024 after repairs [1]. On 9 June 2024 the bridge reopened after its
             repairs [1].
    instead: The bridge reopened on 9 June 2024 after repairs [1].
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.stating import is_value
from rewriter.auditing.survey import Survey
from rewriter.domain import Block, DateInterval, Fact, Kind, Name, Quotation, Severity
from rewriter.facts.matching.quotations import words_of
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.passage import Passage

SAME_WORDS = 0.7
SAME_WORDS_AND_VALUES = 0.6
LEAST_STEMS = 4
LOOKED_AT = 30
"""Earlier sentences under one stem that are compared; commoner stems tell no sentences apart."""
IDLE = frozenset({Kind.CALL_TO_ACTION, Kind.META})


@rule("A112", Severity.ADVICE)
def check(survey: Survey) -> Iterator[Hit]:
    by_stem: dict[str, list[Passage]] = defaultdict(list)
    for passage in survey.statements:
        if passage.sentence.kind in IDLE or len(passage.stems) < LEAST_STEMS:
            continue
        earlier = {p.position: p for stem in sorted(passage.stems) for p in by_stem[stem][-LOOKED_AT:]}
        first = next((p for _, p in sorted(earlier.items()) if _repeats(passage, p, survey)), None)
        if first:
            message = "says again what the text has said"
            yield Hit(passage.sentence.span, message, "leave one of them out", (first.evidence(),))
        for stem in passage.stems:
            by_stem[stem].append(passage)


def _repeats(later: Passage, earlier: Passage, survey: Survey) -> bool:
    if later.sentence.block is not Block.PARAGRAPH and _place(later) != _place(earlier):
        return False
    stems = later.stems - survey.topic
    values, known = _values(later), _values(earlier)
    if len(stems) < 2 or not values <= known or not _names(later) <= _names(earlier):
        return False
    shared = stems & earlier.stems
    return len(shared) >= 2 and len(shared) / len(stems) >= (SAME_WORDS_AND_VALUES if values else SAME_WORDS)


def _place(passage: Passage) -> tuple[Block, str, str]:
    """Items and rows speak of what they stand under: the same words under another head say it of another thing."""
    return passage.sentence.block, passage.sentence.heading, passage.sentence.lead_in


def _values(passage: Passage) -> set[Hashable]:
    return {_value(fact) for fact in passage.facts if is_value(fact)}


def _value(fact: Fact) -> Hashable:
    if isinstance(fact, DateInterval):
        return fact.start, fact.end
    return words_of(fact.text) if isinstance(fact, Quotation) else value_key(fact)


def _names(passage: Passage) -> set[str]:
    return {word.casefold() for fact in passage.facts if isinstance(fact, Name) for word in fact.words[-1:]}
