"""One entry of a source list, as far as its form tells: whose it is, what it is called, where it is, from when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rewriter.domain.citation import Source
from rewriter.domain.span import Span
from rewriter.reading.citations import gazetteer, keys
from rewriter.reading.citations.hit import Hit
from rewriter.reading.layout import Segment
from rewriter.reading.source_lists import entry_label

_DATE = re.compile(rf"\b{keys.DATE}", re.IGNORECASE | re.ASCII)
_TRAILING_DATE = re.compile(rf"[,\s(]+{keys.DATE}\)?$", re.IGNORECASE | re.ASCII)
_QUOTED = re.compile(r"[\"“]([^\"”\n]{2,300})[\"”]")
_LEAD = re.compile(r"[\s*_(]*(?:[^\W\d_]+\s){0,2}[^\W\d_]+[*_]*:[*_]*\s+")
_DASH = re.compile(r"\s[-–—|]\s")
_STOP = re.compile(r"(?<=[^\W\d_]{2})\.\s|:\s|(?<=\d\))\.?\s")
_YEAR_FIRST = re.compile(r"^\(\d{4}[a-z]?\)[.,:]?\s*", re.ASCII)
_ACCESSED = re.compile(r"[,(]?\s*(?:accessed|retrieved|abgerufen)\b[^()\[\]]{0,60}", re.IGNORECASE)
_EDGES = ' \t\r\n*_-–—.,:;<>"“”()[]\\'


def parse(text: str, segment: Segment, hits: Sequence[Hit]) -> Iterator[Source]:
    """The sources the entry *segment* names; *hits* are the markers and links inside it, in order.

    A labelled or numbered entry is one source, and each id it lists in its turn one more (``[6]: Name (web:6)``). A
    line of several links or names is one source for each.
    """
    label = entry_label(text, segment.span)
    body = Span(label.end, segment.span.end)
    written = label.of(text).strip("[]():")
    addresses = [hit for hit in hits if _is_address(hit)]
    tags = [hit for hit in hits if hit.ids and not _is_address(hit)]
    described = _described(text, body, hits, addresses)
    if written or segment.number:
        yield replace(described, key=keys.normalise(written) if written else str(segment.number))
    elif len(addresses) == 1 and not tags:
        yield replace(described, key=addresses[0].ids[0][0])
    elif addresses:
        yield from (_linked(text, hit) for hit in addresses)
    elif not tags:
        yield from _named(body.of(text))
    yield from _tagged(text, body.start, hits)


def _is_address(hit: Hit) -> bool:
    return bool(hit.ids) and hit.ids[0][0].startswith(("https://", "ftp://"))


def _linked(text: str, hit: Hit) -> Source:
    key, address = hit.ids[0]
    return Source(key, publisher=hit.words.of(text).strip(_EDGES) if hit.words else "", url=address)


def _tagged(text: str, start: int, hits: Sequence[Hit]) -> Iterator[Source]:
    """A source for each id, with the link or the name that stands directly before it."""
    link: Hit | None = None
    for hit in hits:
        if _is_address(hit):
            link, start = hit, hit.span.end
            continue
        between = text[start : hit.span.start]
        for key, _ in hit.ids:
            if link is not None and not between.strip(_EDGES):
                yield replace(_linked(text, link), key=key)
            else:
                yield Source(key, publisher=re.split(r"[,;]|\band\b", between)[-1].strip(_EDGES)[:120])
        start = hit.span.end


def _described(text: str, body: Span, hits: Sequence[Hit], addresses: Sequence[Hit]) -> Source:
    words = _words(text, body, hits)
    date = _DATE.search(_ACCESSED.sub(" ", words))
    words = _ACCESSED.sub(" ", words).strip(" *_-–—.,:;")
    publisher, title = _publisher_and_title(words)
    publisher = _TRAILING_DATE.sub("", publisher)
    url = addresses[0].ids[0][1] if addresses else ""
    return Source("", publisher[:120], title[:300], url, date[0] if date else "")


def _words(text: str, body: Span, hits: Sequence[Hit]) -> str:
    """The entry without its markers and addresses, the words of its links kept."""
    parts, position = [], body.start
    for hit in hits:
        if hit.span.start < position:
            continue
        label = _label(text, hit)
        parts += [text[position : hit.span.start], f" {label} " if label else " "]
        position = hit.span.end
    parts.append(text[position : body.end])
    return " ".join("".join(parts).replace("*", "").replace("\\", "").split())


def _label(text: str, hit: Hit) -> str:
    """The words of a link, unless they repeat its address."""
    match = re.match(r"\(?\s?\[((?:[^\[\]]|\[[^\[\]]*\]){0,400})\]", hit.span.of(text)) if _is_address(hit) else None
    label = hit.words.of(text) if hit.words else match[1] if match else ""
    return "" if label.strip().startswith(("http", "www.")) or label.strip().isdigit() else label


def _publisher_and_title(words: str) -> tuple[str, str]:
    quoted = _QUOTED.search(words)
    if quoted:
        before, behind = words[: quoted.start()].strip(_EDGES), words[quoted.end() :].strip(_EDGES)
        before_first = before and (gazetteer.is_outlet_like(before) or not gazetteer.is_outlet_like(behind))
        return before if before_first else behind, quoted[1].strip(_EDGES)
    if dash := _DASH.search(words):
        first, last = words[: dash.start()].strip(_EDGES), words[dash.end() :].strip(_EDGES)
        publisher_first = gazetteer.is_outlet_like(first) and not gazetteer.is_outlet_like(last)
        return (first, last) if publisher_first else (last, first)
    if stop := _STOP.search(words):
        return words[: stop.start()].strip(_EDGES), _YEAR_FIRST.sub("", words[stop.end() :]).strip(_EDGES)
    return ("", words) if len(words.split()) > 4 else (words, "")


def _named(body: str) -> Iterator[Source]:
    """The outlets of "Sources: A, B and C"; an entry without a lead is one work."""
    lead = _LEAD.match(body)
    if lead is None:
        publisher, title = _publisher_and_title(" ".join(body.split()).strip(_EDGES))
        if key := keys.normalise(body.strip()[:120]):
            yield Source(key, publisher, title)
        return
    for part in re.split(r"\s*[,;|•]\s*(?:and\s)?|\s+and\s+", body[lead.end() :]):
        if keys.name(part):
            yield Source(keys.normalise(part), publisher=part.strip(_EDGES))
