"""Markers of a statement, written as the original's author wrote them."""

import re
from collections.abc import Iterable

from rewriter.domain import Article, Citation, Statement

BLANK_LINE = re.compile(r"\n[ \t]*\n")


def wanted(statement: Statement, article: Article) -> list[str]:
    """The keys of *statement* to be written behind it: those that its own words do not carry already."""
    shown = {
        key for citation in _sources(statement, article) if _in_words(citation, statement) for key in citation.keys
    }
    return [key for key in dict.fromkeys(statement.citations) if key not in shown]


def markers(statement: Statement, article: Article, keys: list[str] | None = None) -> str:
    """The markers of *keys*, of all that are :func:`wanted` where none are given, as the original's author wrote them.

    A key is written in the form of the first marker that has it among the sentences the statement rests on, else
    anywhere in the article; a key no marker has is written in round brackets.
    """
    keys = wanted(statement, article) if keys is None else keys
    groups: dict[str, list[tuple[Citation, list[str]]]] = {}
    for citation, names in _carrying(statement, article, keys):
        groups.setdefault(citation.style, []).append((citation, names))
    found = {key for citation, _ in _carrying(statement, article, keys) for key in citation.keys}
    written = [_written(group) for group in groups.values()]
    return " ".join([*written, *(f"({key})" for key in keys if key not in found)])


def _sources(statement: Statement, article: Article) -> Iterable[Citation]:
    for sentence in statement.rests_on:
        if sentence in article.by_id:
            yield from article.by_id[sentence].cited_by


def _in_words(citation: Citation, statement: Statement) -> bool:
    return citation.in_prose and citation.text in statement.text


def _carrying(statement: Statement, article: Article, keys: list[str]) -> list[tuple[Citation, list[str]]]:
    """The markers to write, each with those of its names that are wanted, in the order of *keys*."""
    left = list(keys)
    found = []
    own = [*_sources(statement, article)]
    for citation in [*(c for c in own if not c.in_prose), *(c for c in own if c.in_prose), *article.citations]:
        if not left:
            break
        names = [name for key, name in zip(citation.keys, citation.names, strict=True) if key in left]
        if names:
            found.append((citation, names))
            left = [key for key in left if key not in citation.keys]
    return found


def _written(group: list[tuple[Citation, list[str]]]) -> str:
    """One marker for several of a kind where their brackets agree: ``(web:13, web:20)``; else one after another."""
    shapes = [_shape(citation) for citation, _ in group]
    first = shapes[0]
    if first and all(shape and shape[0] == first[0] and shape[2] == first[2] for shape in shapes) and first[0] == "(":
        separator = next((shape[1] for shape in shapes if shape and shape[1]), "; " if ", " in group[0][1][0] else ", ")
        return first[0] + separator.join(dict.fromkeys(name for _, names in group for name in names)) + first[2]
    glue = "" if all(citation.text.startswith("[") and "](" not in citation.text for citation, _ in group) else " "
    return glue.join(_alone(citation, names) for citation, names in group)


def _shape(citation: Citation) -> tuple[str, str, str] | None:
    """The text before the first name, between two names, and after the last; None when the names are not verbatim."""
    text, first = citation.text, citation.names[0]
    start = text.find(first)
    if citation.in_prose or start < 0:
        return None
    position, between = start + len(first), ""
    for name in citation.names[1:]:
        place = text.find(name, position)
        if place < 0:
            return None
        between, position = text[position:place], place + len(name)
    return text[:start], between, text[position:]


def _alone(citation: Citation, names: list[str]) -> str:
    if citation.in_prose:
        return _bracketed(citation)
    shape = _shape(citation)
    if shape is None or len(names) == len(citation.names):
        # a blank line would end the statement's paragraph; a line end does not
        return " ".join(citation.text.split()) if BLANK_LINE.search(citation.text) else citation.text
    return shape[0] + shape[1].join(names) + shape[2]


def _bracketed(citation: Citation) -> str:
    """``The Korea Herald (2022)`` as a trailing marker: ``(The Korea Herald, 2022)``."""
    if citation.text.endswith(")") and " (" in citation.text and "](" not in citation.text:
        outlet, _, year = citation.text.removesuffix(")").rpartition(" (")
        return f"({outlet.strip()}, {year.strip()})"
    return f"({citation.text})"
