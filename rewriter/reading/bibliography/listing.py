"""The registry of an article as a list: what cites each source, and what of it is at hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from rewriter.domain.article import Article
from rewriter.domain.citation import Source
from rewriter.reading.bibliography.matching import resolve
from rewriter.reading.citations import keys


class AtHand(StrEnum):
    """What a fact that cites a source can be compared with, best first."""

    TEXT = "text"
    FRAGMENT = "quoted fragment"
    REFERENCE = "reference only"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Listed:
    """A source with the markers that name it, as written, and the sentences they cover.

    ``fragments`` are the words that ``#:~:text=`` addresses quote from it.
    """

    source: Source
    markers: tuple[str, ...]
    cited_by: tuple[str, ...]
    fragments: tuple[str, ...]
    at_hand: AtHand


def listing(article: Article, supplied: Iterable[Source] = ()) -> tuple[Listed, ...]:
    """Every source of *article*, then every id its markers name that no source stands for, in order of first use."""
    cited_by = _cited_by(article)
    markers = _markers(article)
    dangling = (Source(key) for key in dict.fromkeys((*markers, *cited_by)) if key not in article.by_key)
    known = resolve((*article.sources, *dangling), supplied)
    return tuple(_listed(source, markers, cited_by) for source in known)


def _listed(source: Source, markers: Mapping[str, list[str]], cited_by: Mapping[str, list[str]]) -> Listed:
    written = tuple(dict.fromkeys(markers.get(source.key, ())))
    quoted = tuple(dict.fromkeys(words for address in (*written, source.url) if (words := _quoted(address))))
    return Listed(source, written, tuple(cited_by.get(source.key, ())), quoted, _at_hand(source, quoted))


def _at_hand(source: Source, fragments: tuple[str, ...]) -> AtHand:
    if source.text:
        return AtHand.TEXT
    if fragments:
        return AtHand.FRAGMENT
    described = source.publisher or source.title or source.url or source.date
    return AtHand.REFERENCE if described else AtHand.NOTHING


def _cited_by(article: Article) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for sentence in article.sentences:
        for key in dict.fromkeys(key for citation in sentence.cited_by for key in citation.keys):
            found[key].append(sentence.id)
    return found


def _markers(article: Article) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for citation in article.citations:
        for key, name in zip(citation.keys, citation.names, strict=True):
            found[key].append(name)
    return found


def _quoted(address: str) -> str:
    """The words a text fragment quotes: ``start`` or ``start … end``, without the context around them.

    By the syntax of https://wicg.github.io/scroll-to-text-fragment: ``[prefix-,]start[,end][,-suffix]``.
    """
    parts = keys.quoted_fragment(address).split(",")
    words = [unquote(part) for part in parts if part and not part.endswith("-") and not part.startswith("-")]
    return " … ".join(" ".join(part.split()) for part in words[:2])
