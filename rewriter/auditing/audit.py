"""The audit of an article: what it is made of and what is wrong with it, a pure function of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rewriter.auditing.composition import AuditedSource, Composition, audited_sources, composition
from rewriter.auditing.registry import AUDIT_RULES
from rewriter.auditing.rule import AuditRule, Hit
from rewriter.auditing.survey import Survey, survey
from rewriter.domain import Article, Finding, Severity, Source, Span
from rewriter.rules.check_itself import INCOMPLETE_AUDIT
from rewriter.rules.finding import LineMap

CUES = "en"
"""The language the English rules read."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The outcome of an audit; findings in the order of the text. ``passed`` is computed, never stored.

    ``skipped`` are the names of the rules that did not run because the text is in another language than theirs.
    """

    article: Article
    composition: Composition
    sources: tuple[AuditedSource, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[str, ...] = ()
    strict: bool = False

    @property
    def passed(self) -> bool:
        blocking = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return not any(finding.severity in blocking for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by severity."""
        return {severity.value: sum(f.severity is severity for f in self.findings) for severity in Severity}


def audit(article: Article, sources: Sequence[Source] = (), strict: bool = False) -> Audit:
    """What *article* is made of and what is wrong with it. *sources* are what is at hand of the cited works.

    With *strict* warnings fail the audit too. Same article, same audit: no clock, no network.
    """
    prepared = survey(article, sources)
    lines = LineMap(article.text)
    runs = [rule for rule in AUDIT_RULES if article.language == CUES or not rule.english]
    findings = [finding for rule in runs for finding in _run(rule, prepared, lines)]
    findings.sort(key=lambda finding: (finding.span, finding.code))
    skipped = tuple(rule.name for rule in AUDIT_RULES if rule not in runs)
    return Audit(article, composition(prepared), audited_sources(prepared), tuple(findings), skipped, strict)


def _run(rule: AuditRule, survey: Survey, lines: LineMap) -> Iterator[Finding]:
    try:
        hits = list(dict.fromkeys(rule.check(survey)))
    except Exception as error:
        message = f"rule {rule.code} failed ({type(error).__name__}: {error}); the audit is incomplete"
        failed = Hit(Span(0, 0), message, "report this as a bug", severity=Severity.ERROR)
        yield _finding(INCOMPLETE_AUDIT.code, INCOMPLETE_AUDIT.name, Severity.ERROR, failed, lines)
        return
    for hit in hits:
        yield _finding(rule.code, rule.name, hit.severity or rule.severity, hit, lines)


def _finding(code: str, name: str, severity: Severity, hit: Hit, lines: LineMap) -> Finding:
    line, column = lines.place(hit.span.start)
    return Finding(code, name, severity, hit.message, hit.span, line, column, hit.suggestion, hit.evidence)
