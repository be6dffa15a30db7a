"""A title or heading that promises more than the original confirms.

## What it does
Looks every number, date and quoted term of the rewrite's headings up in the whole original, and flags those that the
original does not have, or has only as a rumour, unless the heading itself says that it is one. So too a heading in
words alone.

## Why is this bad
The title is what most people read, and all that most people share.

## Example
    original: Fans on a forum claim that the sequel is called "Salt Harbour" [2]. Filming starts on 3 May [1].
    rewrite:  # "Salt Harbour" starts filming
    instead:  Filming starts on 3 May [1].
"""

from collections.abc import Iterator

from rewriter.domain import Certainty, Fact, Kind, Name, Quotation, Severity
from rewriter.facts.certainty import certainty
from rewriter.facts.confirmation import unconfirmed
from rewriter.facts.matching import quotations
from rewriter.facts.stems import stem
from rewriter.reading.kinds.hearsay import hearsay
from rewriter.rules.alignment.case import Case, section_certainty
from rewriter.rules.alignment.index import Index, value_key
from rewriter.rules.alignment.located import occurrences
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage, fact_label
from rewriter.rules.rule import Hit, rule

SECTION_WORDS = frozenset(
    stem(word)
    for word in (
        "confirmed",
        "reported",
        "unconfirmed",
        "sources",
        "references",
        "known",
        "rumours",
        "rumoured",
        "facts",
        "open",
        "questions",
        "unknown",
        "new",
        "news",
        "what",
        "says",
        "according",
    )
)
LEAST_STEMS = 2
LEAST_CARRIED = 0.5
RESTATED = 0.6
CLOSE = 0.8


@rule("E403", Severity.ERROR, english=True, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    for heading in case.headings:
        yield from _unsaid(heading, case.original)
        marked = _is_marked(heading)
        for fact in heading.facts:
            if not isinstance(fact, Name):
                yield from _judge(fact, case.original, marked, _verbatim(fact, heading, case.original))


def _unsaid(heading: Passage, original: Index) -> Iterator[Hit]:
    """A heading in words alone that the original does not say, or only as a rumour or as unconfirmed."""
    stems = heading.stems - original.topic - SECTION_WORDS
    said = stems - frozenset[str]().union(*(heading.stems_of(name.span) for name in heading.names))
    if not said:
        return
    ranked = original.rank(stems, limit=4)
    carried = frozenset[str]().union(*(each.passage.stems for each in ranked))
    if not said & carried or len(stems & carried) < len(stems) * LEAST_CARRIED:
        yield Hit(heading.sentence.span, "the heading says what the original does not", "promise what is confirmed")
    elif not _is_marked(heading) and ranked[0].score >= RESTATED and len(stems) >= LEAST_STEMS:
        close = [each.passage for each in ranked if each.score >= ranked[0].score * CLOSE]
        if all(_is_open(passage) or _is_denied(passage, heading) for passage in close):
            message = "the heading states what the original denies, or calls a rumour or unconfirmed"
            yield Hit(heading.sentence.span, message, "promise what is confirmed", (close[0].evidence(),))


def _is_denied(passage: Passage, heading: Passage) -> bool:
    """Does the passage negate a word that the heading affirms?"""
    here = negated_stems(heading, heading.sentence.span)
    return not here and bool(negated_stems(passage, passage.sentence.span) & heading.stems)


def _is_open(passage: Passage) -> bool:
    return passage.sentence.kind is Kind.RUMOUR or unconfirmed(passage.article.prose, passage.sentence.span)


def _is_marked(heading: Passage) -> bool:
    """Does the heading say of itself that it tells a rumour, or what is not confirmed?"""
    prose, span = heading.article.prose, heading.sentence.span
    worded = certainty(prose, span) <= Certainty.RUMOURED or bool(hearsay(span.of(prose)))
    return worded or section_certainty(heading.text) is Certainty.RUMOURED or "not" in heading.text.lower().split()


def _judge(fact: Fact, original: Index, marked: bool, verbatim: bool) -> Iterator[Hit]:
    homes = list(_homes(fact, original))
    label = fact_label(fact)
    if not homes and verbatim:
        return
    if not homes:
        yield Hit(fact.span, f"{label} {fact.text!r} of the heading is not in the original", "leave it out")
    elif not marked and all(_is_rumour(home, fact) for home in homes):
        yield Hit(
            fact.span,
            f"{label} {fact.text!r} of the heading is only a rumour in the original",
            "promise what is confirmed",
            (homes[0].evidence(),),
        )


def _verbatim(fact: Fact, heading: Passage, original: Index) -> bool:
    """Does the fact stand in the original with the word before it, as the 2 of "Season 2" does?"""
    before = heading.article.text[heading.sentence.span.start : fact.span.start].split()
    return bool(before) and f"{before[-1]} {fact.text}".casefold() in original.folded_text


def _homes(fact: Fact, original: Index) -> Iterator[Passage]:
    if isinstance(fact, Quotation):
        return (p for p in original.passages if quotations.verbatim(p.text, fact))
    candidates = original.by_value.get(value_key(fact), original.passages)
    return (passage for passage, _ in occurrences(fact, candidates))


def _is_rumour(passage: Passage, fact: Fact) -> bool:
    clause = next((c for c in passage.clauses if fact.text in c.span.of(passage.article.text)), passage.clauses[0])
    return clause.kind in (Kind.RUMOUR, Kind.META) or clause.certainty <= Certainty.RUMOURED
