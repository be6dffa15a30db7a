"""The command line as a user meets it: a process of its own, without a key."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ARTICLE = """\
# Why the Marlow Ferry Is Back in 2026

The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1). It carried 1,200 passengers in
its first week (web:2). Just as Charon rowed souls across the Styx, it asks everyone for a coin (web:3). Posts on a fan
forum claim that a night boat is coming (post:1). Don't miss it: book your crossing today!
"""
RIGHT = "In its first week the Marlow ferry carried 1,200 passengers (web:2).\n"
WRONG = "In its first week the Marlow ferry carried 1,700 passengers (web:2).\n"
PLACE_IN_WRONG = WRONG.index("1,700") + 1


@dataclass(frozen=True)
class Ended:
    """A process that ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `rewriter` in the test's folder; keyword arguments are environment variables, but for ``stdin``."""

    def run(*arguments: object, stdin: str | bytes = "", **variables: str) -> Ended:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "REWRITER_"))}
        ended = subprocess.run(
            [sys.executable, "-m", "rewriter", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env=clean | variables,
            timeout=60,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def rewritten(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "new.md"
        path.write_text(text, encoding="utf-8")
        return path

    return write
