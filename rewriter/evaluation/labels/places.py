"""Where labels stand in their article, and what its markers are called."""

from rewriter.domain import Article, Fact, Span


def place_of(text: str, article: Article) -> Span | None:
    """The first place of *text* in the article, word for word."""
    start = article.text.find(text)
    return Span(start, start + len(text)) if text and start >= 0 else None


def marker_keys(marker: str, article: Article) -> frozenset[str]:
    """The source keys that *marker* stands for: a name or key of one of the article's markers, or a whole marker.

    Nothing where no marker of the article is read as that.
    """
    found: set[str] = set()
    for citation in article.citations:
        if marker == citation.text:
            found |= set(citation.keys)
        named = zip(citation.names, citation.keys, strict=True)
        found |= {key for name, key in named if marker in {name, key}}
    return frozenset(found)


def keys_at(span: Span, article: Article) -> frozenset[str]:
    """The keys of every marker that covers a sentence which *span* touches."""
    return frozenset(key for s in article.sentences if s.span.overlaps(span) for key in s.keys)


def facts_at(span: Span, article: Article) -> tuple[Fact, ...]:
    """The typed facts of the article that overlap *span*, those of its markers left out."""
    markers = [citation.span for citation in article.citations]
    return tuple(
        fact
        for sentence in article.sentences
        if sentence.span.overlaps(span)
        for fact in sentence.facts
        if fact.span.overlaps(span) and not any(fact.span.overlaps(marker) for marker in markers)
    )
