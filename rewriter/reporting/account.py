"""The account of one rewrite for people: what it came to, where its facts map, what was cut and marked."""

from collections import Counter
from collections.abc import Sequence

from rewriter.domain import Ledger, Outcome, Status, Verdict
from rewriter.reading.reader import read
from rewriter.reporting.columns import columns
from rewriter.reporting.costs import calls_line
from rewriter.reporting.counting import share
from rewriter.reporting.paint import PLAIN, Paint, visible
from rewriter.reporting.provenance import disposal_lines, fact_lines

_HEADLINES = {"accepted": "Accepted", "rejected": "Rejected", "error": "Failed"}


def short_account(ledger: Ledger, paint: Paint = PLAIN) -> str:
    """The outcome; what words, sentences, statements, facts and calls came to; what was taken back, and why."""
    rows = [
        ("words", _words(ledger)),
        ("sentences", _sentences(ledger)),
        ("statements", _statements(ledger)),
        ("facts", _facts(ledger)),
    ]
    rows += [("calls", calls_line(ledger))] if any(attempt.prompt for attempt in ledger.attempts) else []
    return "\n".join([_headline(ledger, paint), *columns(rows, indent=2), *_taken_back(ledger)]) + "\n"


def _taken_back(ledger: Ledger) -> list[str]:
    """What the check made the editor or model take back, and why; and what there was no room for."""
    back = [(attempt.purpose, refusal) for attempt in ledger.attempts for refusal in attempt.refused]
    return [
        f"  taken back  {visible(refusal.text)}\n              {finding.code}: {visible(finding.message)}"
        for purpose, refusal in back
        for finding in refusal.findings[:1]
        if purpose == "withdraw"
    ] + [f"  no room     {visible(refusal.text)}" for purpose, refusal in back if purpose == "fit"]


def full_account(ledger: Ledger, paint: Paint = PLAIN) -> str:
    """The short account, then every fact under its marker, and every sentence that was marked or cut, with why."""
    sections = [
        ("Where the facts come from", fact_lines(ledger)),
        ("Marked as unconfirmed", disposal_lines(ledger, Outcome.MARKED, paint)),
        ("Cut", disposal_lines(ledger, Outcome.CUT, paint)),
    ]
    told = ["\n".join([paint.bold(title), *lines]) + "\n" for title, lines in sections if lines]
    return "\n".join([short_account(ledger, paint), *told])


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
