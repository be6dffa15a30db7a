"""A text as a row of segments: what is a paragraph, a heading, an item, a row, an entry of a source list, code.

An own line scanner rather than a Markdown parser: its offsets are exact by construction, it takes linear time on
anything, and it reads plain text, where a heading is a bare line, as well as Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rewriter.domain.article import Block
from rewriter.domain.span import Span
from rewriter.reading import frontmatter
from rewriter.reading.headings import (
    breaks_after,
    ends_sentence,
    is_bold_only,
    is_titled,
    looks_like_heading,
    wrap_width,
)
from rewriter.reading.layout import Layout, Segment
from rewriter.reading.lines import Line, LineKind, lines_of
from rewriter.reading.source_lists import with_source_lists


@dataclass(slots=True)
class _Scan:
    text: str
    lines: tuple[Line, ...]
    segments: list[Segment] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    """Indents of the open list items, outermost first."""

    def content(self, index: int) -> str:
        return self.lines[index].content.of(self.text)

    def kind(self, index: int) -> LineKind | None:
        return self.lines[index].kind if 0 <= index < len(self.lines) else None

    @property
    def is_markdown(self) -> bool:
        return any(line.kind is LineKind.HEADING for line in self.lines)


def scan(text: str) -> Layout:
    """The layout of *text*; every character that is no space is in one segment or in the noise."""
    front = frontmatter.take(text)
    state = _Scan(text, lines_of(text, front.span.end))
    markdown = state.is_markdown
    index = 0
    while index < len(state.lines):
        index = _step(state, index, markdown)
    segments = with_source_lists(text, state.segments)
    return Layout(segments, tuple(_noise(text, state.lines, segments)), front)


def _step(state: _Scan, index: int, markdown: bool) -> int:
    """Reads the block that starts at line *index*; the index of the line behind it."""
    line = state.lines[index]
    match line.kind:
        case LineKind.BLANK | LineKind.RULE | LineKind.FENCE:
            return index + 1
        case LineKind.CODE:
            return _emit(state, index, _run(state, index, LineKind.CODE), Block.CODE)
        case LineKind.HEADING:
            state.indents.clear()
            return _emit(state, index, index, Block.HEADING, line.level)
        case LineKind.ROW:
            return _emit(state, index, index, Block.TABLE_ROW)
        case LineKind.ITEM:
            return _item(state, index)
        case LineKind.DEFINITION:
            return _emit(state, index, _wrapped(state, index), Block.REFERENCE)
        case LineKind.TEXT:
            return _paragraph(state, index, markdown)


def _emit(state: _Scan, first: int, last: int, block: Block, level: int = 0, continues: bool = False) -> int:
    start, end = state.lines[first].content.start, state.lines[last].content.end
    content = state.text[start:end]
    start, end = start + len(content) - len(content.lstrip()), end - len(content) + len(content.rstrip())
    if start < end:
        state.segments.append(Segment(Span(start, end), block, level, state.lines[first].level, continues))
    return last + 1


def _run(state: _Scan, index: int, kind: LineKind) -> int:
    """The index of the last line of the run of *kind* that starts at *index*."""
    while state.kind(index + 1) is kind:
        index += 1
    return index


def _wrapped(state: _Scan, index: int) -> int:
    """The index of the last line of the item or definition that starts at *index*."""
    while state.kind(index + 1) is LineKind.TEXT:
        line, following = state.lines[index], state.lines[index + 1]
        content = state.content(index)
        width = wrap_width((content, state.content(index + 1)))
        meant = ends_sentence(content) or breaks_after(content, state.content(index + 1), width)
        if meant and following.indent < max(2, line.indent):
            break
        index += 1
    return index


def _item(state: _Scan, index: int) -> int:
    line = state.lines[index]
    while state.indents and line.indent < state.indents[-1] + 2:
        state.indents.pop()
    state.indents.append(line.indent)
    return _emit(state, index, _wrapped(state, index), Block.ITEM, len(state.indents))


def _paragraph(state: _Scan, index: int, markdown: bool) -> int:
    """A run of text lines: set apart where a line end was meant, joined where it only wraps."""
    last = _run(state, index, LineKind.TEXT)
    continues = bool(state.indents) and state.lines[index].indent >= max(2, state.indents[-1] + 1)
    if continues:
        return _emit(state, index, last, Block.ITEM, len(state.indents), continues=True)
    state.indents.clear()
    underline = _underline_level(state, last)
    for first, final in _parts(state, index, last, bool(underline)):
        if underline and final == last:
            _emit(state, first, final, Block.HEADING, underline)
        elif first == final and _is_heading(state, first, markdown):
            _emit(state, first, final, Block.HEADING, _plain_level(state))
        else:
            _emit(state, first, final, Block.PARAGRAPH)
    return last + 1


def _underline_level(state: _Scan, last: int) -> int:
    """1 or 2 where the line below *last* underlines it as a heading; a rule below running text underlines nothing."""
    if state.kind(last + 1) is not LineKind.RULE:
        return 0
    level = state.lines[last + 1].level
    return level if level == 1 or looks_like_heading(state.content(last)) else 0


def _parts(state: _Scan, first: int, last: int, underlined: bool) -> Iterator[tuple[int, int]]:
    width = wrap_width(state.content(index) for index in range(first, last + 1))
    start = first
    for index in range(first, last):
        apart = underlined and index + 1 == last
        if apart or breaks_after(state.content(index), state.content(index + 1), width, index == start):
            yield start, index
            start = index + 1
    yield start, last


def _is_heading(state: _Scan, index: int, markdown: bool) -> bool:
    """Whether the lone bare line at *index* heads what follows."""
    content = state.content(index)
    if is_bold_only(content):
        return _next_index(state, index, 1) is not None
    if markdown or not looks_like_heading(content):
        return False
    below = _next_index(state, index, 1)
    if below is None or (_is_one_of_many(state, index) and not (below > index + 1 and not _is_bare(state, below))):
        return False
    return below > index + 1 or is_titled(content)


def _is_one_of_many(state: _Scan, index: int) -> bool:
    """Whether three or more lines in the shape of headings follow one another: an unmarked list, a byline, a verse."""
    run = 1
    for step in (-1, 1):
        neighbour = _next_index(state, index, step)
        while neighbour is not None and run < 3 and _is_bare(state, neighbour):
            run += 1
            neighbour = _next_index(state, neighbour, step)
    return run >= 3


def _is_bare(state: _Scan, index: int) -> bool:
    return state.kind(index) is LineKind.TEXT and looks_like_heading(state.content(index))


def _next_index(state: _Scan, index: int, step: int) -> int | None:
    """The nearest line in direction *step* that is not blank."""
    index += step
    while state.kind(index) is LineKind.BLANK:
        index += step
    return index if state.kind(index) is not None else None


def _plain_level(state: _Scan) -> int:
    """The level of a bare heading: 1 at the very top, one below a heading it directly follows, else 2."""
    if not state.segments:
        return 1
    previous = state.segments[-1]
    return min(previous.level + 1, 6) if previous.block is Block.HEADING else 2


def _noise(text: str, lines: tuple[Line, ...], segments: tuple[Segment, ...]) -> Iterator[Span]:
    """Everything outside the segments, and the prefixes of the lines inside them."""
    position = 0
    for segment in segments:
        yield Span(position, segment.span.start)
        position = segment.span.end
    yield Span(position, len(text))
    inside = iter(segments)
    current = next(inside, None)
    for line in lines:
        while current is not None and current.span.end <= line.span.start:
            current = next(inside, None)
        if current is not None and current.span.start < line.span.start < line.content.start < current.span.end:
            yield Span(line.span.start, line.content.start)
