"""Where evidence stands in the original, and how its author wrote a source's marker."""

from bisect import bisect_right
from collections.abc import Iterable

from rewriter.domain import Article, Evidence


class Places:
    """Looks up sentences by offset and markers by key; built once an article."""

    def __init__(self, article: Article) -> None:
        self._starts = [sentence.span.start for sentence in article.sentences]
        self._ids = [sentence.id for sentence in article.sentences]
        self._names: dict[str, str] = {}
        for citation in article.citations:
            for key, name in zip(citation.keys, citation.names, strict=True):
                self._names.setdefault(key, name)

    def name(self, key: str) -> str:
        """The source as the author first wrote it; the key itself where the original never names it."""
        return self._names.get(key, key)

    def ids(self, evidence: Iterable[Evidence]) -> str:
        """The sentences, or the source documents, that the evidence stands in, without repeats."""
        return ", ".join(dict.fromkeys(self._place(each) for each in evidence))

    def _place(self, evidence: Evidence) -> str:
        index = bisect_right(self._starts, evidence.span.start) - 1
        return self._ids[index] if evidence.document == "original" and index >= 0 else evidence.document
