"""From bytes to an Article."""

from rewriter.domain.article import Article
from rewriter.reading.reader import read

__all__ = ["read", "read_article"]


def read_article(text: str) -> Article:
    """*text* (plain or Markdown) as an Article with every sentence and clause labelled. Never raises on any text."""
    from rewriter.reading.kinds import label

    return label(read(text))
