"""The options of the commands, as types: how each is written, and its line of help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class RewriteFormat(StrEnum):
    """The rewrite, or its ledger."""

    MARKDOWN = "markdown"
    JSON = "json"


class ReportFormat(StrEnum):
    """The report for people or for programs."""

    TEXT = "text"
    JSON = "json"


class CitationForm(StrEnum):
    """How a rewrite writes its markers."""

    KEEP = "keep"
    FOOTNOTES = "footnotes"
    LINKS = "links"


class Uncited(StrEnum):
    """What becomes of facts the original states under no citation."""

    DROP = "drop"
    MARK = "mark"


Article = Annotated[str, typer.Argument(metavar="ARTICLE|-", help="The article to rewrite; - reads stdin.")]
Rewrite = Annotated[str, typer.Argument(metavar="REWRITE|-", help="The rewrite to judge; - reads stdin.")]
Original = Annotated[
    str, typer.Option("--original", metavar="ARTICLE|-", help="The article it was made from; - reads stdin.")
]
Sources = Annotated[
    Path | None, typer.Option("--sources", metavar="PATH", help="Folder with the texts of the cited sources.")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to stdout.")
]
Ledger = Annotated[
    Path | None, typer.Option("--ledger", metavar="FILE", help="Write the full provenance record here, as JSON.")
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="builtin|openai/NAME", help="Who writes; builtin where no key is set."),
]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Address of an OpenAI-compatible endpoint.")
]
Prompt = Annotated[
    str | None, typer.Option("--prompt", metavar="NAME@vN", help="Drafting prompt; the newest if not said.")
]
Rounds = Annotated[
    int | None, typer.Option("--rounds", metavar="N", min=0, max=10, help="Most rounds of repair by the model.")
]
AsRewrite = Annotated[RewriteFormat, typer.Option("--format", help="json prints the ledger.")]
AsReport = Annotated[ReportFormat, typer.Option("--format", help="How to print the report.")]
Markers = Annotated[
    CitationForm, typer.Option("--citations", help="How markers are written: as in the article, or anew.")
]
OnUncited = Annotated[Uncited, typer.Option("--uncited", help="What becomes of facts under no citation.")]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail the check too.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Account for every fact, mark and cut.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No account and no notes on stderr.")]
