"""What a model gets to see of an article: numbered lines of words, with short names for its citations."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from rewriter.domain import Article, Block, Kind, Quotation, Sentence

_UNSEEN = dict.fromkeys(
    [0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080)]
)
"""Characters that show nothing and can hide or reorder words: zero width, direction controls, tags."""
_TAG = re.compile(r"<(?=/?(?:article|statements|told)\b)", re.IGNORECASE)
_LOOSE_STOP = re.compile(r" +(?=[.,;:!?](?:\s|$))")
_LONGEST_LABEL = 40
_BRACKETS = " []()【】"
_LEFT_OUT = frozenset({Block.REFERENCE, Block.CODE})
_IDLE_UNCITED = frozenset(set(Kind) - {Kind.FACT, Kind.RUMOUR})
"""Kinds that, under no citation, can neither carry a statement nor tell that one is open."""
_PADDING = frozenset({Kind.ANALOGY, Kind.CALL_TO_ACTION, Kind.FILLER, Kind.META})
"""Kinds that no rewrite tells, cited or not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as a prompt shows it."""

    id: str
    citations: tuple[str, ...]
    labels: tuple[str, ...]
    text: str


class View:
    """The lines of an article, and the way back from a model's citation to the article's key.

    A *lean* view spends fewer tokens: an address is a bare number, and of what a reader can tell to be padding not even
    the cited sentences are shown. *notes* are further labels by sentence id.
    """

    def __init__(
        self, article: Article, lean: bool = False, notes: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.article = article
        self._lean = lean
        self._notes = notes or {}
        self._label: dict[str, str] = {}
        self._key: dict[str, str] = {}
        for citation in article.citations:
            for key, name in zip(citation.keys, citation.names, strict=False):
                label = self._label.setdefault(key, self._new_label(key))
                for known in (label, key, name):
                    self._key.setdefault(_plain(known), key)

    def lines(self, sentences: Iterable[Sentence] | None = None) -> list[Line]:
        """*sentences*, else all of the article that can carry a statement or give it its context."""
        useful = _is_telling if self._lean else _is_useful
        chosen = [s for s in self.article.sentences if useful(s)] if sentences is None else sentences
        return [line for line in map(self._line, chosen) if any(c.isalnum() for c in line.text)]

    def label(self, key: str) -> str:
        """The short name a prompt gives the source *key*."""
        return self._label.get(key, key)

    def key(self, label: str) -> str | None:
        """The article's key for a name from a prompt, the key itself, or the marker's own words; None if unknown."""
        return self._key.get(_plain(label))

    def _line(self, sentence: Sentence) -> Line:
        keys = dict.fromkeys(key for citation in sentence.cited_by for key in citation.keys)
        text = _LOOSE_STOP.sub("", shown(sentence.span.of(self.article.prose)))
        labels = (*_labels(sentence), *self._notes.get(sentence.id, ()))
        return Line(sentence.id, tuple(map(self.label, keys)), labels, text)

    def _new_label(self, key: str) -> str:
        host = (urlsplit(key).hostname or "link") if key.startswith(("http://", "https://")) else ""
        number = len(self._label) + 1
        if host and self._lean:
            return f"#{number}"
        if host:
            return f"{host.removeprefix('www.')}#{number}"
        fits = len(key) <= _LONGEST_LABEL and key.isprintable() and not set(key) & set(",;[]<>`")
        return key if fits else f"source#{number}"


def shown(text: str) -> str:
    """*text* as any prompt shows it: on one line, nothing hidden in it, and no tag that could end its place."""
    return _TAG.sub("< ", " ".join(text.translate(_UNSEEN).split()))


def _is_useful(sentence: Sentence) -> bool:
    if sentence.block in _LEFT_OUT:
        return False
    return bool(sentence.cited_by) or sentence.block is Block.HEADING or sentence.kind not in _IDLE_UNCITED


def _is_telling(sentence: Sentence) -> bool:
    """Useful, and not padding through and through; an opinion may hold a fact, and a quotation is one."""
    kinds = {clause.kind for clause in sentence.clauses} or {sentence.kind}
    padding = sentence.block is not Block.HEADING and kinds <= _PADDING and not _quotes(sentence)
    return _is_useful(sentence) and not padding


def _quotes(sentence: Sentence) -> bool:
    return any(isinstance(fact, Quotation) and fact.is_speech for fact in sentence.facts)


def _labels(sentence: Sentence) -> Iterable[str]:
    """Where a heading is not a sentence, and what is a rumour; a model tells padding by itself."""
    if sentence.block is Block.HEADING:
        yield "heading"
    elif sentence.kind is Kind.RUMOUR:
        yield "rumour"
    elif any(clause.kind is Kind.RUMOUR for clause in sentence.clauses):
        yield "part rumour"


def _plain(label: str) -> str:
    return " ".join(label.strip(_BRACKETS).casefold().split())
