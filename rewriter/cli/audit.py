"""`rewriter audit`: what an original is made of, and what is wrong with it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rewriter.cli import options
from rewriter.cli.exits import FINDINGS, OK
from rewriter.cli.output import emit

Audited = Annotated[str, typer.Argument(metavar="ARTICLE|-", help="The article to audit; - reads stdin.")]
Supplied = Annotated[
    Path | None, typer.Option("--sources", metavar="PATH", help="Folder with the cited texts, or a bibliography.")
]


def audit(
    article: Audited,
    sources: Supplied = None,
    format: options.AsReport = options.ReportFormat.TEXT,  # noqa: A002 - the option's name
    strict: options.Strict = False,
) -> int:
    """Say what an article is made of and what is wrong with it, before anybody rewrites it.

    Exit status 0 when no error is found, 1 when one is.
    """
    from rewriter.auditing import audit as audit_article
    from rewriter.cli.input import load_article
    from rewriter.errors import InputError
    from rewriter.reading import read_article
    from rewriter.reading.bibliography import load_supplied

    text = load_article(article)
    if not any(character.isalnum() for character in text):
        raise InputError(f"{article!r} has no words; name an article with at least one sentence")
    audited = audit_article(read_article(text), load_supplied(sources) if sources else (), strict=strict)
    if format is options.ReportFormat.JSON:
        from rewriter.cli.audit_view import audit_document
        from rewriter.reporting.jsons import dumps

        emit(dumps(audit_document(audited)))
    else:
        from rewriter.cli.audit_view import audit_text
        from rewriter.cli.input import display_name
        from rewriter.reporting.paint import paint_for

        emit(audit_text(audited, display_name(article), paint_for(sys.stdout)))
    return OK if audited.passed else FINDINGS
