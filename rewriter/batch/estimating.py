"""What a backlog would cost, before anything is asked: --dry-run."""

import asyncio
import json
import sqlite3
from dataclasses import dataclass, replace
from decimal import Decimal

from rewriter.batch import attempts
from rewriter.batch.engine import Engine
from rewriter.batch.inputs import texts
from rewriter.batch.jobs import Found
from rewriter.batch.keys import answers_key, job_digest
from rewriter.batch.plan import Plan
from rewriter.batch.state import State, open_state
from rewriter.batch.values import DONE, Asking, Finished, Status, Work
from rewriter.batch.workers import Workers, usual_width
from rewriter.domain import Usage
from rewriter.llm.tokens import estimate

_ANSWER_SHARE = Decimal("0.8")
"""Tokens of a draft in parts of the article's: a third of the words, and JSON around them; 0.65 to 0.83 as recorded."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """``articles`` counts all inputs, ``unread`` those that cannot be read, ``done`` those that are done already.

    ``unasked`` can be finished without a call. Tokens and ``cost`` are those of the first call for each of the
    others; None where no price is known. Repairs and retries come on top.
    """

    articles: int = 0
    unread: int = 0
    done: int = 0
    unasked: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    cost: Decimal | None = None

    @property
    def calls(self) -> int:
        return self.articles - self.unread - self.done - self.unasked


def estimate_backlog(plan: Plan) -> Estimate:
    """Read every input and prepare its first question; nothing is written, and nobody is asked."""
    state = open_state(plan.state_path) if plan.state_path.exists() and not plan.restart else None
    try:
        total = asyncio.run(_estimate(plan, state))
    finally:
        if state:
            state.close()
    usage = Usage(total.prompt_tokens, total.answer_tokens)
    share = Decimal("0.5") if plan.via_batch_api else Decimal(1)
    known = plan.prices.cost(plan.options.model, usage) if total.calls else Decimal(0)
    return replace(total, cost=None if known is None else known * share)


async def _estimate(plan: Plan, state: State | None) -> Estimate:
    total = Estimate()
    tasks: set[asyncio.Task[Estimate]] = set()
    async with Workers(plan.workers or usual_width()) as engine:
        for text, found in texts(plan.inputs, plan.columns, plan.out):
            if plan.limit is not None and total.articles + len(tasks) >= plan.limit:
                break
            tasks.add(asyncio.create_task(_one(plan, state, engine, text, found)))
            if len(tasks) > 4 * engine.width:
                done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                total = _add(total, *(task.result() for task in done))
        for task in tasks:
            total = _add(total, await task)
    return total


async def _one(plan: Plan, state: State | None, engine: Engine, text: str, found: Found) -> Estimate:
    if found.fault:
        return Estimate(1, unread=1)
    key = answers_key(text, plan.options)
    if state and _is_done(state.db, found.name, job_digest(key)):
        return Estimate(1, done=1)
    if not plan.options.asks_a_model:
        return Estimate(1, unasked=1)
    answers = attempts.answers_for(state, key) if state else {}
    outcome = await engine.advance(Work(found.name, text, plan.options, found.locator.filename, answers))
    if not isinstance(outcome, Asking):
        unread = isinstance(outcome, Finished) and outcome.status is Status.FAILED
        return Estimate(1, unread=int(unread), unasked=int(not unread))
    return Estimate(1, prompt_tokens=_asked(outcome), answer_tokens=int(estimate(text) * _ANSWER_SHARE))


def _asked(asking: Asking) -> int:
    return sum(estimate(message["content"]) for message in json.loads(asking.request)["messages"])


def _is_done(db: sqlite3.Connection, name: str, digest: str) -> bool:
    row = db.execute("SELECT status FROM jobs WHERE name = ? AND digest = ?", (name, digest)).fetchone()
    return row is not None and row[0] in DONE


def _add(*parts: Estimate) -> Estimate:
    names = ("articles", "unread", "done", "unasked", "prompt_tokens", "answer_tokens")
    return Estimate(*(sum(getattr(part, name) for part in parts) for name in names))
