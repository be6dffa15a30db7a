"""What a page says of itself: publisher, title, date of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

_PUBLISHER = ("og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "application-name")
_TITLE = ("og:title", "citation_title", "dc.title", "twitter:title")
_DATE = (
    "article:published_time", "og:article:published_time", "citation_publication_date", "dc.date.issued", "dc.date",
    "dcterms.created", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "date",
)  # fmt: skip
_LINKED_DATA = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"\\]{4,40})\"")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each empty where the page does not say; ``date`` is ``YYYY-MM-DD`` where it could be read as a day."""

    publisher: str = ""
    title: str = ""
    date: str = ""


def metadata(tree: LexborHTMLParser) -> Metadata:
    """Publisher, title and date of *tree* by Open Graph, Dublin Core, citation tags, linked data and its elements."""
    said = dict(_said(tree))
    title = _first(said, _TITLE) or _text(tree, "h1") or _text(tree, "head title")
    date = _first(said, _DATE) or _linked_date(tree) or _time(tree)
    return Metadata(_first(said, _PUBLISHER), title, _day(date))


def _said(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Name and content of every ``<meta>``; in reverse, so that the first of a name wins."""
    for node in reversed(tree.css("meta[content]")):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = _line(attributes.get("content") or "")
        if content:
            yield name.strip().lower(), content


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if name in said), "")


def _text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return _line(node.text()) if node is not None else ""


def _linked_date(tree: LexborHTMLParser) -> str:
    for node in tree.css('script[type="application/ld+json"]'):
        if match := _LINKED_DATA.search(node.text()):
            return match[1]
    return ""


def _time(tree: LexborHTMLParser) -> str:
    node = tree.css_first('time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime]')
    return _line(node.attributes.get("datetime") or "") if node is not None else ""


def _day(date: str) -> str:
    day = _DAY.match(date)
    return day[0] if day else date[:40]


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())[:_LONGEST]
