"""A reason that the cited evidence does not give.

## What it does
Finds what a statement gives as a cause ("because ...", "due to ...", "thanks to ...") and looks for its content in
the cited passages; where most of it is missing, the reason was made up. Where the
evidence only tells what came after what, it gives no reason either.

## Why is this bad
A reason turns two facts into a story, and the story is the writer's.

## Example
    original: The mill closed on 3 May [1]. Local rents fell by 2% in June [1].
    rewrite:  The mill closed on 3 May because of a strike among its drivers [1].
    instead:  The mill closed on 3 May [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.facts.word_sets import heads, words
from rewriter.rules.alignment.carrying import covered
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

CAUSE = re.compile(
    r"\b(?P<word>because(?: of)?|due to|owing to|thanks to|as a result of|on account of|caused by|prompted by|"
    r"driven by|following)\s+"
    r"(?P<cause>[^,;.()]+)",
    re.IGNORECASE,
)
CAUSE_HEADS = words("beca due owin than resu acco caus prom driv foll")
REASON = re.compile(
    r"\b(?:because|due|owing|thanks|as a result|resulting?|account of|caus\w+|led to|leading to|prompt\w+|driv\w+|"
    r"drove|so|reasons?|"
    r"blam\w+|trigger\w+|forc\w+|mak\w+|made|amid|over|given|in response|therefore|hence|thus|why|since (?:the|"
    r"its?|they|he|she|there|no|most|many|all) (?:\w+ ){0,2}(?:was|were|is|are|had|has|could|did))\b",
    re.IGNORECASE,
)
"""Words by which evidence may give a reason; "after" alone tells only an order of events."""
ORDER = re.compile(r"\b(?:after|following|later|before|then|since|once|soon)\b", re.IGNORECASE)
LINK = re.compile(
    r",\s+(?:so|hence|thus|therefore|leading to|which led to|which is why|prompting|forcing|causing|as a result)\b",
    re.IGNORECASE,
)
HALF = 0.5
LEAST_CARRIED = 0.25
LEAST_STEMS = 2


@rule("F109", Severity.ERROR, english=True, far=Severity.ADVICE)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if statement.cited:
            yield from _causes(statement)
            yield from _links(statement)


def _causes(statement: Aligned) -> Iterator[Hit]:
    span, best = statement.passage.sentence.span, statement.cited[0].passage
    if CAUSE_HEADS.isdisjoint(heads(statement.passage.article.prose, span)):
        return
    for match in CAUSE.finditer(statement.passage.article.prose, span.start, span.end):
        cause = Span(*match.span("cause"))
        stems = statement.passage.stems_of(cause) - statement.original.topic
        if len(stems) >= LEAST_STEMS and covered(statement, stems) < LEAST_CARRIED:
            yield Hit(cause, "the cited passages give no such reason", "leave the reason out", (best.evidence(),))
        elif match["word"].lower() != "following" and stems & best.stems and _only_order(best):
            yield Hit(
                cause,
                "the evidence gives an order of events, not a reason",
                "tell it as what came after",
                (best.evidence(),),
            )


def _links(statement: Aligned) -> Iterator[Hit]:
    """ "..., so ...": two passages joined as reason and result, of which neither speaks of a reason."""
    span = statement.passage.sentence.span
    for match in LINK.finditer(statement.passage.article.prose, span.start, span.end):
        before = _home(statement, Span(span.start, match.start()))
        behind = _home(statement, Span(match.end(), span.end))
        if before and behind and before.position != behind.position:
            texts = [passage.sentence.span.of(passage.article.prose) for passage in (before, behind)]
            if not any(REASON.search(text) for text in texts):
                yield Hit(
                    Span(match.start(), span.end),
                    "the original does not tie these two as reason and result",
                    "tell them apart",
                    (before.evidence(), behind.evidence()),
                )


def _home(statement: Aligned, span: Span) -> Passage | None:
    ranked = statement.original.rank(statement.passage.stems_of(span), [each.passage for each in statement.cited], 1)
    return ranked[0].passage if ranked and ranked[0].score >= HALF else None


def _only_order(passage: Passage) -> bool:
    text = passage.sentence.span.of(passage.article.prose)
    return bool(ORDER.search(text)) and not REASON.search(text)
