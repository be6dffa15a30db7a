"""A number that leaves its unit to the one before: ``from 55 minutes to 42``, ``14 months, eight fewer than``.

And durations told in two units: ``17 hours and 40 minutes`` is one value.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from rewriter.domain import Bound, Quantity, Span

_LINK = re.compile(
    r"(?:\s(?:in|since)\s\d{4})?[^.;:!?\d]{0,30}?\b(?:to|from|against|versus|vs|than|with|and|or|by)\s+(?:(?:only|just|a|the|about|nearly)\s+){0,2}$|"
    r",?\sand\s(?:those|that)\s(?:for|of|from|to|in|at|on|with)\s(?:[^\W\d][\w’'-]*\s+){1,3}$|"
    r"[^.;:!?\d]{0,30},\s+(?:(?:the|its|his|her|their)\s+(?:[^\W\d]+(?:['’]s?)?\s+){1,3})?$|"
    r"(?:[^.;:!?\d]|\d{4}\b){0,60}?\b(?:compared\s+(?:to|with)|against|versus|vs)\s+(?:[^\W\d][\w’'-]*\s+){0,5}$|"
    r"[^.!?\d]{0,80}?(?:;|,?\s(?:but|while|whereas|though|yet)\b)[^.;:!?\d]{0,60}\s$"
)
"""Behind a contrast a whole clause may stand before the second number: "35 hours; the magazine needed 22"."""
_PREPOSITION = re.compile(r"\b(over|in|within|after|for|by|at|per)\s+$")
_REACH = 120
LOOK_BACK = 4
"""Values before that a number may take its unit from, in a second half built as the first."""
_NAMED = re.compile(r"(?:^|[\s(])[^\W\d_a-z][\w’'-]*\s+[^\W\d_a-z][\w’'-]*(?:,\s|\s\()$")
_FEWER = re.compile(r"\s+(?:fewer|more|less|longer|shorter|further|up|down)\b")
_ENDS_COUNT = re.compile(
    r"\s*(?:[.,;:)(!?\[]|$|\b(?:for|with|in|on|at|by|and|or|per|each|an? (?:day|week|month|year)|last|this|earlier|"
    r"before|after|than|of the)\b|[a-z\d]+\s+(?:day|week|month|year|decade)s?\s+(?:ago|before|earlier)\b)"
)
_AND = re.compile(r",?\s+(?:and\s+)?")
_NO_SHARING = frozenset({"", "ordinal", "score", "clock", "times"})
SMALLER = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("day", "hour"): 24, ("year", "month"): 12, ("week", "day"): 7,
}  # fmt: skip
ALIKE = 30
"""How many times larger than the other a value may be and still be measured in one unit with it."""


def with_shared_units(prose: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """*found* in order, each bare number that can only share the unit before it given that unit."""
    last: list[Quantity] = []
    for quantity in found:
        if last:
            joined = _duration(prose, last[-1], quantity)
            if joined is not None:
                last[-1] = joined
                continue
            last[-1] = _shared_back(prose, last[-1], quantity)
            quantity = _shared(prose, last, quantity)
            yield last[-1]
        last = [*last[1 - LOOK_BACK :], quantity]
    yield from last[-1:]


def _shared(prose: str, known: list[Quantity], bare: Quantity) -> Quantity:
    behind = prose[bare.span.end : bare.span.end + 20]
    if bare.unit or not (_FEWER.match(behind) or _ENDS_COUNT.match(behind)) or _is_age(prose, bare):
        return bare
    before = next((each for each in reversed(known) if not _is_attribute(each)), known[-1])
    linked = before.unit not in _NO_SHARING and _LINK.fullmatch(prose, before.span.end, bare.span.start)
    if linked and _alike(before.value, bare.value):
        unit = "pp" if before.unit == "%" and _FEWER.match(behind) else before.unit
        return replace(bare, unit=unit, head=())
    return _parallel(prose, known, bare)


def _shared_back(prose: str, bare: Quantity, named: Quantity) -> Quantity:
    """ "112 by 47 cm", "cut from 55 to 42 minutes": the unit behind the second number is the first one's too."""
    between = prose[bare.span.end : named.span.start]
    sides = between in (" by ", " x ", " × ")
    moves = between == " to " and prose.endswith("from ", 0, bare.span.start)
    open_ = not bare.unit and bare.high is None and named.high is None and named.unit not in _NO_SHARING
    if open_ and (sides or moves) and _alike(bare.value, named.value):
        return replace(bare, unit=named.unit, head=())
    return bare


def _is_age(prose: str, bare: Quantity) -> bool:
    """ "48 to 55 minutes, with Saoirse Venn, 29, as the keeper": set off behind a name."""
    return bool(_NAMED.search(prose, max(0, bare.span.start - 40), bare.span.start)) and prose.startswith(
        (",", ")"), bare.span.end
    )


def _is_attribute(quantity: Quantity) -> bool:
    """ "The first stage", "a ten-year average": such a number tells which, and gives the next one no unit."""
    return quantity.unit == "ordinal" or (bool(quantity.unit) and "-" in quantity.text and quantity.high is None)


def _parallel(prose: str, known: list[Quantity], bare: Quantity) -> Quantity:
    """ "7% over 18 months, the employers 4.2% over 24": the second half is built as the first."""
    *firsts, last = known
    for first, second in zip(firsts, known[1:-1], strict=False):
        built = first.unit == last.unit != "" and second.unit not in _NO_SHARING and second.unit != last.unit
        led = _lead(prose, second)
        near = bare.span.start - second.span.end <= _REACH
        if built and near and led and led == _lead(prose, bare) and _alike(second.value, bare.value):
            return replace(bare, unit=second.unit, head=(), bound=second.bound if led == "over" else bare.bound)
    return bare


def _lead(prose: str, quantity: Quantity) -> str:
    """The preposition before a number, be it read as its bound ("over 24")."""
    first = quantity.text.split()[0].lower()
    if first == "over":
        return first
    found = _PREPOSITION.search(prose, max(0, quantity.span.start - 10), quantity.span.start)
    return found[1] if found else ""


def _alike(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high <= ALIKE * low


def _duration(prose: str, larger: Quantity, smaller: Quantity) -> Quantity | None:
    """The two as one value in the smaller unit, where they tell one stretch of time."""
    parts = SMALLER.get((larger.unit, smaller.unit))
    if parts is None or larger.high is not None or smaller.high is not None or not 0 < smaller.value < parts:
        return None
    if smaller.bound is not Bound.EXACT or smaller.approximate or larger.head[1:]:
        return None
    if not _AND.fullmatch(prose, larger.span.end, smaller.span.start):
        return None
    span = Span(larger.span.start, smaller.span.end)
    value = larger.value * parts + smaller.value
    return replace(larger, span=span, text=span.of(prose), value=value, unit=smaller.unit, precision=Decimal(1))
