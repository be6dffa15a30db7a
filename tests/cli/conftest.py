"""The command line as a user without a key meets it."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rewriter.cli import main

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
    """What a run of the command line left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs `rewriter` here, in the test's folder; keyword arguments are environment variables, but for ``stdin``."""

    def run(*arguments: object, stdin: str | bytes = "", **variables: str) -> Ended:
        capfdbinary.readouterr()
        with monkeypatch.context() as patch:
            patch.chdir(tmp_path)
            for name in (name for name in os.environ if name.startswith(("OPENAI_", "REWRITER_"))):
                patch.delenv(name)
            for name, value in variables.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_bytes(stdin))))
            with pytest.raises(SystemExit) as ended:
                main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, out.decode(), err.decode())

    return run


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """As ``run``, in a process of its own: for what concerns the process as a whole."""

    def run(*arguments: object, stdin: str | bytes = "", **variables: str) -> Ended:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "REWRITER_"))}
        command = [sys.executable, "-m", "rewriter", *map(str, arguments)]
        ended = subprocess.run(
            command,
            input=_bytes(stdin),
            capture_output=True,
            cwd=tmp_path,
            env=clean | variables,
            timeout=60,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run


def _bytes(stdin: str | bytes) -> bytes:
    return stdin.encode() if isinstance(stdin, str) else stdin


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
