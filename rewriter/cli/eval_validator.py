"""`rewriter eval validator`: how often the validator is right, either way."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rewriter.cli.exits import OK
from rewriter.cli.output import emit, write_files

if TYPE_CHECKING:
    from rewriter.evaluation.validator import Measured


def validator(
    articles: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ARTICLE|FOLDER]...", help="Articles to plant errors into; the bundled ones if none."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="Seed of what is planted.")] = 0,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="K", help="Only this kind of error; may be repeated.")
    ] = None,
    misses: Annotated[
        int, typer.Option("--misses", metavar="N", min=0, help="Show up to N failures of each kind.")
    ] = 0,
    pairs: Annotated[
        Path | None,
        typer.Option("--pairs", metavar="FILE", help="Plant into the supported claims of a JSONL file instead."),
    ] = None,
    judge: Annotated[
        str, typer.Option("--judge", metavar="MODULE:FUNCTION", help="With --pairs: who judges, instead of `claims`.")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write every verdict here, as JSON.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Log and reports as of every eval, for `eval compare`.")
    ] = None,
) -> int:
    """Plant errors into true statements, and print how many of them the validator blocks, and how many true ones.

    Exit status 0 whatever the rates.
    """
    from rewriter.evaluation.table import document, table

    measured = _pairs(pairs, judge, seed, kind or []) if pairs else _articles(articles or [], seed, kind or [], judge)
    if output:
        from rewriter.reporting.jsons import dumps

        write_files({output: dumps(document(measured))})
    if out:
        from rewriter.cli.eval import write_reports
        from rewriter.evaluation.summary import summarise
        from rewriter.evaluation.validator_run import validator_run

        run = validator_run(measured, out, kind or [])
        write_reports(out, summarise(run), run, [])
    emit(table(measured, misses))
    return OK


def _articles(paths: list[Path], seed: int, kinds: list[str], judge: str) -> "Measured":
    from rewriter.errors import InputError
    from rewriter.evaluation.datasets import exhibits
    from rewriter.evaluation.validator import measure

    if judge:
        raise InputError(f"--judge {judge!r} judges pairs; name them with --pairs FILE, or leave it out")
    return measure(exhibits(paths), seed, kinds)


def _pairs(path: Path, judge: str, seed: int, kinds: list[str]) -> "Measured":
    from rewriter.evaluation.pairs import by_claims, load_judge, load_pairs, measure_pairs

    return measure_pairs(load_pairs(path), load_judge(judge) if judge else by_claims, seed, kinds, path.name)
