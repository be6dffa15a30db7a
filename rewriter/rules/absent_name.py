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

from rewriter.domain import Name, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

_WORD = re.compile(r"[^\W\d_]+")
_OBJECT = re.compile(r" (?:the|a|an|this|these|those|your|my|our|her|his|their|its|him|them|us|me|it|you)\b")
NEARLY_ALL = 0.7
"""Share carried from which a word that is missing is more likely a form the text spells otherwise."""


@rule("D803", Severity.ERROR, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for name in statement.passage.names if statement.carried < NEARLY_ALL else ():
            missing = statement.original.vocabulary.missing_words(name)
            if not missing or _is_a_command(name, statement.passage):
                continue
            if not all(_is_short_for(word, statement.passage) for word in missing):
                yield Hit(name.span, f"{' '.join(missing)!r} is nowhere in the evidence", "leave it out")


def _is_a_command(name: Name, statement: Passage) -> bool:
    """ "Advise her to rest": a word that has an object right behind it and opens its clause is a verb."""
    prose, start = statement.article.prose, statement.sentence.span.start
    opens = name.span.start == start or prose[:name.span.start].rstrip().endswith((":", ";"))
    return len(name.words) == 1 and opens and bool(_OBJECT.match(prose, name.span.end))


def _is_short_for(word: str, statement: Passage) -> bool:
    """Is *word* an acronym of words in a row of its own statement, or in brackets behind what it is short for? Those
    words are looked for."""
    if not word.isupper() or len(word) < 3:
        return False
    initials = "".join(each[0].lower() for each in _WORD.findall(statement.text))
    return word.lower() in initials or _spelt_before(word.lower(), statement.text)


def _spelt_before(acronym: str, text: str) -> bool:
    """Are its letters in the words before its brackets, from the first letter of one on (Schwartz and Hearst 2003)?"""
    before, brackets, _ = text.lower().partition(f"({acronym})")
    words = _WORD.findall(before)[-len(acronym) :] if brackets else []
    return any(
        word[0] == acronym[0] and _in_order(acronym, "".join(words[position:])) for position, word in enumerate(words)
    )


def _in_order(letters: str, text: str) -> bool:
    left = iter(text)
    return all(letter in left for letter in letters)
