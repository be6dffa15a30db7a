"""Turns an SEO article into a concise, accurate version, and proves it.

The names below are the public API. They load on first use: ``import rewriter`` alone reads no other module.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rewriter.api import audit, check, plan, rewrite, rewrite_chain
    from rewriter.domain import (
        Article,
        Citation,
        Draft,
        Evidence,
        Fact,
        Finding,
        Ledger,
        Report,
        Sentence,
        Severity,
        Source,
        Span,
        Statement,
        Status,
        Verdict,
    )
    from rewriter.errors import InputError, ModelError, RewriterError
    from rewriter.reading import read_article

__version__ = "0.1.0"

__all__ = [
    "Article", "Citation", "Draft", "Evidence", "Fact", "Finding", "InputError", "Ledger", "ModelError", "Report",
    "RewriterError", "Sentence", "Severity", "Source", "Span", "Statement", "Status", "Verdict", "__version__",
    "audit", "check", "plan", "read_article", "rewrite", "rewrite_chain",
]  # fmt: skip

_HOMES = {
    "rewriter.api": ("audit", "check", "plan", "rewrite", "rewrite_chain"),
    "rewriter.errors": ("InputError", "ModelError", "RewriterError"),
    "rewriter.reading": ("read_article",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute is of any type; TYPE_CHECKING tells which
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF.get(name, "rewriter.domain")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
