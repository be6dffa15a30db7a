"""The registry of an article's sources for people and for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rewriter.fetching.download import Download, Fate
from rewriter.reading.bibliography.listing import AtHand, Listed
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import listed as in_words
from rewriter.reporting.counting import plural
from rewriter.reporting.jsons import Document, Json
from rewriter.reporting.paint import Paint, shorten, visible

SCHEMA = "rewriter/sources@1"
_SHOWN_IDS = 6
_WIDTH = 110
_SAID = {AtHand.NOTHING: "nothing: the id resolves to nothing in the article"}


def sources_text(sources: Sequence[Listed], downloads: Sequence[Download], paint: Paint) -> str:
    """A block a source, then the pages that could not be fetched, one line each, then the sum of it."""
    lines = [line for each in sources for line in _block(each, paint)]
    failed = [each for each in downloads if each.fate is Fate.FAILED]
    if failed:
        rows = [(visible(each.key), f"{visible(each.url)} {visible(each.reason)}") for each in failed]
        lines += ["", paint.bold("Not fetched:"), *columns([_once(row) for row in rows], indent=2)]
    return "\n".join([*lines, *([""] if lines else []), _sum(sources, downloads)]) + "\n"


def _block(each: Listed, paint: Paint) -> Iterator[str]:
    source = each.source
    at_hand = _SAID.get(each.at_hand, each.at_hand.value)
    if source.text:
        at_hand += f" ({plural(len(source.text.split()), 'word')})"
    colour = paint.yellow if each.at_hand is AtHand.NOTHING else paint.green if source.text else paint.dim
    yield f"{paint.bold(visible(source.key))}: {colour(at_hand)}; {_cited(each.cited_by)}"
    described = [part for part in (source.publisher, source.title, source.date) if part]
    if described:
        yield f"    {shorten(' · '.join(described), _WIDTH)}"
    if source.url and source.url != source.key:
        yield f"    {visible(source.url)}"
    for fragment in each.fragments:
        yield f"    quoted: “{shorten(fragment, _WIDTH)}”"


def _cited(ids: Sequence[str]) -> str:
    if not ids:
        return "cited by no sentence"
    more = ", …" if len(ids) > _SHOWN_IDS else ""
    return f"cited by {plural(len(ids), 'sentence')} ({', '.join(ids[:_SHOWN_IDS])}{more})"


def _once(row: tuple[str, str]) -> tuple[str, str]:
    """An address that is its own key is not written twice."""
    key, rest = row
    return (key, rest.removeprefix(f"{key} "))


def _sum(sources: Sequence[Listed], downloads: Sequence[Download]) -> str:
    if not sources:
        return "no sources: the article cites nothing"
    kinds = Counter(each.at_hand for each in sources)
    parts = [f"{kinds[kind]} {_COUNTED[kind]}" for kind in AtHand if kinds[kind]]
    fates = Counter(each.fate for each in downloads)
    told = f"; {in_words([f'{fates[fate]} {fate}' for fate in Fate if fates[fate]])}" if downloads else ""
    return f"{plural(len(sources), 'source')}: {', '.join(parts)}{told}"


_COUNTED = {
    AtHand.TEXT: "with text",
    AtHand.FRAGMENT: "with a quoted fragment",
    AtHand.REFERENCE: "by reference only",
    AtHand.NOTHING: "that resolve to nothing",
}


def sources_document(sources: Sequence[Listed], downloads: Sequence[Download]) -> Document:
    """The same as one JSON document, ``rewriter/sources@1``, described in docs/sources.md."""
    fates = {each.key: each for each in downloads}
    kinds = Counter(each.at_hand for each in sources)
    counts = {"sources": len(sources), **{kind.name.lower(): kinds[kind] for kind in AtHand}}
    downloaded = Counter(each.fate for each in downloads)
    return {
        "schema": SCHEMA,
        "sources": [_entry(each, fates.get(each.source.key)) for each in sources],
        "counts": {**counts, **{fate.value: downloaded[fate] for fate in Fate}},
    }


def _entry(each: Listed, download: Download | None) -> Json:
    source = each.source
    return {
        "key": source.key,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "date": source.date,
        "markers": list(each.markers),
        "cited_by": list(each.cited_by),
        "at_hand": each.at_hand.name.lower(),
        "words": len(source.text.split()),
        "fragments": list(each.fragments),
        "download": None if download is None else _download(download),
    }


def _download(download: Download) -> Json:
    return {
        "status": download.fate.value,
        "url": download.url,
        "file": download.path or None,
        "reason": download.reason or None,
    }
