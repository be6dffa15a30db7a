"""Which facts of a statement are claims to be looked up, and which only look like one.

A rewrite is read on its own, so a capital at its start or a number in a product's name may be misread; the original
tells.
"""

import re

from rewriter.domain import Fact, Name, Quantity, Quotation
from rewriter.facts.stems import stem
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.passage import Passage

VERB_BEHIND = re.compile(
    r"\s+(?:\w+ly\s+)?(?:is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|must|said|told|won|beat|led|made|"
    r"took|gave|went|sold|bought|built|\w+ed|\w+s)\b"
)
LONGEST_WORD = 40


def is_checkable(fact: Fact, passage: Passage, original: Index) -> bool:
    if isinstance(fact, Quotation):
        return bool(fact.words)
    if isinstance(fact, Quantity):
        return not _is_part_of_name(fact, passage, original)
    if isinstance(fact, Name) and len("".join(fact.words)) == 1:
        return False  # a letter: too little to tell who is meant
    if isinstance(fact, Name) and _is_numbered(fact, passage, original):
        return False
    return not (isinstance(fact, Name) and _is_common_word(fact, passage, original))


def _is_numbered(name: Name, passage: Passage, original: Index) -> bool:
    """ "Gallery 4" at the start of a sentence, which the original writes small."""
    opening = passage.article.prose[passage.sentence.span.start : name.span.start]
    numbered = len(name.words) == 2 and name.words[1][:1].isdigit() and not any(c.isalnum() for c in opening)
    return numbered and f" {name.text.lower()}" in original.article.prose


def _is_part_of_name(quantity: Quantity, passage: Passage, original: Index) -> bool:
    """The 2 of a product that the original calls by name."""
    start = max(passage.sentence.span.start, quantity.span.start - LONGEST_WORD)
    before = passage.article.prose[start : quantity.span.start]
    words = before.split() if before[-1:].isspace() else []
    return bool(words) and f"{words[-1]} {quantity.text}".casefold() in original.numbered_names


def _is_common_word(name: Name, passage: Passage, original: Index) -> bool:
    """A sentence's first word, capitalised for that reason alone: the original writes it small, or no verb follows."""
    if name.span.start - passage.sentence.span.start > LONGEST_WORD:
        return False
    opening = passage.article.prose[passage.sentence.span.start : name.span.start]
    if len(name.words) > 1 or any(c.isalnum() for c in opening) or original.mentions[name.words[0].casefold()]:
        return False
    return stem(name.words[0]) in original.postings or not VERB_BEHIND.match(passage.article.prose, name.span.end)
