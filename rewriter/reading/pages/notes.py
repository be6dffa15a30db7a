"""Footnotes of a page: which links are their numbers, and what those lead to."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LABEL = re.compile(r"\[?\(?\s*([0-9]{1,4}|[A-Za-z]{1,2}|[*†‡§¶]{1,3}|[ivxlc]{1,6}|(?:note|nb)\s?[0-9]{1,3})\s*\)?\]?")
_NOTE_ID = re.compile(r"(?:^|[^a-z])(?:(?:foot|end|side)?note|ft?n|cit|ref|bib|b\d|cr\d)", re.IGNORECASE)
_NOTE_ROLE = re.compile(r"\b(?:doc-)?(?:noteref|biblioref)\b|footnote|citation|reference|\bcite\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\[.*\]\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Notes:
    """``marks`` are what a link to a note is written as, by the id it leads to: ``[3]``, ``[^a]``."""

    marks: dict[str, str] = field(default_factory=dict)


def notes_of(tree: LexborHTMLParser) -> Notes:
    """The notes of *tree*: what a short label leads to further down the page. A link that leads up is the way back."""
    marks: dict[str, str] = {}
    waiting: dict[str, str] = {}
    for node in tree.css("[id], a[name], a[href^='#']"):
        attributes = node.attributes
        for own in (attributes.get("id"), attributes.get("name")):
            if own and own in waiting:
                marks[own] = waiting[own]
        target = note_target(node)
        if target and target not in waiting and (label := _label(node, target)):
            waiting[target] = label
    return Notes(marks)


def note_target(node: LexborNode) -> str:
    """The id of the place in the same page that *node* leads to; "" where it leads nowhere or elsewhere."""
    href = (node.attributes.get("href") or "").strip() if node.tag == "a" else ""
    return unquote(href[1:]) if href.startswith("#") else ""


def _label(node: LexborNode, target: str) -> str:
    """The mark of a link that is a note's number; "" for any other link."""
    shown = node.text()[:40]
    match = _LABEL.fullmatch(shown.strip())
    if match is None or not (_NOTE_ID.search(target) or _BRACKETED.fullmatch(shown) or _is_raised(node)):
        return ""
    label = " ".join(match[1].split())
    return f"[{int(label)}]" if label.isascii() and label.isdigit() else f"[^{label.replace(' ', '')}]"


def _is_raised(node: LexborNode) -> bool:
    above = node.parent
    said = " ".join(node.attributes.get(name) or "" for name in ("class", "role", "epub:type"))
    return (
        (above is not None and above.tag == "sup") or node.css_first("sup") is not None or bool(_NOTE_ROLE.search(said))
    )
