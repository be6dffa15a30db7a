"""What a run was made with: revision, package versions, a digest of the code."""

import hashlib
import platform
import subprocess
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


@cache
def code_digest() -> str:
    """SHA-256 over the package's Python files by name: the same code, checked out or installed, has the same."""
    total = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        total.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
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
