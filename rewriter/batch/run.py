"""One invocation, from the state file to the manifest."""

import asyncio
import json
import shlex
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from rewriter.batch import attempts, jobs
from rewriter.batch.breaker import Breaker
from rewriter.batch.budget import Budget
from rewriter.batch.buying import Bill, Buyer
from rewriter.batch.calling import Caller
from rewriter.batch.engine import Engine
from rewriter.batch.inputs import scan
from rewriter.batch.manifest import write_manifest
from rewriter.batch.outputs import Outputs
from rewriter.batch.pace import Pace
from rewriter.batch.plan import Plan
from rewriter.batch.progress import Progress, Reporter, Snapshot
from rewriter.batch.running import Run, on_interrupt
from rewriter.batch.state import State, locked, open_state, put_aside
from rewriter.batch.values import Status
from rewriter.batch.workers import Workers, usual_width
from rewriter.errors import InputError, RewriterError
from rewriter.llm.endpoint import Endpoint

if TYPE_CHECKING:
    from rewriter.batch.rounds import Rounds

T = TypeVar("T")
_CHUNK = 200
"""Inputs registered in one transaction."""


@dataclass(frozen=True, slots=True)
class Result:
    """``counts`` are of the whole backlog, ``snapshot`` of this run; ``stopped`` is why the run ended early."""

    counts: dict[Status, int]
    snapshot: Snapshot
    stopped: RewriterError | None = None
    interrupted: bool = False


def run(plan: Plan, endpoint: Endpoint | None, reporter: Reporter, command: Iterable[str] = ()) -> Result:
    """Do what waits of the backlog of *plan*; *endpoint* is None where no model is asked.

    Raises InputError for a state or an output folder that cannot be used, and when the state can no longer be written.
    """
    _make_folder(plan)
    with locked(plan.state_path):
        if plan.restart and (old := put_aside(plan.state_path)):
            reporter.say(f"starting anew; the state so far is kept as {str(old)!r}")
        state, outputs = open_state(plan.state_path, must_exist=plan.resume), Outputs(plan.out)
        try:
            outputs.prepare()
            state.remember("command", shlex.join(command))
            state.remember("settings", json.dumps(asdict(plan.options)))
            state.remember("out", str(plan.out.absolute()))
            return asyncio.run(_run(plan, endpoint, reporter, state, outputs))
        finally:
            outputs.close()
            state.close()


def take_stock(plan: Plan, state: State, outputs: Outputs, reporter: Reporter) -> None:
    """Bring the jobs of *state* in line with the inputs and with the files that are there."""
    if lost := attempts.lose_open(state):
        reporter.say(f"{lost} calls were in flight when the last run ended; they are asked for again, and stay on the "
                     "bill with the most they can have cost")
    number = jobs.begin_scan(state)
    for chunk in _chunks(scan(plan.inputs, plan.options, plan.columns, plan.out), _CHUNK):
        jobs.register(state, number, chunk)
    jobs.end_scan(state, number)
    gone = [job for job, name, status in jobs.done_names(state) if not outputs.whole(name, status)]
    jobs.wait_again(state, gone)


async def _run(
    plan: Plan, endpoint: Endpoint | None, reporter: Reporter, state: State, outputs: Outputs
) -> Result:
    take_stock(plan, state, outputs, reporter)
    bill = Bill(plan.prices, plan.options.model, Decimal("0.5") if plan.via_batch_api else Decimal(1))
    known, possible = attempts.spent(state)
    budget = Budget(None if plan.budget is None else attempts.to_pico(plan.budget), known + possible)
    counts = jobs.counts(state)
    waiting = counts[Status.WAITING]
    progress = Progress(reporter, min(waiting, plan.limit or waiting), lambda: _money(state))
    _greet(counts, reporter)
    async with AsyncExitStack() as stack:
        engine = await stack.enter_async_context(_engine(plan, waiting))
        caller = await stack.enter_async_context(Caller(endpoint, plan.timeout, plan.concurrency)) if endpoint else None
        if plan.via_batch_api and caller:
            from rewriter.batch.rounds import Rounds

            loop: Run | Rounds = Rounds(state, outputs, engine, caller, bill, budget, progress, plan)
        else:
            buyer = _buyer(plan, state, caller, bill, budget, reporter) if caller else None
            loop = Run(  # as many articles are prepared as are in flight, so that no slot waits for one
                state, outputs, engine, buyer, progress, plan.options, retries=plan.retries, limit=plan.limit,
                window=(2 * plan.concurrency if buyer else 0) + 2 * engine.width + 2,
            )
        interrupted = await _drive(loop, reporter)
    attempts.lose_open(state)
    jobs.release_own(state)
    write_manifest(state, plan.out)
    return Result(jobs.counts(state), progress.snapshot(), loop.stopped, interrupted)


async def _drive(loop: "Run | Rounds", reporter: Reporter) -> bool:
    """Run *loop* to its end; True when the user ended it before."""
    task = asyncio.create_task(loop.work())
    with _signals(on_interrupt(loop, task, reporter.say)) as interrupted:
        try:
            await task
        except asyncio.CancelledError:
            if not interrupted:
                raise
    return bool(interrupted)


@contextmanager
def _signals(handle: Callable[[], None]) -> Iterator[list[int]]:
    """*handle* is called at Ctrl-C and at SIGTERM; the list says which came. Where a system has no such signals,
    Ctrl-C ends the process, which loses nothing either."""
    came: list[int] = []
    loop = asyncio.get_running_loop()
    numbers: tuple[int, ...] = (signal.SIGINT, signal.SIGTERM)

    def handler(number: int) -> None:
        came.append(number)
        handle()

    try:
        for number in numbers:
            loop.add_signal_handler(number, handler, number)
    except (NotImplementedError, RuntimeError, ValueError):
        numbers = ()
    try:
        yield came
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


def _engine(plan: Plan, waiting: int) -> Engine:
    if plan.scheduler:
        from rewriter.batch.cluster import Cluster

        return Cluster(plan.scheduler)
    return Workers(min(plan.workers or usual_width(), max(1, waiting)))


def _buyer(
    plan: Plan, state: State, caller: Caller, bill: Bill, budget: Budget, reporter: Reporter
) -> Buyer:
    pace = Pace(plan.rpm, plan.tpm, asyncio.get_running_loop().time)
    return Buyer(
        state, caller, bill, budget, pace, Breaker(reporter.say), plan.concurrency, plan.retries,
        must_cap=plan.budget is not None,
    )


def _money(state: State) -> tuple[Decimal, Decimal]:
    known, possible = attempts.spent(state)
    return attempts.from_pico(known), attempts.from_pico(possible)


def _greet(counts: dict[Status, int], reporter: Reporter) -> None:
    told = ", ".join(f"{number} {status.value}" for status, number in counts.items() if number)
    reporter.say(f"{sum(counts.values())} articles: {told or 'none'}")


def _make_folder(plan: Plan) -> None:
    try:
        plan.out.mkdir(parents=True, exist_ok=True)
        plan.state_path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"cannot make the folder {str(plan.out)!r}: {why}; name another with --out") from error


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk
