"""From bytes to an Article."""

from rewriter.domain.article import Article
from rewriter.reading.labelling import labelled, parted
from rewriter.reading.reader import read

__all__ = ["labelled", "parted", "read", "read_article"]


def read_article(text: str, known: frozenset[str] = frozenset()) -> Article:
    """*text* (plain or Markdown) as an Article with every sentence and clause labelled. Never raises on any text.

    *known* are keys of sources that are certain from elsewhere, as those of the original are when its rewrite is read.
    """
    return labelled(read(text, known))
