"""The works a rewrite cites, as a list at its end: for markers that say nothing without one."""

import re
from collections.abc import Iterable, Mapping

from rewriter.domain import Article, Citation, Source
from rewriter.editing.escape import escape

Cited = Mapping[str, Citation]
"""The first marker of every key."""
ADDRESS = re.compile(r"https?://[^\s<>()\[\]{}\"'`|\\^]{3,500}")
NOT_KNOWN = "no reference in the original"
_BARE_NUMBER = re.compile(r"[\[(【^†#\s]*\d{1,4}[\])】\s]*|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(")


def first_markers(article: Article) -> Cited:
    """The first marker of every key *article* cites."""
    found: dict[str, Citation] = {}
    for citation in article.citations:
        for key in citation.keys:
            found.setdefault(key, citation)
    return found


def sources_part(keys: Iterable[str], article: Article, cited: Cited) -> list[str]:
    """``## Sources`` and an entry for each of *keys* that is a bare number in the text and has a reference there.

    Footnotes of the original stay footnotes: their entries are definitions.
    """
    written = {key: mark for key in dict.fromkeys(keys) if (mark := _written(key, cited))}
    listed = sorted(written, key=lambda key: (len(key), key))
    told = {key: entry for key in listed if (entry := described(key, article, cited))}
    notes = [f"{written[key]}: {entry}" for key, entry in told.items() if written[key].startswith("[^")]
    entries = [f"- {written[key]} {entry}" for key, entry in told.items() if not written[key].startswith("[^")]
    return [*(["## Sources", "\n".join(entries)] if entries else []), *(["\n".join(notes)] if notes else [])]


def _written(key: str, cited: Cited) -> str:
    """The marker of *key* as its entry opens, ``[3]``; empty where the marker itself names the work."""
    citation = cited.get(key)
    name = citation.names[citation.keys.index(key)] if citation else ""
    bare = citation and _BARE_NUMBER.fullmatch(name) and not any(c.isalpha() for c in citation.text)
    return f"[{name.strip('[]() ')}]" if bare else ""


def described(key: str, article: Article, cited: Cited) -> str:
    """Publisher, title, date and address of *key* as far as the article tells them; empty for nothing."""
    source = article.by_key.get(key)
    if source is None:
        return ""
    named = escape(source.publisher or ("" if source.title else linked_words(key, cited)))
    told = ", ".join(part for part in (named, _title(source), _date(source)) if part)
    address = source.url if ADDRESS.fullmatch(source.url) else ""
    if address:
        return f"{told.rstrip('.')}, {address}" if told else address
    return f"{told.rstrip('.')}." if told else ""


def linked_words(key: str, cited: Cited) -> str:
    """The words of the first Markdown link that cites *key*; empty for none."""
    match = _LINK.search(cited[key].text) if key in cited else None
    return " ".join(match.group(1).split()) if match else ""


def _title(source: Source) -> str:
    title = escape(source.title).rstrip(".")
    return f"“{title}”" if title and source.publisher and not title.startswith(("“", '"')) else title


def _date(source: Source) -> str:
    return "" if not source.date or source.date in source.title else escape(source.date)
