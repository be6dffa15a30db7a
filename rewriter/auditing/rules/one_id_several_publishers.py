"""One id that stands for the works of several publishers.

## What it does
Collects the publisher that each sentence names on the way to its marker. An id that is one publisher's here and
another's there stands for neither: at least one of the sentences cites what it did not read.

## Why is this bad
Whoever looks the id up finds one page; all that is cited from the other publishers is unproven.

## Example
    article: Harbour Weekly (2024) puts the cost at £3 million (web:2). Coast Radio (2025) says work is done
             (web:2).
    instead: Harbour Weekly (2024) puts the cost at £3 million (web:2). Coast Radio (2025) says work is done
             (web:3).
"""

from collections import defaultdict
from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import all_of
from rewriter.auditing.works import Named, named_works, same_publisher, venue
from rewriter.domain import Evidence, Severity


@rule("A104", Severity.ERROR)
def check(survey: Survey) -> Iterator[Hit]:
    by_key: dict[str, list[Named]] = defaultdict(list)
    for named in named_works(survey):
        if not any(_same(named, other) for other in by_key[named.key]):
            by_key[named.key].append(named)
    for key, works in by_key.items():
        if len(works) > 1:
            labels = [work.label for work in works]
            announced = tuple(_announcements(survey, key, works))
            labels += [f"the {each.text} announcement" for each in announced]
            message = f"{survey.written(key)!r} stands for {all_of(labels)}"
            evidence = (*(work.evidence for work in works), *announced)
            yield Hit(works[1].span, message, "give each work an id of its own", evidence)


def _same(one: Named, other: Named) -> bool:
    years = not one.year or not other.year or one.year == other.year
    return years and same_publisher(one.publisher, other.publisher)


def _announcements(survey: Survey, key: str, works: list[Named]) -> Iterator[Evidence]:
    """Announcements cited under the id too, where it is the sentence's only one: a third kind of work."""
    for passage in survey.index.by_key.get(key, ()):
        found = venue(passage) if passage.keys == {key} else None
        if found and not any(work.passage is passage for work in works):
            yield passage.evidence(found.span)
