"""What the user supplies about the cited works: bibliographies, manifests, and their match with an article's sources."""

from rewriter.reading.bibliography.loading import load_bibliography, load_supplied
from rewriter.reading.bibliography.matching import resolve

__all__ = ["load_bibliography", "load_supplied", "resolve"]
