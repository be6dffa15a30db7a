"""What each sentence and clause is for: fact, rumour, analogy, opinion, call to action, filler, meta."""

from rewriter.reading.kinds.label import label, parted

__all__ = ["label", "parted"]
