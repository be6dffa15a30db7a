"""A sentence in the parts that are labelled apart: its clauses, parted further where a comparison begins or ends."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rewriter.domain import Article, Citation, Sentence, Span
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.comparisons import Comparison, comparisons
from rewriter.reading.kinds.words import capitals


@dataclass(frozen=True)
class Part:
    """``text`` is the prose of ``span``; ``citations`` are the markers that close it; ``comparison`` covers it, if any.

    ``after_marker`` is true for what stands behind the last marker of the sentence: no source carries it.
    """

    sentence: Sentence
    span: Span
    text: str
    citations: tuple[Citation, ...]
    comparison: Comparison | None = None
    after_marker: bool = False

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(key for citation in self.citations for key in citation.keys)

    @cached_property
    def capitals(self) -> tuple[tuple[int, int, str], ...]:
        """The capitalised phrases of the text, with their offsets in it."""
        return capitals(self.text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(name for _, _, name in self.capitals)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return content_stems(self.text)


def parts_of(article: Article, sentence: Sentence) -> tuple[Part, ...]:
    """The parts of *sentence* in order; they do not overlap and cover it."""
    found = comparisons(sentence.span.of(article.prose))
    tail = _behind_marker(article, sentence)
    spans = _spans(article, sentence, found, tail)
    return tuple(_part(article, sentence, span, spans, found, tail) for span in spans)


def spans_of(article: Article, sentence: Sentence) -> list[Span]:
    """Where the parts of *sentence* stand."""
    found = comparisons(sentence.span.of(article.prose))
    return _spans(article, sentence, found, _behind_marker(article, sentence))


def _spans(article: Article, sentence: Sentence, found: tuple[Comparison, ...], tail: int | None) -> list[Span]:
    start = sentence.span.start
    text = sentence.span.of(article.prose)
    cuts = {clause.span.start - start for clause in sentence.clauses} | {0, len(text)}
    for comparison in found:
        cuts = {cut for cut in cuts if not comparison.start < cut < comparison.end} | {comparison.start, comparison.end}
    if tail is not None:
        cuts.add(tail - start)
    for pattern in (_WITH_VALUE, _LIKELY):
        cuts |= {m.start() for m in pattern.finditer(text) if not any(c.start < m.start() < c.end for c in found)}
    places = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    return [Span(start + a, start + b) for a, b in pairwise(places) if text[a:b].strip(' .,;:!?\n\t”"’)—–-')]


def _part(
    article: Article, sentence: Sentence, span: Span, spans: list[Span], found: tuple[Comparison, ...], tail: int | None
) -> Part:
    offset = sentence.span.start
    inside = next((one for one in found if one.start + offset < span.end and span.start < one.end + offset), None)
    behind = tail is not None and span.start >= tail
    return Part(sentence, span, span.of(article.prose), closing(sentence, span, spans), inside, behind)


def closing(sentence: Sentence, span: Span, spans: list[Span]) -> tuple[Citation, ...]:
    """The markers that close *span*: the next at or after its start; one outside the sentence covers all of it."""
    ends = sorted({citation.span.end for citation in sentence.cited_by if citation.span in sentence.span})
    outside = tuple(citation for citation in sentence.cited_by if citation.span not in sentence.span)
    groups: list[list[Citation]] = []
    for citation in sorted((c for c in sentence.cited_by if c.span in sentence.span), key=lambda c: c.span):
        together = groups and not any(groups[-1][-1].span.end <= other.start < citation.span.start for other in spans)
        if together:
            groups[-1].append(citation)
        else:
            groups.append([citation])
    if not ends:
        return outside
    for group in groups:
        if group[-1].span.end > span.start:
            return (*group, *outside)
    return outside


_WITH_VALUE = re.compile(r",\s+with\s+(?=(?:an?\s+|about\s+|over\s+|nearly\s+|around\s+|more\s+than\s+)?[$€£]?\d)")
_LIKELY = re.compile(
    r"(?<!\s)\s+and\s+(?=(?:an?|the|its|their)\s+(?:likely|possible|potential|probable|rumou?red|tentative)\s)"
)
"""Where a likely thing is hung on a sure one."""
_TAIL = re.compile(r"\s*[,;—–-]\s*\S")


def _behind_marker(article: Article, sentence: Sentence) -> int | None:
    """Where words go on behind the last marker of *sentence* after a comma or dash, or None."""
    inside = [c for c in sentence.cited_by if c.span in sentence.span and not c.in_prose]
    if not inside:
        return None
    end = max(citation.span.end for citation in inside)
    rest = article.prose[end : sentence.span.end]
    return end if _TAIL.match(rest) and len(re.findall(r"\w+", rest)) > 2 else None
