"""The command `rewriter`: its commands, and what becomes of every exception."""

import os
import sys
import traceback
from errno import ENOSPC
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from rewriter import __version__
from rewriter.cli.audit import audit
from rewriter.cli.batch_group import batch
from rewriter.cli.check import check
from rewriter.cli.claims import claims
from rewriter.cli.eval import app as eval_app
from rewriter.cli.eval_validator import validator
from rewriter.cli.exits import BUG, INTERRUPTED, USAGE
from rewriter.cli.output import complain, emit
from rewriter.cli.rewrite import rewrite
from rewriter.cli.rules import rules
from rewriter.cli.sources import sources
from rewriter.errors import RewriterError

# plain help: rich would double the time that --help takes
app = typer.Typer(
    name="rewriter",
    help="Turns an SEO article into a concise, accurate version, and proves it.",
    epilog="Exit status: 0 accepted or passed, 1 error findings, 2 your input or usage, 3 the model or its endpoint.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(short_help="Make the concise, accurate version of an article.")(rewrite)
app.command(short_help="Judge a rewrite against its original.")(check)
app.command(short_help="Judge single claims against source texts.")(claims)
app.command(short_help="Say what an article is made of, and what is wrong with it.")(audit)
app.command(short_help="List the rules of a check and of an audit, or explain one.")(rules)
app.command(short_help="List what an article cites; fetch the cited pages.")(sources)
app.add_typer(eval_app, name="eval", short_help="Say whether a prompt, a model or a strategy is better.")
eval_app.command("validator", short_help="Plant errors into true statements; count what the check blocks.")(validator)
app.add_typer(batch, name="batch", short_help="Rewrite a backlog of articles; stop and go on at any time.")


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"rewriter {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave the process with the documented exit status."""
    sys.exit(_status(arguments))


def _status(arguments: list[str] | None) -> int:
    """The exit status; whatever goes wrong becomes one line on stderr."""
    try:
        returned: Any = typer.main.get_command(app).main(arguments, prog_name="rewriter", standalone_mode=False)
    except RewriterError as error:
        complain(str(error))
        return error.exit_status
    except TyperException as error:
        return _usage(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if error.errno != ENOSPC:
            return _bug(error)
        complain("cannot write to stdout: no space left on it; send the output elsewhere")
        return USAGE
    except Exception as error:
        return _bug(error)
    return returned if isinstance(returned, int) else 0


def _usage(error: TyperException) -> int:
    """A usage error in one line; the help itself when no command was given."""
    message = error.format_message().replace("Value error, ", "")
    if message.startswith("Usage:"):
        sys.stderr.write(f"{message}\n")
        return USAGE
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "rewriter"
    complain(f"{message.rstrip('.')} (see '{command} --help')")
    return USAGE


def _bug(error: Exception) -> int:
    if os.environ.get("REWRITER_DEBUG"):
        traceback.print_exc()
    complain(
        f"this is a bug in rewriter, not in your input: {type(error).__name__}: {error}; "
        "please report it with the traceback that REWRITER_DEBUG=1 shows"
    )
    return BUG
