"""From an arm and an article to a rewrite: by the pipeline, the built-in editor, or as free text of a plain prompt."""

import time
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rewriter import prompts
from rewriter.domain import Attempt, Ledger, Refusal, Report, Severity
from rewriter.errors import ModelError
from rewriter.evaluation.arms import FREE_TEXT
from rewriter.evaluation.labels.dataset import Item
from rewriter.evaluation.metrics.judged import Drafted
from rewriter.evaluation.recordings import Recordings
from rewriter.evaluation.tasks import BUILTIN, TaskArm
from rewriter.pipeline import rewrite
from rewriter.rules import check

if TYPE_CHECKING:
    from rewriter.evaluation.replaying import ReplayedChat
    from rewriter.llm.prices import Prices

@dataclass(frozen=True, slots=True)
class Answering:
    """Where answers come from. ``live`` asks the endpoint at ``base_url`` for what ``recordings`` do not have.

    ``prices`` names a price table; ``timeout`` is in seconds of silence on the line.
    """

    recordings: Recordings
    live: bool = False
    base_url: str | None = None
    prices: Path | None = None
    timeout: float = 900.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """``drafted`` is None where nothing came of it, and ``note`` says why."""

    drafted: Drafted | None
    status: str
    note: str = ""
    ledger: Ledger | None = None


def draft(arm: TaskArm, item: Item, repeat: int, answering: Answering) -> Outcome:
    """What *arm* makes of *item*; a model that fails, and an answer that is not recorded, are outcomes too."""
    start = time.monotonic()
    if arm.model == BUILTIN:
        ledger = rewrite(item.article)
        drafted = Drafted(ledger.text, ledger.attempts, time.monotonic() - start, Decimal(0), asked_a_model=False)
        return Outcome(drafted, ledger.status, ledger.note, ledger)
    from rewriter.evaluation.replaying import replayed
    from rewriter.llm.prices import load_prices

    chat = replayed(arm.model, answering.recordings, repeat, answering.live, answering.base_url, answering.timeout)
    prices = load_prices(answering.prices)
    outcome = _free(arm, item, chat, prices) if _is_free(arm) else _chained(arm, item, chat, prices)
    if chat.missed:  # also where a repair was not recorded: the text would be another arm's
        return Outcome(None, "error", "no recorded answer; --record asks a model")
    if outcome.drafted is None:
        return outcome
    own = time.monotonic() - start - chat.slept
    seconds = None if chat.waited is None else own + chat.waited
    return replace(outcome, drafted=replace(outcome.drafted, seconds=seconds))


def _is_free(arm: TaskArm) -> bool:
    return arm.prompt is not None and prompts.load(arm.prompt).purpose == FREE_TEXT


def _chained(arm: TaskArm, item: Item, chat: "ReplayedChat", prices: "Prices") -> Outcome:
    options: dict[str, Any] = {"prompt": arm.prompt, "strategy": arm.strategy}
    given = {name: value for name, value in options.items() if value is not None}
    ledger = rewrite(
        item.article, chat, rounds=arm.rounds, prices=prices, deadline=None, on_model_error="record", **given
    )
    if ledger.status == "error":
        return Outcome(None, "error", ledger.note, ledger)
    costs = [attempt.cost for attempt in ledger.attempts if attempt.model != BUILTIN]
    paid = [cost for cost in costs if cost is not None]
    total = sum(paid, Decimal(0)) if len(paid) == len(costs) else None
    return Outcome(Drafted(ledger.text, ledger.attempts, cost=total), ledger.status, ledger.note, ledger)


def _free(arm: TaskArm, item: Item, chat: "ReplayedChat", prices: "Prices") -> Outcome:
    """The answer's text as it came, with the one attempt it took."""
    from langchain_core.messages import AIMessage

    from rewriter.llm.answer import text_of, usage_of
    from rewriter.llm.runnable import private

    assert arm.prompt is not None
    prompt = prompts.load(arm.prompt)
    try:
        with private():
            message = chat.invoke(prompt.messages({"article": item.article.text}))
        assert isinstance(message, AIMessage)
        text = text_of(message)
    except ModelError as error:
        return Outcome(None, "error", str(error))
    report, usage = check(text, item.article), usage_of(message)
    attempt = Attempt(
        "draft", arm.model, prompt.reference, prompt.digest, usage, _codes(report), refused=_refused(report)
    )
    cost = prices.cost(arm.model, usage)
    return Outcome(Drafted(text, (attempt,), cost=cost), "accepted" if report.passed else "rejected")


def _codes(report: Report) -> tuple[str, ...]:
    return tuple(finding.code for finding in report.findings if finding.severity is Severity.ERROR)


def _refused(report: Report) -> tuple[Refusal, ...]:
    """The statements of a text with an error finding in them, as the pipeline notes those of a draft."""
    errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    found = [(each, tuple(f for f in errors if f.span.overlaps(each.span))) for each in report.statements]
    return tuple(Refusal(each.text, findings) for each, findings in found if findings)
