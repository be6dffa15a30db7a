"""`rewriter check`: judge anybody's rewrite against its original."""

import sys

from rewriter.cli import options
from rewriter.cli.exits import FINDINGS, OK
from rewriter.cli.output import emit


def check(
    rewrite: options.Rewrite,
    original: options.Original,
    sources: options.Sources = None,
    format: options.AsReport = options.ReportFormat.TEXT,  # noqa: A002 - the option's name
    strict: options.Strict = False,
) -> int:
    """Check a rewrite: every fact against the original, and against the cited sources where given.

    Exit status 0 when it passes, 1 when it does not.
    """
    from rewriter.api import check as check_texts
    from rewriter.api import supplied_for
    from rewriter.cli.input import load_both
    from rewriter.reading import read_article

    rewrite_text, original_text = load_both(rewrite, original)
    article = read_article(original_text)
    supplied = supplied_for(sources, article)
    report = check_texts(rewrite_text, article, supplied, strict=strict)
    if format is options.ReportFormat.JSON:
        from rewriter.reporting.jsons import dumps
        from rewriter.reporting.report_json import report_document

        emit(dumps(report_document(report)))
    else:
        from rewriter.cli.input import display_name
        from rewriter.reporting.paint import paint_for
        from rewriter.reporting.quoting import Document
        from rewriter.reporting.text import report_text

        documents = {source.key: Document(source.key, source.text) for source in supplied}
        documents["original"] = Document(display_name(original), original_text)
        documents["rewrite"] = Document(display_name(rewrite), rewrite_text)
        emit(report_text(report, display_name(rewrite), documents, paint_for(sys.stdout)))
    return OK if report.passed else FINDINGS
