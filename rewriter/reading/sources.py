"""The registry of a text's sources: what its lists define, what its markers name.

Lists come first, in their order; then every key a marker names that no list defines, in order of first use: a source
without text, but a source.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rewriter.domain.article import Block
from rewriter.domain.citation import Citation, Source
from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit
from rewriter.reading.layout import Segment
from rewriter.reading.source_lists import entry_label

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,400}?)\]\(\s?<?([^\s()<>]{4,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,3})>?[^)]{0,300}\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]]{2,2000}")
_QUOTED = re.compile(r"[\"“]([^\"”\n]{2,300})[\"”]")
_DATE = re.compile(rf"\b{keys.DATE}\b", re.IGNORECASE | re.ASCII)
_SOURCE_LINE = re.compile(r"[\s*_(]*[^\W\d_]+[\s\w]{0,20}[*_]*:[*_]*\s*")
_BREAK = re.compile(r"\s[-–—|]\s|\.\s|:\s")


def registry(text: str, segments: Sequence[Segment], hits: Iterable[Hit], noise_hits: Sequence[Hit]) -> tuple[Source, ...]:
    """Every source of *text*, each key once.

    *hits* are the markers of the running text, *noise_hits* those inside source lists, which define and do not cite.
    """
    found: dict[str, Source] = {}
    number = 0
    for segment in segments:
        if segment.block is Block.HEADING:
            number = 0
        if segment.block is Block.REFERENCE:
            number += 1
            for source in _entry(text, segment, number):
                _add(found, source)
    for hit in hits:
        for key, name in hit.ids:
            _add(found, _named(text, hit, key, name))
    return tuple(found.values())


def _add(found: dict[str, Source], source: Source) -> None:
    """Keeps what is known of a key and fills what was not."""
    known = found.get(source.key)
    if known is None:
        found[source.key] = source
        return
    fields = ("publisher", "title", "url", "date", "text")
    fresh = {field: getattr(source, field) for field in fields if not getattr(known, field) and getattr(source, field)}
    found[source.key] = replace(known, **fresh)


def _entry(text: str, segment: Segment, position: int) -> Iterator[Source]:
    label = entry_label(text, segment.span)
    body = text[label.end : segment.span.end].strip()
    written = label.of(text).strip("[]():")
    if not written and _is_names_line(body):
        yield from _names(body)
        return
    described = _described(body)
    if written:
        yield replace(described, key=keys.normalise(written))
    elif segment.number:
        yield replace(described, key=str(segment.number))
    elif described.url:
        yield replace(described, key=keys.url(described.url))
    elif body:
        yield replace(described, key=keys.normalise(body[:120]) or str(position))


def _described(body: str) -> Source:
    """An entry's address, title, publisher and date, as far as its form tells."""
    link, address = _LINK.search(body), _ADDRESS.search(body)
    url = link[2] if link else address[0].rstrip(".,;)*_") if address else ""
    words = " ".join((_LINK.sub(r" \1 ", body) if link else body.replace(url, " ") if url else body).split())
    words = words.strip(" *_-–—.,:;<>\"()")
    quoted = _QUOTED.search(words)
    first, _, rest = _split_once(words)
    title = quoted[1] if quoted else rest or first
    publisher = first if rest or quoted else ""
    date = _DATE.search(words)
    clean = "" if _ADDRESS.match(title) else title.strip(" *_")
    return Source("", publisher.strip(" *_,\"")[:120] if publisher != clean else "", clean[:300], url, date[0] if date else "")


def _split_once(words: str) -> tuple[str, str, str]:
    match = _BREAK.search(words)
    return (words[: match.start()], match[0], words[match.end() :].strip()) if match else (words, "", "")


def _is_names_line(body: str) -> bool:
    lead = _SOURCE_LINE.match(body)
    return lead is not None and not _ADDRESS.search(body) and len(body) > lead.end()


def _names(body: str) -> Iterator[Source]:
    """The outlets of "Sources: A, B and C"."""
    lead = _SOURCE_LINE.match(body)
    listing = body[lead.end() if lead else 0 :].strip(" *_.)")
    for part in re.split(r"\s*[,;|•]\s*(?:and\s)?|\s+and\s+", listing):
        if keys.name(part):
            yield Source(keys.normalise(part), publisher=part.strip(" *_"))


def _named(text: str, hit: Hit, key: str, name: str) -> Source:
    """What a marker itself tells of its source."""
    if key.startswith(("https://", "ftp://")):
        words = hit.words.of(text).strip() if hit.words else ""
        return Source(key, title=words if len(hit.ids) == 1 else "", url=name)
    if hit.style in ("outlet-date", "narrative"):
        publisher, date = _outlet_and_date(name)
        return Source(key, publisher=publisher, date=date)
    return Source(key)


def _outlet_and_date(name: str) -> tuple[str, str]:
    match = re.match(rf"(.*?)(?:,\s|\s\()({keys.DATE})\)?$", name, re.IGNORECASE | re.ASCII | re.DOTALL)
    return (match[1], match[2]) if match else (name, "")


def cited(hits: Iterable[Hit], text: str) -> tuple[Citation, ...]:
    """The citations among *hits*, in order."""
    return tuple(hit.citation(text) for hit in hits if hit.ids)


def inside(span: Span, segments: Sequence[Segment]) -> bool:
    """Whether *span* lies in one of *segments*."""
    return any(span in segment.span for segment in segments)
