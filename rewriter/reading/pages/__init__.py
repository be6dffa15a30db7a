"""HTML, a page or a fragment, as the text that is read."""

from rewriter.reading.pages.article import article_text
from rewriter.reading.pages.walk import Handler, walk
from rewriter.reading.pages.writer import Writer, readable

__all__ = ["Handler", "Writer", "article_text", "readable", "walk"]
