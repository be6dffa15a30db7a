"""Markdown links: ``[text](url)``, ``([Outlet](url))``, ``[](url)``, ``[[1]](url)``.

The text of a link inside a sentence is a part of that sentence: only its signs and target are blanked. A link alone in
round brackets, without text, with a number or the bare host as its text, or behind the full stop, is a marker.
An image is no link.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations import keys
from rewriter.reading.citations.hit import Hit

_TEXT = r"\[(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,400}?\]"
_TARGET = r"\(\s?<?((?:https?://|www\.|file-service://|mailto:)[^\s<>()]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500}){0,5})>?"
_TITLE = r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s?\)"
_LINK = re.compile(rf"(?<!\\)(?:(?<!!)|(?<=\w!))({_TEXT}){_TARGET}{_TITLE}")
_OPENED = re.compile(r"\(\s{0,6}(?:(?:sources?|via|see|per|read more)\b:?\s{0,6})?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s{0,3}(?:[,;|·]|and|&)?\s{0,3}$")
_NUMBER = re.compile(r"\W{0,3}\d{0,4}\W{0,3}$", re.ASCII)
_ENDED = re.compile(r"[.!?…。][\"'”’)*_]{0,3}\s{0,2}$")


def find(text: str) -> Iterator[Hit]:
    links = list(_LINK.finditer(text))
    index, marker_end = 0, -1
    while index < len(links):
        last = _last_of_group(text, links, index)
        behind_marker = not text[marker_end : links[index].start()].strip() if marker_end >= 0 else False
        hit = _group(text, links[index : last + 1]) if last >= index else _single(text, links[index], behind_marker)
        marker_end = -1 if hit.in_prose else hit.span.end
        yield hit
        index = max(last, index) + 1


def _last_of_group(text: str, links: list[re.Match[str]], index: int) -> int:
    """The index of the last link in the round brackets that hold nothing but links; below *index* if there are none."""
    opening = text[max(0, links[index].start() - 20) : links[index].start()]
    if not _OPENED.search(opening):
        return index - 1
    last = index
    while last + 1 < len(links) and _BETWEEN.match(text[links[last].end() : links[last + 1].start()][:12]):
        last += 1
    closed = re.match(r"\s*\)", text[links[last].end() : links[last].end() + 12])
    return last if closed else index - 1


def _group(text: str, links: list[re.Match[str]]) -> Hit:
    start = text.rindex("(", 0, links[0].start())
    end = text.index(")", links[-1].end()) + 1
    return Hit(Span(start, end), "link", tuple((keys.url(link[2]), link[2]) for link in links))


def _single(text: str, link: re.Match[str], behind_marker: bool) -> Hit:
    span = Span(link.start(), link.end())
    ids = ((keys.url(link[2]), link[2]),)
    words = Span(link.start(1) + 1, link.end(1) - 1)
    label = words.of(text).strip()
    before = text[max(0, link.start() - 6) : link.start()]
    behind = behind_marker or (_ENDED.search(before) is not None and _ends_block(text, link.end()))
    if behind or _NUMBER.match(label) or _is_host(label, link[2]):
        return Hit(span, "link", ids)
    return Hit(span, "link", ids, words, in_prose=True)


def _ends_block(text: str, end: int) -> bool:
    return re.match(r"[ \t]{0,4}(?:[\r\n]|$|\[)", text[end : end + 6]) is not None or end >= len(text)


def _is_host(label: str, address: str) -> bool:
    """Whether the link's text is the address's bare host, as some assistants write it: ``[en.wikipedia](...)``."""
    host = keys.url(address).partition("://")[2].partition("/")[0]
    return len(label) > 2 and label == label.lower() and (label == host or host.startswith(f"{label}."))
