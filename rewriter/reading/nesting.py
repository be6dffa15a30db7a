"""What a sentence stands under: its heading, and the lead-in of its list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from rewriter.domain.article import Block, Sentence
from rewriter.domain.span import Span
from rewriter.reading.layout import Segment


@dataclass(slots=True)
class _Place:
    heading: str = ""
    before: str = ""
    """The id of the last sentence outside lists, if its list may follow it."""
    parents: list[tuple[int, str]] = field(default_factory=list)
    """Level and id of the last sentence of each open item, outermost first."""


def linked(found: Iterable[tuple[Sentence, int]], segments: Sequence[Segment], prose: str) -> Iterator[Sentence]:
    """The sentences with ``heading`` and ``lead_in`` filled; *found* pairs each with the index of its segment."""
    place, item, lead_in = _Place(), -1, ""
    for sentence, index in found:
        if sentence.block is Block.HEADING:
            yield sentence
            place = _Place(heading=sentence.id, before=sentence.id if _introduces(prose, sentence.span) else "")
            continue
        if sentence.block is not Block.ITEM:
            yield replace(sentence, heading=place.heading) if place.heading else sentence
            place.before = sentence.id if _introduces(prose, sentence.span) else ""
            place.parents.clear()
            continue
        if index != item:
            item, lead_in = index, _lead_in(place, segments[index])
        yield replace(sentence, heading=place.heading, lead_in=lead_in)
        _open(place, sentence, prose)


def _lead_in(place: _Place, segment: Segment) -> str:
    """The sentence that introduces the list *segment* belongs to."""
    if not segment.continues:
        while place.parents and place.parents[-1][0] >= segment.level:
            place.parents.pop()
    return place.parents[-1][1] if place.parents and not segment.continues else place.before


def _open(place: _Place, sentence: Sentence, prose: str) -> None:
    """Remembers *sentence* as what a nested list below it would hang on."""
    while place.parents and place.parents[-1][0] >= sentence.level:
        place.parents.pop()
    if _introduces(prose, sentence.span) or not _is_closed(prose, sentence.span):
        place.parents.append((sentence.level, sentence.id))


def _introduces(prose: str, span: Span) -> bool:
    return prose[span.start : span.end].rstrip().endswith((":", "："))


def _is_closed(prose: str, span: Span) -> bool:
    """Whether the sentence has its final punctuation, so that nothing below completes it."""
    return prose[span.start : span.end].rstrip(" \t\"'”’)").endswith((".", "!", "?", "…", "。"))
