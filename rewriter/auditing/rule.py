"""What an audit rule is: a code, a severity, its documentation, and a function from a survey to hits."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.domain import Evidence, Severity, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires. ``span`` is in the article; ``severity`` is the rule's own where it is None."""

    span: Span
    message: str
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None


Check = Callable[[Survey], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class AuditRule:
    """``doc`` is the docstring of the rule's file; ``english`` rules read cues that only English has."""

    code: str
    name: str
    severity: Severity
    doc: str
    check: Check
    english: bool = False


def rule(code: str, severity: Severity, *, english: bool = False) -> Callable[[Check], AuditRule]:
    """Make the rule of a file: named after the file, documented by the file's docstring."""

    def make(check: Check) -> AuditRule:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        return AuditRule(code, name, severity, doc, check, english)

    return make
