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
    restated: Severity | None = None
    """The severity where it was, and a passage restates the statement (``Regime.RESTATED``); None: as in ``far``."""
    retold: Severity | None = None
    """The severity where one sentence of a short text does so (``Regime.RETOLD``); None: as in ``restated``."""
    near: bool = True
    """Does it speak where the evidence is given by citations?"""

    def severity_in(self, regime: Regime) -> Severity | None:
        """How much a hit weighs; None where the rule does not run."""
        if regime is Regime.NEAR:
            return self.severity if self.near else None
        if regime is Regime.FAR:
            return self.far
        retold = self.retold if regime is Regime.RETOLD else None
        return retold or self.restated or self.far


def rule(
    code: str,
    severity: Severity,
    *,
    english: bool = False,
    of_text: bool = False,
    far: Severity | None = None,
    restated: Severity | None = None,
    retold: Severity | None = None,
    near: bool = True,
) -> Callable[[Check], Rule]:
    """Make the rule of a file: named after the file, documented by the file's docstring."""

    def make(check: Check) -> Rule:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        return Rule(code, name, severity, doc, check, english, of_text, far, restated, retold, near)

    return make
