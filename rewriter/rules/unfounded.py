"""Facts whose cited evidence does not have them, as the rules on numbers, dates and names report them."""

from collections.abc import Iterator

from rewriter.domain import DateInterval, Fact, Name, Quantity, Verdict
from rewriter.facts.matching.quantities import heads_meet
from rewriter.rules.alignment.case import Aligned, Case, Regime
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.rule import Hit


def unfounded(case: Case, kind: type[Fact]) -> Iterator[Hit]:
    """A hit for every fact of *kind* that no cited passage states and none elsewhere explains."""
    for statement in case.statements:
        for located in statement.located:
            missing = located.verdict in (Verdict.UNSUPPORTED, Verdict.CONTRADICTED) and located.rival is None
            elsewhere = case.is_claim and _is_elsewhere(case, located.fact)
            if isinstance(located.fact, kind) and missing and not elsewhere:
                yield _hit(statement, located)


COUNTED = 3
"""Plain counts and ordinals up to this are often the writer's own ("the two men", "the first half")."""


TIME_UNITS = frozenset({"day", "week", "month", "year"})


def is_own_count(quantity: Quantity) -> bool:
    return quantity.unit in ("", "ordinal") and quantity.value <= COUNTED


def is_own_span(quantity: Quantity, index: Index) -> bool:
    """ "Over the two days", where a brief text tells of Tuesday and Wednesday and measures nothing in days."""
    if quantity.unit not in TIME_UNITS or quantity.value > COUNTED or not index.is_brief:
        return False
    return not any(each.unit == quantity.unit for passage in index.passages for each in passage.quantities)


def _is_elsewhere(case: Case, fact: Fact) -> bool:
    """A whole source is the evidence of a claim: a date or name it has in another form, or less precisely, is there.

    Where that evidence had to be searched for, counts that only order or add up what is told are the writer's own, and
    a number may leave out that it was a bound.
    """
    vocabulary = case.original.vocabulary
    if isinstance(fact, Quantity):
        if is_own_span(fact, case.original):
            return True
        if case.regime is Regime.FAR and (fact.unit == "clock" or is_own_count(fact)):
            return True
        return vocabulary.has_as_bound(fact)
    if isinstance(fact, DateInterval):
        return vocabulary.allows_date(fact)
    return isinstance(fact, Name) and not vocabulary.missing_words(fact) and not vocabulary.names_apart(fact)


def _hit(statement: Aligned, located: Located) -> Hit:
    label = fact_label(located.fact)
    where = f"the original under {_marker(statement)}" if statement.keys else "the original"
    if located.near and _is_same_thing(located.fact, located.near[1]):
        passage, near = located.near
        message = f"{label} {located.fact.text!r} is not in {where}, which says {near.text!r}"
        return Hit(located.fact.span, message, f"write {near.text!r}, or leave it out", (passage.evidence(near.span),))
    best = (statement.best.passage.evidence(),) if statement.best else ()
    return Hit(located.fact.span, f"{label} {located.fact.text!r} is not in {where}", "leave it out", best)


def _is_same_thing(fact: Fact, other: Fact) -> bool:
    """Could *other* be what *fact* was meant for: a count of the same things, a date told as precisely?"""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        met = heads_meet(other, fact)
        return bool(met) or (met is None and bool(fact.unit) and fact.unit != "ordinal")
    if isinstance(fact, DateInterval) and isinstance(other, DateInterval):
        return fact.granularity is other.granularity
    return True


def _marker(statement: Aligned) -> str:
    return ", ".join(name for citation in statement.citations for name in citation.names)
