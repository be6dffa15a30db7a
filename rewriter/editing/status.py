"""The part of the rewrite a cited statement belongs to."""

import re

from rewriter.domain import Status
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.reports import confirmed

_NOTHING = re.compile(r"\b(?:confirm|announc|unveil|approv|publish|sign)\w*\s+(?:no|nothing|neither|none)\b")
"""An act that did not happen: "has confirmed no such coach"."""


def status_of(text: str) -> Status:
    """Confirmed when somebody answers for it by an official act and nothing in it is a forecast; else reported."""
    act = confirmed(text)
    if not act or possible(text) or outlook(text) or hearsay(text) or social(text):
        return Status.REPORTED
    absence = denial(text)
    plain = flat(text)
    if _NOTHING.search(plain) or (absence and plain.find(absence) <= plain.find(act)):
        return Status.REPORTED
    return Status.CONFIRMED
