"""Posts and threads, recognised by where they stand and by the count the text gives with them."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.auditing.works import is_id
from rewriter.domain import Bound, Quantity, Span
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.passage import Passage

COUNTED = frozenset(
    map(
        stem,
        words("""
            votes upvotes downvotes points comments views likes replies shares retweets reposts reactions answers karma
            plays subscribers followers bookmarks
        """),
    )
)
PLACE = re.compile(
    r"(?<![\w@./])(?:@[A-Za-z_]\w+|[ru]/\w+)|\b(?:Reddit|Twitter|TikTok|YouTube|Facebook|Instagram|Threads|Bluesky|Mastodon|Weibo"
    r"|Tumblr|Discord|Telegram|Quora|Hacker News|[Ff]orum|[Tt]hread|[Ss]ubreddit|[Mm]essage board|X)\b"
)
REACH = 90
"""Characters between the place and the count."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A work as a sentence tells it: ``work`` is what two mentions of one work share, ``key`` its id there."""

    work: Hashable
    key: str
    label: str
    span: Span
    passage: Passage


def threads(survey: Survey) -> Iterator[Mention]:
    """Every mention of a thread with its count in a sentence that cites one id."""
    for passage in survey.statements:
        ids = {key for citation in passage.citations if is_id(citation) for key in citation.keys}
        for count in passage.quantities if len(ids) == 1 else ():
            place = _place(passage, count)
            if place and _counts(count):
                head = next(each for each in count.head if each in COUNTED)
                work = ("thread", _name(place.group()), head, count.value)
                label = (
                    f"{place.group()} with {count.text} {passage.article.prose[count.span.end :].split(maxsplit=1)[0]}"
                )
                span = Span(min(place.start(), count.span.start), max(place.end(), count.span.end))
                yield Mention(work, next(iter(ids)), label.rstrip(",.;:)"), span, passage)


def _counts(quantity: Quantity) -> bool:
    exact = quantity.bound is Bound.EXACT and not quantity.approximate
    return exact and quantity.unit == "" and any(head in COUNTED for head in quantity.head)


def _place(passage: Passage, count: Quantity) -> re.Match[str] | None:
    """The last place named before the count, handles and subreddits first; else the first behind it."""
    prose, sentence = passage.article.prose, passage.sentence.span
    before = list(PLACE.finditer(prose, max(sentence.start, count.span.start - REACH), count.span.start))
    handles = [match for match in before if match.group().startswith(("@", "r/", "u/"))]
    if before:
        return (handles or before)[-1]
    return PLACE.search(prose, count.span.end, min(sentence.end, count.span.end + REACH))


def _name(place: str) -> str:
    return place.casefold()
