"""A Report as text for a terminal: one line a finding, its evidence quoted below, a summary at the end."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rewriter.domain import Finding, Report, Severity, Verdict
from rewriter.reporting.counting import listed, plural
from rewriter.reporting.paint import PLAIN, Paint, visible
from rewriter.reporting.quoting import Document, in_context, quote

NONE: Mapping[str, Document] = MappingProxyType({})


def report_text(report: Report, name: str, documents: Mapping[str, Document] = NONE, paint: Paint = PLAIN) -> str:
    """The findings of *report* in the order of the text *name*, most severe first at one place; then the verdict.

    A finding's first line is ``name:line:column: severity CODE rule: message``, which editors can jump to. *documents*
    are the texts to quote from: "rewrite", and what evidence names, "original" or a source's key.
    """
    findings = sorted(report.findings, key=_position)
    lines = [line for finding in findings for line in _finding(finding, name, documents, paint)]
    lines += [""] if lines else []
    if report.skipped:
        named = ", ".join(report.skipped)
        lines.append(f"not run, for they read English and this text is in another language: {named}")
    return "\n".join([*lines, summary(report, paint)]) + "\n"


def summary(report: Report, paint: Paint = PLAIN) -> str:
    """One line: passed or failed, the findings by severity, the facts by verdict."""
    verdict = paint.green("passed") if report.passed else paint.red("failed")
    return f"{verdict}: {_severities(report)} in {_extent(report)}"


def _finding(finding: Finding, name: str, documents: Mapping[str, Document], paint: Paint) -> Iterator[str]:
    place = paint.bold(f"{visible(name)}:{finding.line}:{finding.column}:")
    label = _coloured(finding.severity, f"{finding.severity.value} {finding.code}", paint)
    yield f"{place} {label} {finding.rule}: {visible(finding.message)}"
    for evidence in finding.evidence:
        yield f"    {quote(evidence, documents, paint)}"
    if not finding.evidence and len(finding.span) and "rewrite" in documents:
        yield f"    “{in_context(documents['rewrite'].text, finding.span, paint)}”"
    if finding.suggestion:
        yield f"    {paint.green('→')} {visible(finding.suggestion)}"


def _coloured(severity: Severity, text: str, paint: Paint) -> str:
    match severity:
        case Severity.ERROR:
            return paint.red(text)
        case Severity.WARNING:
            return paint.yellow(text)
        case Severity.ADVICE:
            return paint.dim(text)


def _position(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, list(Severity).index(finding.severity), finding.code


def _severities(report: Report) -> str:
    counts = report.counts
    found = [plural(counts[severity], severity.value) for severity in Severity if counts[severity]]
    return listed(found) or "no findings"


def _extent(report: Report) -> str:
    counts = report.counts
    verdicts = [f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict]]
    facts = sum(counts[verdict] for verdict in Verdict)
    detail = f" ({', '.join(verdicts)})" if verdicts else ""
    return f"{plural(counts['statements'], 'statement')} with {plural(facts, 'fact')}{detail}"
