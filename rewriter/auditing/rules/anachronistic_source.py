"""A source that is older than what it is cited for.

## What it does
Compares the dates of past events with the dates of the sources cited for them, by year, month or day as far as both
tell. Plans and schedules are left out: an older source can know of those.

## Why is this bad
What was printed before an event cannot tell that it happened. The marker, the date or the source is wrong.

## Example
    article: The bridge was closed in May 2025 (Harbour Weekly, 2023).
    instead: The bridge was closed in May 2025 (Harbour Weekly, 2025).
"""

from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.tense import told_as_past
from rewriter.auditing.wording import all_of
from rewriter.domain import Certainty, Clause, DateInterval, Kind, Severity, Source, Span
from rewriter.facts.dates import find
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.rules.alignment.passage import Passage

PENDING = frozenset({"by", "before", "until"})


@rule("A110", Severity.WARNING, english=True)
def check(survey: Survey) -> Iterator[Hit]:
    for passage in survey.statements:
        sources = [found.source for key in sorted(passage.keys) if (found := survey.by_key.get(key))]
        dated = [(source, published) for source in sources if (published := _published(source))]
        if not dated or len(dated) < sum(_stands_alone(source, passage) for source in sources):
            continue
        for date in _past(passage):
            if all(published.end < date.start for _, published in dated):
                names = all_of([f"{source.publisher or source.key} ({source.date})" for source, _ in dated])
                message = f"{date.text!r} is later than the source cited for it, {names}"
                yield Hit(date.span, message, "cite a source that can know it, or correct the date")


def _stands_alone(source: Source, passage: Passage) -> bool:
    """An id that says nothing of its source can stand for the very work that the sentence names beside it."""
    named_beside = any(citation.in_prose for citation in passage.citations)
    return bool(source.publisher or source.title or source.url) or not named_beside


def _published(source: Source) -> DateInterval | None:
    found = find(source.date, Span(0, len(source.date))) if source.date else ()
    return found[0] if len(found) == 1 and found[0].start[0] > 0 else None


def _past(passage: Passage) -> Iterator[DateInterval]:
    for date in passage.dates:
        clause = passage.clause_of(date.span)
        if (
            date.start[0] > 0
            and date.relation not in PENDING
            and not date.approximate
            and _happened(passage, clause, date)
        ):
            yield date


def _happened(passage: Passage, clause: Clause, date: DateInterval) -> bool:
    text = clause.span.of(passage.article.prose)
    if clause.kind is not Kind.FACT or clause.certainty is Certainty.EXPECTED:
        return False
    return told_as_past(text, date.span.start - clause.span.start) and not (outlook(text) or possible(text))
