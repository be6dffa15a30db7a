"""Who did it told as whom it was done to.

## What it does
Where a statement and its evidence tie the same two names together by the same verb, in the same voice, the names
have to stand in the same order: who beat, bought, sued or replaced whom.

## Why is this bad
Every word is in the source, and the winner has become the loser.

## Example
    original: Marlow Foods bought the brewery from Oakes Brothers [1].
    rewrite:  Oakes Brothers bought the brewery from Marlow Foods [1].
    instead:  The brewery was bought by Marlow Foods from Oakes Brothers [1].
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import Name, Severity, Span
from rewriter.facts.matching import names
from rewriter.facts.stems import stem
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|gets?|got)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|un|ne|ld|ght|id|de)\b[^,;]*\bby\b",
    re.IGNORECASE,
)
APART = re.compile(r"[;:()]|,\s+(?:and|but|while|whereas)\b|\b(?:and|or|as well as)\s*$", re.IGNORECASE)
RELATING = re.compile(
    r"\b(?:beat|beats|beaten|defeat\w*|bought|buys?|acquir\w*|sold|sells?|sue[sd]?|suing|accus\w*|replac\w*|succeed\w*|hire[sd]?|fire[sd]?|"
    r"sack\w*|appoint\w*|outs(?:ell|old)\w*|overt(?:ake|ook|aken)|lead|leads|led|follow\w*|join\w*|back(?:s|ed)|fund(?:s|ed)|own(?:s|ed)?|owes?|"
    r"paid|pays?|loan\w*|lent|lends?|gave|gives?|sent|sends?|told|tells?|criti\w+|prais\w*|warn\w*|block\w*|reject\w*|support\w*|oppos\w*|"
    r"won|wins?|lost|loses?|signed|signs|poach\w*|inspir\w*|influenc\w*|mentor\w*|taught|teach\w*|marri\w+|kill\w*|attack\w*|invad\w*|"
    r"than|ahead of|behind|heavier|lighter|faster|slower|larger|smaller|older|younger|cheaper|dearer)\b",
    re.IGNORECASE,
)


@rule("F111", Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        evidence = [ranked.passage for ranked in statement.cited[:4]]
        for one, other, between in _ties(statement.passage):
            home = next(
                (passage for passage in evidence if _reversed(statement.passage, one, other, between, passage)), None
            )
            if home:
                message = f"{one.text!r} and {other.text!r} have changed places"
                yield Hit(Span(one.span.start, other.span.end), message, "keep who did it to whom", (home.evidence(),))


def _ties(passage: Passage) -> Iterator[tuple[Name, Name, Span]]:
    """Neighbouring names of one clause with a relating word between them."""
    for one, other in pairwise(passage.names):
        between = Span(one.span.end, max(one.span.end, other.span.start))
        text = between.of(passage.article.prose)
        if len(text) <= 90 and not APART.search(text) and RELATING.search(text):
            yield one, other, between


def _reversed(claim: Passage, one: Name, other: Name, between: Span, passage: Passage) -> bool:
    ties = [tie for tie in _ties(passage) if _relations(passage, tie[2]) & _relations(claim, between)]
    straight = any(_refer(first, one) and _refer(second, other) for first, second, _ in ties)
    crossed = [span for first, second, span in ties if _refer(first, other) and _refer(second, one)]
    voice = _passive(claim, between)
    return not straight and any(_passive(passage, span) == voice for span in crossed)


def _relations(passage: Passage, span: Span) -> frozenset[str]:
    return frozenset(stem(m.group()) for m in RELATING.finditer(passage.article.prose, span.start, span.end)) - {"than"}


def _passive(passage: Passage, span: Span) -> bool:
    return bool(PASSIVE.search(passage.article.prose[span.start : span.end]))


def _refer(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
