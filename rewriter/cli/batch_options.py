"""The options of `rewriter batch`, as types."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class EngineName(StrEnum):
    """Where the articles are worked on."""

    LOCAL = "local"
    DASK = "dask"


class Via(StrEnum):
    """How a model is asked."""

    CHAT = "chat"
    BATCH_API = "batch-api"


class LogFormat(StrEnum):
    """Progress for people or for programs."""

    TEXT = "text"
    JSON = "json"


Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT", help="Files, folders, globs, JSONL or CSV files; - reads paths on stdin."),
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the rewrites, ledgers and the manifest.")]
StateFile = Annotated[
    Path | None, typer.Option("--state", metavar="FILE", help="The state; backlog.sqlite in DIR where not said.")
]
Where = Annotated[Path, typer.Argument(metavar="DIR|FILE", help="The output folder of a backlog, or its state file.")]
TextColumn = Annotated[str | None, typer.Option("--text-column", metavar="NAME", help="Field or column of the text.")]
IdColumn = Annotated[str | None, typer.Option("--id-column", metavar="NAME", help="Field or column of the id.")]
PriceTable = Annotated[
    Path | None, typer.Option("--prices", metavar="FILE", help="Prices per million tokens by model, YAML.")
]
Budget = Annotated[
    float | None, typer.Option("--budget", metavar="AMOUNT", min=0, help="Most to be spent on the whole backlog.")
]
Concurrency = Annotated[int, typer.Option("--concurrency", metavar="N", min=1, max=2000, help="Most calls at once.")]
Rpm = Annotated[float | None, typer.Option("--rpm", metavar="N", min=1, help="Most requests a minute.")]
Tpm = Annotated[float | None, typer.Option("--tpm", metavar="N", min=1, help="Most tokens a minute.")]
Retries = Annotated[
    int,
    typer.Option(
        "--retries", metavar="N", min=0, max=50, help="Tries after the first that each question of an article gets."
    ),
]
Timeout = Annotated[float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Silence a call may last.")]
MaxOutput = Annotated[int, typer.Option("--max-output", metavar="TOKENS", min=256, help="Most tokens of one answer.")]
Engine = Annotated[EngineName, typer.Option("--engine", help="Work here, or on a Dask cluster.")]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster, tcp://HOST:PORT.")
]
Workers = Annotated[
    int | None, typer.Option("--workers", metavar="N", min=1, max=256, help="Processes that check; one a core.")
]
AskedVia = Annotated[Via, typer.Option("--via", help="batch-api: within a day, at half the price.")]
Poll = Annotated[float, typer.Option("--poll", metavar="SECONDS", min=0.01, help="Between two looks at a batch.")]
Resume = Annotated[bool, typer.Option("--resume", help="Take up a state that must be there.")]
Restart = Annotated[bool, typer.Option("--restart", help="Put the state aside and begin anew.")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Most articles of this run.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Count articles, tokens and cost; ask nobody.")]
Logs = Annotated[LogFormat, typer.Option("--log-format", help="How progress is told on stderr.")]
