"""The works a rewrite cites, as a list at its end: for markers that say nothing without one."""

import re
from collections.abc import Iterable

from rewriter.domain import Article, Source
from rewriter.editing.escape import escape

_BARE_NUMBER = re.compile(r"[\[(【^†#\s]*\d{1,4}[\])】\s]*|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]{}\"'`|\\^]{3,500}")
NOT_KNOWN = "no reference in the original"


def sources_part(keys: Iterable[str], article: Article) -> list[str]:
    """``## Sources`` and an entry for each of *keys* that is a bare number in the text and has a reference there."""
    written = {key: _written(key, article) for key in dict.fromkeys(keys)}
    listed = sorted((key for key, mark in written.items() if mark), key=lambda key: (len(key), key))
    entries = [f"- {written[key]} {told}" for key in listed if (told := described(key, article))]
    return ["## Sources", "\n".join(entries)] if entries else []


def _written(key: str, article: Article) -> str:
    """The marker of *key* as its entry opens, ``[3]``; empty where the marker itself names the work."""
    for citation in article.citations:
        if key in citation.keys:
            name = citation.names[citation.keys.index(key)]
            bare = _BARE_NUMBER.fullmatch(name) and not any(c.isalpha() for c in citation.text)
            return f"[{name.strip('[]() ')}]" if bare else ""
    return ""


def described(key: str, article: Article) -> str:
    """Publisher, title, date and address of *key* as far as the article tells them; empty for nothing."""
    source = article.by_key.get(key)
    if source is None:
        return ""
    told = ", ".join(part for part in (escape(source.publisher), _title(source), _date(source)) if part)
    address = source.url if _ADDRESS.fullmatch(source.url) else ""
    if address:
        return f"{told.rstrip('.')}, {address}" if told else address
    return f"{told.rstrip('.')}." if told else ""


def _title(source: Source) -> str:
    title = escape(source.title).rstrip(".")
    return f"“{title}”" if title and source.publisher and not title.startswith(("“", '"')) else title


def _date(source: Source) -> str:
    return "" if not source.date or source.date in source.title else escape(source.date)
