"""Quotations: the same words as the evidence, after typographic normalisation only."""

import re
import unicodedata
from functools import lru_cache

from rewriter.domain import Quotation
from rewriter.facts.matching.match import YES, Match, no

_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\u00ad": None}
)
_WORD = re.compile(r"\w+(?:['.,]\w+)*")
_ELLIPSIS = re.compile(r"\s*(?:\[\s*)?(?:\.\s?\.\s?\.+|…)(?:\s*\])?\s*")
_INSERTION = re.compile(r"\[[^\[\]]{0,60}\]")


def verbatim(evidence_text: str, claim: Quotation) -> bool:
    """Whether every word of *claim* stands in *evidence_text*, in a row; an ellipsis splits the quotation into parts
    that must follow in order, and words in square brackets are the quoter's own."""
    return compare(evidence_text, claim).entailed


def compare(evidence_text: str, claim: Quotation) -> Match:
    """As ``verbatim``, with the reason why not."""
    text = words_of(evidence_text)
    position = 0
    parts = segments(claim.text[1:-1])
    if not parts:
        return no("no words quoted")
    for segment in parts:
        found = text.find(segment, position)
        if found < 0:
            return no("words in another order" if segment in text else "not the words of the source")
        position = found + len(segment) - 1
    return YES


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """The words of *text*, lower-case, one space around each: the form segments are looked for in."""
    plain = unicodedata.normalize("NFKC", text).translate(_FOLD).casefold()
    return f" {' '.join(_WORD.findall(plain))} "


@lru_cache(maxsize=256)
def segments(inner: str) -> tuple[str, ...]:
    """The stretches of a quotation between ellipses and bracketed insertions, as ``words_of`` writes them."""
    parts = [part for piece in _ELLIPSIS.split(inner) for part in _INSERTION.split(piece)]
    return tuple(found for part in parts if len(found := words_of(part)) > 2)
