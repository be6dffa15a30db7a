"""A number that leaves its unit to the one before: ``from 55 minutes to 42``, ``14 months, eight fewer than``.

And durations told in two units: ``17 hours and 40 minutes`` is one value.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from rewriter.domain import Bound, Quantity, Span

_LINK = re.compile(
    r"[^.;:!?\d]{0,30}?\b(?:to|from|against|versus|vs|than|with|and|or|by)\s+(?:(?:only|just|a|the|about|nearly)\s+){0,2}$|"
    r"[^.;:!?\d]{0,30},\s+$"
)
_FEWER = re.compile(r"\s+(?:fewer|more|less|longer|shorter|further|up|down)\b")
_ENDS_COUNT = re.compile(
    r"\s*(?:[.,;:)(!?\[]|$|\b(?:for|in|on|at|by|and|or|a year|last|this|earlier|before|after|than|of the)\b)"
)
_AND = re.compile(r",?\s+(?:and\s+)?")
_NO_SHARING = frozenset({"", "ordinal", "score", "clock", "times"})
_SMALLER = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("day", "hour"): 24, ("year", "month"): 12, ("week", "day"): 7,
}  # fmt: skip
ALIKE = 30
"""How many times larger than the other a value may be and still be measured in one unit with it."""


def with_shared_units(prose: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """*found* in order, each bare number that can only share the unit before it given that unit."""
    last: Quantity | None = None
    for quantity in found:
        if last is not None:
            joined = _duration(prose, last, quantity)
            if joined is not None:
                last = joined
                continue
            yield last
            quantity = _shared(prose, last, quantity)
        last = quantity
    if last is not None:
        yield last


def _shared(prose: str, before: Quantity, bare: Quantity) -> Quantity:
    if bare.unit or before.unit in _NO_SHARING or not _LINK.fullmatch(prose, before.span.end, bare.span.start):
        return bare
    behind = prose[bare.span.end : bare.span.end + 20]
    if not (_FEWER.match(behind) or _ENDS_COUNT.match(behind)) or not _alike(before.value, bare.value):
        return bare
    return replace(bare, unit="pp" if before.unit == "%" and _FEWER.match(behind) else before.unit, head=())


def _alike(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high <= ALIKE * low


def _duration(prose: str, larger: Quantity, smaller: Quantity) -> Quantity | None:
    """The two as one value in the smaller unit, where they tell one stretch of time."""
    parts = _SMALLER.get((larger.unit, smaller.unit))
    if parts is None or larger.high is not None or smaller.high is not None or not 0 < smaller.value < parts:
        return None
    if smaller.bound is not Bound.EXACT or smaller.approximate or larger.head[1:]:
        return None
    if not _AND.fullmatch(prose, larger.span.end, smaller.span.start):
        return None
    span = Span(larger.span.start, smaller.span.end)
    value = larger.value * parts + smaller.value
    return replace(larger, span=span, text=span.of(prose), value=value, unit=smaller.unit, precision=Decimal(1))
