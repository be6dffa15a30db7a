"""What calls to models came to, or would: tokens and money in words."""

from collections.abc import Sequence
from decimal import Decimal

from rewriter.domain import Ledger, Usage
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import plural
from rewriter.reporting.paint import visible

_PLACES = Decimal("0.0001")
Row = tuple[str, str, int, str, Usage, Decimal | None]
"""Of a plan: purpose, prompt, how often at most, when it is made if it may not be, estimated tokens and cost of one."""


def calls_line(ledger: Ledger) -> str:
    """``2 (1 from the cache), 1,885 tokens in and 991 out, 0.0024 USD``; a cost that is unknown is called so."""
    asked = [attempt for attempt in ledger.attempts if attempt.prompt]
    cached = sum(attempt.cached for attempt in asked)
    told = f"{len(asked)}{f' ({cached} from the cache)' if cached else ''}"
    unknown = sorted({attempt.model for attempt in asked if attempt.cost is None})
    why = f" (no price or no count of tokens for {', '.join(map(visible, unknown))})" if unknown else ""
    return f"{told}, {tokens(ledger.usage)}, {money(ledger.cost, ledger.currency)}{why}"


def tokens(usage: Usage) -> str:
    """Tokens of prompts and of answers."""
    return f"{usage.prompt_tokens:,} tokens in and {usage.completion_tokens:,} out"


def money(cost: Decimal | None, currency: str) -> str:
    """An amount to four places, never below what it is by more than half of one; "cost unknown" for None."""
    if cost is None:
        return "cost unknown"
    if 0 < cost < _PLACES:
        return f"under {_PLACES} {currency}".rstrip()
    return f"{cost.quantize(_PLACES):f} {currency}".rstrip()


def plan_text(model: str, rows: Sequence[Row], sure: tuple[Usage, Decimal | None], most: tuple[Usage, Decimal | None],
              currency: str) -> str:
    """The calls of a rewrite that was not made, a line each, and what they come to."""
    if not rows:
        return "No call: the built-in editor asks no model and costs nothing.\n"
    lines = [
        (purpose, prompt, f"at most {plural(times, 'time')}, {when}" if when else "",
         f"about {tokens(usage)}, {money(cost, currency)}" + ("" if times == 1 else " each"))
        for purpose, prompt, times, when, usage, cost in rows
    ]
    return "\n".join([
        f"Nothing was sent. {visible(model)} would be asked:",
        *columns(lines, indent=2),
        f"Those that are sure come to about {tokens(sure[0])}, {money(sure[1], currency)}; "
        f"at most about {tokens(most[0])}, {money(most[1], currency)}.",
    ]) + "\n"
