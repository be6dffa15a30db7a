"""A text as a row of segments: what is a paragraph, a heading, an item, a row, an entry of a source list, code.

An own line scanner rather than a Markdown parser: its offsets are exact by construction, it takes linear time on
anything, and it reads plain text, where a heading is a bare line, as well as Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rewriter.domain.article import Block
from rewriter.domain.span import Span
from rewriter.reading import frontmatter
from rewriter.reading.headings import breaks_after, looks_like_heading, names_a_source_list, opens_a_source_line
from rewriter.reading.lines import Line, LineKind, lines_of
from rewriter.reading.references import is_entry, is_numbered_entry


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text no sentence crosses. ``level`` as in ``Sentence.level``."""

    span: Span
    block: Block
    level: int = 0
    number: int = 0
    """What an ordered item counts; 0 for a bullet."""
    line: int = 0
    """Index of its first line."""
    continues: bool = False
    """A further paragraph of the list item before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The segments of a text in order, and the characters that belong to none: bullets, ``#``, fences, rules."""

    segments: tuple[Segment, ...]
    noise: tuple[Span, ...]
    front: frontmatter.FrontMatter


@dataclass(slots=True)
class _Scan:
    text: str
    lines: tuple[Line, ...]
    segments: list[Segment] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    """Indents of the open list items, outermost first."""
    markdown: bool = False


def scan(text: str) -> Layout:
    """The layout of *text*; every character that is no space is in one segment or in the noise."""
    front = frontmatter.take(text)
    lines = lines_of(text, front.span.end)
    markdown = sum(line.kind is LineKind.HEADING for line in lines) > 1
    state = _Scan(text, lines, markdown=markdown)
    index = 0
    while index < len(lines):
        index = _step(state, index)
    segments = tuple(_with_source_lists(text, state.segments))
    return Layout(segments, (front.span, *_noise(text, lines, segments)), front)


def _step(state: _Scan, index: int) -> int:
    """Reads the block that starts at line *index*; the index of the line behind it."""
    line = state.lines[index]
    match line.kind:
        case LineKind.BLANK | LineKind.RULE | LineKind.FENCE:
            return index + 1
        case LineKind.CODE:
            return _code(state, index)
        case LineKind.HEADING:
            state.indents.clear()
            _emit(state, index, index, Block.HEADING, line.level)
            return index + 1
        case LineKind.ROW:
            _emit(state, index, index, Block.TABLE_ROW)
            return index + 1
        case LineKind.ITEM:
            return _item(state, index)
        case LineKind.DEFINITION:
            return _definition(state, index)
    return _paragraph(state, index)


def _emit(state: _Scan, first: int, last: int, block: Block, level: int = 0, **more: int | bool) -> None:
    span = Span(state.lines[first].content.start, state.lines[last].content.end)
    if len(span):
        segment = Segment(span, block, level, line=first)
        state.segments.append(replace(segment, **more))  # type: ignore[arg-type]


def _code(state: _Scan, index: int) -> int:
    last = index
    while last + 1 < len(state.lines) and state.lines[last + 1].kind is LineKind.CODE:
        last += 1
    _emit(state, index, last, Block.CODE)
    return last + 1


def _definition(state: _Scan, index: int) -> int:
    last = index
    while last + 1 < len(state.lines) and _carries_on(state, last):
        last += 1
    _emit(state, index, last, Block.REFERENCE)
    return last + 1


def _item(state: _Scan, index: int) -> int:
    line = state.lines[index]
    while state.indents and line.indent < state.indents[-1] + 2:
        state.indents.pop()
    state.indents.append(line.indent)
    last = index
    while last + 1 < len(state.lines) and _carries_on(state, last):
        last += 1
    _emit(state, index, last, Block.ITEM, len(state.indents), number=line.level)
    return last + 1


def _carries_on(state: _Scan, index: int) -> bool:
    """Whether line ``index + 1`` is a wrapped continuation of line *index* in an item or a definition."""
    line, following = state.lines[index], state.lines[index + 1]
    if following.kind is not LineKind.TEXT:
        return False
    first = state.lines[index]
    while index and first.kind is LineKind.TEXT and state.lines[index - 1].kind in (LineKind.TEXT, LineKind.ITEM):
        break
    if following.indent >= 2:
        return True
    width = max(len(line.span), len(following.span))
    return not breaks_after(line.of(state.text), following.of(state.text), width)


def _paragraph(state: _Scan, index: int) -> int:
    """A run of text lines: set apart where a line end was meant, joined where it only wraps."""
    last = index
    while last + 1 < len(state.lines) and _is_text_line(state, last + 1):
        last += 1
    after = state.lines[last + 1] if last + 1 < len(state.lines) else None
    if after is not None and after.kind is LineKind.RULE and after.level and _underlines(state, last + 1):
        return _underlined(state, index, last, after.level)
    continues = bool(state.indents) and state.lines[index].indent >= max(2, state.indents[-1] + 1)
    if not continues:
        state.indents.clear()
    for first, final in _parts(state, index, last):
        _part(state, first, final, continues)
    return last + 1


def _is_text_line(state: _Scan, index: int) -> bool:
    """Text, or what would open an ordered list elsewhere: only a 1 interrupts a paragraph (as in CommonMark)."""
    line = state.lines[index]
    wrapped_number = line.kind is LineKind.ITEM and line.level > 1 and not state.indents
    return line.kind is LineKind.TEXT or (wrapped_number and not _starts_list(state, index))


def _starts_list(state: _Scan, index: int) -> bool:
    return index + 1 < len(state.lines) and state.lines[index + 1].kind is LineKind.ITEM


def _underlines(state: _Scan, index: int) -> bool:
    """Whether the rule at *index* is a setext underline: only ``=`` or ``-`` and directly below a line of text."""
    mark = state.lines[index].span.of(state.text).strip()
    return bool(mark) and mark.strip("=") in ("", mark) and mark[0] in "=-" and " " not in mark


def _underlined(state: _Scan, first: int, last: int, level: int) -> int:
    state.indents.clear()
    for start, end in _parts(state, first, last - 1) if last > first else ():
        _part(state, start, end, False)
    _emit(state, last, last, Block.HEADING, level)
    return last + 2


def _parts(state: _Scan, first: int, last: int) -> Iterator[tuple[int, int]]:
    width = max(len(line.span) for line in state.lines[first : last + 1])
    start = first
    for index in range(first, last):
        if breaks_after(state.lines[index].of(state.text), state.lines[index + 1].of(state.text), width):
            yield start, index
            start = index + 1
    yield start, last


def _part(state: _Scan, first: int, last: int, continues: bool) -> None:
    content = Span(state.lines[first].content.start, state.lines[last].content.end).of(state.text)
    if continues:
        _emit(state, first, last, Block.ITEM, len(state.indents), continues=True)
    elif is_numbered_entry(content) and _numbered_run(state, first, last):
        _emit(state, first, last, Block.REFERENCE)
    elif opens_a_source_line(content):
        _emit(state, first, last, Block.REFERENCE)
    elif first == last and _is_heading(state, first, content):
        _emit(state, first, last, Block.HEADING, _plain_level(state))
    else:
        _emit(state, first, last, Block.PARAGRAPH)
