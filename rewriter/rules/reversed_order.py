"""What came before told as what came after.

## What it does
Where a statement and its evidence tie the same two events with "before" or "after" (or "first" and "then"), the
events have to come in the same order, whichever word tells it.

## Why is this bad
The order of events is how a reader sees cause and blame.

## Example
    original: The chairman resigned before the audit was published [1].
    rewrite:  The chairman resigned after the audit was published [1].
    instead:  The audit was published after the chairman resigned [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.facts.word_sets import Gated, words
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

ORDER = Gated(
    re.compile(
        r"\b(?P<word>before|ahead of|prior to|until|after|following|once)\b(?!\s+(?:the |an? )?(?:\d|then\b|"
        r"that\b|courts?\b|judges?\b|committee\b|panel\b|parliament\b|camera\b|audience\b|tribunal\b))",
    ),
    words("afte ahea befo foll once prio unti"),
)
FIRST = Gated(
    re.compile(
        r"(?P<first>\bfirst\b),?\s+(?:and|then|and then|but)\s(?:(?!\b(?:and|first)\b)[^.;:,]){1,60}?"
        r"(?P<later>\b(?:later|afterwards|second|last|next|after that))\b\W*(?:$|[.;,])",
    ),
    words("firs"),
)
"""``The seals were counted first and the burrows later``: the word before is the verb of both."""
THEN = Gated(re.compile(r",\s(?:and )?then(?=\s(?:in|at|to|from|on|by|the)\b)"), words("then"))
LATER = {"after", "following", "once"}
LEAST_SHARED = 1


@rule("M307", Severity.ERROR, english=True, far=Severity.WARNING, restated=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        told = orders(statement.passage)
        if len(told) != 1:
            continue
        said = told[0]
        for ranked in statement.cited[:4]:
            meant = orders(ranked.passage)
            turned = any(_opposed(said, each) for each in meant)
            if turned and not any(_opposed((said[1], said[0], said[2]), each) for each in meant):
                yield Hit(
                    said[2],
                    "the original has these two in the other order",
                    "keep the order of events",
                    (ranked.passage.evidence(),),
                )
                break


Order = tuple[frozenset[str], frozenset[str], Span]
"""Stems of the earlier event, stems of the later one, and where the word stands that orders them."""


@kept
def orders(passage: Passage) -> list[Order]:
    span = passage.sentence.span
    listed = next(FIRST.finditer(passage.article.prose, span), None)
    if listed:
        first = [token.stem for token in passage.tokens if token.start < listed.start("first")]
        then = passage.stems_of(Span(listed.end("first"), listed.start("later")))
        return [(frozenset(first[:-1] or first), then, Span(*listed.span("first")))]
    word = next(THEN.finditer(passage.article.prose, span), None)
    if word:  # "in Oslo, then in Bergen": what stands next to the word on either side
        before = [token.stem for token in passage.tokens if token.start < word.start()][-1:]
        behind = [token.stem for token in passage.tokens if token.start >= word.end()][:1]
        if before and behind:
            return [(frozenset(before), frozenset(behind), Span(*word.span()))]
    found = (_order(passage, match) for match in ORDER.finditer(passage.article.prose, span))
    return [order for order in found if order]


def _order(passage: Passage, match: re.Match[str]) -> Order | None:
    span = passage.sentence.span
    here = passage.stems_of(Span(span.start, match.start()))
    following = next(ORDER.finditer(passage.article.prose, Span(match.end(), span.end)), None)
    there = passage.stems_of(Span(match.end(), following.start() if following else span.end))
    if not here:  # "After the audit, the chairman resigned": the comma parts the events
        comma = passage.article.prose.find(",", match.end(), span.end)
        if comma < 0:
            return None
        here, there = passage.stems_of(Span(comma, span.end)), passage.stems_of(Span(match.end(), comma))
    word = Span(match.start("word"), match.end("word"))
    return (there, here, word) if match["word"].lower() in LATER else (here, there, word)


def _opposed(said: Order, meant: Order) -> bool:
    straight = [len(said[0] & meant[0]), len(said[1] & meant[1])]
    crossed = [len(said[0] & meant[1]), len(said[1] & meant[0])]
    least = 0 if len(meant[0]) == len(meant[1]) == 1 else 1
    return min(crossed) >= LEAST_SHARED and sum(crossed) > sum(straight) + least
