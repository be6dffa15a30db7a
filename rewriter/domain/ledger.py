"""The full provenance record of one rewrite."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from rewriter.domain.article import Article
from rewriter.domain.draft import Statement
from rewriter.domain.finding import Finding, Report

BUILTIN = "builtin"
"""The name of the editor that asks no model."""


class Outcome(StrEnum):
    """What became of a sentence of the original."""

    KEPT = "kept"
    MERGED = "merged"
    """Its facts live on in a statement made of several sentences, or stated first by another."""
    MARKED = "marked"
    """Kept as unconfirmed, with who says so."""
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Disposal:
    """The outcome of one sentence, and of the parts of it that fared otherwise."""

    sentence: str
    outcome: Outcome
    reason: str
    statements: tuple[int, ...] = ()
    """Indices of the statements that carry it on."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call, as the endpoint counts them."""

    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement the check refused, with its error findings; their spans index the text it then stood in."""

    text: str
    findings: tuple[Finding, ...]
    rests_on: tuple[str, ...] = ()
    """Ids of the original sentences it was made from."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One step: a call to a model, or what our own code did.

    ``purpose`` is "label", "draft", "repair", "withdraw", "tighten", "fit", "arrange" or "fallback".
    """

    purpose: str
    model: str
    prompt: str = ""
    """``name@vN``; empty for the built-in editor."""
    prompt_digest: str = ""
    usage: Usage = field(default_factory=Usage)
    findings: tuple[str, ...] = ()
    """Codes of the error findings the step left behind."""
    note: str = ""
    refused: tuple[Refusal, ...] = ()
    """The statements the step left failing; of a "withdraw" or "fit" those it took back."""
    cost: Decimal | None = None
    """In the ledger's currency; None where the price, or the count of tokens, is unknown."""
    cached: bool = False
    """True for an answer from the cache: nobody was asked, and nothing was spent."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """One JSON document: where everything of the original went, where everything of the rewrite comes from."""

    status: str
    """"accepted", "rejected" or "error"."""
    original: Article
    text: str
    """The rendered rewrite, Markdown."""
    statements: tuple[Statement, ...]
    disposals: tuple[Disposal, ...]
    attempts: tuple[Attempt, ...]
    report: Report
    model: str = BUILTIN
    note: str = ""
    currency: str = ""
    """Of the price table; empty where there is none."""

    @property
    def usage(self) -> Usage:
        """Tokens of all calls together."""
        spent = [attempt.usage for attempt in self.attempts]
        return Usage(sum(one.prompt_tokens for one in spent), sum(one.completion_tokens for one in spent))

    @property
    def cost(self) -> Decimal | None:
        """Of all calls together; None as soon as one of them is unknown."""
        costs = [Decimal(0) if one.model == BUILTIN else one.cost for one in self.attempts]
        return None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0))
