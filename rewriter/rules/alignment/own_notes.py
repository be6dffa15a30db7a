"""A rewrite that numbers its own footnotes: each note is read as the source of the original that its text names.

A definition names a source by a marker the original uses ("(web:20), no reference in the original."), by the words of
such a marker ("Newsweek, 2025."), or by the words of the original's reference entry.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from rewriter.domain import Article, Citation, Source
from rewriter.reading import citations
from rewriter.reading.citations import keys
from rewriter.rules.alignment.index import Index

DEFINITION = re.compile(r"^\[(\^[^\]\s]{1,40})\]:[ \t]*(\S[^\n]*)$", re.MULTILINE)
WORD = re.compile(r"[^\W_]+")
ALIKE = 0.6
"""Share of a definition's words that an entry of the original must have before it is the same work."""


def resolve_notes(rewrite: Article, original: Index) -> Article:
    """*rewrite* with its own footnotes read as the sources they name; unknown ones stay as they are."""
    known = {
        f"{key}".casefold(): found for key, text in DEFINITION.findall(rewrite.text) if (found := named(text, original))
    }
    known |= {
        keys.url(source.url): (source.key,) for source in original.article.sources if _is_linked(source, original)
    }
    if not known:
        return rewrite
    sentences = tuple(replace(s, cited_by=tuple(_renamed(c, known) for c in s.cited_by)) for s in rewrite.sentences)
    return replace(rewrite, sentences=sentences, citations=tuple(_renamed(c, known) for c in rewrite.citations))


def _is_linked(source: Source, original: Index) -> bool:
    """Is the source cited by an id, with its address in the reference list? A link to the address cites it too."""
    return bool(source.url) and source.key in original.by_key and keys.url(source.url) not in original.by_key


def _renamed(citation: Citation, known: Mapping[str, tuple[str, ...]]) -> Citation:
    new = tuple(key for old in citation.keys for key in known.get(old, (old,)))
    return citation if new == citation.keys else replace(citation, keys=new, names=new)


def named(text: str, original: Index) -> tuple[str, ...]:
    """The keys of the original that a definition names; empty when it names none."""
    marked = tuple(key for citation in citations.find(text) for key in citation.keys if key in original.by_key)
    bare = keys.normalise(text.rstrip(" ."))
    if marked or bare in original.by_key:
        return marked or (bare,)
    words = _words(text)
    ranked = [
        (len(words & theirs) / len(words), source.key) for source, theirs in _entries(original) if words and theirs
    ]
    best = max(ranked, default=(0.0, ""))
    return (best[1],) if best[0] >= ALIKE else ()


def _entries(original: Index) -> list[tuple[Source, frozenset[str]]]:
    told = [
        (source, _words(f"{source.publisher} {source.title} {source.date} {source.url}"))
        for source in original.article.sources
    ]
    return [(source, words) for source, words in told if source.key in original.by_key]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text))


def alike(text: str, entry: str) -> bool:
    """Are two entries of source lists one work, written a little otherwise?"""
    words, theirs = _words(text), _words(entry)
    return bool(words) and len(words & theirs) / len(words) >= ALIKE
