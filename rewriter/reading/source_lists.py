"""Which segments are entries of a source list.

Under a heading that says so ("Sources", "References"), in a "Sources: A, B" line, and in a run of ``[n] ...`` lines.
An entry that itself carries a marker of another kind is running text under an unlucky heading and stays what it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rewriter.domain.article import Block
from rewriter.domain.span import Span
from rewriter.reading.layout import Segment

MAX_ENTRY = 600

_NAMES = (
    r"(?:key |cited |works |selected |all |image )?(?:sources?|references?|citations?|bibliography|works[ -]cited|cited"
    r"|footnotes|endnotes|further reading|sources? (?:and|&) (?:references?|further reading|links)|quellen|sumber"
    r"|referensi|referencias|fuentes|références|literatur)"
)
_TITLE = re.compile(rf"[\s*_]*(?:\d+\.\s*)?{_NAMES}(?:\s+(?:used|cited|list))?[\s*_]*:?[\s*_]*$", re.IGNORECASE)
_SOURCE_LINE = re.compile(
    r"[\s*_(]*(?:key |main )?(?:sources?|references?|via|quellen|sumber)[*_]*:[*_]*\s*(?=\S)", re.IGNORECASE
)
_NUMBERED = re.compile(r"\[\d{1,4}\](?=\s|$|https?:|\()", re.ASCII)
_ADDRESS = re.compile(r"https?:|www\.|\bdoi:|\]\(")
_CLAIM_MARKER = re.compile(r"†|\((?:web|post):\d")
_DATED = re.compile(r"\b(?:accessed|retrieved|et al)\b|\((?:1[89]|20)\d\d[a-z]?\)", re.IGNORECASE | re.ASCII)
_LABELLED = re.compile(r"\s*[\[(]?\d{1,4}[\]).:]", re.ASCII)


def with_source_lists(text: str, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """*segments* with the entries of source lists marked as ``Block.REFERENCE``."""
    numbered = _numbered_runs(text, segments)
    return tuple(_marked(text, segments, numbered))


def _marked(text: str, segments: Sequence[Segment], numbered: frozenset[int]) -> Iterator[Segment]:
    listing, kind = False, None
    for index, segment in enumerate(segments):
        content = segment.span.of(text)
        if _is_title(segment, content):
            listing, kind = True, None
            yield replace(segment, block=Block.HEADING, level=segment.level or 2)
            continue
        changed = kind not in (None, segment.block) and not _is_unmistakable(content)
        listing = listing and segment.block is not Block.HEADING and not changed
        entry = listing and _is_entry(segment, content)
        is_reference = index in numbered or entry or _is_source_line(segment, content)
        if listing and is_reference and kind is None:
            kind = segment.block
        yield replace(segment, block=Block.REFERENCE) if is_reference else segment


def _is_title(segment: Segment, content: str) -> bool:
    return segment.block in (Block.HEADING, Block.PARAGRAPH) and len(content) < 60 and bool(_TITLE.match(content))


def _is_source_line(segment: Segment, content: str) -> bool:
    return segment.block in (Block.PARAGRAPH, Block.ITEM) and (
        bool(_SOURCE_LINE.match(content)) and (len(content) < MAX_ENTRY or bool(_ADDRESS.search(content)))
    )


def _is_entry(segment: Segment, content: str) -> bool:
    if segment.block not in (Block.ITEM, Block.PARAGRAPH) or _CLAIM_MARKER.search(content):
        return False
    if _ADDRESS.search(content) or _LABELLED.match(content):
        return True
    listed = segment.block is Block.ITEM or bool(_DATED.search(content)) or len(content.split()) <= 8
    return listed and len(content) <= MAX_ENTRY and not content.rstrip().endswith(":")


def _is_unmistakable(content: str) -> bool:
    return bool(_LABELLED.match(content) or _ADDRESS.search(content))


def _numbered_runs(text: str, segments: Sequence[Segment]) -> frozenset[int]:
    """Indices of the segments in runs of two or more ``[n] ...``, or in a single one with an address."""
    found: set[int] = set()
    run: list[int] = []
    for index, segment in enumerate(segments):
        if segment.block is Block.PARAGRAPH and _NUMBERED.match(text, segment.span.start):
            run.append(index)
            continue
        found.update(_entries(text, segments, run))
        run = []
    found.update(_entries(text, segments, run))
    return frozenset(found)


def _entries(text: str, segments: Sequence[Segment], run: list[int]) -> list[int]:
    address = any(_ADDRESS.search(segments[index].span.of(text)) for index in run)
    return run if len(run) > 1 or address else []


def entry_label(text: str, span: Span) -> Span:
    """The label an entry opens with (``[1]:``, ``[^a]:``, ``[3]``); empty where it has none."""
    label = _LABEL.match(text, span.start, span.end)
    return Span(label.start(), label.end()) if label else Span(span.start, span.start)


_LABEL = re.compile(
    r"\[\^?[^\[\]\n]{1,60}\](?::|(?=\s|$|https?:))|\[\^?\d{1,4}\](?=\()|\(\d{1,4}\)",  # "[Title](url)" has no label
    re.ASCII,
)
