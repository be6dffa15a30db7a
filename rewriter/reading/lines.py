"""What each line of a text is, judged by its own characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rewriter.domain.span import Span
from rewriter.reading import markup


class LineKind(StrEnum):
    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    RULE = "rule"
    FENCE = "fence"
    CODE = "code"
    ITEM = "item"
    ROW = "row"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``span`` without its line end, ``content`` without the prefix that only gives it its place."""

    span: Span
    content: Span
    kind: LineKind
    indent: int = 0
    level: int = 0
    """Heading level; the number of an ordered item, 0 for a bullet."""

    def of(self, text: str) -> str:
        return self.content.of(text)


_LINE = re.compile(r"[^\r\n]*")
_END = re.compile(r"\r\n|\r|\n")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_INDENT = re.compile(r"[ \t\u00a0\u3000]*")
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|={3,}[ \t]*$|\+[-=+ \t]{3,}$|⁂$")
_ITEM = re.compile(r"(?:[-*+•‣◦▪●·–—]|(\d{1,3})[.)]|[A-Za-z]\))[ \t\u00a0]+(?:\[[ xX]\][ \t]+)?(?=\S)", re.ASCII)
_EMPTY_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]*$", re.ASCII)
_DEFINITION = re.compile(
    r"\[(?:\^[^\[\]\s]{1,60}|\d{1,4})\]:(?=\s|$|https?:)"
    r"|\[[^\[\]]{1,60}\]:[ \t]*<?(?:https?:|www\.|file:|mailto:)",
    re.ASCII,
)
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|\|[ \t]*:?-+:?[ \t]*\|[ \t]*$")


def lines_of(text: str, start: int) -> tuple[Line, ...]:
    """Every line of *text* from *start* on, code fences followed from line to line."""
    lines: list[Line] = []
    fence = ""
    for span in _spans(text, start):
        line = _classify(text, span) if not fence else Line(span, span, LineKind.CODE)
        if fence and _closes(span.of(text), fence):
            line, fence = Line(span, span, LineKind.FENCE), ""
        elif not fence and line.kind is LineKind.FENCE:
            fence = _opening_marks(line.of(text))
        lines.append(line)
    return tuple(lines)


def _closes(line: str, fence: str) -> bool:
    marks = line.strip(" \t>")
    return len(marks) >= len(fence) and not marks.strip(fence[0])


def _opening_marks(content: str) -> str:
    return content[: len(content) - len(content.lstrip(content[0]))]


def _spans(text: str, position: int) -> Iterator[Span]:
    while position < len(text):
        body = _LINE.match(text, position)
        stop = body.end() if body else position
        yield Span(position, stop)
        end = _END.match(text, stop)
        position = end.end() if end else len(text)


def _classify(text: str, span: Span) -> Line:
    quote = _QUOTE.match(text, span.start, span.end)
    start = quote.end() if quote else span.start
    inner = _INDENT.match(text, start, span.end)
    start, indent = (inner.end(), _width(inner.group())) if inner else (start, 0)
    end = start + len(text[start : span.end].rstrip())
    body = text[start:end]
    kind, offset, level = _kind(body)
    if kind is LineKind.HEADING:
        end = start + _without_closing_hashes(body, offset)
    return Line(span, Span(min(start + offset, end), end), kind, indent, level)


def _kind(body: str) -> tuple[LineKind, int, int]:
    """Kind, length of the prefix, and level or number of a line's own characters."""
    if body[:1].isalpha() and body[1:2] != ")":
        return LineKind.TEXT, 0, 0  # the usual case: everything else opens with a sign or a number
    if not body or _EMPTY_ITEM.match(body) or markup.is_shortcode(body):
        return LineKind.BLANK, len(body), 0
    if _FENCE.match(body):
        return LineKind.FENCE, 0, 0
    if heading := _HEADING.match(body):
        return LineKind.HEADING, heading.end(), len(heading[1])
    if _RULE.match(body):
        return LineKind.RULE, len(body), {"=": 1, "-": 2}.get(body[0], 0)
    if _DELIMITER_ROW.match(body):
        return LineKind.ROW, len(body), 0
    if body[0] == "|" and body.count("|") > 1:
        return LineKind.ROW, 0, 0
    if _DEFINITION.match(body):
        return LineKind.DEFINITION, 0, 0
    if item := _ITEM.match(body):
        return LineKind.ITEM, item.end(), int(item[1] or 0)
    return LineKind.TEXT, 0, 0


def _without_closing_hashes(body: str, offset: int) -> int:
    bare = body.rstrip("#")
    if len(bare) <= offset or not bare[-1].isspace():
        return len(body) if len(bare) > offset else offset
    return max(len(bare.rstrip()), offset)


def _width(indentation: str) -> int:
    return sum(4 if character == "\t" else 1 for character in indentation)
