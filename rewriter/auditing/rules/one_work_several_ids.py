"""One work cited under several ids.

## What it does
Recognises a work by what the text itself says of it: the same address or title in two entries, the same person
speaking to the same outlet, the same forum or account with the same count of votes, comments or views.

## Why is this bad
One source that looks like two makes a claim look twice as well founded, and one of the ids is probably wrong.

## Example
    article: Ada Crane told Harbour Weekly (2024) that it is safe (web:2). Ada Crane told Harbour Weekly (2024) of
             debts (web:5).
    instead: Ada Crane told Harbour Weekly (2024) that it is safe (web:2). Ada Crane told Harbour Weekly (2024) of
             debts (web:2).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.threads import Mention, threads
from rewriter.auditing.wording import all_of
from rewriter.auditing.works import named_works
from rewriter.domain import Severity
from rewriter.reading.citations import keys


@rule("A106", Severity.WARNING)
def check(survey: Survey) -> Iterator[Hit]:
    yield from _entries(survey)
    works: dict[Hashable, list[Mention]] = defaultdict(list)
    for mention in (*_interviews(survey), *threads(survey)):
        works[mention.work].append(mention)
    for mentions in works.values():
        ids = list(dict.fromkeys(mention.key for mention in mentions))
        if len(ids) > 1:
            other = next(mention for mention in mentions if mention.key != ids[0])
            evidence = tuple(mention.passage.evidence(mention.span) for mention in mentions)
            message = f"{mentions[0].label} is cited as {all_of([repr(survey.written(key)) for key in ids])}"
            yield Hit(other.span, message, "cite one work under one id", evidence)


def _interviews(survey: Survey) -> Iterator[Mention]:
    for named in named_works(survey):
        if named.speaker:
            outlet = keys.name(named.publisher)
            work = ("interview", outlet, named.year, named.speaker.split()[0].casefold())
            label = f"what {named.speaker} told {named.label}"
            yield Mention(work, named.key, label, named.span, named.passage)


def _entries(survey: Survey) -> Iterator[Hit]:
    """Entries of the reference lists that lead to one page."""
    pages: dict[str, list[str]] = defaultdict(list)
    for source in survey.article.sources:
        if source.url and not source.key.startswith(("https://", "ftp://")):
            pages[keys.url(source.url)].append(source.key)
    spans = {key: citation.span for citation in reversed(survey.article.citations) for key in citation.keys}
    for page, ids in pages.items():
        cited = [key for key in ids if key in spans]
        if len(ids) > 1 and cited:
            message = f"{all_of([repr(survey.written(key)) for key in ids])} lead to one page, {page}"
            yield Hit(spans[cited[-1]], message, "keep one of the entries")
