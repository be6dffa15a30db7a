"""A rumour that the text later states as fact.

## What it does
Remembers what only unconfirmed sentences say: titles and phrases they quote, names and pairs of words that stand
nowhere else. A sentence that uses them without a hedge, without saying who says so, restates the rumour. So does one
that calls a leak "confirmed".

## Why is this bad
Nothing has happened in between to confirm it. A reader who sees only the second half takes it for certain.

## Example
    article: Fans claim that a “Moon Garden” will open on the roof [1]. Nobody confirmed it. The “Moon Garden” gives
             every guest a view [2].
    instead: Fans claim that a “Moon Garden” will open on the roof [1]. Nobody confirmed it. If it opens, guests may
             get a view [2].
"""

import re
from collections.abc import Iterator

from rewriter.auditing.doubt import Doubtful, doubtful_phrases, restated, unhedged
from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import all_of
from rewriter.domain import Severity, Span
from rewriter.rules.alignment.passage import Passage

CONFIRMED_LEAK = re.compile(
    r"\bconfirmed\s(?:in|by|via|through|from)\s(?:[\w.'’-]+\s){0,5}(?:leaks?|leakers?|rumou?rs?|insiders?|tipsters?|data-?miners?)\b",
    re.IGNORECASE,
)


@rule("A109", Severity.WARNING, english=True)
def check(survey: Survey) -> Iterator[Hit]:
    known = Doubtful()
    titles = doubtful_phrases(survey)
    for passage in survey.statements:
        yield from _confirmed_leak(passage)
        plain = [clause for clause in passage.clauses if unhedged(survey, passage, clause)]
        found = restated(survey, passage, plain, known, titles)
        if found:
            words = all_of([f"“{each.text}”" for each in found])
            message = f"states {words} as fact, which the text calls unconfirmed elsewhere"
            evidence = tuple(dict.fromkeys(each.home.evidence() for each in found))
            span = Span(plain[0].span.start, plain[-1].span.end)
            yield Hit(_words(passage, span), message, "say that it is unconfirmed, and who says so", evidence)
        known.learn(survey, passage, sure=bool(plain) and not found)


def _words(passage: Passage, span: Span) -> Span:
    text = span.of(passage.article.prose)
    return Span(span.start + len(text) - len(text.lstrip(" ,;–—")), span.start + len(text.rstrip()))


def _confirmed_leak(passage: Passage) -> Iterator[Hit]:
    for found in CONFIRMED_LEAK.finditer(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end):
        message = f"{found.group()!r}: a leak confirms nothing"
        yield Hit(Span(*found.span()), message, "say that it is unconfirmed, and who says so")
