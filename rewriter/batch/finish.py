"""From a Ledger to what a backlog keeps of it."""

import json
from collections import Counter

from rewriter.batch.values import Finished, Status
from rewriter.domain import Ledger, Severity
from rewriter.reporting.ledger_json import ledger_document


def finished(ledger: Ledger) -> Finished:
    """*ledger* with its status among those of a backlog, and what a person has to look at, by rule."""
    taken_back = [attempt for attempt in ledger.attempts if attempt.purpose == "withdraw"]
    status = Status.REVIEW if ledger.status != "accepted" else Status.WITHDRAWN if taken_back else Status.ACCEPTED
    refused = [finding for attempt in taken_back for refusal in attempt.refused for finding in refusal.findings]
    left = [finding for finding in ledger.report.findings if finding.severity is Severity.ERROR]
    counted = Counter((finding.code, finding.rule) for finding in (*left, *refused))
    if status is Status.REVIEW and not counted:
        counted["input", "nothing-to-publish"] = 1
    return Finished(
        status,
        ledger.text if status is not Status.REVIEW else "",
        json.dumps(ledger_document(ledger), ensure_ascii=False) + "\n",  # to indent it takes as long as to read a text
        ledger.original.words,
        len(ledger.text.split()) if status is not Status.REVIEW else 0,
        dict(Counter(disposal.outcome.value for disposal in ledger.disposals)),
        tuple((code, rule, number) for (code, rule), number in sorted(counted.items())),
        ledger.note,
    )

