"""Is a dated event told as something that happened?"""

import re

from rewriter.facts.word_sets import words
from rewriter.reading.kinds.verbs import finite

HAPPENED = re.compile(
    r"\b(?:was|were|had|did|has|have|went|rose|fell|grew|came|became|began|took|gave|made|won|lost|sold|bought|built|ran|saw|"
    r"met|paid|hit|led|left|held|cut|struck|broke|beat|drew|shot|sank|spent|flew|[a-z]{2,}ed)\b"
)
BEFORE_ADJECTIVES = words("a an the or of with no its their his her our this that these those in for by more most")
REACH = 10
"""Words between a verb and the date it takes."""
WINDOW = 20
"""Characters before a word in which its last neighbour stands."""


def told_as_past(text: str, place: int) -> bool:
    """Is the verb that the date goes with, the last one before it or else the first one behind it, a past form?"""
    before = [found for found in HAPPENED.finditer(text, 0, max(0, place)) if _is_verb(text, found)]
    if before:
        between = text[before[-1].end() : place]
        return not finite(between) and " and " not in between and len(between.split()) <= REACH
    if finite(text[: max(0, place)]):
        return False
    behind = (found for found in HAPPENED.finditer(text, max(0, place)) if _is_verb(text, found))
    first = next(behind, None)
    return first is not None and not finite(text[place : first.start()])


def _is_verb(text: str, found: re.Match[str]) -> bool:
    """An "-ed" behind an article, a conjunction or a preposition is an adjective: "a detailed plan"."""
    before = text[max(0, found.start() - WINDOW) : found.start()].split()[-1:]
    return not (found.group().endswith("ed") and before and before[0].lower() in BEFORE_ADJECTIVES)
