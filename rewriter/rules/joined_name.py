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

from collections.abc import Iterator

from rewriter.domain import Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("D804", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        vocabulary = case.original.vocabulary
        for name in statement.passage.names:
            if not vocabulary.missing_words(name) and vocabulary.names_apart(name):
                yield Hit(name.span, f"the evidence has no {name.text!r}, though it has the words", "check the name")
