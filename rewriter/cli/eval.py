"""`rewriter eval`: is a prompt, a model or a strategy better, or did the number just move?"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from rewriter.cli import options
from rewriter.cli.exits import FINDINGS, MODEL, OK
from rewriter.cli.output import complain, emit, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rewriter.evaluation.gates import Outcome
    from rewriter.evaluation.running import Tell
    from rewriter.evaluation.runs.run import Run, Sample
    from rewriter.evaluation.summary import Summary

RUN = "run"


class TaskGroup(TyperGroup):
    """A group whose first word is one of its commands, or a task to run: ``rewriter eval prompts``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  (typer hides its own context)
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = [RUN, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=TaskGroup,
    no_args_is_help=True,
    subcommand_metavar="TASK|COMMAND [OPTIONS]",
    help="Run a task, every arm on every article, scored and compared; `rewriter eval list` names the tasks.",
)

TaskName = Annotated[str, typer.Argument(metavar="TASK", help="A task of `rewriter eval list`, or a task file.")]
Prompts = Annotated[
    list[str] | None, typer.Option("--prompt", metavar="NAME@vN", help="Compare these prompts; repeat the option.")
]
Models = Annotated[
    list[str] | None,
    typer.Option("--model", metavar="builtin|openai/NAME", help="Compare these models; repeat the option."),
]
Dataset = Annotated[
    Path | None, typer.Option("--dataset", metavar="PATH", help="Folder of articles with their gold files.")
]
Repeat = Annotated[
    int | None, typer.Option("--repeat", metavar="N", min=1, max=100, help="Times each article is done.")
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Only the first N articles.")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Where log and reports go; eval-runs/… if not said.")
]
FailUnder = Annotated[
    list[str] | None,
    typer.Option("--fail-under", metavar="[ARM:]METRIC=VALUE", help="Fail where the mean is worse than this."),
]
Baseline = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="RUN", help="Fail where an arm is worse than in this run or summary."),
]
Record = Annotated[bool, typer.Option("--record", help="Ask the endpoint for what is not recorded, and keep it.")]
Recorded = Annotated[
    Path | None, typer.Option("--recordings", metavar="FILE", help="Recorded answers; with --record added to.")
]
Prices = Annotated[Path | None, typer.Option("--prices", metavar="FILE", help="Price table, for the cost.")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, max=64, help="Rewrites made at a time.")]


@app.command(RUN, hidden=True)
def run(
    task: TaskName,
    prompt: Prompts = None,
    model: Models = None,
    dataset: Dataset = None,
    repeat: Repeat = None,
    limit: Limit = None,
    out: Out = None,
    fail_under: FailUnder = None,
    baseline: Baseline = None,
    record: Record = False,
    recordings: Recorded = None,
    base_url: options.BaseUrl = None,
    prices: Prices = None,
    jobs: Jobs = 1,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> int:
    """Run a task: every arm on every article, scored, compared, reported.

    Answers are replayed from recordings; nothing goes to a model's endpoint without --record. Exit status 0 when every
    gate holds, 1 when one fails, 3 when an arm failed on every article.
    """
    from rewriter.cli.eval_setup import set_up
    from rewriter.evaluation.gates import held, not_worse, parse_bound
    from rewriter.evaluation.running import execute
    from rewriter.evaluation.summary import summarise
    from rewriter.evaluation.summary_json import load_values

    setup = set_up(task, prompt or (), model or (), dataset, repeat, limit, out, record, recordings, base_url, prices)
    bounds = [parse_bound(given, setup.plan.measures) for given in fail_under or ()]
    before = load_values(baseline) if baseline else None
    made = execute(
        setup.plan, setup.arms, setup.items, setup.answering, setup.folder, _teller(quiet), jobs
    )
    summary = summarise(made)
    gates = [*held([*setup.gates, *bounds], summary), *(not_worse(summary, before) if before is not None else ())]
    _report(setup.folder, summary, made, gates, verbose)
    if not quiet:
        note(f"log and reports are in {setup.folder}; open {setup.folder / 'report.html'} in a browser")
    return _status(summary, gates)


@app.command(short_help="Compare the arms of runs that are done.")
def compare(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN RUN…", help="Their folders; the first is the reference.")],
    reference: Annotated[str | None, typer.Option("--reference", metavar="ARM", help="Compare with this arm.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write the reports here.")] = None,
    verbose: options.Verbose = False,
) -> int:
    """Compare the arms of several runs over the same articles, as if they had been run together."""
    from rewriter.evaluation.joining import joined
    from rewriter.evaluation.runs.log import read_run
    from rewriter.evaluation.summary import summarise

    together = joined([(path.resolve().name, read_run(path)) for path in runs], reference)
    summary = summarise(together)
    _report(out, summary, together, [], verbose)
    return OK


@app.command("list", short_help="List the tasks, their arms and the metrics.")
def list_() -> None:
    """List the tasks with their arms, and every metric in a line."""
    from rewriter.evaluation.metrics.registry import METRICS
    from rewriter.evaluation.tasks import load_task, task_files
    from rewriter.reporting.columns import columns

    lines = ["Tasks:"]
    for name in task_files():
        task = load_task(name)
        lines += [f"  {name}: {task.description}", f"    arms: {', '.join(arm.name for arm in task.arms)}"]
    lines += ["", "Metrics:"]
    lines += columns([[each.name, each.doc.split("\n\n")[0].replace("\n", " ")] for each in METRICS], indent=2)
    emit("\n".join(lines) + "\n")


@app.command(short_help="Hold every gold file against its article.")
def labels(dataset: Dataset = None) -> int:
    """Check the labels: every text verbatim, values inside their fact, markers the article's own.

    Exit status 0 when all of them fit, 1 when one does not.
    """
    from rewriter.evaluation.labels.dataset import evals_folder, gold_files, load_item
    from rewriter.evaluation.labels.validating import problems

    wrong = 0
    lines = []
    for path in gold_files(dataset or evals_folder() / "datasets" / "articles"):
        item = load_item(path)
        found = problems(item.gold, item.article)
        gold = item.gold
        counts = f"{len(gold.sentences)} sentences, {len(gold.key_facts)} key facts, {len(gold.rumours)} rumours"
        lines += [f"{path}: {problem}" for problem in found] or [f"{path}: fits; {counts}"]
        wrong += bool(found)
    emit("\n".join(lines) + "\n")
    return FINDINGS if wrong else OK


@app.command(short_help="Say how far two people's labels agree (Cohen's kappa).")
def agreement(
    first: Annotated[Path | None, typer.Option("--first", metavar="DIR", help="The first labels.")] = None,
    second: Annotated[Path | None, typer.Option("--second", metavar="DIR", help="The second labels.")] = None,
    verbose: options.Verbose = False,
) -> None:
    """Compare two independent labellings of the same articles, label by label."""
    from rewriter.evaluation.agreement.report import agreement_text
    from rewriter.evaluation.labels.dataset import evals_folder

    datasets = evals_folder() / "datasets"
    emit(agreement_text(first or datasets / "articles", second or datasets / "second", verbose))


@app.command(short_help="Write recorded answers as one file to commit.")
def export(
    recorded: Annotated[list[Path], typer.Argument(metavar="FILE|RUN…", help="Recordings, or folders of runs.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The file to write.")],
) -> None:
    """Join recordings: one answer to a request, of two the first, sorted, so that a diff shows what is new."""
    from rewriter.evaluation.recordings import ANSWERS, read_answers, write_answers

    paths = [path / ANSWERS if path.is_dir() else path for path in recorded]
    count = write_answers(to, [answer for path in paths for answer in read_answers(path)])
    note(f"wrote {count} answers to {to}")


def _report(folder: Path | None, summary: "Summary", run: "Run", gates: "Sequence[Outcome]", verbose: bool) -> None:
    """The table to stdout, the rest beside the log."""
    from rewriter.evaluation.report.table import table_text
    from rewriter.reporting.paint import paint_for

    if folder is not None:
        write_reports(folder, summary, run, gates)
    emit(table_text(summary, gates, paint_for(sys.stdout), verbose))


def write_reports(folder: Path, summary: "Summary", run: "Run", gates: "Sequence[Outcome]") -> None:
    """Every report of *run* into *folder*, all of them or none."""
    from rewriter.cli.output import write_files
    from rewriter.evaluation.report.files import report_files

    folder.mkdir(parents=True, exist_ok=True)
    write_files(report_files(folder, summary, run, gates))


def _teller(quiet: bool) -> "Tell":
    """A line on stderr for each sample that failed; on a terminal also how far the run is."""

    def tell(sample: "Sample", done: int, everything: int) -> None:
        if quiet:
            return
        if sample.status == "error":
            note(f"{done}/{everything} {sample.arm} on {sample.subject}: {sample.note}")
        elif sys.stderr.isatty():
            note(f"{done}/{everything} {sample.arm} on {sample.subject}: {sample.status}")

    return tell


def _status(summary: "Summary", gates: "Sequence[Outcome]") -> int:
    for arm, failures in summary.failures.items():
        if failures.all_failed:
            complain(f"every sample of arm {arm!r} failed, and nothing of it was measured: {failures.first}")
    if failed := [gate for gate in gates if not gate.passed]:
        complain("; ".join(f"{gate.gate}: {gate.reason}" for gate in failed))
        return FINDINGS
    return MODEL if any(failures.all_failed for failures in summary.failures.values()) else OK
