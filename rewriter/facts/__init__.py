"""Text to typed values, and when one typed value entails another."""

from collections.abc import Set

from rewriter.domain import Fact, Span
from rewriter.facts import dates, names, quantities, quotations
from rewriter.facts.shared_units import with_shared_units
from rewriter.facts.tokens import tokenise


def extract(prose: str, span: Span, known: Set[str] = frozenset()) -> tuple[Fact, ...]:
    """The facts of one sentence, in order of position; offsets index *prose*.

    Dates, quantities and names never overlap each other; they may stand inside a quotation. *known* are words seen
    capitalised inside other sentences of the text, which count as names at the start of this one too.
    """
    tokens = tokenise(prose, span)
    used = [False] * len(tokens)
    facts: list[Fact] = list(dates.scan(prose, tokens, used))
    facts += with_shared_units(prose, quantities.scan(prose, tokens, used))
    named = tuple(names.scan(prose, tokens, used, known))
    facts += named
    facts += quotations.find(prose, span, named)
    return tuple(sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end)))


__all__ = ["extract"]
