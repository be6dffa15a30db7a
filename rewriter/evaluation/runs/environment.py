"""What a run was made with: revision, package versions, a digest of the code."""

import hashlib
import platform
import subprocess
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


_SHOW_ONLY = ("cli/", "reporting/", "batch/", "evaluation/report/")
"""Folders that show values and decide none."""


@cache
def code_digest() -> str:
    """SHA-256 over the package's Python files that values depend on: the same code, wherever it is, has the same."""
    total = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(_SHOW_ONLY):
            total.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def revision() -> str:
    """The commit of the checkout, with "-dirty" where files differ from it; empty for an installed package."""
    try:
        asked = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=12"],
            cwd=PACKAGE.parent, capture_output=True, text=True, timeout=10, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip() if asked.returncode == 0 and (PACKAGE.parent / "pyproject.toml").is_file() else ""


def versions() -> dict[str, str]:
    """Python and every installed distribution, by name."""
    found = {each.name: each.version for each in distributions()}
    return {"python": platform.python_version(), **dict(sorted(found.items(), key=lambda item: item[0].lower()))}
