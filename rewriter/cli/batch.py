"""`rewriter batch`: a backlog of articles, and what has become of it."""

import sys
from decimal import Decimal
from typing import TYPE_CHECKING

from rewriter.cli import batch_options, options
from rewriter.cli.exits import FINDINGS, INTERRUPTED, OK
from rewriter.cli.output import complain, emit, note, say
from rewriter.cli.settings import BUILTIN, choose_address, choose_model

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from rewriter.batch.plan import Plan
    from rewriter.batch.run import Result
    from rewriter.batch.state import State
    from rewriter.llm.endpoint import Endpoint


def run(
    inputs: batch_options.Inputs,
    out: batch_options.Out,
    state: batch_options.StateFile = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    prompt: options.Prompt = None,
    strategy: options.How = None,
    style: options.Form = options.Style.NEWS,
    target_words: options.TargetWords = None,
    sources: options.Sources = None,
    rounds: options.Rounds = None,
    uncited: options.OnUncited = options.Uncited.DROP,
    citations: options.Markers = options.CitationForm.KEEP,
    text_column: batch_options.TextColumn = None,
    id_column: batch_options.IdColumn = None,
    concurrency: batch_options.Concurrency = 16,
    rpm: batch_options.Rpm = None,
    tpm: batch_options.Tpm = None,
    prices: batch_options.PriceTable = None,
    budget: batch_options.Budget = None,
    retries: batch_options.Retries = 5,
    timeout: batch_options.Timeout = 120.0,
    max_output: batch_options.MaxOutput = 16_384,
    engine: batch_options.Engine = batch_options.EngineName.LOCAL,
    scheduler: batch_options.Scheduler = None,
    workers: batch_options.Workers = None,
    via: batch_options.AskedVia = batch_options.Via.CHAT,
    poll: batch_options.Poll = 30.0,
    resume: batch_options.Resume = False,
    restart: batch_options.Restart = False,
    limit: batch_options.Limit = None,
    dry_run: batch_options.DryRun = False,
    log_format: batch_options.Logs = batch_options.LogFormat.TEXT,
) -> int:
    """Rewrite a backlog: every article once, nothing lost, nothing paid for twice; run again to go on.

    Exit status 0 when every article of this run was published, 1 when some are left for a person, for another run or
    for a higher budget.
    """
    from rewriter.batch.inputs import Columns
    from rewriter.batch.plan import Plan
    from rewriter.batch.values import Options
    from rewriter.llm.prices import load_prices

    choice = choose_model(model)
    if choice.why and log_format is batch_options.LogFormat.TEXT:
        note(choice.why)
    address = choose_address(base_url, choice.model)
    plan = Plan(
        tuple(inputs), out, state,
        Options(
            choice.model, address, prompt, 2 if rounds is None else rounds, uncited.value, citations.value,
            str(sources.absolute()) if sources else None, max_output,
            strategy.value if strategy else "one-call", style.value, target_words,
        ),
        Columns(text_column, id_column), load_prices(prices), None if budget is None else Decimal(repr(budget)),
        concurrency, rpm, tpm, retries, limit, timeout, workers, scheduler, via is batch_options.Via.BATCH_API, poll,
        restart, resume,
    )
    endpoint = _checked(plan, engine, strategy)
    if dry_run:
        return _estimate(plan, log_format)
    return _end(_run(plan, endpoint, log_format), plan, as_json=log_format is batch_options.LogFormat.JSON)


def _checked(
    plan: "Plan", engine: batch_options.EngineName, strategy: "options.Strategy | None"
) -> "Endpoint | None":
    """The endpoint to ask; InputError for what does not go together, before anything is paid."""
    from rewriter import prompts
    from rewriter.errors import InputError
    from rewriter.llm.endpoint import resolve
    from rewriter.reading.bibliography import load_supplied

    if plan.resume and plan.restart:
        raise InputError("--resume and --restart say opposite things; name one of them")
    if (engine is batch_options.EngineName.DASK) != bool(plan.scheduler):
        raise InputError("--engine dask and --scheduler ADDRESS go together; name both or neither")
    if plan.options.sources:
        load_supplied(plan.options.sources)
    if plan.options.model == BUILTIN:
        _refuse_idle(plan, strategy)
        return None
    if (found := prompts.load(plan.options.prompt or "draft")).purpose != "draft":
        raise InputError(f"prompt {found.reference!r} is for {found.purpose!r}, not for drafting; take a drafting one")
    if plan.budget is not None and plan.options.model not in plan.prices.models:
        raise InputError(
            f"no price is known for {plan.options.model!r}, so no budget can be kept; name a table of prices that "
            "has it with --prices FILE"
        )
    return resolve(plan.options.model, plan.options.base_url)


def _refuse_idle(plan: "Plan", strategy: "options.Strategy | None") -> None:
    """An option that would do nothing is a misunderstanding, and silence would hide it."""
    from rewriter.errors import InputError

    idle = {
        "--base-url": plan.options.base_url, "--prompt": plan.options.prompt, "--strategy": strategy,
        "--budget": plan.budget, "--rpm": plan.rpm, "--tpm": plan.tpm, "--via batch-api": plan.via_batch_api or None,
    }
    for flag, value in idle.items():
        if value is not None:
            raise InputError(f"{flag} is for a model, and the built-in editor asks none; add --model openai/NAME")


def _run(plan: "Plan", endpoint: "Endpoint | None", log_format: batch_options.LogFormat) -> "Result":
    from rewriter.batch.run import run as run_batch
    from rewriter.cli.batch_progress import reporter

    with reporter(log_format, plan.prices.currency) as told:
        return run_batch(plan, endpoint, told, ["rewriter", *sys.argv[1:]])


def _end(result: "Result", plan: "Plan", *, as_json: bool) -> int:
    from rewriter.batch.values import PUBLISHED, Status
    from rewriter.cli.batch_view import ending, ending_json

    if as_json:
        say(ending_json(result, plan.prices.currency))
    else:
        note(ending(result, plan.prices.currency))
    if result.stopped:
        complain(_advice(result, plan))
        return result.stopped.exit_status
    if result.interrupted:
        return INTERRUPTED
    unpublished = sum(number for status, number in result.counts.items() if status not in PUBLISHED)
    if plan.limit is not None:
        unpublished -= result.counts[Status.WAITING]
    return FINDINGS if unpublished else OK


def _advice(result: "Result", plan: "Plan") -> str:
    from rewriter.batch.budget import BudgetSpentError
    from rewriter.batch.values import Status

    left = result.counts[Status.WAITING]
    if isinstance(result.stopped, BudgetSpentError):
        return f"the budget of {plan.budget} {plan.prices.currency} is spent; {left} articles wait: run again with more"
    return f"the run stopped: {result.stopped}; {left} articles wait, and what was bought is kept"


def _estimate(plan: "Plan", log_format: batch_options.LogFormat) -> int:
    from rewriter.batch.estimating import estimate_backlog
    from rewriter.cli.batch_view import estimate_json, estimate_text

    found = estimate_backlog(plan)
    as_json = log_format is batch_options.LogFormat.JSON
    emit((estimate_json if as_json else estimate_text)(found, plan))
    return OK


def status(where: batch_options.Where, format: options.AsReport = options.ReportFormat.TEXT) -> int:  # noqa: A002
    """Say how a backlog stands: what is done, what it cost, what needs somebody and why."""
    from rewriter.batch.review import standing
    from rewriter.cli.batch_view import standing_json, standing_text

    with _opened(where) as state:
        told = standing(state)
        as_json = format is options.ReportFormat.JSON
        emit((standing_json if as_json else standing_text)(told))
    return OK


def retry(where: batch_options.Where) -> int:
    """Let the failed articles of a backlog wait again; the next run tries them."""
    from rewriter.batch.jobs import retry_failed
    from rewriter.batch.state import locked

    with _opened(where) as state, locked(state.path):
        number = retry_failed(state)
        command = state.meta("command")
    emit(f"{number} failed articles wait again; to go on:\n  {command}\n" if number else "no article has failed\n")
    return OK


def export(where: batch_options.Where, output: options.Output = None) -> int:
    """Print what became of every article as CSV."""
    from rewriter.batch.review import table
    from rewriter.cli.output import write_files

    with _opened(where) as state:
        if output:
            write_files({output: "".join(table(state))})
        else:
            for line in table(state):
                emit(line)
    return OK


def _opened(where: "Path") -> "AbstractContextManager[State]":
    from contextlib import closing

    from rewriter.batch.outputs import STATE
    from rewriter.batch.state import open_state

    return closing(open_state(where / STATE if where.is_dir() else where, must_exist=True))
