"""Who is for a thing told as against it, or the other way round.

## What it does
Where a short text is the evidence of a claim, looks who is for or against what there: a name before a verb of support
or refusal, or of voting for or against, and the words behind it. It is reported where the claim has the same name on
the other side of the same thing, and the text nowhere has it on the side that the claim tells.

## Why is this bad
The name and the thing are right, and somebody votes for what he fought.

## Example
    evidence: The bypass divides the council. Rosa Lind voted against the bypass, and two colleagues stayed away.
    claim:    Rosa Lind backed the bypass.
    instead:  Rosa Lind opposed the bypass.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rewriter.domain import Name, Severity, Span
from rewriter.facts import polarity
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

STANCE = re.compile(
    r"\b(?:(?P<for>support(?:s|ed|ing)?|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|endorse[sd]?|endorsing|"
    r"approve[sd]?(?: of)?|welcome[sd]?|(?:vot(?:e[sd]?|ing)|came out|spoke|is|are|was|were) (?:for|in favou?r of))|"
    r"(?P<against>oppose[sd]?|opposing|reject(?:s|ed|ing)?|object(?:s|ed|ing)? to|resist(?:s|ed|ing)?|"
    r"condemn(?:s|ed|ing)?|(?:vot(?:e[sd]?|ing)|came out|spoke|is|are|was|were) against))\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
BY = re.compile(r"\bby\s", re.IGNORECASE)
BORDER = re.compile(r"[,;:]|\b(?:and|but|while|whereas|because|although)\b")
IT = re.compile(r"\s(?:it|them|this)\b")
OBJECT = 4
"""Content words that say what somebody is for or against."""
FEW = 3
"""Sentences beyond which a word says too little of what that is."""


class Stance(NamedTuple):
    """``is_for`` with what is denied taken into account."""

    holder: Name
    is_for: bool
    of: frozenset[str]
    span: Span
    passage: Passage


@rule("D821", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for said in _stances(statement.passage):
            found = _turned(statement, said)
            if found:
                evidence = (found.passage.evidence(found.span),)
                message = f"{said.holder.text!r} is on the other side in the evidence"
                yield Hit(said.span, message, "keep who is for and who against", evidence)


def _turned(statement: Aligned, said: Stance) -> Stance | None:
    postings = statement.original.postings
    telling = frozenset(stem for stem in said.of if 0 < len(postings.get(stem, ())) <= FEW)
    found = (each for passage in statement.original.passages for each in _stances(passage)) if telling else ()
    known = [_named(statement, each) for each in found]
    alike = [each for each in known if each.of & telling and names.refers(each.holder, said.holder)]
    return alike[0] if alike and all(each.is_for is not said.is_for for each in alike) else None


def _named(statement: Aligned, stance: Stance) -> Stance:
    """With the sentence before for "it"."""
    passages, position = statement.original.passages, stance.passage.position
    return stance if stance.of or not position else stance._replace(of=passages[position - 1].stems)


@kept
def _stances(passage: Passage) -> tuple[Stance, ...]:
    prose, span = passage.article.prose, passage.sentence.span
    found = STANCE.finditer(prose, span.start, span.end) if passage.names else ()
    return tuple(each for match in found if (each := _read(passage, match)))


def _read(passage: Passage, match: re.Match[str]) -> Stance | None:
    """The nearest name before the verb takes the stance; in the passive the one behind "by"."""
    prose, span = passage.article.prose, passage.sentence.span
    denied = len(polarity.cues(prose, Span(max(span.start, match.start() - 16), match.start())))
    passive = match.group().endswith("ed") and PASSIVE.search(prose, span.start, match.start())
    by = BY.search(prose, match.end(), span.end) if passive else None
    if passive:
        holder = next((n for n in passage.names if by and n.span.start >= by.end()), None)
        of = [token.stem for token in passage.tokens if token.start < match.start()][-OBJECT:]
    else:
        holder = next((n for n in reversed(passage.names) if n.span.end <= match.start()), None)
        border = BORDER.search(prose, match.end(), span.end)
        end = border.start() if border else span.end
        of = [token.stem for token in passage.tokens if match.end() <= token.start < end][:OBJECT]
    if holder is None or not (of or IT.match(prose, match.end(), span.end)):
        return None
    is_for = (match.lastgroup == "for") is not (denied % 2 == 1)
    return Stance(holder, is_for, frozenset(of), Span(*match.span()), passage)
