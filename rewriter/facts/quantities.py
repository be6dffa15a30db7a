"""Quantities of a sentence: what is counted or measured, with unit, bound, approximation and precision."""

from collections.abc import Iterator
from decimal import Decimal

from rewriter.domain import Bound, Quantity, Span
from rewriter.facts import bounds, fractions, numerals, ordinals
from rewriter.facts.heads import head_after, head_before
from rewriter.facts.measures import currency_before, measure_at
from rewriter.facts.numerals import Numeral
from rewriter.facts.tokens import NUMBER, WORD, Token, tokenise

_DASHES = frozenset("-–—‑")
_STARTERS = frozenset(numerals.SMALL) | {"a", "an"}


def find(prose: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of *span* in order of position; years and other dates are for ``dates`` to take."""
    tokens = tokenise(prose, span)
    return tuple(scan(prose, tokens, [False] * len(tokens)))
