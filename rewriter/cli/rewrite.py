"""`rewriter rewrite`: make the concise, accurate version of an article."""

import sys
from typing import TYPE_CHECKING, Any

from rewriter.cli import options
from rewriter.cli.exits import FINDINGS, MODEL, OK
from rewriter.cli.output import complain, emit, note, require_folders, say, write_files
from rewriter.cli.progress import progress
from rewriter.cli.settings import BUILTIN, choose_address, choose_file, choose_model
from rewriter.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from rewriter.domain import Ledger

_STATUSES = {"accepted": OK, "rejected": FINDINGS, "error": MODEL}


def rewrite(
    article: options.Article,
    output: options.Output = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    fallback: options.Fallback = None,
    strategy: options.How = None,
    prompt: options.Prompt = None,
    style: options.Form = options.Style.NEWS,
    target_words: options.TargetWords = None,
    sources: options.Sources = None,
    ledger: options.Ledger = None,
    format: options.AsRewrite = options.RewriteFormat.MARKDOWN,  # noqa: A002 - the option's name
    rounds: options.Rounds = None,
    uncited: options.OnUncited = options.Uncited.DROP,
    citations: options.Markers = options.CitationForm.KEEP,
    timeout: options.Timeout = None,
    deadline: options.Deadline = None,
    context: options.Context = None,
    cache: options.Cache = None,
    no_cache: options.NoCache = False,
    prices: options.PriceTable = None,
    dry_run: options.DryRun = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> int:
    """Rewrite an article: concise, every fact with its citation, every rumour marked as one.

    Exit status 0 when the rewrite is accepted, 1 when errors are left in it (it is then in the ledger only).
    """
    from rewriter.api import rewrite as rewrite_text
    from rewriter.cli.input import load_article

    choice = choose_model(model)
    asked: dict[str, Any] = {
        "base_url": base_url, "prompt": prompt, "fallback": fallback, "strategy": strategy and strategy.value,
        "timeout": timeout, "deadline": deadline, "context": context, "cache": cache,
        "prices": prices,
    }
    _refuse_idle_options(choice.model, asked)
    if cache and no_cache:
        raise InputError("--cache and --no-cache contradict each other; give one of them")
    text = load_article(article)
    _refuse_overwriting(article, output, ledger)
    require_folders(path for path in (output, ledger) if path)
    if choice.why and not quiet:
        note(choice.why)
    given = _given(choice.model, asked | {"rounds": rounds}, no_cache)
    given |= {"uncited": uncited.value, "citations": citations.value, "style": style.value}
    given |= {"target_words": target_words} if target_words else {}
    if dry_run:
        return _show_plan(text, choice.model, given)
    with progress(choice.model, quiet) as watching:
        result = rewrite_text(text, choice.model, sources, **watching, **given)
    _deliver(result, output, ledger, as_json=format is options.RewriteFormat.JSON)
    if result.status == "error":
        complain(result.note)
        return MODEL
    if not quiet:
        _account_for(result, article, verbose)
    if result.status != "accepted":
        complain(_refusal(result))
    return _STATUSES[result.status]


def _show_plan(text: str, model: str, given: dict[str, Any]) -> int:
    """What would be asked, on stdout: it is the result that was asked for."""
    from rewriter.api import plan
    from rewriter.reporting.costs import plan_text

    planned = plan(text, model, **given)
    rows = [(c.purpose, c.prompt, c.repeats, c.when, c.usage, c.cost) for c in planned.calls]
    sure, most = ((planned.usage(each), planned.cost(each)) for each in (False, True))
    emit(plan_text(planned.model, rows, sure, most, planned.currency))
    return OK


def _refuse_overwriting(article: str, output: "Path | None", ledger: "Path | None") -> None:
    """One path for two things, or for the original, would lose one of them."""
    from os.path import realpath

    if output and ledger and realpath(output) == realpath(ledger) and not str(output).startswith("/dev/"):
        raise InputError(f"--output and --ledger are both {str(output)!r}; name two files")
    for path in (output, ledger):
        if path and article != "-" and realpath(path) == realpath(article):
            raise InputError(f"{str(path)!r} is the article itself; write somewhere else, or it would be lost")


def _given(model: str, asked: dict[str, Any], no_cache: bool) -> dict[str, Any]:
    """The options of the public function: what was *asked*, and of a model what the environment says beside it."""
    asked = asked | {"base_url": choose_address(asked["base_url"], model), "context_tokens": asked["context"]}
    del asked["context"]
    if model != BUILTIN:
        asked["cache"] = None if no_cache else choose_file(asked["cache"], "REWRITER_CACHE")
        asked["prices"] = choose_file(asked["prices"], "REWRITER_PRICES")
        # a model that fails leaves its record as well: what was asked, what it cost, why it came to nothing
        asked["on_model_error"] = "record"
    return {name: value for name, value in asked.items() if value is not None}


def _refuse_idle_options(model: str, given: dict[str, Any]) -> None:
    """An option that would do nothing is a misunderstanding, and silence would hide it."""
    for name, value in given.items():
        if model == BUILTIN and value is not None:
            flag = f"--{name.replace('_', '-')}"
            raise InputError(f"{flag} is for a model, and the built-in editor asks none; add --model openai/NAME")


def _deliver(result: "Ledger", output: "Path | None", ledger: "Path | None", as_json: bool) -> None:
    """Files first and together, then stdout. A rejected rewrite is in the ledger, and nowhere a publisher looks."""
    from rewriter.reporting.jsons import dumps
    from rewriter.reporting.ledger_json import ledger_document

    document = dumps(ledger_document(result)) if ledger or as_json else ""
    files = {ledger: document} if ledger else {}
    text = document if as_json else result.text if result.status == "accepted" else ""
    if output and text:
        files[output] = text
    write_files(files)
    if not output:
        emit(text if as_json else _for_stdout(text))


def _refusal(result: "Ledger") -> str:
    from rewriter.reporting.counting import plural

    why = result.note or f"{plural(result.report.counts['error'], 'error')} left in it"
    return f"the rewrite is {result.status}: {why}; nothing was published, --ledger FILE keeps all of it"


def _for_stdout(markdown: str) -> str:
    """The same bytes for every file and pipe; on a terminal lines end where its width does."""
    if not sys.stdout.isatty():
        return markdown
    from shutil import get_terminal_size

    from rewriter.reporting.wrapping import wrapped

    return wrapped(markdown, get_terminal_size().columns)


def _account_for(result: "Ledger", article: str, verbose: bool) -> None:
    from rewriter.cli.input import display_name
    from rewriter.reporting.account import full_account, short_account
    from rewriter.reporting.paint import paint_for
    from rewriter.reporting.quoting import Document
    from rewriter.reporting.text import report_text

    paint, name = paint_for(sys.stderr), display_name(article)
    if not result.report.passed:
        documents = {"original": Document(name, result.original.text), "rewrite": Document("", result.text)}
        say(report_text(result.report, f"rewrite of {name}", documents, paint))
    say("\n" + (full_account if verbose else short_account)(result, paint))
