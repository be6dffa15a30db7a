"""The report as a person reads it."""

from rewriter.domain import Finding, Report, Severity, Span
from rewriter.reporting.paint import Paint
from rewriter.reporting.quoting import Document
from rewriter.reporting.text import report_text, summary


def test_a_failed_check_reads_finding_evidence_suggestion_then_summary(failing_report: Report) -> None:
    assert report_text(failing_report, "new.md") == (
        "new.md:1:1: warning W902 too-long: 90% of the original's words\n"
        "new.md:5:26: error F101 invented-quantity: '1,200' is not in web:2\n"
        "    web:2: “The ferry carried 1,100 in all. A \\x1b[31mrecord.”\n"
        "    → '1,100'\n"
        "\n"
        "failed: 1 error and 1 warning in 0 statements with 0 facts\n"
    )


def test_a_finding_without_evidence_quotes_the_rewrite() -> None:
    text = "Like Charon, it asks for a coin (web:3)."
    finding = Finding("E401", "surviving-analogy", Severity.ERROR, "a comparison", Span(0, 11), 1, 1)
    shown = report_text(Report((finding,), ()), "new.md", {"rewrite": Document("new.md", text)})
    assert f"a comparison\n    “{text}”\n" in shown


def test_a_passed_check_is_one_line(report: Report) -> None:
    assert report_text(report, "new.md") == "passed: no findings in 2 statements with 3 facts (3 cited)\n"


def test_colour_adds_nothing_but_colour(failing_report: Report) -> None:
    painted = report_text(failing_report, "new.md", paint=Paint(colour=True))
    for code in ("\x1b[31;1m", "\x1b[33m", "\x1b[1m", "\x1b[32m", "\x1b[0m"):
        assert code in painted
        painted = painted.replace(code, "")
    assert painted == report_text(failing_report, "new.md")


def test_a_warning_fails_a_strict_report_only() -> None:
    warning = Finding("W902", "too-long", Severity.WARNING, "long", Span(0, 0), 1, 1)
    assert summary(Report((warning,), ())).startswith("passed: 1 warning")
    assert summary(Report((warning,), (), strict=True)).startswith("failed: 1 warning")
