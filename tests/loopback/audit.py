"""Does a finished backlog hold what it promises? Compares its files, its manifest, its state and the endpoint's log."""

import json
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any


def complaints(out: Path, names: list[str], log: list[dict[str, Any]]) -> list[str]:
    """What is not as it should be, in words; empty when every article was done once and no answer bought twice."""
    return [*_files(out, names), *_manifest(out, names), *_bought_twice(out / "backlog.sqlite", log)]


def counted(out: Path, log: list[dict[str, Any]]) -> dict[str, int]:
    """The endpoint's own count, beside the state's."""
    answered = _answered(out / "backlog.sqlite")
    good = [entry for entry in log if entry["kind"] == "good"]
    return {
        "requests": len(log), "good answers": len(good), "questions": len({entry["digest"] for entry in good}),
        "answers kept": len(answered), "in flight at a kill": sum(_attempt(entry) not in answered for entry in good),
    }


def _files(out: Path, names: list[str]) -> list[str]:
    found = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    wanted = {*names, *(name.removesuffix(".md") + ".ledger.json" for name in names)}
    kept = {"manifest.jsonl", "backlog.sqlite", "backlog.sqlite-wal", "backlog.sqlite-shm", "backlog.sqlite-lock"}
    return [f"missing: {name}" for name in sorted(wanted - found)] + [
        f"nobody's: {name}" for name in sorted(found - wanted - kept)
    ]


def _manifest(out: Path, names: list[str]) -> list[str]:
    entries = [json.loads(line) for line in (out / "manifest.jsonl").read_text("utf-8").splitlines()]
    faults = [f"{entry['input']}: {entry['status']}: {entry['note']}" for entry in entries if entry["rewrite"] is None]
    if sorted(filter(None, (entry["rewrite"] for entry in entries))) != sorted(names):
        faults.append("the manifest lists other rewrites than there are articles")
    for entry in entries:
        if entry["rewrite"] and len((out / entry["rewrite"]).read_text("utf-8").split()) != entry["words_after"]:
            faults.append(f"{entry['rewrite']} has another number of words than its manifest says")
    return faults


def _bought_twice(state: Path, log: list[dict[str, Any]]) -> list[str]:
    """A request that came after its answer had been kept, and good answers nobody knows of."""
    answered, lost = _answered(state), _lost(state)
    kept: Counter[str] = Counter()
    faults = []
    for entry in log:
        attempt = _attempt(entry)
        if kept[entry["digest"]]:
            faults.append(f"attempt {attempt} asked again what was answered")
        if entry["kind"] == "good" and attempt in answered:
            kept[entry["digest"]] += 1
        elif entry["kind"] == "good" and attempt not in lost:
            faults.append(f"attempt {attempt} was answered, and the state does not know")
    return faults


def _attempt(entry: dict[str, Any]) -> int:
    return int(entry["mark"].rpartition("-")[2])


def _answered(state: Path) -> set[int]:
    return _attempts(state, "SELECT attempt FROM answers")


def _lost(state: Path) -> set[int]:
    return _attempts(state, "SELECT id FROM attempts WHERE outcome = 'lost'")


def _attempts(state: Path, query: str) -> set[int]:
    connection = sqlite3.connect(state)
    try:
        return {row[0] for row in connection.execute(query)}
    finally:
        connection.close()
