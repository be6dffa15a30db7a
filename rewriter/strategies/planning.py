"""What a rewrite would ask and cost, reckoned without asking anybody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rewriter.domain import Article, Draft, Usage
from rewriter.domain.ledger import BUILTIN
from rewriter.llm.chain import LabelRequest, draft_messages, label_messages
from rewriter.llm.tokens import estimate
from rewriter.prompts import Prompt
from rewriter.strategies.drafting import Assignment, part_requests, part_size, room_for, whole_request
from rewriter.strategies.length import TIGHTENINGS, target
from rewriter.strategies.options import TIGHTENED, Settings
from rewriter.strategies.writer import Writer

_PER_WORD = 1.3
"""Tokens a word of a statement comes to, by the estimate, with its punctuation; as recorded, like the next two."""
_STATEMENT = 17
"""Words of a statement."""
_FORM = {"statements": 48, "by-status": 31}
"""Tokens of a statement's form by the shape of the answer: keys, brackets, ids."""
_LABEL = 5
"""Tokens of one id in a list of labels."""
FAILING = 1 / 3
"""The part of the statements that a repair is reckoned to be about."""


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """One call; ``usage`` is estimated. ``repeats``: how often at most; ``when``: in which case, empty if in any."""

    purpose: str
    prompt: str
    usage: Usage
    cost: Decimal | None
    repeats: int = 1
    when: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The calls of one rewrite in their order; none for the built-in editor."""

    model: str
    calls: tuple[PlannedCall, ...] = ()
    currency: str = ""

    def usage(self, at_most: bool = False) -> Usage:
        """Tokens of the sure calls; *at_most* counts the others too."""
        calls = [(call.usage, call.repeats) for call in self.calls if at_most or not call.when]
        return Usage(sum(u.prompt_tokens * n for u, n in calls), sum(u.completion_tokens * n for u, n in calls))

    def cost(self, at_most: bool = False) -> Decimal | None:
        """Cost of the sure calls, or of all; None where a price is unknown."""
        costs = [(call.cost, call.repeats) for call in self.calls if at_most or not call.when]
        known = [cost * times for cost, times in costs if cost is not None]
        return sum(known, Decimal(0)) if len(known) == len(costs) else None


def plan_of(article: Article, settings: Settings, writer: Writer | None) -> Plan:
    """The calls *writer* would be asked for *article*. Pure: the cache is not looked into."""
    if writer is None:
        return Plan(BUILTIN)
    job = Assignment(article, settings, writer, Draft("", ()))
    drafting = list(_drafting(job))
    more = []
    if settings.rounds:
        repair = _call(writer, "repair", writer.repair, *_repair(job, drafting))
        more.append(replace(repair, repeats=settings.rounds, when="if statements fail"))
    if settings.strategy == TIGHTENED:
        tighten = _call(writer, "tighten", writer.tighten, *_tighten(job))
        more.append(replace(tighten, repeats=TIGHTENINGS, when="if it is too long"))
    return Plan(writer.name, (*drafting, *more), writer.prices.currency)


def _drafting(job: Assignment) -> Iterator[PlannedCall]:
    writer = job.writer
    if job.settings.strategy == "sections" or not room_for(job):
        told = 0
        for request in part_requests(job, part_size(job)):
            asked = _tokens(draft_messages(writer.part, request)) + told
            yield _call(writer, "draft", writer.part, asked, _answer(request.high, writer.part))
            told += round(request.high * _PER_WORD)
        return
    messages = draft_messages(writer.draft, whole_request(job))
    if job.settings.strategy == "label-draft":
        labels = label_messages(writer.label, LabelRequest(job.article))
        lines = labels[-1][1].count("\n")
        yield _call(writer, "label", writer.label, _tokens(labels), lines * _LABEL)
    yield _call(writer, "draft", writer.draft, _tokens(messages), _answer(job.words[1], writer.draft))


def _repair(job: Assignment, drafting: list[PlannedCall]) -> tuple[int, int]:
    """Estimated tokens of a repair of FAILING of the statements: its instructions, statements with evidence, answer."""
    system = _tokens(job.writer.repair.messages({"statements": []}))
    answer = round(_answer(job.words[1], job.writer.repair) * FAILING)
    evidence = round(FAILING * max((call.usage.prompt_tokens for call in drafting), default=0))
    return system + answer + evidence, answer


def _tighten(job: Assignment) -> tuple[int, int]:
    """Estimated tokens of a tightening: its instructions and a draft of the most words, and those that are wanted."""
    system = _tokens(job.writer.tighten.messages({"statements": [], "words": 0, "goal": 0}))
    wanted = target(job.article, job.settings)[1]
    return system + _answer(job.words[1], job.writer.repair), _answer(wanted, job.writer.repair)


def _call(writer: Writer, purpose: str, prompt: Prompt, asked: int, answered: int) -> PlannedCall:
    usage = Usage(asked, answered)
    return PlannedCall(purpose, prompt.reference, usage, writer.prices.cost(writer.name, usage))


def _answer(words: int, prompt: Prompt) -> int:
    return round(words * (_PER_WORD + _FORM[prompt.answer] / _STATEMENT))


def _tokens(messages: list[tuple[str, str]]) -> int:
    return sum(estimate(text) for _, text in messages)
