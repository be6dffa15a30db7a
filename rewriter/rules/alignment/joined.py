"""Several sources' texts as one article: every sentence is cited to the source it comes from.

So a claim under its citations is judged by the same rules as a statement of a rewrite, and what stands in another
source is found there.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rewriter.domain import Block, Citation, Evidence, Source, Span
from rewriter.reading import read_article
from rewriter.rules.alignment.index import Index

_BETWEEN = "\n\n"


@dataclass(frozen=True, eq=False)
class Joined:
    """``index`` is over all texts; ``starts`` and ``keys`` tell whose text a place of it is."""

    index: Index
    starts: tuple[int, ...]
    keys: tuple[str, ...]

    def own(self, evidence: Evidence) -> Evidence:
        """*evidence* with the id and the offsets of the source it comes from."""
        place = bisect_right(self.starts, evidence.span.start) - 1
        return Evidence(self.keys[place], evidence.span.shift(-self.starts[place]), evidence.text)


def join(texts: Mapping[str, str]) -> Joined:
    """The sources' *texts*, by id, read as one; a text without words has no sentences."""
    starts, position = [], 0
    for text in texts.values():
        starts.append(position)
        position += len(text) + len(_BETWEEN)
    keys = tuple(texts)
    article = read_article(_BETWEEN.join(texts.values()))
    sentences = tuple(
        replace(
            sentence,
            block=Block.PARAGRAPH,  # a heading of a source is evidence as well
            cited_by=(cite((keys[bisect_right(starts, sentence.span.start) - 1],), sentence.span.end),),
        )
        for sentence in article.sentences
    )
    sources = tuple(Source(key) for key in keys)
    return Joined(Index("source", replace(article, sentences=sentences, sources=sources)), tuple(starts), keys)


def cite(keys: tuple[str, ...], place: int) -> Citation:
    """A marker for *keys* that takes up no room in the text."""
    return Citation(Span(place, place), "", "given", keys, keys)
