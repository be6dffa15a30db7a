"""The endpoint and `rewriter batch` as processes of their own."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@contextmanager
def endpoint(**options: object) -> Iterator[str]:
    """The address of an endpoint that lives as long as the block."""
    flags = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    command = [sys.executable, "-m", "tests.loopback", *flags]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=_clean()) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def asked(url: str, what: str) -> Any:  # noqa: ANN401 - JSON
    """What the endpoint at *url* tells under ``/log`` or ``/count``."""
    with urllib.request.urlopen(url.removesuffix("/v1") + what, timeout=30) as answer:
        return json.loads(answer.read())


def batch(folder: Path, *arguments: object, **variables: str) -> "subprocess.Popen[str]":
    """`rewriter batch …` begun in *folder*, its stderr to be read."""
    return subprocess.Popen(
        [sys.executable, "-m", "rewriter", "batch", *map(str, arguments)], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_clean() | variables,
    )


def _clean() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "REWRITER_"))}
    return kept | {"PYTHONPATH": str(ROOT)}
