"""Somebody's words quoted in two wordings.

## What it does
Compares the quotations that stand under the same source or are one speaker's. Two that share most of their words but
not their wording cannot both be what was said.

## Why is this bad
Quotation marks promise the exact words. Of two wordings at least one is the author's own.

## Example
    article: “We will never sell the harbour land,” Ada Crane said [1]. Ada Crane said: “We shall never sell harbour
             land” [1].
    instead: “We will never sell the harbour land,” Ada Crane said [1]. She had said so in May [1].
"""

from collections import defaultdict
from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.domain import Quotation, Severity
from rewriter.facts.matching.quotations import verbatim, words_of
from rewriter.facts.stems import content_stems
from rewriter.rules.alignment.passage import Passage

Quoted = tuple[Passage, Quotation]
SHARED = 0.6
"""Share of the content stems of the shorter one that both have."""
LEAST_STEMS = 2
LOOKED_AT = 40
"""Earlier quotations under one stem that are compared; more make a text of quotations cost its square."""


@rule("A111", Severity.WARNING, english=True)
def check(survey: Survey) -> Iterator[Hit]:
    by_stem: dict[str, list[Quoted]] = defaultdict(list)
    for passage in survey.statements:
        for quotation in passage.quotations:
            stems = set(content_stems(quotation.text))
            if len(stems) < LEAST_STEMS:
                continue
            earlier = {id(q): (p, q) for stem in sorted(stems) for p, q in by_stem[stem][-LOOKED_AT:]}
            for other in earlier.values():
                if _same_words(other[1], quotation) and _same_origin(other, (passage, quotation)):
                    message = f"{quotation.text} is quoted as {other[1].text} before"
                    evidence = (other[0].evidence(other[1].span),)
                    yield Hit(quotation.span, message, "quote the source's own words, once", evidence)
                    break
            for stem in stems:
                by_stem[stem].append((passage, quotation))


def _same_words(one: Quotation, other: Quotation) -> bool:
    if verbatim(one.text, other) or verbatim(other.text, one):
        return False
    first, second = set(content_stems(one.text)), set(content_stems(other.text))
    shared = first & second
    longer = max(len(words_of(one.text).split()), len(words_of(other.text).split()))
    return len(shared) >= max(LEAST_STEMS, SHARED * min(len(first), len(second)), longer / 5)


def _same_origin(one: Quoted, other: Quoted) -> bool:
    speakers = {quotation.speaker.casefold() for _, quotation in (one, other)}
    if "" not in speakers:
        return len({speaker.split()[-1] for speaker in speakers}) == 1
    speech = one[1].is_speech or other[1].is_speech
    return speech and bool(one[0].keys & other[0].keys)
