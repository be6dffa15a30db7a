"""What a check says: findings, verdicts, and the report that holds them."""

from dataclasses import dataclass
from enum import StrEnum

from rewriter.domain.certainty import Certainty
from rewriter.domain.fact import Fact
from rewriter.domain.span import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Verdict(StrEnum):
    """Where a fact of the rewrite comes from, best first."""

    GROUNDED = "grounded"
    """In the cited source's own text."""
    CITED = "cited"
    """In an original sentence that carries the citation."""
    UNCITED = "uncited"
    """In the original, but under no citation, or under another one than the rewrite gives."""
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage a verdict rests on. ``document`` is "original" or a source's key; offsets index that text."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One hit of one rule; ``span``, ``line`` and ``column`` (both from 1) are in the rewrite."""

    code: str
    rule: str
    severity: Severity
    message: str
    span: Span
    line: int
    column: int
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """A fact of a statement with where it was found."""

    fact: Fact
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedStatement:
    """A sentence of the rewrite as judged. ``verdict`` is the worst of its facts."""

    text: str
    span: Span
    certainty: Certainty
    citations: tuple[str, ...]
    verdict: Verdict
    facts: tuple[CheckedFact, ...]
    evidence: tuple[Evidence, ...] = ()
    """The original sentences, or source passages, the statement as a whole rests on."""


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. ``passed`` is computed, never stored."""

    findings: tuple[Finding, ...]
    statements: tuple[CheckedStatement, ...]
    strict: bool = False
    skipped: tuple[str, ...] = ()
    """Names of the rules that did not run because they read English cues and the text is in another language."""

    @property
    def passed(self) -> bool:
        blocking = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return not any(finding.severity in blocking for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by severity and facts by verdict."""
        counts = {severity.value: 0 for severity in Severity} | {verdict.value: 0 for verdict in Verdict}
        for finding in self.findings:
            counts[finding.severity] += 1
        for statement in self.statements:
            for fact in statement.facts:
                counts[fact.verdict] += 1
        return counts | {"statements": len(self.statements)}
