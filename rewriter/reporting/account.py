"""The account of one rewrite for people: what it came to, where its facts map, what was cut and marked."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rewriter.domain import Disposal, Ledger, Outcome, Status, Verdict
from rewriter.reading.reader import read
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import share
from rewriter.reporting.paint import PLAIN, Paint, shorten, visible
from rewriter.reporting.placing import Places

_HEADLINES = {"accepted": "Accepted", "rejected": "Rejected", "error": "Failed"}


def short_account(ledger: Ledger, paint: Paint = PLAIN) -> str:
    """Six lines: the outcome, and what words, sentences, statements and facts came to."""
    rows = [
        ("words", _words(ledger)),
        ("sentences", _sentences(ledger)),
        ("statements", _statements(ledger)),
        ("facts", _facts(ledger)),
    ]
    return "\n".join([_headline(ledger, paint), *columns(rows, indent=2)]) + "\n"


def full_account(ledger: Ledger, paint: Paint = PLAIN) -> str:
    """The short account, then every fact with its marker, and every sentence that was marked or cut."""
    sections = [
        ("Where the facts come from", _fact_rows(ledger)),
        ("Marked as unconfirmed", _disposal_rows(ledger, Outcome.MARKED)),
        ("Cut", _disposal_rows(ledger, Outcome.CUT)),
    ]
    parts = [short_account(ledger, paint)]
    for title, rows in sections:
        lines = list(columns(list(rows), indent=2))
        if lines:
            parts.append("\n".join([paint.bold(title), *lines]) + "\n")
    return "\n".join(parts)


def _headline(ledger: Ledger, paint: Paint) -> str:
    outcome = _HEADLINES[ledger.status]
    outcome = paint.green(outcome) if ledger.status == "accepted" else paint.red(outcome)
    editor = "the built-in editor, no model asked" if ledger.model == "builtin" else visible(ledger.model)
    note = f" {visible(ledger.note)}" if ledger.note else ""
    return f"{outcome}: {editor}.{note}"


def _words(ledger: Ledger) -> str:
    before, after = ledger.original.words, read(ledger.text).words
    return f"{before:,} before, {after:,} after ({share(after, before)})"


def _sentences(ledger: Ledger) -> str:
    outcomes = Counter(disposal.outcome for disposal in ledger.disposals)
    parts = [f"{outcomes[outcome]} {outcome.value}" for outcome in Outcome if outcomes[outcome]]
    return _total(len(ledger.original.sentences), parts)


def _statements(ledger: Ledger) -> str:
    statuses = Counter(statement.status for statement in ledger.statements)
    parts = [f"{statuses[status]} {status.value}" for status in Status if statuses[status]]
    return _total(len(ledger.statements), parts)


def _facts(ledger: Ledger) -> str:
    counts = ledger.report.counts
    return _total(sum(counts[v] for v in Verdict), [f"{counts[v]} {v.value}" for v in Verdict if counts[v]])


def _total(total: int, parts: Sequence[str]) -> str:
    return f"{total:,}: {', '.join(parts)}" if parts else f"{total:,}"


def _fact_rows(ledger: Ledger) -> Iterator[tuple[str, ...]]:
    """One row a fact and marker: a fact said twice under one marker is listed once."""
    places, seen = Places(ledger.original), set()
    for statement in ledger.report.statements:
        markers = ", ".join(places.name(key) for key in statement.citations)
        for fact in statement.facts:
            row = (shorten(fact.fact.text, 40), visible(markers), fact.verdict.value, places.ids(fact.evidence))
            if row[:2] not in seen:
                seen.add(row[:2])
                yield row


def _disposal_rows(ledger: Ledger, outcome: Outcome) -> Iterator[tuple[str, ...]]:
    """One row a sentence: its id, why, and how it begins."""
    for disposal in ledger.disposals:
        if disposal.outcome is outcome:
            yield disposal.sentence, _why(ledger, disposal), f"“{_quote(ledger, disposal.sentence)}”"


def _why(ledger: Ledger, disposal: Disposal) -> str:
    kind = ledger.original.by_id[disposal.sentence].kind
    return shorten(disposal.reason or kind.value.replace("_", " "), 36)


def _quote(ledger: Ledger, sentence: str) -> str:
    return shorten(ledger.original.by_id[sentence].span.of(ledger.original.text), 62)

