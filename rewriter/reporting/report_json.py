"""A Report as the JSON document ``rewriter/report@1``."""

from rewriter.domain import CheckedStatement, Finding, Report
from rewriter.reporting.fact_json import checked_fact_document
from rewriter.reporting.jsons import Document, Json, evidence_list, offsets

SCHEMA = "rewriter/report@1"


def report_document(report: Report) -> Document:
    """The keys of docs/schemas/report-1.json; findings and statements in the order of the report."""
    return {
        "schema": SCHEMA,
        "passed": report.passed,
        "findings": [finding_document(finding) for finding in report.findings],
        "statements": [statement_document(statement) for statement in report.statements],
        "counts": dict[str, Json](report.counts),
        "skipped": list(report.skipped),
    }


def finding_document(finding: Finding) -> Document:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        **offsets(finding.span),
        "line": finding.line,
        "column": finding.column,
        "suggestion": finding.suggestion,
        "evidence": evidence_list(finding.evidence),
    }


def statement_document(statement: CheckedStatement) -> Document:
    return {
        "text": statement.text,
        **offsets(statement.span),
        "certainty": statement.certainty.label,
        "citations": list(statement.citations),
        "verdict": statement.verdict.value,
        "facts": [checked_fact_document(fact) for fact in statement.facts],
        "evidence": evidence_list(statement.evidence),
    }
