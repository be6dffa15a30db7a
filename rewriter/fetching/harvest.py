"""The cited pages of an article into a folder of snapshots: one page after another, failures told and never fatal."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rewriter.domain import Source
from rewriter.errors import InputError
from rewriter.fetching import snapshots
from rewriter.fetching.download import Download, Fate
from rewriter.fetching.extraction import PageText, extract
from rewriter.fetching.failure import FetchError
from rewriter.fetching.fetcher import Fetcher, Page
from rewriter.reading.citations import keys

Tell = Callable[[str], None]
"""Is told each address before it is asked."""


def fetch_sources(
    sources: Iterable[Source], folder: Path, fetcher: Fetcher | None = None, tell: Tell = lambda _: None
) -> tuple[Download, ...]:
    """A snapshot in *folder* of every source with an address, in order; a page cited under several keys is asked once.

    Each snapshot is in place before the next page is asked for, so that a run that is broken off can be taken up again.
    Raises InputError when *folder* cannot be made, read or written; everything else is in the Downloads.
    """
    present = snapshots.existing(_made(folder))
    harvest = _Harvest(folder, fetcher or Fetcher(), tell, present, {})
    return tuple(harvest.take(source) for source in sources if source.url)


@dataclass(frozen=True, slots=True)
class _Harvest:
    folder: Path
    fetcher: Fetcher
    tell: Tell
    present: dict[str, snapshots.Snapshot]
    pages: dict[str, "tuple[PageText, Page] | FetchError"]
    """By page: what this run has read already, or why it could not."""

    def take(self, source: Source) -> Download:
        known = self.present.get(source.key)
        if known is not None and known.is_of(keys.url(source.url)):
            return Download(source.key, source.url, Fate.KEPT, str(known.path))
        path = known.path if known is not None else self.folder / self._free_name(source.key)
        try:
            text, page = self._page(source.url)
            snapshots.write(path, snapshots.rendered(source, text, page.url, self.fetcher.now()))
        except FetchError as failure:
            return Download(source.key, source.url, Fate.FAILED, reason=str(failure))
        return Download(source.key, source.url, Fate.FETCHED, str(path))

    def _page(self, address: str) -> tuple[PageText, Page]:
        """The page at *address*, read once a run whatever tracking parameters it is cited with."""
        which = keys.url(address)
        if which not in self.pages:
            self.tell(address)
            try:
                page = self.fetcher.fetch(address)
                self.pages[which] = (extract(page), page)
            except FetchError as failure:
                self.pages[which] = failure
        found = self.pages[which]
        if isinstance(found, FetchError):
            raise found
        return found

    def _free_name(self, key: str) -> str:
        """A name no file of the folder has: one a person put there is never overwritten."""
        name = snapshots.file_name(key)
        if (self.folder / name).exists():
            name = f"{Path(name).stem}-{snapshots.digest(key)[:16]}.md"
        return name


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"cannot make the folder {str(folder)!r}: {reason}; name another one") from None
    return folder
