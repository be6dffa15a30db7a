"""Facts whose cited evidence does not have them, as the rules on numbers, dates and names report them."""

from collections.abc import Iterator

from rewriter.domain import Fact, Verdict
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import fact_label
from rewriter.rules.rule import Hit


def unfounded(case: Case, kind: type[Fact]) -> Iterator[Hit]:
    """A hit for every fact of *kind* that no cited passage states and none elsewhere explains."""
    for statement in case.statements:
        for located in statement.located:
            missing = located.verdict in (Verdict.UNSUPPORTED, Verdict.CONTRADICTED) and located.rival is None
            if isinstance(located.fact, kind) and missing:
                yield _hit(statement, located)


def _hit(statement: Aligned, located: Located) -> Hit:
    label = fact_label(located.fact)
    where = f"the original under {_marker(statement)}" if statement.keys else "the original"
    if located.near:
        passage, near = located.near
        message = f"{label} {located.fact.text!r} is not in {where}, which says {near.text!r}"
        return Hit(located.fact.span, message, f"write {near.text!r}, or leave it out", (passage.evidence(near.span),))
    best = (statement.best.passage.evidence(),) if statement.best else ()
    return Hit(located.fact.span, f"{label} {located.fact.text!r} is not in {where}", "leave it out", best)


def _marker(statement: Aligned) -> str:
    return ", ".join(name for citation in statement.citations for name in citation.names)
