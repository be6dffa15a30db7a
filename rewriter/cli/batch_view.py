"""What `rewriter batch` prints: the end of a run, an estimate, how a backlog stands."""

import json
import time
from decimal import Decimal
from typing import TYPE_CHECKING

from rewriter.reporting.counting import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rewriter.batch.estimating import Estimate
    from rewriter.batch.plan import Plan
    from rewriter.batch.review import Standing
    from rewriter.batch.run import Result
    from rewriter.batch.values import Status


def money(amount: Decimal, currency: str) -> str:
    """Four digits behind the point: one article costs fractions of a cent."""
    return f"{amount:.4f} {currency}".rstrip()


def bill(known: Decimal, possible: Decimal, currency: str) -> str:
    more = f", and at most {money(possible, currency)} for calls whose cost is not known" if possible else ""
    return f"cost {money(known, currency)}{more}"


def told(counts: "Mapping[Status, int]") -> str:
    """``12 accepted, 3 review``; statuses that nothing has are left out."""
    return ", ".join(f"{number} {status.value}" for status, number in counts.items() if number) or "nothing"


def ending(result: "Result", currency: str) -> str:
    """One line on the whole backlog, after a run."""
    shot = result.snapshot
    spent = f"; {bill(shot.known, shot.possible, currency)}" if currency else ""
    return f"{told(result.counts)}; {plural(shot.finished, 'article')} in {shot.seconds:.0f} s{spent}"


def ending_json(result: "Result", currency: str) -> str:
    """The same as a JSON line: ``event`` is "ended"."""
    shot = result.snapshot
    return json.dumps({
        "time": round(time.time(), 3), "event": "ended", "finished": shot.finished, "seconds": round(shot.seconds, 3),
        "counts": {status.value: number for status, number in result.counts.items()}, "cost": f"{shot.known:f}",
        "possible": f"{shot.possible:f}", "currency": currency or None, "interrupted": result.interrupted,
        "stopped": str(result.stopped) if result.stopped else None,
    }, ensure_ascii=False) + "\n"


def estimate_text(found: "Estimate", plan: "Plan") -> str:
    rows = [
        ("articles", f"{found.articles:,}"), ("done already", f"{found.done:,}"), ("unreadable", f"{found.unread:,}"),
        ("need no call", f"{found.unasked:,}"), ("need a call", f"{found.calls:,}"),
        ("tokens asked", f"about {found.prompt_tokens:,}"), ("tokens answered", f"about {found.answer_tokens:,}"),
        ("cost", _cost(found, plan)),
    ]
    return "".join(f"{name:<16}{value}\n" for name, value in rows)


def _cost(found: "Estimate", plan: "Plan") -> str:
    if found.cost is None:
        return f"unknown: no price for {plan.options.model!r}; name a table with --prices FILE"
    return f"about {money(found.cost, plan.prices.currency)}, repairs and retries not counted"


def estimate_json(found: "Estimate", plan: "Plan") -> str:
    names = ("articles", "done", "unread", "unasked", "calls", "prompt_tokens", "answer_tokens")
    document: dict[str, object] = {name: getattr(found, name) for name in names}
    cost = None if found.cost is None else f"{found.cost:f}"
    return json.dumps(document | {"cost": cost, "currency": plan.prices.currency or None}) + "\n"


def standing_text(found: "Standing") -> str:
    lines = [f"{status.value:<12}{number:>8,}\n" for status, number in found.counts.items() if number]
    lines.append(f"{'calls':<12}{found.calls:>8,}" + (f", {found.lost} of them without an answer that arrived\n"
                                                     if found.lost else "\n"))
    if found.known or found.possible:
        lines.append(f"{bill(found.known, found.possible, '')}\n")
    if found.rounds:
        lines.append(f"{plural(found.rounds, 'round')} of the batch API under way; run again to fetch the answers\n")
    for group in found.groups:
        more = ", …" if group.number > len(group.inputs) else ""
        lines.append(f"\n{group.status.value}: {group.reason} ({group.number:,})\n  {', '.join(group.inputs)}{more}\n")
    return "".join(lines)


def standing_json(found: "Standing") -> str:
    groups = [
        {"status": group.status.value, "reason": group.reason, "number": group.number, "inputs": list(group.inputs)}
        for group in found.groups
    ]
    document = {
        "counts": {status.value: number for status, number in found.counts.items()}, "calls": found.calls,
        "lost": found.lost, "cost": f"{found.known:f}", "possible": f"{found.possible:f}", "rounds": found.rounds,
        "groups": groups,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
