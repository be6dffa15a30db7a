"""Evidence as a line to read: where it stands, and its words with some of the words around them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rewriter.domain import Evidence, Span
from rewriter.reporting.paint import PLAIN, Paint, shorten, visible

WIDTH = 100
"""Characters of a quotation; a terminal of ordinary width holds it with its place."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text that evidence points into, by the name a reader knows it by."""

    name: str
    text: str


def quote(evidence: Evidence, documents: Mapping[str, Document], paint: Paint = PLAIN) -> str:
    """``name: “… words around the evidence …”``, with line and column for the original.

    A source's text is a part of its file, so a line in it would mislead. Without the text its own words must do.
    """
    document = documents.get(evidence.document)
    if document is None or evidence.span.of(document.text) != evidence.text:
        return f"{visible(evidence.document)}: “{shorten(evidence.text, WIDTH)}”"
    line, column = place(document.text, evidence.span.start)
    where = f":{line}:{column}" if evidence.document == "original" else ""
    return f"{visible(document.name)}{where}: “{in_context(document.text, evidence.span, paint)}”"


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of *offset*, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def in_context(text: str, span: Span, paint: Paint = PLAIN) -> str:
    """The words of *span*, with what stands before and after them in its paragraph, as far as a line has room."""
    words = span.of(text)
    if len(span) >= WIDTH:
        return shorten(words, WIDTH)
    span = Span(span.end - len(words.lstrip()), span.start + len(words.rstrip())) if words.strip() else span
    room = (WIDTH - len(span)) // 2
    before = _last_words(text[max(0, span.start - 2 * room) : span.start].rpartition("\n\n")[2], room)
    after = _first_words(text[span.end : span.end + 2 * room].partition("\n\n")[0], room)
    return before + paint.bold(visible(span.of(text))) + after


def _last_words(text: str, room: int) -> str:
    """The end of *text*, from a word on, with the space before what follows."""
    line = visible(text) and visible(text) + (" " if text[-1:].isspace() else "")
    if len(line) <= room:
        return line
    cut = line[-room:]
    return "…" + (cut.partition(" ")[2] if " " in cut.strip() else cut)


def _first_words(text: str, room: int) -> str:
    line = visible(text) and (" " if text[:1].isspace() else "") + visible(text)
    if len(line) <= room:
        return line
    cut = line[:room]
    return (cut.rpartition(" ")[0] if " " in cut.strip() else cut) + "…"
