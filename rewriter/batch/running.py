"""The loop of a run: lease an article, advance it, buy what it asks for, write what comes of it, settle it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from rewriter.batch import attempts, jobs
from rewriter.batch.budget import BudgetSpentError
from rewriter.batch.buying import Buyer, GaveUpError, RunStoppedError
from rewriter.batch.engine import ClusterLostError, Engine
from rewriter.batch.jobs import Job
from rewriter.batch.keys import answers_key, job_digest
from rewriter.batch.outputs import Outputs
from rewriter.batch.progress import Progress
from rewriter.batch.settling import settle
from rewriter.batch.state import State
from rewriter.batch.values import Asking, Finished, Options, Status, Unusable, Work
from rewriter.errors import InputError, RewriterError

_UNWRITTEN = 3
"""Outputs in a row that cannot be written before the run stops."""


class Run:
    """One run over the waiting jobs of a state. ``stopped`` says why it ended early, and is None when it did not."""

    def __init__(
        self, state: State, outputs: Outputs, engine: Engine, buyer: Buyer | None, progress: Progress,
        options: Options, *, window: int, retries: int, limit: int | None = None,
    ) -> None:
        self._state, self._outputs, self._engine, self._buyer = state, outputs, engine, buyer
        self._progress, self._options = progress, options
        self._window, self._retries, self._left = window, retries, limit
        self._unwritten = 0
        self.draining = False
        self.stopped: RewriterError | None = None

    async def work(self) -> None:
        """Until nothing waits, or the run is drained or stopped; what had begun is then finished where it can be."""
        tasks: set[asyncio.Task[None]] = set()
        try:
            while True:
                while len(tasks) < self._window and (job := self._next()):
                    tasks.add(asyncio.create_task(self._job(job)))
                if not tasks:
                    return
                done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def drain(self) -> None:
        """Begin no further article."""
        self.draining = True

    def _next(self) -> Job | None:
        if self.draining or self._left == 0:
            return None
        job = jobs.lease(self._state)
        if job and self._left is not None:
            self._left -= 1
        return job

    async def _job(self, job: Job) -> None:
        try:
            end = await self._finish(job)
        except (BudgetSpentError, ClusterLostError, RunStoppedError) as error:
            self._stop(error)
            jobs.release(self._state, job)
            return
        fault = settle(self._state, self._outputs, self._progress, job, end)
        self._unwritten = self._unwritten + 1 if fault else 0
        if fault and self._unwritten >= _UNWRITTEN:
            self._stop(fault)

    async def _finish(self, job: Job) -> Finished:
        """The end of *job*; a fault that is the article's own is an end as well."""
        try:
            text = job.locator.read()
        except InputError as error:
            return Finished(Status.FAILED, note=str(error))
        key = answers_key(text, self._options)
        jobs.rekey(self._state, job, job_digest(key), key)
        work, asked = Work(job.name, text, self._options, job.locator.filename), ""
        while True:
            outcome = await self._engine.advance(replace(work, answers=attempts.answers_for(self._state, key)))
            if isinstance(outcome, Finished):
                return outcome
            if asked not in {"", outcome.digest}:
                jobs.reset_tries(self._state, job)  # a new question has all its tries
            asked = outcome.digest
            try:
                await self._supply(job, key, outcome)
            except GaveUpError as error:
                return Finished(Status.FAILED, note=str(error))

    async def _supply(self, job: Job, key: str, outcome: Asking | Unusable) -> None:
        """What the work lacks: an answer, or a better one."""
        if isinstance(outcome, Asking):
            assert self._buyer is not None, "only a model is asked"
            await self._buyer.buy(job, key, outcome)
            return
        attempts.refuse(self._state, key, outcome.digest, outcome.why)
        tries = jobs.count_try(self._state, job, outcome.why)
        if tries > self._retries:
            raise GaveUpError(f"{outcome.why} (tried {tries} times)")

    def _stop(self, error: RewriterError) -> None:
        if self.stopped is None:
            self.stopped = error
            self._progress.reporter.say(str(error))
        self.draining = True


class Drainable(Protocol):
    """A loop that can be asked to begin nothing further."""

    draining: bool

    def drain(self) -> None: ...


def on_interrupt(run: Drainable, task: "asyncio.Task[None]", say: Callable[[str], None]) -> Callable[[], None]:
    """What Ctrl-C does: once drains, twice stops."""

    def interrupted() -> None:
        if run.draining:
            task.cancel()
            return
        run.drain()
        say("finishing what has begun; Ctrl-C once more stops at once, and nothing is lost either way")

    return interrupted
