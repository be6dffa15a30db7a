"""Numbers that differ as a slip of the pen makes them differ."""

from rewriter.domain import Fact, Quantity

FEWEST_DIGITS = 2
LONG_ENOUGH = 3
"""Digits from which on two numbers that differ in one of them are taken for the same figure."""


def is_slip(one: Fact, other: Fact) -> bool:
    """Digits exchanged (346, 364), one digit changed (2,146, 2,149), or the scale (6.2 million, 6.2 billion)."""
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit != other.unit:
        return False
    first, second = _digits(one), _digits(other)
    if one.value == other.value or len(first) < FEWEST_DIGITS:
        return False
    if first == second:
        return True
    if len(first) != len(second) or one.value.adjusted() != other.value.adjusted():
        return False
    changed = sum(a != b for a, b in zip(first, second, strict=True))
    return (changed == 1 and len(first) >= LONG_ENOUGH) or (changed == 2 and sorted(first) == sorted(second))


def _digits(quantity: Quantity) -> tuple[int, ...]:
    return quantity.value.normalize().as_tuple().digits
