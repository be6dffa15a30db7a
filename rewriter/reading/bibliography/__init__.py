"""What the user supplies about the cited works: bibliographies and manifests, matched with an article's sources."""

from rewriter.reading.bibliography.loading import load_bibliography, load_supplied, merged
from rewriter.reading.bibliography.matching import resolve

__all__ = ["load_bibliography", "load_supplied", "merged", "resolve"]
