"""A model that writes: its questions by purpose, and the record of what each of them came to."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rewriter import prompts
from rewriter.domain import Attempt, Usage
from rewriter.domain.ledger import BUILTIN
from rewriter.errors import InputError, ModelError
from rewriter.llm.cache import Cache, open_cache
from rewriter.llm.chain import drafting, labelling, repairing, tightening
from rewriter.llm.chat import EndpointChat, name_of
from rewriter.llm.endpoint import resolve
from rewriter.llm.prices import Prices, load_prices
from rewriter.prompts import Prompt
from rewriter.strategies.options import Settings

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.runnables import Runnable

DRAFTING = {"one-call": "draft", "label-draft": "compose", "draft-tighten": "draft", "sections": "part"}
"""The drafting prompt of each strategy, where none is named."""
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Writer:
    """A model with its prompts; ``part`` drafts what one call cannot hold."""

    model: "BaseChatModel"
    label: Prompt
    draft: Prompt
    part: Prompt
    repair: Prompt
    tighten: Prompt
    cache: Cache | None = None
    prices: Prices = field(default_factory=Prices)

    @property
    def name(self) -> str:
        """The model's name in the ledger and in price tables."""
        return name_of(self.model)

    def labelling(self) -> "Runnable[Any, Any]":
        return labelling(self.model, self.label, self.cache)

    def drafting(self, prompt: Prompt) -> "Runnable[Any, Any]":
        return drafting(self.model, prompt, self.cache)

    def repairing(self) -> "Runnable[Any, Any]":
        return repairing(self.model, self.repair, self.cache)

    def tightening(self) -> "Runnable[Any, Any]":
        return tightening(self.model, self.tighten, self.cache)

    def attempt(self, purpose: str, prompt: Prompt, reply: Any) -> Attempt:  # noqa: ANN401  (a reply of any question)
        """The record of one call that was answered."""
        cost = NOTHING if reply.cached else self.prices.cost(self.name, reply.usage)
        usage = Usage() if reply.cached else reply.usage
        note = "; ".join(each for each in ("answered from the cache" if reply.cached else "", reply.note) if each)
        return Attempt(purpose, self.name, prompt.reference, prompt.digest, usage, (), note, (), cost, reply.cached)

    def failed(self, purpose: str, prompt: Prompt, error: ModelError) -> Attempt:
        """The record of one call that came to nothing; it may have cost all the same."""
        usage: Usage = getattr(error, "usage", Usage())
        cost = self.prices.cost(self.name, usage)
        return Attempt(purpose, self.name, prompt.reference, prompt.digest, usage, (), str(error), (), cost)


def writers(model: "str | BaseChatModel", settings: Settings) -> tuple[Writer, ...]:
    """The model asked first and its fallbacks, "builtin" among those left out: it is no model.

    Raises InputError for a model, prompt, cache or price table that cannot be used.
    """
    label, repair = prompts.load("label"), _for("repair", settings.repair_prompt or "repair")
    draft = _for("draft", settings.prompt or DRAFTING[settings.strategy])
    part = draft if settings.strategy == "sections" else prompts.load("part")
    tighten = prompts.load("tighten")
    cache, prices = open_cache(settings.cache), _prices(settings)
    named = [each for each in (model, *settings.fallbacks) if each != BUILTIN]
    return tuple(Writer(_model(each, settings), label, draft, part, repair, tighten, cache, prices) for each in named)


def _model(model: "str | BaseChatModel", settings: Settings) -> "BaseChatModel":
    if not isinstance(model, str):
        return model
    endpoint = resolve(model, settings.base_url, settings.api_key)
    return EndpointChat(endpoint=endpoint, timeout=settings.timeout, streaming=settings.stream)


def _prices(settings: Settings) -> Prices:
    if isinstance(settings.prices, Prices):
        return settings.prices
    return load_prices(None if settings.prices is None else Path(settings.prices))


def _for(purpose: str, reference: str) -> Prompt:
    prompt = prompts.load(reference)
    if prompt.purpose != purpose:
        wanted = "drafting" if purpose == "draft" else "repairing"
        raise InputError(f"prompt {prompt.reference!r} is for {prompt.purpose!r}, not for {wanted}; take another")
    return prompt
