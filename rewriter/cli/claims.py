"""`rewriter claims`: judge claims against source texts, one line of JSON each."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from rewriter.cli import options
from rewriter.cli.exits import OK, USAGE

Pairs = Annotated[
    str,
    typer.Argument(
        metavar="PAIRS",
        help="JSON Lines, one claim each: {id, claim, source} or {id, claim, sources, citations} ('-': stdin).",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the verdicts here; stdout if not given.")
]


def claims(pairs: Pairs, output: Output = None, strict: options.Strict = False) -> int:
    """Judge claims against the texts they cite: a verdict for each line, in order, as soon as it is known.

    Exit status 0 when every line was judged, 2 when one could not be read (the others are judged).
    """
    from rewriter.cli.output import complain
    from rewriter.reporting.claim_json import BrokenLineError, verdict_line

    broken = 0
    with _lines(pairs) as lines, _verdicts(output) as write:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                verdict = verdict_line(line, strict)
            except BrokenLineError as error:
                broken += 1
                complain(f"{'stdin' if pairs == '-' else pairs}:{number}: {error}")
            else:
                write(verdict + "\n")
    return USAGE if broken else OK


@contextmanager
def _lines(path: str) -> Iterator[Iterable[str]]:
    from rewriter.cli.output import reason
    from rewriter.errors import InputError

    if path == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        yield sys.stdin
        return
    try:
        file = open(path, encoding="utf-8-sig", errors="replace")  # noqa: SIM115 - closed below, opened for its error
    except OSError as error:
        raise InputError(f"cannot read {path!r}: {reason(error)}; name a file of JSON Lines") from error
    with file:
        yield file


@contextmanager
def _verdicts(path: Path | None) -> Iterator[Callable[[str], object]]:
    """Where verdicts go: a file is complete before it takes its name, so that a run that breaks off leaves none."""
    from rewriter.cli.output import emit, require_folders, written_whole

    if path is None:
        yield emit
        return
    require_folders([path])
    with written_whole(path) as file:
        yield file.write
