"""The part of the rewrite a cited statement belongs to."""

from rewriter.domain import Status
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.reports import official


def status_of(text: str) -> Status:
    """Confirmed when somebody answers for it by an official act and nothing in it is a forecast; else reported."""
    if denial(text) and not official(text):
        return Status.REPORTED
    open_words = possible(text) or outlook(text) or hearsay(text) or social(text)
    return Status.CONFIRMED if official(text) and not open_words else Status.REPORTED
