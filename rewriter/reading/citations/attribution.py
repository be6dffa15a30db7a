"""An outlet named in prose without a year: ``According to **Transfermarkt**,``, ``21,760 (per Windows Central)``.

Only in bold, or behind "per" inside round brackets: elsewhere a name behind "according to" is more often a person, and
a person is no source that can be looked up. The name stays a word of the sentence.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import gazetteer, keys
from rewriter.reading.citations.hit import Hit

_NAME = r"[^\W\d_a-z][\w.&'’+-]{0,40}(?:\s(?:(?:of|on|the|and|for|&)\s)?[^\W_a-z][\w.&'’+-]{0,40}){0,5}"
_BOLD = re.compile(rf"\b(?i:according to|per|reported by|via|cited by)\s(\*\*|__)({_NAME})\1")
_BRACKETED = re.compile(rf"\((?:[^()]{{1,120}}\s)?(?:per|via|according to|source:)\s({_NAME})\s?\)")


def find(text: str) -> Iterator[Hit]:
    for match in _BOLD.finditer(text):
        if not gazetteer.is_gloss(match[2]):
            start, end = match.start(2) - 2, match.end(2) + 2
            yield _hit(Span(start, end), Span(match.start(2), match.end(2)), match[2])
    for match in _BRACKETED.finditer(text):
        if not gazetteer.is_gloss(match[1]):
            span = Span(match.start(1), match.end(1))
            yield _hit(span, span, match[1])


def _hit(span: Span, words: Span, name: str) -> Hit:
    return Hit(span, "attribution", ((keys.name(name), name),), words, in_prose=True)
