"""A name of which the whole evidence does not have a word.

## What it does
Where evidence had to be searched for, looks for every word of a name in the whole text: as it stands, by its stem
or its first letters, as a people for its country, as an acronym of any words in a row. It is reported where the rest of
the statement is not nearly all there either.

## Why is this bad
A person or company the source never mentions cannot rest on it.

## Example
    evidence: The yard in Lisbon delivered the ferry in May.
    claim:    The Hamburg shipbuilder Nordwerft delivered several ferries.
    instead:  The Lisbon yard delivered the ferry.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

_WORD = re.compile(r"[^\W\d_]+")
NEARLY_ALL = 0.7
"""Share carried from which a word that is missing is more likely a form the text spells otherwise."""


@rule("D803", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for name in statement.passage.names if statement.carried < NEARLY_ALL else ():
            missing = statement.original.vocabulary.missing_words(name)
            if missing and not all(_is_short_for(word, statement.passage) for word in missing):
                yield Hit(name.span, f"{' '.join(missing)!r} is nowhere in the evidence", "leave it out")


def _is_short_for(word: str, statement: Passage) -> bool:
    """Is *word* an acronym of words in a row of its own statement? Those are looked for."""
    initials = "".join(each[0].lower() for each in _WORD.findall(statement.text))
    return word.isupper() and len(word) > 2 and word.lower() in initials
