"""Sentences of an article that disagree, found before a model is asked: what is named cannot be settled in silence."""

from rewriter.auditing import audit
from rewriter.domain import Article, Finding

_RULES = frozenset({"conflicting-values", "conflicting-dates"})


def conflicts(article: Article) -> dict[str, tuple[str, ...]]:
    """Labels by sentence id: ``("conflicts with s9",)`` for each sentence that gives another version of a thing."""
    labels: dict[str, tuple[str, ...]] = {}
    for finding in audit(article).findings:
        if finding.rule in _RULES:
            ids = _sentences(finding, article)
            for one in ids:
                told = tuple(f"conflicts with {other}" for other in ids if other != one)
                labels[one] = tuple(dict.fromkeys((*labels.get(one, ()), *told)))
    return {name: told for name, told in labels.items() if told}


def _sentences(finding: Finding, article: Article) -> list[str]:
    spans = [finding.span, *(each.span for each in finding.evidence)]
    return [s.id for s in article.sentences if any(s.span.overlaps(span) for span in spans)]
