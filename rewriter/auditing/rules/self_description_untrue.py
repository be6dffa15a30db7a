"""What the text says of itself and is not.

## What it does
Counts what the text promises: its words (a tenth more or less is let pass), its reading time (at 100 to 350 words a
minute), the items of a list that a title or lead-in announces. "Verified" is compared with what stands under no
citation; "updated daily" is advice only, for a text cannot show it.

## Why is this bad
It is the one claim that the text itself can disprove, and the reader who sees it believes the rest less.

## Example
    article: This 2,000-word guide explores the bridge. It closed in May 2024 [1].
    instead: This guide explores the bridge. It closed in May 2024 [1].
"""

from collections.abc import Iterator

from rewriter.auditing import promises
from rewriter.auditing.composition import composition
from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import counted
from rewriter.domain import Severity

TOLERANCE = 0.1
FASTEST, SLOWEST = 350, 100
"""Words a minute; silent reading of English averages 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""


@rule("A113", Severity.ERROR, english=True)
def check(survey: Survey) -> Iterator[Hit]:
    yield from _lengths(survey)
    yield from _lists(survey)
    yield from _proofs(survey)
    for promise in promises.matches(survey, promises.UPDATED):
        message = f"{promise.text!r}: nothing in the text shows it"
        yield Hit(promise.span, message, "give the date of the last update", severity=Severity.ADVICE)


def _lengths(survey: Survey) -> Iterator[Hit]:
    words = (survey.article.words, survey.words_with_markers)
    has = f"the text has {words[0]:,}" + (f" ({words[1]:,} with its markers)" if words[1] != words[0] else "")
    for promise in promises.word_counts(survey):
        short = max(words) < promise.number * (1 - TOLERANCE)
        long = min(words) > promise.number * (1 + TOLERANCE) and not promise.at_least
        if short or long:
            yield Hit(promise.span, f"{promise.text!r}: {has}", "leave it out: a reader sees how long a text is")
    for promise in promises.reading_times(survey):
        if not words[0] / FASTEST - 1 <= promise.number <= words[0] / SLOWEST + 1:
            usual = counted(max(1, round(words[0] / 238)), "minute")
            yield Hit(promise.span, f"{promise.text!r}: {words[0]:,} words take about {usual}", "correct it")


def _lists(survey: Survey) -> Iterator[Hit]:
    for promise, size in promises.announced_lists(survey):
        if size != promise.number:
            yield Hit(promise.span, f"announces {promise.text!r} and lists {size}", "correct the number, or the list")
    title = promises.title_count(survey)
    if title and title[0].number not in title[1]:
        message = f"the title promises {title[0].text!r}; no list and no row of headings has that many"
        yield Hit(title[0].span, message, "correct the number", severity=Severity.WARNING)


def _proofs(survey: Survey) -> Iterator[Hit]:
    made_of = composition(survey)
    facts = made_of.cited + made_of.uncited
    for promise in promises.matches(survey, promises.PROVEN):
        dangling = sum(not survey.resolves(key) for key in survey.by_key)
        if made_of.uncited or dangling:
            bare = f"{made_of.uncited} of {counted(facts, 'fact')} stand under no citation"
            message = (
                f"{promise.text!r}: {bare}, {dangling} of {counted(len(survey.by_key), 'source')} resolve to nothing"
            )
            yield Hit(promise.span, message, "leave the claim out", severity=Severity.WARNING)
