"""The registry of a text's sources: what its lists define, what its markers name.

Lists come first, in their order; then every key a marker names that no list defines, in order of first use: a source
without text, but a source.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rewriter.domain.article import Block
from rewriter.domain.citation import Citation, Source
from rewriter.reading import entries
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit
from rewriter.reading.layout import Layout, Segment

_POSITION = re.compile(r"citation_id:(\d+)$", re.ASCII)
_OUTLET_DATE = re.compile(rf"(.*?)(?:,\s|\s\()({keys.DATE})\)?$", re.IGNORECASE | re.ASCII | re.DOTALL)


def registry(
    text: str, layout: Layout, segments: Sequence[Segment], citing: Sequence[Hit], listed: Sequence[Hit]
) -> tuple[Source, ...]:
    """Every source of *text*, each key once.

    *citing* are the markers of the running text, *listed* those inside source lists, which define and do not cite.
    """
    found: dict[str, Source] = {}
    for source in _listed(text, segments, listed):
        _add(found, source)
    places = list(found.values())
    for work in layout.front.sources:
        _add(found, _work(work))
    for hit in citing:
        for key, name in hit.ids:
            _add(found, _marked(text, hit, key, name))
    _resolve_places(found, places)
    _resolve_video(found, layout.front.fields)
    return tuple(found.values())


def _work(fields: dict[str, str]) -> Source:
    """A work of the front matter: keyed by its id, else its address, else its name."""
    publisher, title, url, date = (fields.get(field, "") for field in ("publisher", "title", "url", "date"))
    written = fields.get("id") or url or publisher or title
    return Source(keys.normalise(written), publisher, title, url, date)


def _resolve_video(found: dict[str, Source], fields: dict[str, str]) -> None:
    """Gives the places in a video the address of the video the front matter names."""
    video = next((fields[field] for field in ("videoId", "video_id", "youtubeId", "video") if fields.get(field)), "")
    if "video" in found and video:
        url = video if "/" in video else f"https://www.youtube.com/watch?v={video}"
        found["video"] = replace(found["video"], url=url)


def cited(hits: Iterable[Hit], text: str) -> tuple[Citation, ...]:
    """The citations among *hits*, in order."""
    return tuple(hit.citation(text) for hit in hits if hit.ids)


def _listed(text: str, segments: Sequence[Segment], hits: Sequence[Hit]) -> Iterator[Source]:
    index = 0
    for segment in segments:
        if segment.block is not Block.REFERENCE:
            continue
        inside: list[Hit] = []
        while index < len(hits) and hits[index].span.start < segment.span.end:
            inside.append(hits[index])
            index += 1
        yield from entries.parse(text, segment, inside)


def _add(found: dict[str, Source], source: Source) -> None:
    """Keeps what is known of a key and fills what was not."""
    known = found.setdefault(source.key, source)
    fields = ("publisher", "title", "url", "date")
    fresh = {field: getattr(source, field) for field in fields if not getattr(known, field) and getattr(source, field)}
    if fresh:
        found[source.key] = replace(known, **fresh)


def _marked(text: str, hit: Hit, key: str, name: str) -> Source:
    """What a marker itself tells of its source."""
    if key.startswith(("https://", "ftp://")):
        words = hit.words.of(text).replace("**", "").strip() if hit.words else ""
        return Source(key, title=words if len(hit.ids) == 1 else "", url=name)
    if hit.style in ("outlet-date", "narrative"):
        match = _OUTLET_DATE.match(name)
        return Source(key, publisher=match[1], date=match[2]) if match else Source(key, publisher=name)
    return Source(key, publisher=name) if hit.style == "attribution" else Source(key)


def _resolve_places(found: dict[str, Source], places: Sequence[Source]) -> None:
    """Gives positional ids the entry at their place, counted from the lowest id used, if all have one."""
    used = {key: int(match[1]) for key in found if (match := _POSITION.match(key)) and not found[key].publisher}
    if not used or any(_POSITION.match(place.key) for place in places):
        return
    base = 0 if min(used.values()) == 0 else 1
    if max(used.values()) - base >= len(places):
        return
    for key, place in used.items():
        found[key] = replace(places[place - base], key=key)
