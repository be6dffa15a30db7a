"""--via batch-api: whole rounds of requests, answered within a day at half the price, then checked and repaired.

Every step is written down before the next, so a run can end anywhere and be taken up: a round whose batch was begun
but not noted is found again by its mark.
"""

import asyncio
import json
from dataclasses import replace
from typing import BinaryIO

from rewriter.batch import attempts, jobs
from rewriter.batch.budget import Budget, BudgetSpentError
from rewriter.batch.buying import Bill, RunStoppedError
from rewriter.batch.calling import Caller
from rewriter.batch.engine import Engine
from rewriter.batch.jobs import Job
from rewriter.batch.keys import answers_key, job_digest
from rewriter.batch.outputs import Outputs
from rewriter.batch.plan import Plan
from rewriter.batch.progress import Progress
from rewriter.batch.remote import ENDED, ENDPOINT, Remote, TryLaterError
from rewriter.batch.rounds_table import (
    COLLECTING,
    FAILED,
    FETCHED,
    SUBMITTED,
    UPLOADED,
    WRITTEN,
    Round,
    advance_round,
    begin_round,
    close_unsent,
    open_rounds,
    requests_path,
)
from rewriter.batch.settling import settle
from rewriter.batch.state import State
from rewriter.batch.values import Asking, Finished, Status, Work
from rewriter.errors import InputError, ModelError, RewriterError
from rewriter.llm.completion import result

MOST_REQUESTS = 50_000
MOST_BYTES = 190_000_000
"""What the API takes in one file, with some room."""


class Rounds:
    """The loop of a run by the batch API. ``stopped`` says why it ended early."""

    def __init__(
        self, state: State, outputs: Outputs, engine: Engine, caller: Caller, bill: Bill, budget: Budget,
        progress: Progress, plan: Plan,
    ) -> None:
        self._state, self._outputs, self._engine, self._caller = state, outputs, engine, caller
        self._bill, self._budget, self._progress, self._plan = bill, budget, progress, plan
        self._remote = Remote(caller)
        self._ended = asyncio.Event()
        self._left = plan.limit
        self.draining = False
        self.stopped: RewriterError | None = None

    def drain(self) -> None:
        """Begin no further step; the endpoint goes on with what it has, and a later run fetches it."""
        self.draining = True
        self._ended.set()

    async def work(self) -> None:
        """Round after round, until nothing is left to ask."""
        try:
            for begun in open_rounds(self._state):
                await self._follow(begun)
            while not self.draining and (collected := await self._collect()):
                await self._follow(collected)
        except (BudgetSpentError, RunStoppedError) as error:
            self.stopped = error
            self._progress.reporter.say(str(error))

    async def _collect(self) -> Round | None:
        """Do what can be done without an answer, and write down what has to be asked; None where that is nothing."""
        this, number = begin_round(self._state), 0
        path = requests_path(self._state, this.id)
        try:
            with path.open("wb") as file:
                while not self.draining and number < MOST_REQUESTS and file.tell() < MOST_BYTES:
                    if (leased := self._lease()) is None:
                        break
                    if not await self._ask(leased, this, file):
                        jobs.release(self._state, leased)
                        break
                    number = self._open_in(this)
        except OSError as error:
            close_unsent(self._state, this.id, "never sent")
            raise InputError(f"cannot write {str(path)!r}: {error.strerror}; make room, then run again") from error
        if number and not self.draining:
            return advance_round(self._state, this.id, WRITTEN)
        self._drop(this, "never sent")
        if not number and self._budget_refused:
            raise BudgetSpentError("no further call fits in the budget")
        return None

    _budget_refused = False

    def _lease(self) -> Job | None:
        return None if self._left == 0 else jobs.lease(self._state)

    async def _ask(self, job: Job, this: Round, file: BinaryIO) -> bool:
        """Bring *job* to its end or to a question in *file*; False when the question does not fit in the budget."""
        try:
            text = job.locator.read()
        except InputError as error:
            return self._settle(job, Finished(Status.FAILED, note=str(error)))
        key = answers_key(text, self._plan.options)
        jobs.rekey(self._state, job, job_digest(key), key)
        work = Work(job.name, text, self._plan.options, job.locator.filename)
        tries = job.tries
        while True:
            outcome = await self._engine.advance(replace(work, answers=attempts.answers_for(self._state, key)))
            if isinstance(outcome, Finished):
                return self._settle(job, outcome)
            if not isinstance(outcome, Asking):
                attempts.refuse(self._state, key, outcome.digest, outcome.why)
                tries = jobs.count_try(self._state, job, outcome.why)
            elif tries > self._plan.retries:
                return self._settle(job, Finished(Status.FAILED, note=f"no usable answer in {tries} tries"))
            else:
                return self._write(job, key, outcome, this, file)

    def _write(self, job: Job, key: str, asking: Asking, this: Round, file: BinaryIO) -> bool:
        most = self._bill.most(asking)
        if not self._budget.fits(most):
            self._budget_refused = True
            return False
        attempt = attempts.begin(self._state, job, key, asking, most, this.id)
        self._budget.spent += most
        body = self._caller.sendable(json.loads(asking.request))
        line = {"custom_id": f"rewriter-{attempt}", "method": "POST", "url": ENDPOINT, "body": body}
        file.write(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n")
        return True

    def _settle(self, job: Job, end: Finished) -> bool:
        settle(self._state, self._outputs, self._progress, job, end)
        if self._left is not None:
            self._left -= 1
        return True

    async def _follow(self, this: Round) -> None:
        """Take the round *this* from wherever it is to its answers, or to where the user ends the run."""
        if this.status == COLLECTING:
            self._drop(this, "never sent")
            return
        while not self.draining and this.status not in {FETCHED, FAILED}:
            try:
                this = await self._step(this)
            except TryLaterError as error:
                self._progress.reporter.say(f"{error}; trying again in {self._plan.poll:g} s")
                await self._pause()
        self._budget.spent = sum(attempts.spent(self._state))

    async def _step(self, this: Round) -> Round:
        if this.status == WRITTEN:
            file = await self._remote.upload(requests_path(self._state, this.id))
            return advance_round(self._state, this.id, UPLOADED, file=file)
        if this.status == UPLOADED:
            batch = await self._remote.find(this.mark) or await self._remote.begin(this.file, this.mark)
            self._progress.reporter.say(f"{self._open_in(this)} requests are with the endpoint as {batch}; "
                                        "Ctrl-C ends the run, and another run fetches the answers")
            return advance_round(self._state, this.id, SUBMITTED, batch=batch)
        return await self._look(this)

    async def _look(self, this: Round) -> Round:
        batch = await self._remote.look(this.batch)
        if batch.status not in ENDED:
            await self._pause()
            return this
        for file in (batch.output_file_id, batch.error_file_id):
            if file:
                async for line in self._remote.lines(file):
                    self._keep(line.attempt, line.body, line.why)
        for job in close_unsent(self._state, this.id, f"the batch ended as {batch.status}"):
            jobs.wait_again(self._state, [job])
        requests_path(self._state, this.id).unlink(missing_ok=True)
        if batch.status == "failed":
            advance_round(self._state, this.id, FAILED, note="refused")
            raise RunStoppedError(f"the endpoint refused {batch.id}: {_errors(batch.errors)}; mend it, then run again")
        return advance_round(self._state, this.id, FETCHED)

    def _keep(self, attempt: int, body: "dict[str, object] | None", why: str) -> None:
        """One answer, or the failure of one request; a line that was kept before a crash is not kept twice."""
        job = attempts.open_job(self._state, attempt)
        if job is None:
            return
        if body is not None:
            try:
                result(body, self._caller.endpoint)
                told = json.dumps(body, ensure_ascii=False)
                usage = attempts.usage_in(told)
                attempts.answered(self._state, attempt, told, usage, self._bill.cost(usage))
            except ModelError as error:
                body, why = None, str(error)
        if body is None:
            attempts.ended(self._state, attempt, why, maybe_charged=False)
            jobs.count_try_of(self._state, job, why)
        jobs.wait_again(self._state, [job])

    def _drop(self, this: Round, why: str) -> None:
        jobs.wait_again(self._state, close_unsent(self._state, this.id, why))
        requests_path(self._state, this.id).unlink(missing_ok=True)
        advance_round(self._state, this.id, FAILED, note=why)
        self._budget.spent = sum(attempts.spent(self._state))

    def _open_in(self, this: Round) -> int:
        row = self._state.db.execute("SELECT count(*) FROM attempts WHERE round = ? AND outcome = 'open'", (this.id,))
        return int(row.fetchone()[0])

    async def _pause(self) -> None:
        try:
            await asyncio.wait_for(self._ended.wait(), self._plan.poll)
        except TimeoutError:
            return


def _errors(errors: object) -> str:
    data = getattr(errors, "data", None) or []
    return "; ".join(str(getattr(each, "message", each)) for each in data[:3]) or "no reason given"
