"""All reports of a run, as files beside its log."""

from collections.abc import Sequence
from pathlib import Path

from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.report.junit import junit_text
from rewriter.evaluation.report.markdown import markdown_text
from rewriter.evaluation.report.page import page_html
from rewriter.evaluation.runs.run import Run
from rewriter.evaluation.summary import Summary
from rewriter.evaluation.summary_json import FILE, summary_document
from rewriter.reporting.jsons import dumps

PAGE = "report.html"


def report_files(folder: Path, summary: Summary, run: Run, gates: Sequence[Outcome]) -> dict[Path, str]:
    """What to write where: the summary, the Markdown, the JUnit document and the page."""
    return {
        folder / FILE: dumps(summary_document(summary, gates)),
        folder / "report.md": markdown_text(summary, gates),
        folder / "junit.xml": junit_text(run, gates),
        folder / PAGE: page_html(summary, run, gates),
    }
