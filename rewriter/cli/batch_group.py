"""The command `batch`: its own options where no subcommand is named."""

from typing import Any

import typer
from typer.core import TyperGroup

from rewriter.cli.batch import export, retry, run, status

_DEFAULT = "run"


class _DefaultGroup(TyperGroup):
    """``batch INPUT…`` is ``batch run INPUT…``; an input of a subcommand's name is written ``./status``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer keeps the type to itself
        named = bool(args) and args[0] in self.commands
        return super().parse_args(ctx, args if named else [_DEFAULT, *args])


batch = typer.Typer(cls=_DefaultGroup, rich_markup_mode=None, add_completion=False)
batch.command(
    _DEFAULT, short_help="Rewrite a backlog; the word 'run' can be left out.",
    epilog="Also: rewriter batch status|retry|export DIR. Progress goes to stderr.",
)(run)
batch.command("status", short_help="Say how a backlog stands, and what needs somebody.")(status)
batch.command("retry", short_help="Let the failed articles wait again.")(retry)
batch.command("export", short_help="Print what became of every article as CSV.")(export)
