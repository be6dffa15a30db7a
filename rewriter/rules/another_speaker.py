"""What one person or outlet says in the evidence, told as another's words.

## What it does
Where a short text is the evidence of a claim, looks who says there what the claim gives to somebody: the name before
a quotation, or the one that leads a part of a sentence with "said" or "reported" in it. It is reported where what the
claim tells stands with another holder, and nothing of it with the one it names.

## Why is this bad
Who says a thing is half of what is said.

## Example
    evidence: The Harbour Post reported that the pier had been sold, while Radio Lund said that divers had begun work.
    claim:    According to the Harbour Post, divers were already working.
    instead:  According to Radio Lund, divers were already working.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import Fact, Name, Quotation, Severity
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import REPORTING
from rewriter.rules.rule import Hit, rule

PARTS = re.compile(r"[;]|\b(?:while|whereas|but)\b")
SAYS = re.compile(r"\b(?:sa(?:id|ys?)|report(?:s|ed)|wr(?:ote|ites)|t(?:old|ells)|announce[sd]|added?|claim(?:s|ed))\b")
HIS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s[\w\s-]{1,40},\s+$")
"""``His colleague, `` before the name of the colleague."""
LEADING = 4
"""Content words of a part among which its holder is named."""
FEWEST = 2
"""Words that the text has by one holder alone before they are his."""


@rule("D812", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        for located in statement.located:
            if isinstance(located.fact, Quotation) and located.fact.is_speech:
                for passage, quotation in located.occurrences[:1]:
                    yield from _quoted(statement, located.fact, passage, quotation)
        yield from _reported(statement)


def _quoted(statement: Aligned, claim: Quotation, passage: Passage, quoted: Fact) -> Iterator[Hit]:
    said = [name for name in statement.passage.names if not name.span.overlaps(claim.span)]
    meant = [name for name in passage.names if _speaks(passage, name, quoted)]
    unnamed = passage.opens_with_pronoun and not (meant and _is_his(passage, meant[-1]))
    if not said or not meant or unnamed or quoted.span.start < passage.sentence.span.start:
        return
    if not any(_same(one, other) for one in said for other in passage.names):
        message = f"{meant[-1].text!r} says this in the evidence"
        yield Hit(claim.span, message, "name the speaker", (passage.evidence(),))


def _is_his(passage: Passage, name: Name) -> bool:
    return bool(HIS.fullmatch(passage.article.prose, passage.sentence.span.start, name.span.start))


def _speaks(passage: Passage, name: Name, quoted: Fact) -> bool:
    """Is the name read as the speaker's, or does it stand before the quotation with no other sentence between?"""
    if isinstance(quoted, Quotation) and quoted.speaker:
        return name.words[-1] in quoted.speaker.split()
    return name.span.end <= quoted.span.start and "." not in passage.article.prose[name.span.end : quoted.span.start]


def _reported(statement: Aligned) -> Iterator[Hit]:
    index, told = statement.original, statement.passage
    parts = _parts(index)
    for name in told.names:
        own = [words for holder, words, _ in parts if _same(holder, name)]
        if not own:
            continue
        for holder, words, passage in parts:
            if _same(holder, name) or any(_same(holder, each) for each in told.names):
                continue
            theirs = {each for each in told.stems & words if len(index.postings[each]) == 1}
            if len(theirs) >= FEWEST and not any(told.stems & each & _rare(index) - theirs for each in own):
                yield Hit(
                    name.span, f"{holder.text!r} says this in the evidence", "name who says it", (passage.evidence(),)
                )
                return


def _rare(index: Index) -> frozenset[str]:
    return frozenset(stem for stem, homes in index.postings.items() if len(homes) == 1)


@kept
def _said_in(passage: Passage) -> tuple[tuple[Name, frozenset[str]], ...]:
    """The parts of a sentence that somebody says, with who does."""
    span, prose = passage.sentence.span, passage.article.prose
    cuts = [match.start() for match in PARTS.finditer(prose, span.start, span.end)]
    found = []
    for start, end in pairwise((span.start, *cuts, span.end)):
        tokens = [token for token in passage.tokens if start <= token.start < end]
        reach = tokens[min(LEADING, len(tokens) - 1)].start if tokens else start
        leading = [name for name in passage.names if start <= name.span.start <= reach]
        if leading and SAYS.search(prose, start, end):
            own = {token.stem for token in tokens if token.start >= leading[0].span.end} - REPORTING
            found.append((leading[0], frozenset(own)))
    return tuple(found)


def _parts(index: Index) -> list[tuple[Name, frozenset[str], Passage]]:
    return [(holder, words, passage) for passage in index.passages for holder, words in _said_in(passage)]


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
