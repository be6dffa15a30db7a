"""`rewriter sources`: what an article cites, and what of it is at hand."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rewriter.cli import options
from rewriter.cli.output import emit, note

if TYPE_CHECKING:
    from rewriter.domain import Article, Source
    from rewriter.fetching.download import Download

Fetch = Annotated[
    Path | None, typer.Option("--fetch", metavar="DIR", help="Download the cited pages into this folder.")
]
Map = Annotated[
    Path | None,
    typer.Option("--map", metavar="FILE", help="What the markers stand for: a manifest (YAML, JSON) or bibliography."),
]
Supplied = Annotated[
    Path | None, typer.Option("--sources", metavar="PATH", help="Folder with the cited texts, or a bibliography.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses too.")]
Cited = Annotated[str, typer.Argument(metavar="ARTICLE|-", help="The article whose sources to list; - reads stdin.")]


def sources(
    article: Cited,
    fetch: Fetch = None,
    map: Map = None,  # noqa: A002 - the option's name
    sources: Supplied = None,
    format: options.AsReport = options.ReportFormat.TEXT,  # noqa: A002 - the option's name
    allow_private: AllowPrivate = False,
) -> None:
    """List what an article cites: every source, what cites it, what of it is at hand.

    With --fetch the cited pages become snapshots that --sources of the other commands reads. A page that cannot be
    fetched is listed with the reason, and is no error.
    """
    from rewriter.cli.input import load_article
    from rewriter.reading import read
    from rewriter.reading.bibliography import load_bibliography, load_supplied, merged
    from rewriter.reading.bibliography.listing import listing

    text = read(load_article(article))
    supplied = merged(load_bibliography(map) if map else (), load_supplied(sources) if sources else ())
    downloads: tuple[Download, ...] = ()
    if fetch is not None:
        downloads = _fetch(text, supplied, fetch, allow_private)
        supplied = merged(supplied, _snapshots(fetch))
    listed = listing(text, supplied)
    if format is options.ReportFormat.JSON:
        from rewriter.cli.sources_view import sources_document
        from rewriter.reporting.jsons import dumps

        emit(dumps(sources_document(listed, downloads)))
    else:
        from rewriter.cli.sources_view import sources_text
        from rewriter.reporting.paint import paint_for

        emit(sources_text(listed, downloads, paint_for(sys.stdout)))


def _fetch(
    article: "Article", supplied: "tuple[Source, ...]", folder: Path, allow_private: bool
) -> "tuple[Download, ...]":
    """Downloads the pages of the sources whose text is not at hand yet."""
    from rewriter.fetching.fetcher import Fetcher
    from rewriter.fetching.harvest import fetch_sources
    from rewriter.reading.bibliography.listing import listing

    wanted = [each.source for each in listing(article, supplied) if not each.source.text]
    if not any(source.url for source in wanted):
        note("no source without text has an address to fetch; --map can give the markers addresses")
    return fetch_sources(wanted, folder, Fetcher(allow_private=allow_private), tell=lambda url: note(f"asking {url}"))


def _snapshots(folder: Path) -> "tuple[Source, ...]":
    """The snapshots of *folder*; it may be empty, when nothing could be fetched."""
    from rewriter.fetching.snapshots import existing
    from rewriter.reading.snapshots import load_sources

    return load_sources(folder) if existing(folder) else ()
