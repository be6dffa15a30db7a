"""Answers of models in a file of JSON lines, by the digest of what was asked: an eval replays them without a network.

A line holds ``digest`` (SHA-256 of the request's body: model, messages, options, and the number of the repeat from the
second on), ``model``, ``answer``, ``finish_reason``, ``prompt_tokens``, ``completion_tokens`` and ``seconds``. It holds
no prompt, no key and no address. Two files are joined by writing one behind the other.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from rewriter.errors import InputError
from rewriter.evaluation.labels.gold import first_problem

ANSWERS = "answers.jsonl"


class Answer(BaseModel):
    """One answer as an endpoint gave it. ``seconds`` is how long it took; None where that says nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    digest: str
    model: str
    answer: str
    finish_reason: str | None = None
    refusal: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float | None = None


def request_digest(request: Mapping[str, Any], repeat: int = 1) -> str:
    """What an answer is kept under."""
    asked = [request] if repeat == 1 else [request, repeat]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


class Recordings:
    """The answers of *files*, of two to one request the first; new ones are added to *into*."""

    def __init__(self, files: Iterable[Path], into: Path | None = None) -> None:
        self.into = into
        self._lock = Lock()
        self._answers: dict[str, Answer] = {}
        for path in files:
            for answer in read_answers(path):
                self._answers.setdefault(answer.digest, answer)

    def get(self, digest: str) -> Answer | None:
        return self._answers.get(digest)

    def put(self, answer: Answer) -> None:
        """Keep *answer*, on disk before this returns: it is paid for."""
        with self._lock:
            if answer.digest in self._answers:
                return
            self._answers[answer.digest] = answer
            if self.into is not None:
                _append(self.into, answer)


def read_answers(path: Path) -> tuple[Answer, ...]:
    """The answers in *path*, in order; InputError with the line where one is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "it is no text"
        raise InputError(f"cannot read recordings {str(path)!r}: {said}") from error
    found = []
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            found.append(Answer.model_validate_json(line))
        except ValidationError as error:
            raise InputError(f"{str(path)!r}, line {number} is no recorded answer: {first_problem(error)}") from error
    return tuple(found)


def write_answers(path: Path, answers: Iterable[Answer]) -> int:
    """*answers* as a file to commit: one to a digest, sorted by it, so that the diff shows what is new. How many."""
    first: dict[str, Answer] = {}
    for answer in answers:
        first.setdefault(answer.digest, answer)
    lines = [_line(first[digest]) for digest in sorted(first)]
    try:
        path.write_text("".join(lines), encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {(error.strerror or str(error)).lower()}") from error
    return len(lines)


def _append(path: Path, answer: Answer) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(_line(answer).encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {(error.strerror or str(error)).lower()}") from error


def _line(answer: Answer) -> str:
    return json.dumps(answer.model_dump(exclude_none=True), ensure_ascii=False, sort_keys=True) + "\n"
