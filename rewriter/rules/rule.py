"""What a rule is: a code, a severity, its documentation, and a function from a case to hits."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rewriter.domain import Evidence, Severity, Span
from rewriter.rules.alignment.case import Case, Regime


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires. ``span`` is in the rewrite; an empty span at 0 speaks of the whole text."""

    span: Span
    message: str
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()


Check = Callable[[Case], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``doc`` is the docstring of the rule's file; its first line sums the rule up."""

    code: str
    name: str
    severity: Severity
    doc: str
    check: Check
    english: bool = False
    """It reads English cues; on a text in another language it does not run, and the report says so."""
    of_text: bool = False
    """It speaks of a rewrite as a text (its form, its length, what it left out): a single claim has none of that."""
    far: Severity | None = None
    """The severity where evidence had to be searched for (``Regime.FAR``); None where the rule says nothing there."""
    near: bool = True
    """Does it speak where the evidence is given by citations, or restated closely?"""
    of_claim: bool = False
    """It speaks of a single claim wherever its evidence stands, near or far, with the severity of ``far``."""

    def severity_of_claim(self, regime: Regime) -> Severity | None:
        """How much a hit on a single claim weighs; None where the rule does not run."""
        return None if self.of_text else self.far if self.of_claim else self.severity_in(regime)

    def severity_in(self, regime: Regime) -> Severity | None:
        """How much a hit weighs; None where the rule does not run."""
        if regime is Regime.FAR:
            return self.far
        return self.severity if self.near else None


def rule(
    code: str,
    severity: Severity,
    *,
    english: bool = False,
    of_text: bool = False,
    far: Severity | None = None,
    near: bool = True,
    of_claim: bool = False,
) -> Callable[[Check], Rule]:
    """Make the rule of a file: named after the file, documented by the file's docstring."""

    def make(check: Check) -> Rule:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        return Rule(code, name, severity, doc, check, english, of_text, far, near, of_claim)

    return make
