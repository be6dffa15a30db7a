"""What the evidence gives to one person or body by name, told of another.

## What it does
Where a short text is the evidence of a claim, looks for what it says was done by somebody: a participle with "by" and
a name behind it, or "who" and a verb behind a name. A claim with the same verb, or the noun made from it, and the same
thing has to name the same. Words for being at the head of something count as one.

## Why is this bad
The deed and the name are both in the source, and the credit goes to the wrong one.

## Example
    evidence: The tower was designed by Paul Lindt and built by the firm Kessler. It stands by the lake.
    claim:    Kessler was the designer of the tower.
    instead:  Paul Lindt was the designer of the tower.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rewriter.domain import Name, Severity
from rewriter.facts.matching import names
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.borrowing import is_adjective
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

DONE_BY = re.compile(
    r"\b(?P<deed>\w+(?:ed|en)|built|led|run|made|held|won|sung|put|cut|set|sold|bought|taught)\s+by\s+"
    r"(?:(?:the|an?|its|their|his|her)\s+)?(?:[a-z][\w-]*\s+){0,3}$"
)
WHO = re.compile(r",\s+who\s+(?:\w+ly\s+|had\s+|has\s+)?(?P<deed>[a-z]+)\b")
HEADING = frozenset(map(stem, words("head heads headed led lead leads leader chair chairs chaired run runs charge")))
"""Words for being at the head of something."""
SEVERAL = frozenset(map(stem, words("won win wins joined followed attended visited used supported seen")))
"""Deeds that several may do beside each other."""
ROOT = 5
OBJECT = 4
"""Content words on one side of the deed that say what it was done to."""
FEW = 3
REACH = 60


class Deed(NamedTuple):
    """``of`` are the words for what it was done to."""

    root: str
    agent: Name
    of: frozenset[str]
    passage: Passage


@rule("D823", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        subject = _subject(statement.passage)
        found = _another(statement, subject) if subject else None
        if subject and found:
            message = f"in the evidence {found.agent.text!r} did this"
            yield Hit(subject.span, message, f"write {found.agent.text!r}", (found.passage.evidence(),))


def _subject(passage: Passage) -> Name | None:
    """The one name that the claim could give the deed to."""
    able = [name for name in passage.names if not is_adjective(passage, name)]
    opens = bool(able) and len(passage.article.prose[passage.sentence.span.start : able[0].span.start].split()) <= 2
    return able[0] if opens else None


def _another(statement: Aligned, subject: Name) -> Deed | None:
    index, claim = statement.original, statement.passage
    roots = {_root(stem_) for stem_ in claim.stems - claim.stems_of(subject.span)}
    known = [deed for passage in index.passages for deed in _deeds(passage) if deed.root in roots]
    for deed in known:
        alone = sum(deed.root in {_root(each) for each in passage.stems} for passage in index.passages) == 1
        shared = {each for each in deed.of & claim.stems if _root(each) != deed.root}
        told = any(alone or len(index.postings[each]) <= FEW for each in shared)
        others = any(each.root == deed.root and each is not deed for each in known)
        named = any(_same(deed.agent, name) for name in claim.names)
        if told and not others and not named and not _acts(statement, subject, deed.root):
            return deed
    return None


def _acts(statement: Aligned, name: Name, root: str) -> bool:
    """Does a sentence of the text have the name before the deed, with no other name between?"""
    for passage in statement.original.passages:
        for token in passage.tokens:
            before = [each for each in passage.names if each.span.end <= token.start]
            if _root(token.stem) == root and before and _same(before[-1], name):
                by = passage.article.prose[token.start : passage.sentence.span.end].split()[1:2] == ["by"]
                if not by:
                    return True
    return False


@kept
def _deeds(passage: Passage) -> tuple[Deed, ...]:
    prose, span = passage.article.prose, passage.sentence.span
    found = []
    for name in passage.names:
        by = DONE_BY.search(prose, max(span.start, name.span.start - REACH), name.span.start)
        who = WHO.match(prose, name.span.end, span.end)
        match = by or who
        shared = match and stem(match["deed"].lower()) in SEVERAL
        if match and not shared and not is_adjective(passage, name):
            deed = match.start("deed")
            side = [t for t in passage.tokens if (t.start < deed if by else t.start > deed)]
            of = side[-OBJECT:] if by else side[:OBJECT]
            found.append(Deed(_root(stem(match["deed"].lower())), name, frozenset(t.stem for t in of), passage))
    return tuple(found)


def _root(word: str) -> str:
    return "head" if word in HEADING else word[:ROOT]


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
