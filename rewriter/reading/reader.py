"""From a text to an Article: blocks, markers, prose, sentences, what covers what, facts."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rewriter import facts
from rewriter.domain.article import Article, Block, Clause, Sentence
from rewriter.domain.span import Span, mask
from rewriter.reading import blocks, citations, clauses, language, markup, names, nesting, scope, sentences, sources
from rewriter.reading.citations.hit import Hit
from rewriter.reading.layout import Layout, Segment
from rewriter.reading.source_lists import entry_label

_SILENT = (Block.CODE, Block.REFERENCE)
"""Blocks that state nothing: neither facts nor clauses are read from them."""
_RUNNING = (Block.PARAGRAPH, Block.ITEM)
"""Blocks whose capitals tell names from words."""


def read(text: str, known: frozenset[str] = frozenset(), spoken: str = "") -> Article:
    """*text* (plain or Markdown) as an Article whose sentences are not yet labelled. Never raises on any text.

    *known* are keys of sources that are certain from elsewhere, as those of the original are when its rewrite is read.
    *spoken* is the language where that is, else it is guessed.
    """
    layout = blocks.scan(text)
    segments = layout.segments
    code = tuple(segment.span for segment in segments if segment.block is Block.CODE)
    labels = tuple(label for label in _labels(text, segments) if len(label))
    front = layout.front.span
    hits = citations.scan(text, (front, *code, *labels), known)
    segments = tuple(_joined(segments, hits))
    citing, listed = _sorted_out(hits, segments)
    signs = _flat([*markup.signs(text), *labels])
    prose = mask(text, [*layout.noise, *code, *signs, *(blank for hit in hits for blank in hit.blanks())])
    found = tuple(nesting.linked(_sentences(text, prose, segments, hits, signs), segments, prose))
    covered = scope.cover(found, citing, text, prose)
    capitalised = names.capitalised(prose, [sentence.span for sentence in covered if sentence.block in _RUNNING])
    return Article(
        text=text,
        prose=prose,
        title=_title(layout, covered, prose),
        sentences=tuple(_judged(prose, sentence, capitalised) for sentence in covered),
        citations=sources.cited(citing, text),
        sources=sources.registry(text, layout, segments, citing, listed),
        language=spoken or language.guess(prose),
    )


def _labels(text: str, segments: Iterable[Segment]) -> Iterator[Span]:
    for segment in segments:
        if segment.block is Block.REFERENCE:
            yield entry_label(text, segment.span)


def _joined(segments: Sequence[Segment], hits: Sequence[Hit]) -> Iterator[Segment]:
    """*segments*, those run together that one marker straddles (a link whose title stands on three lines)."""
    index = 0
    current: Segment | None = None
    for segment in segments:
        while index < len(hits) and current is not None and hits[index].span.end <= current.span.end:
            index += 1
        if current is not None and index < len(hits) and _straddles(hits[index].span, current.span, segment.span):
            current = replace(current, span=Span(current.span.start, segment.span.end))
            continue
        if current is not None:
            yield current
        current = segment
    if current is not None:
        yield current


def _straddles(marker: Span, before: Span, behind: Span) -> bool:
    return marker.start < before.end and marker.end > behind.start


def _sorted_out(hits: Sequence[Hit], segments: Sequence[Segment]) -> tuple[list[Hit], list[Hit]]:
    """The hits of the running text, and those inside source lists, which define and do not cite."""
    starts = [segment.span.start for segment in segments]
    citing: list[Hit] = []
    listed: list[Hit] = []
    for hit in hits:
        index = bisect_right(starts, hit.span.start) - 1
        if index >= 0 and hit.span in segments[index].span:
            (listed if segments[index].block is Block.REFERENCE else citing).append(hit)
    return citing, listed


def _flat(spans: Iterable[Span]) -> tuple[Span, ...]:
    """*spans* sorted, overlapping ones run together."""
    flat: list[Span] = []
    for span in sorted(spans):
        if flat and span.start < flat[-1].end:
            flat[-1] = Span(flat[-1].start, max(flat[-1].end, span.end))
        else:
            flat.append(span)
    return tuple(flat)


def _sentences(
    text: str, prose: str, segments: Sequence[Segment], hits: Sequence[Hit], signs: Sequence[Span]
) -> Iterator[tuple[Sentence, int]]:
    """Every sentence with the index of its segment."""
    markers = [hit.span for hit in hits if not hit.leads and not hit.in_prose]
    inside = [hit.span for hit in hits if hit.in_prose]
    number = 0
    for index, segment in enumerate(segments):
        undivided = segment.block not in (Block.PARAGRAPH, Block.ITEM)
        pieces = (segment.span,) if undivided else sentences.split(text, prose, segment.span, markers, signs, inside)
        for span in pieces:
            number += 1
            yield Sentence(f"s{number}", span, segment.block, segment.level), index


def _judged(prose: str, sentence: Sentence, capitalised: frozenset[str]) -> Sentence:
    if sentence.block in _SILENT:
        return replace(sentence, clauses=(Clause(sentence.span),))
    parts = tuple(Clause(span) for span in clauses.split(prose, sentence.span))
    found = facts.extract(prose, sentence.span, capitalised)
    return replace(sentence, clauses=parts or (Clause(sentence.span),), facts=found)


def _title(layout: Layout, found: Sequence[Sentence], prose: str) -> str:
    """The first heading of level 1; else the front matter's title; else none."""
    for sentence in found:
        if sentence.block is Block.HEADING and sentence.level == 1:
            return " ".join(sentence.span.of(prose).split())
    return layout.front.fields.get("title", "")
