"""Which sentences a marker covers.

The rule, and why:

1. A marker covers the sentence it stands in, wherever in it, and no other. Behind the full stop it stands in the
   sentence it follows: that is where assistants and wikis put it.
2. Markers alone in a paragraph cover the one sentence before them, not the paragraph: nobody can tell how far back the
   author meant, and a fact that is cited by guess is worse than one that is known to be uncited.
3. A marker behind the last item of a list covers that item alone, for the same reason.
4. A marker at the end of a lead-in ("... announced (web:3):") covers the lead-in; its items too, but only if not one
   of them carries a marker: the items complete the lead-in's own sentence, and an author who marks some items says
   by that which ones are sourced.
5. A marker in a heading, a table's header or a caption covers that line alone: a heading states nothing about the
   sentences below it.
6. A pair of tags that wraps a claim covers every sentence that has words between the tags.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rewriter.domain.article import Block, Sentence
from rewriter.domain.citation import Citation
from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit


def cover(sentences: Sequence[Sentence], hits: Sequence[Hit], text: str, prose: str) -> tuple[Sentence, ...]:
    """*sentences* with ``cited_by`` filled, in order of position in the text."""
    found: dict[int, list[Citation]] = defaultdict(list)
    starts = [sentence.span.start for sentence in sentences]
    for hit in hits:
        if hit.ids:
            for index in _covered(sentences, starts, hit, prose):
                found[index].append(hit.citation(text))
    _lend_to_items(sentences, found, prose)
    return tuple(
        replace(sentence, cited_by=tuple(found[index])) if index in found else sentence
        for index, sentence in enumerate(sentences)
    )


def _covered(sentences: Sequence[Sentence], starts: list[int], hit: Hit, prose: str) -> list[int]:
    home = bisect_right(starts, hit.span.start) - 1
    if hit.covers is not None:
        wrapped = _between(sentences, starts, hit.covers, prose)
        if wrapped:
            return wrapped
    if home < 0 or not sentences[home].span.overlaps(hit.span):
        return []
    if home and _is_wordless(sentences[home].span, prose) and _may_lend(sentences[home - 1]):
        return [home - 1, home]
    return [home]


def _between(sentences: Sequence[Sentence], starts: list[int], covers: Span, prose: str) -> list[int]:
    first = max(0, bisect_right(starts, covers.start) - 1)
    last = bisect_left(starts, covers.end)
    return [
        index
        for index in range(first, last)
        if sentences[index].span.overlaps(covers) and not _is_wordless(_shared(sentences[index].span, covers), prose)
    ]


def _shared(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _is_wordless(span: Span, prose: str) -> bool:
    return not any(character.isalnum() for character in span.of(prose))


def _may_lend(sentence: Sentence) -> bool:
    return sentence.block in (Block.PARAGRAPH, Block.ITEM, Block.TABLE_ROW)


def _lend_to_items(sentences: Sequence[Sentence], found: dict[int, list[Citation]], prose: str) -> None:
    items: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        if sentence.lead_in:
            items[sentence.lead_in].append(index)
    index_of = {sentence.id: index for index, sentence in enumerate(sentences)}
    for lead_in, members in items.items():
        markers = found.get(index_of[lead_in], [])
        closing = [marker for marker in markers if _closes(marker, sentences[index_of[lead_in]].span, prose)]
        if closing and not any(found.get(member) for member in members):
            for member in members:
                found[member] = list(closing)


def _closes(marker: Citation, span: Span, prose: str) -> bool:
    """Whether nothing but the colon, or another marker, follows *marker* in its sentence."""
    return not any(character.isalnum() for character in prose[marker.span.end : span.end]) and not marker.in_prose
