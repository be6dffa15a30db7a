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
    labels: dict[str, tuple[str, ...]] = {}
    for finding in audit(article).findings:
        if finding.rule in _RULES:
            ids = _sentences(finding, article)
            for one in ids:
                told = tuple(f"conflicts with {other}" for other in ids if other != one)
                labels[one] = tuple(dict.fromkeys((*labels.get(one, ()), *told)))
    return MappingProxyType({name: told for name, told in labels.items() if told})


def _sentences(finding: Finding, article: Article) -> list[str]:
    spans = [finding.span, *(each.span for each in finding.evidence)]
    return [s.id for s in article.sentences if any(s.span.overlaps(span) for span in spans)]
