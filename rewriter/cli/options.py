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


class Strategy(StrEnum):
    """How a draft is asked for."""

    ONE_CALL = "one-call"
    LABEL_DRAFT = "label-draft"
    DRAFT_TIGHTEN = "draft-tighten"
    SECTIONS = "sections"


class Style(StrEnum):
    """The form of a rewrite."""

    NEWS = "news"
    BRIEF = "brief"
    BULLETS = "bullets"


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
Fallback = Annotated[
    list[str] | None,
    typer.Option("--fallback", metavar="builtin|openai/NAME", help="Who writes if the model fails; may be repeated."),
]
How = Annotated[Strategy | None, typer.Option("--strategy", help="How a draft is asked for; one-call if not said.")]
Form = Annotated[Style, typer.Option("--style", help="Paragraphs, the same much shorter, or bullets.")]
TargetWords = Annotated[
    int | None, typer.Option("--target-words", metavar="N", min=10, help="Words the text should have.")
]
Timeout = Annotated[
    float | None, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Silence a call may last; 120.")
]
Deadline = Annotated[
    float | None, typer.Option("--deadline", metavar="SECONDS", min=0.1, help="What all calls may take; 900.")
]
Context = Annotated[
    int | None, typer.Option("--context", metavar="TOKENS", min=2000, help="What the model has room for; 16000.")
]
Cache = Annotated[Path | None, typer.Option("--cache", metavar="FILE", help="Keep answers here, and reuse them.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Use no cache, whatever REWRITER_CACHE says.")]
PriceTable = Annotated[Path | None, typer.Option("--prices", metavar="FILE", help="Price table, for the cost.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the calls, estimated tokens and cost; ask nobody.")]
AsRewrite = Annotated[RewriteFormat, typer.Option("--format", help="json prints the ledger.")]
AsReport = Annotated[ReportFormat, typer.Option("--format", help="How to print the report.")]
Markers = Annotated[
    CitationForm, typer.Option("--citations", help="How markers are written: as in the article, or anew.")
]
OnUncited = Annotated[Uncited, typer.Option("--uncited", help="What becomes of facts under no citation.")]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail the check too.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Account for every fact, mark and cut.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No account and no notes on stderr.")]
