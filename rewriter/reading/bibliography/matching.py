"""Which supplied work an article's source is: by its id, by its page, by its outlet and year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from rewriter.domain.citation import Source
from rewriter.reading.bibliography.loading import filled
from rewriter.reading.citations import keys

_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)", re.ASCII)


def resolve(registry: Iterable[Source], supplied: Iterable[Source]) -> tuple[Source, ...]:
    """The article's sources, in order, with what the *supplied* ones know of them; what the user supplies goes first.

    A work is the same when its key is; else when its address is the same page; else when outlet and year are a
    marker's ("CBS News, 2025") and no second supplied work has them. Supplied works nobody cites are left out.
    """
    works = tuple(supplied)
    by_key = {work.key: work for work in works}
    by_page = _unique((keys.url(work.url), work) for work in works if work.url)
    by_outlet = _unique((_outlet(work), work) for work in works if work.publisher and _YEAR.search(work.date))
    return tuple(_known(source, by_key, by_page, by_outlet) for source in registry)


def _known(
    source: Source, by_key: Mapping[str, Source], by_page: Mapping[str, Source], by_outlet: Mapping[str, Source]
) -> Source:
    same = by_key.get(source.key)
    addresses = (same.url if same else "", source.url, source.key)
    pages = dict.fromkeys(keys.url(address) for address in addresses if address.startswith(("http", "www.")))
    found = [same, *(by_page.get(page) for page in pages), by_outlet.get(source.key)]
    known = source
    for work in reversed([each for each in found if each is not None]):
        known = filled(replace(work, key=source.key), known)
    return known


def _unique(pairs: Iterable[tuple[str, Source]]) -> dict[str, Source]:
    """Only what one work alone has; of works with one name, one with a text stands for those without."""
    grouped: defaultdict[str, list[Source]] = defaultdict(list)
    for name, work in pairs:
        grouped[name].append(work)
    return {name: found[0] for name, works in grouped.items() if len(found := _with_text(works)) == 1}


def _with_text(works: list[Source]) -> list[Source]:
    return [work for work in works if work.text] or works


def _outlet(work: Source) -> str:
    year = _YEAR.search(work.date)
    return keys.outlet(work.publisher, year[1] if year else "")
