"""A run as a log of JSON lines: the plan first, marked as started, then a line a sample, at last that it is finished.

Lines are only ever added, each with one write, so a run that is killed loses at most the sample it was at. Started
again with the same plan it goes on where the log ends.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from pydantic import TypeAdapter, ValidationError

from rewriter.errors import InputError
from rewriter.evaluation.labels.gold import first_problem
from rewriter.evaluation.runs import environment
from rewriter.evaluation.runs.run import SCHEMA, Plan, Run, Sample

LOG = "run.jsonl"
_PLAN, _SAMPLE = TypeAdapter(Plan), TypeAdapter(Sample)


def plan_digest(plan: Plan) -> str:
    """SHA-256 of all that is planned."""
    return hashlib.sha256(_PLAN.dump_json(plan)).hexdigest()


class Log:
    """The log in *folder*, open for adding to; safe to add to from several threads."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        """Begin a log, or take up one of the same plan. InputError where the folder holds another run."""
        self.path = folder / LOG
        self._lock = Lock()
        self.done: dict[tuple[str, str, int], Sample] = {}
        self.finished = False
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size:
                self._take_up(plan)
            else:
                self._write(_head(plan))
        except OSError as error:
            raise InputError(f"cannot write {str(self.path)!r}: {(error.strerror or str(error)).lower()}") from error

    def _take_up(self, plan: Plan) -> None:
        run = read_run(self.path)
        if plan_digest(run.plan) != plan_digest(plan):
            raise InputError(
                f"{str(self.path)!r} holds a run of another plan (arms, articles, labels, prompts or code differ); "
                "name another --out, or delete it"
            )
        # a sample that failed is tried again: its endpoint may be back
        self.done = {sample.key: sample for sample in run.samples if sample.status != "error"}
        self.finished = run.status == "finished" and len(self.done) == len(run.samples)
        _drop_broken_end(self.path)

    def add(self, sample: Sample) -> None:
        """One more sample; it is on disk when this returns."""
        with self._lock:
            self._write({"record": "sample", **_SAMPLE.dump_python(sample, mode="json")})
            self.done[sample.key] = sample

    def finish(self) -> None:
        if not self.finished:
            self._write({"record": "end", "status": "finished", "at": _now(), "samples": len(self.done)})
            self.finished = True

    def _write(self, record: Mapping[str, Any]) -> None:
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
        with self.path.open("ab") as file:
            file.write(line.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())


def read_run(path: Path) -> Run:
    """The run in the log *path*, or in the folder *path*; of a sample tried again the last try.

    InputError for what is no log, and for one of another version. A last line that breaks off is left out.
    """
    path = path / LOG if path.is_dir() else path
    head, *rest = _lines(path)
    _require_schema(head, path)
    try:
        plan = _PLAN.validate_python(head["plan"])
        samples = [_SAMPLE.validate_python(_fields(line)) for line in rest if line.get("record") == "sample"]
    except (ValidationError, KeyError) as error:
        why = first_problem(error) if isinstance(error, ValidationError) else f"no {error}"
        raise InputError(f"{str(path)!r} is no complete run log: {why}; run the eval again") from error
    ends = [line for line in rest if line.get("record") == "end"]
    run = Run(
        plan, "started", tuple({sample.key: sample for sample in samples}.values()),
        head.get("versions", {}), head.get("revision", ""), head.get("started", ""),
    )  # fmt: skip
    return replace(run, status="finished", finished=ends[-1].get("at", "")) if ends else run


def _lines(path: Path) -> list[dict[str, Any]]:
    try:
        written = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "it is no text"
        raise InputError(f"cannot read run log {str(path)!r}: {said}; name a run's folder or its {LOG}") from error
    found = []
    for number, line in enumerate(written[:-1], start=1):  # what follows the last line end broke off
        try:
            value = json.loads(line)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            raise InputError(f"{str(path)!r}, line {number} is no JSON object; run the eval again")
        found.append(value)
    if not found:
        raise InputError(f"{str(path)!r} is no run log: it holds no complete line; run the eval again")
    return found


def _require_schema(head: Mapping[str, Any], path: Path) -> None:
    schema = head.get("schema")
    if schema != SCHEMA:
        said = f"is of version {schema!r}" if schema else "is no run log"
        raise InputError(f"{str(path)!r} {said}; this rewriter reads {SCHEMA!r}: run the eval again")


def _fields(line: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name != "record"}


def _head(plan: Plan) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "record": "run",
        "status": "started",
        "started": _now(),
        "revision": environment.revision(),
        "versions": environment.versions(),
        "plan": _PLAN.dump_python(plan, mode="json"),
    }


def _drop_broken_end(path: Path) -> None:
    """Cut off a line that a killed run left unfinished, or the next one would be glued to it."""
    content = path.read_bytes()
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        with path.open("r+b") as file:
            file.truncate(whole)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
