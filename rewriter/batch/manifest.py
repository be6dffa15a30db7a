"""The manifest: one line of JSON for every input, written from the state."""

import json
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from rewriter.batch.attempts import from_pico
from rewriter.batch.names import ledger_name
from rewriter.batch.outputs import MANIFEST
from rewriter.batch.state import State
from rewriter.batch.values import PUBLISHED, Status
from rewriter.errors import InputError

_ROWS = """
SELECT jobs.name, jobs.label, jobs.status, jobs.words_before, jobs.words_after, jobs.sentences, jobs.note,
    count(attempts.id), count(CASE WHEN attempts.outcome = 'answered' THEN 1 END),
    sum(attempts.cost), count(CASE WHEN attempts.cost IS NULL THEN attempts.id END),
    sum(attempts.prompt_tokens), sum(attempts.completion_tokens),
    (SELECT group_concat(code || ' ' || number, ', ') FROM findings WHERE job = jobs.id)
FROM jobs LEFT JOIN attempts ON attempts.job = jobs.id GROUP BY jobs.id ORDER BY jobs.id
"""


def entries(state: State) -> Iterator[dict[str, Any]]:
    """One entry an input, in the order of the inputs; duplicates last.

    ``cost`` is in the currency of the price table, as a string, and null where it is not known.
    """
    for row in state.db.execute(_ROWS):
        name, label, status, before, after, sentences, note, calls, answers, cost, unknown, asked, told, found = row
        published = status in PUBLISHED
        yield {
            "input": label, "status": status,
            "rewrite": name if published else None,
            "ledger": ledger_name(name) if before and status != Status.FAILED else None,
            "words_before": before, "words_after": after if published else None,
            "sentences": json.loads(sentences),
            "cost": None if unknown else plain(from_pico(cost or 0)),
            "attempts": calls, "answers": answers,
            "prompt_tokens": asked or 0, "completion_tokens": told or 0,
            "findings": found or "", "note": note,
        }
    for label, note in state.db.execute("SELECT label, note FROM duplicates ORDER BY rowid"):
        yield {"input": label, "status": Status.DUPLICATE, "rewrite": None, "ledger": None, "note": note}


def write_manifest(state: State, folder: Path) -> None:
    """Write the manifest of *state* into *folder*, whole or not at all."""
    unfinished = folder / f".{MANIFEST}.unfinished"
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            for entry in entries(state):
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")
        os.replace(unfinished, folder / MANIFEST)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        why = (error.strerror or str(error)).lower()
        raise InputError(f"cannot write the manifest into {str(folder)!r}: {why}; make room, run again") from error


def plain(amount: Decimal) -> str:
    """*amount* in full, without an exponent and without idle noughts."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
