"""Two values for one quantity.

## What it does
Compares every number with the numbers of the same unit that stand in the same slot: with the same words around it, for
the same names, in the same period. Rounded values agree with exact ones. Where one sentence itself gives both and says
who gives which, that is advice only.

## Why is this bad
At most one of them is right, and nobody can tell from the text which.

## Example
    article: Repairs to the bridge cost the city £4.2 million [1]. The repairs to the bridge cost the city £5.1 million [2].
    instead: Repairs to the bridge cost the city £4.2 million [1]. Another bridge cost the state £5.1 million [2].
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator

from rewriter.auditing.measures import Measured, conflict, measured
from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.domain import Severity, Span
from rewriter.rules.alignment.passage import Passage

LOOKED_AT = 40
"""Earlier values under one word that are compared; commoner words tell no slots apart."""
OR_PER = re.compile(r"\bor\b|\bwhereas\b|\bwhile\b", re.IGNORECASE)
PER = re.compile(r"\b(?:per|according to)\s+[A-Z]")


@rule("A107", Severity.WARNING)
def check(survey: Survey) -> Iterator[Hit]:
    by_slot: dict[Hashable, list[Measured]] = defaultdict(list)
    for one in measured(survey):
        keys = [(one.quantity.unit, stem) for stem in one.telling]
        earlier = {id(each): each for key in keys for each in by_slot[key][-LOOKED_AT:]}
        other = next((each for each in earlier.values() if conflict(one, each)), None)
        if other:
            message = f"{one.quantity.text!r} stands where {other.quantity.text!r} stood before"
            yield Hit(one.quantity.span, message, "give the value the sources give", (other.evidence,))
        for key in keys:
            by_slot[key].append(one)
    for passage in survey.statements:
        yield from _disputed(passage)


def _disputed(passage: Passage) -> Iterator[Hit]:
    """ "21,760 (per One) or 18,432 (per Another)": the sentence itself says that its sources differ."""
    prose = passage.article.prose
    for one, other in zip(passage.quantities, passage.quantities[1:], strict=False):
        between = prose[one.span.end : other.span.start]
        behind = prose[other.span.end : other.span.end + 40]
        if one.unit == other.unit and one.value != other.value and OR_PER.search(between) and PER.search(behind):
            message = f"{one.text!r} or {other.text!r}: the sources differ, and the text says so"
            yield Hit(Span(one.span.start, other.span.end), message, "keep both, with who gives which", (), Severity.ADVICE)
