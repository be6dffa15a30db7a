"""A name put together from words that the evidence has only apart.

## What it does
Where evidence had to be searched for, looks for names of several words whose words all occur in the text, but never
as one name or within a longer one.

## Why is this bad
The first name of one person with the surname of another is nobody, and reads like somebody.

## Example
    evidence: Anna Reiter leads the choir that sings on Sundays. Paul Lindner wrote the hymn for the jubilee.
    claim:    Anna Lindner is the author of the song that the congregation heard.
    instead:  Paul Lindner wrote the hymn.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rewriter.domain import Name, Severity
from rewriter.facts.common_words import is_common
from rewriter.facts.matching.names import fold
from rewriter.facts.places import peoples_of
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

LEAST_LETTERS = 4
"""Letters from which a last "s" is taken for a plural: what is left of a shorter word stands in too many others."""


@rule("D804", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        vocabulary = case.original.vocabulary
        for name in statement.passage.names:
            if _is_titled(name, statement.passage) or vocabulary.missing_words(name):
                continue
            parts = _parts(name, statement.passage)
            apart = any(not vocabulary.has_in_a_row(_singular(part)) for part in parts)
            if apart and vocabulary.names_apart(name):
                yield Hit(name.span, f"the evidence has no {name.text!r}, though it has the words", "check the name")


def _is_titled(name: Name, claim: Passage) -> bool:
    """A part of a title in quotation marks is no name of its own."""
    return any(quotation.span.overlaps(name.span) for quotation in claim.quotations)


def _parts(name: Name, claim: Passage) -> Iterator[Sequence[str]]:
    """What may stand apart: the words on either side of "of", without a word that opens the sentence or a country."""
    words = list(name.words)
    opens = name.span.start == claim.sentence.span.start and is_common(words[0])
    if opens or peoples_of(fold(words[0])):
        words = words[1:]
    if opens and len(words) == 1:
        return  # no longer a name of several words
    for _, part in groupby(words, str.islower):
        yield tuple(part)


def _singular(words: Sequence[str]) -> Sequence[str]:
    """ "Fishbone Diagrams" for a fishbone diagram: what the singular is a part of."""
    last = words[-1]
    return (*words[:-1], last[:-1]) if last.endswith("s") and len(last) > LEAST_LETTERS else words
