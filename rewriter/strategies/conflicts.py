"""Sentences of an article that disagree, found before a model is asked: what is named cannot be settled in silence."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rewriter.auditing import audit
from rewriter.domain import Article, Finding

_RULES = frozenset({"conflicting-values", "conflicting-dates"})


@lru_cache(maxsize=8)
def conflicts(article: Article) -> Mapping[str, tuple[str, ...]]:
    """Labels by sentence id: ``("conflicts with s9",)`` for each sentence that gives another version of a thing.

    Kept for the last few articles: every request of a rewrite asks.
    """
    return MappingProxyType(
        {name: tuple(f"conflicts with {other}" for other in others) for name, others in rivals(article).items()}
    )


@lru_cache(maxsize=8)
def rivals(article: Article) -> Mapping[str, tuple[str, ...]]:
    """By sentence id, the sentences that give another version of a thing it speaks of."""
    found: dict[str, dict[str, None]] = {}
    for finding in audit(article).findings:
        if finding.rule in _RULES:
            ids = _sentences(finding, article)
            for one in ids:
                found.setdefault(one, {}).update(dict.fromkeys(other for other in ids if other != one))
    return MappingProxyType({name: tuple(others) for name, others in found.items() if others})


def _sentences(finding: Finding, article: Article) -> list[str]:
    spans = [finding.span, *(each.span for each in finding.evidence)]
    return [s.id for s in article.sentences if any(s.span.overlaps(span) for span in spans)]
