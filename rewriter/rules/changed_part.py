"""Another number of the same things than the evidence has ("three of the five" for "two of the five").

## What it does
Where a short text is the evidence of a claim, takes each number that is a part of something ("two of the five
benches", "three of them") and compares it with the parts that the text has of as many, or of the same thing. The rest
of them ("the other three") is no other number.

## Why is this bad
Small numbers stand everywhere in a text, so that a wrong one is always found in it.

## Example
    evidence: The yard has five cranes. Two of the five cranes were idle in May, and three ships waited outside.
    claim:    In May three of the five cranes were idle. Four of the five ships waited.
    instead:  In May two of the five cranes were idle.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rewriter.domain import Fact, Quantity, Severity, Span
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.no_rival import by_which
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

OF = re.compile(r"\s+of\s+(?:(?:the|its|his|her|their|these|those|all|them)\b\s*)*", re.IGNORECASE)
BORDER = re.compile(r"[;:,](?!\d)|\b(?:while|whereas|although|though|but|and)\b", re.IGNORECASE)
FEW = 2
"""Sentences beyond which a word of the text does not say of what a part is."""


class Part(NamedTuple):
    """``whole`` is None where no number says of how many; ``stems`` are what is told of the part."""

    number: Quantity
    whole: Decimal | None
    stems: frozenset[str]
    passage: Passage


@rule("D816", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        yield from _whole_for_part(statement)
        for said in _parts(statement.passage):
            found = _another(statement, said)
            if found:
                message = f"the evidence has {found.number.text!r} of them"
                evidence = (found.passage.evidence(),)
                yield Hit(said.number.span, message, f"write {found.number.text!r}", evidence)


def _whole_for_part(statement: Aligned) -> Iterator[Hit]:
    """ "The buyer keeps 310 jobs" for "keeps 240 of the 310 jobs", where nothing else has the whole number."""
    wholes = {part.whole for part in _known(statement.original)} - {part.whole for part in _parts(statement.passage)}
    for count in statement.passage.quantities:
        if count.unit or count.high is not None or count.value not in wholes or by_which(statement.passage, count):
            continue
        counts = ((each, at) for at in statement.original.passages for each in at.quantities)
        places = [place for place in counts if place[0].value == count.value]
        part = next(part for part in _known(statement.original) if part.whole == count.value)
        alike = len(places) == 1 and quantities.heads_meet(places[0][0], count) is not False
        if alike and part.number.value != count.value and _tells(statement.passage, part, *places[0]):
            message = f"the evidence has {part.number.text!r} of them"
            yield Hit(count.span, message, f"write {part.number.text!r}", (part.passage.evidence(),))
            return


def _tells(claim: Passage, part: Part, whole: Quantity, home: Passage) -> bool:
    """Does the whole stand right behind its part, and the claim say what is told of that alone?"""
    of = OF.match(home.article.prose, part.number.span.end, home.sentence.span.end)
    if part.passage is not home or not of or of.end() != whole.span.start:
        return False
    names = frozenset().union(*(home.stems_of(name.span) for name in home.names))
    told = home.stems_of(home.clause_of(part.number.span).span)
    return bool((told - names - {*whole.head}) & claim.stems)


def _another(statement: Aligned, said: Part) -> Part | None:
    """The part that the text has of the same things, where it has none as large as said."""
    alike = [part for part in _known(statement.original) if _same_things(statement.original, said, part)]
    most = max((len(said.stems & part.stems) for part in alike), default=0)
    closest = [part for part in alike if len(said.stems & part.stems) == most]
    if not alike or any(_agrees(said, part) for part in (closest if most else alike)):
        return None
    return closest[0]


def _known(index: Index) -> Iterator[Part]:
    return (part for passage in index.passages for part in _parts(passage))


def _same_things(index: Index, said: Part, known: Part) -> bool:
    if said.whole is not None and known.whole is not None:
        return said.whole == known.whole
    shared = said.stems & known.stems
    return any(len(index.postings[stem]) <= FEW for stem in shared)


def _agrees(said: Part, known: Part) -> bool:
    """As large, or the rest of them, of which something else is told."""
    whole = known.whole if said.whole is None else said.whole
    rest = whole is not None and said.number.value == whole - known.number.value
    return said.number.value == known.number.value or (rest and _tells_other(said, known))


def _tells_other(said: Part, known: Part) -> bool:
    """Nothing that is told of the part, or that it is not so."""
    return not said.stems & known.stems or _is_denied(said) is not _is_denied(known)


def _is_denied(part: Part) -> bool:
    return bool(negated_stems(part.passage, part.passage.sentence.span) & part.stems)


@kept
def _parts(passage: Passage) -> tuple[Part, ...]:
    prose, span = passage.article.prose, passage.sentence.span
    plain = [each for each in passage.quantities if not each.unit and each.high is None]
    found = []
    for position, each in enumerate(plain):
        of = OF.match(prose, each.span.end, span.end)
        if of:
            whole = next((other.value for other in plain if other.span.start == of.end()), None)
            if whole is None and prose[: of.end()].rstrip().endswith("them") and position:
                whole = plain[position - 1].value
            heads = {stem for other in passage.quantities if other.span.start == of.end() for stem in other.head[:1]}
            found.append(Part(each, whole, _told(passage, each.span) - heads, passage))
    return tuple(found)


def _told(passage: Passage, number: Span) -> frozenset[str]:
    """The words with the number, up to the next comma or conjunction, values and names apart."""
    prose, span = passage.article.prose, passage.sentence.span
    facts: list[Fact] = [*passage.quantities, *passage.names]
    borders = [match.start() for match in BORDER.finditer(prose, span.start, span.end)]
    start = max((border for border in borders if border < number.start), default=span.start)
    end = min((border for border in borders if border >= number.end), default=span.end)
    return frozenset(
        token.stem
        for token in passage.tokens
        if start <= token.start < end and not any(fact.span.start <= token.start < fact.span.end for fact in facts)
    )
