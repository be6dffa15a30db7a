"""Buying one answer: within the limits and the budget, written down before, kept as soon as it is there."""

import asyncio
import json
from dataclasses import dataclass
from decimal import Decimal

import httpx2
from openai import OpenAIError

from rewriter.batch import attempts, jobs
from rewriter.batch.breaker import Breaker
from rewriter.batch.budget import Budget
from rewriter.batch.calling import Answer, Caller, WrongShapeError
from rewriter.batch.faults import Fault, Kind, fault_of
from rewriter.batch.headers import pause_after
from rewriter.batch.jobs import Job
from rewriter.batch.pace import Pace
from rewriter.batch.state import State
from rewriter.batch.values import Asking
from rewriter.domain import Usage
from rewriter.errors import ModelError
from rewriter.llm.prices import Prices
from rewriter.llm.tokens import estimate

_LONGEST_PAUSE = 60.0


class RunStoppedError(ModelError):
    """What went wrong would go wrong with every article."""


class GaveUpError(ModelError):
    """The article has had its tries."""


@dataclass(frozen=True, slots=True)
class Bill:
    """What calls cost. ``share`` of the price is charged: 1, or a half where one can wait."""

    prices: Prices
    model: str
    share: Decimal = Decimal(1)

    def most(self, asking: Asking) -> int:
        """The most the call can cost: no token is shorter than a byte, and no answer longer than asked for."""
        request = json.loads(asking.request)
        usage = Usage(len(asking.request.encode("utf-8")), int(request["max_completion_tokens"]))
        return self.cost(usage) or 0

    def cost(self, usage: Usage) -> int | None:
        """What *usage* costs; None where nobody can tell."""
        known = self.prices.cost(self.model, usage)
        return None if known is None else attempts.to_pico(known * self.share)


class Buyer:
    """Everything that stands between a request and the endpoint."""

    def __init__(
        self, state: State, caller: Caller, bill: Bill, budget: Budget, pace: Pace, breaker: Breaker,
        concurrency: int, retries: int, must_cap: bool = False,
    ) -> None:
        self._state, self._caller, self._bill = state, caller, bill
        self._budget, self._pace, self._breaker = budget, pace, breaker
        self._slots = asyncio.Semaphore(concurrency)
        self._retries, self._must_cap = retries, must_cap
        self._throttled = 0
        self.closed: Exception | None = None
        """Why no further call is made; None while the shop is open."""

    async def buy(self, job: Job, key: str, asking: Asking) -> None:
        """Keep an answer to *asking* in the state.

        Raises GaveUpError when the tries of *job* are used up, and ``closed`` when no more calls may be made.
        """
        while True:
            async with self._slots, self._breaker.passage():
                fault = await self._try(job, key, asking)
                if fault and fault.kind in {Kind.DOWN, Kind.PASSING}:
                    self._breaker.failed(fault.message)
            if fault is None:
                return
            await self._weigh(job, fault)

    async def _try(self, job: Job, key: str, asking: Asking) -> Fault | None:
        """One attempt, from its reservation to its settlement; None when the answer is kept."""
        tokens = estimate(asking.request)
        await self._pace.admit(tokens)
        self._look()
        most = self._bill.most(asking)
        await self._budget.reserve(most)
        cost = most
        try:
            self._look()
            attempt = attempts.begin(self._state, job, key, asking, most)
            try:
                answer = await self._caller.ask(asking.request, f"rewriter-{self._state.run}-{attempt}")
            except WrongShapeError as error:
                attempts.ended(self._state, attempt, str(error), maybe_charged=True)
                return Fault(Kind.PASSING, str(error), maybe_charged=True)
            except (OpenAIError, ValueError, httpx2.HTTPError) as error:
                fault = fault_of(error, self._caller.endpoint, self._caller.timeout)
                attempts.ended(self._state, attempt, fault.message, maybe_charged=fault.maybe_charged)
                cost = most if fault.maybe_charged else 0
                return fault
            cost = self._keep(attempt, answer, tokens, most)
            return None
        finally:
            await self._budget.settle(most, cost)

    def _keep(self, attempt: int, answer: Answer, tokens: int, most: int) -> int:
        usage = attempts.usage_in(answer.body)
        cost = self._bill.cost(usage)
        attempts.answered(self._state, attempt, answer.body, usage, cost)
        self._breaker.succeeded()
        self._throttled = 0
        self._pace.correct(usage.prompt_tokens + usage.completion_tokens - tokens)
        if (pause := pause_after(answer.headers, throttled=False)) > 0:
            self._pace.pause(pause)
        return most if cost is None else cost

    async def _weigh(self, job: Job, fault: Fault) -> None:
        """What follows from *fault*, for the run and for the article."""
        if fault.kind is Kind.STOP:
            self.closed = RunStoppedError(fault.message)
            raise self.closed
        if fault.kind is Kind.THROTTLED:
            self._throttled += 1
            asked = pause_after(fault.headers, throttled=True)
            self._pace.pause(asked or min(0.5 * 2**self._throttled, _LONGEST_PAUSE))
            return
        if fault.kind is Kind.LASTING:
            raise GaveUpError(fault.message)
        if fault.kind is Kind.PASSING and not self._breaker.is_open:
            tries = jobs.count_try(self._state, job, fault.message)
            if tries > self._retries:
                raise GaveUpError(f"{fault.message} (tried {tries} times)")
            await asyncio.sleep(min(0.25 * 2**tries, _LONGEST_PAUSE))

    def _look(self) -> None:
        if self._must_cap and not self._caller.caps_answers:
            self.closed = RunStoppedError(
                f"{self._caller.endpoint.url} takes no limit on the length of an answer, so no budget can be kept "
                "there; run without --budget, or ask another endpoint"
            )
        if self.closed:
            raise self.closed
