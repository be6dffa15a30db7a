"""What the environment says where the command line does not; plain ``os.environ``, for the start-up time."""

import os
from dataclasses import dataclass
from pathlib import Path

BUILTIN = "builtin"
DEFAULT_MODEL = "openai/gpt-5-mini"
"""Asked where a key is set and no model is named."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A model, and one line on why it was chosen; empty where the user named it."""

    model: str
    why: str = ""


def choose_model(named: str | None) -> Choice:
    """The model *named*, else REWRITER_MODEL, else DEFAULT_MODEL where a key is set, else the built-in editor."""
    if named:
        return Choice(named)
    if model := os.environ.get("REWRITER_MODEL", "").strip():
        return Choice(model, f"using {model} (REWRITER_MODEL)")
    if os.environ.get("OPENAI_API_KEY", "").strip():
        return Choice(DEFAULT_MODEL, f"using {DEFAULT_MODEL}, for OPENAI_API_KEY is set; --model builtin asks no model")
    return Choice(BUILTIN, "no key is set (OPENAI_API_KEY), using the built-in editor: no model is asked")


def choose_file(named: Path | None, variable: str) -> Path | None:
    """The file *named*, else the one the environment's *variable* names; None where neither does."""
    return named or (Path(said) if (said := os.environ.get(variable, "").strip()) else None)


def choose_address(named: str | None, model: str) -> str | None:
    """The endpoint *named*, else REWRITER_BASE_URL where a model is asked at all; None leaves it to the client."""
    return named or (os.environ.get("REWRITER_BASE_URL", "").strip() or None if model != BUILTIN else None)
