"""Two values for one quantity.

## What it does
Compares every number with the numbers of the same unit that stand in the same slot: with the same words around it, for
the same names, in the same period. Rounded values agree with exact ones. Where one sentence itself gives both and says
who gives which, that is advice only.

## Why is this bad
At most one of them is right, and nobody can tell from the text which.

## Example
    article: Repairs to the bridge cost the city £4.2 million [1]. The repairs to the bridge cost the city £5.1
             million [2].
    instead: Repairs to the bridge cost the city £4.2 million [1]. Another bridge cost the state £5.1 million [2].
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from rewriter.auditing.disputed import Value, disputed
from rewriter.auditing.measures import Measured, conflict, measured
from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.domain import Severity, Span

LOOKED_AT = 40
"""Earlier values under one word that are compared; commoner words tell no slots apart."""


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
        for first, second in disputed(passage):
            yield _said_so(first, second)


def _said_so(first: Value, second: Value) -> Hit:
    message = f"{first.text!r} or {second.text!r}: the sources differ, and the text says so"
    span = Span(first.span.start, second.span.end)
    return Hit(span, message, "keep both, each with who gives it", severity=Severity.ADVICE)
