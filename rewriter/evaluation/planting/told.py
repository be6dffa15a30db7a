"""A true statement about an article, and one with an error planted in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rewriter.domain import Article, Citation, Span, mask
from rewriter.facts.word_sets import words as word_set
from rewriter.reading import read

_QUOTED = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"")
_TITLED = re.compile(r"(?<!\w)[‘'][^‘’'\n]{2,80}(?:[’'](?=\w)[^‘’'\n]{1,60})?[’'](?!\w)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEGATED = re.compile(r"\b(?:no|not|never|neither|nor|none|without|nobody|nothing)\b|n[’']t\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)( )$", re.IGNORECASE)
_VOWEL = re.compile(r"(?:[aeiou]|8|11\b|18\b|(?:11|18),)(?!ne\b|ni[ct]|ur[oa]|s[ae]r?\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """One true statement as a rewrite writes it, markers and all.

    ``origin`` says where it is from: "untouched" (the article's own sentence), "paraphrase" (a labelled one),
    "variant" (made of an untouched one) or "builtin" (the built-in editor's). ``sentences`` are the ids of the
    article's sentences that it may rest on.
    """

    text: str
    prose: str
    markers: tuple[Citation, ...]
    sentences: tuple[str, ...]
    unconfirmed: bool = False
    origin: str = "untouched"

    @cached_property
    def plain(self) -> str:
        """``prose`` without markers and quotations, of equal length: where an error in the telling can go."""
        titles = [Span(*match.span()) for match in _TITLED.finditer(self.prose)]
        return mask(self.prose, [*(marker.span for marker in self.markers), *self.quotations, *titles])

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Quoted words with their marks."""
        return tuple(Span(*match.span()) for match in _QUOTED.finditer(self.prose))

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(key for marker in self.markers for key in marker.keys)


@dataclass(frozen=True, slots=True)
class Planted:
    """A statement with one error in it. ``span`` is the change's place in ``after``."""

    kind: str
    before: str
    after: str
    span: Span
    note: str
    unconfirmed: bool = False
    """Does it stand under the heading of what is unconfirmed?"""


@dataclass(frozen=True, slots=True)
class Change:
    """The words that replace ``span`` of a statement's text."""

    span: Span
    words: str


def tell(text: str, article: Article, sentences: tuple[str, ...], unconfirmed: bool = False, origin: str = "") -> Told:
    """*text* as a statement of a rewrite of *article*; what the article cites is known to be a marker in it."""
    known = frozenset(key for citation in article.citations for key in citation.keys)
    found = read(text, known)
    return Told(text, found.prose, found.citations, sentences, unconfirmed, origin or "untouched")


def plant(told: Told, kind: str, changes: Iterable[Change], note: str, unconfirmed: bool | None = None) -> Planted:
    """*told* with *changes* made; "a" and "an" follow the new words, and the first letter stays a capital."""
    ordered = sorted(changes, key=lambda change: change.span)
    pieces, position, start, end = [], 0, 0, 0
    for index, change in enumerate(ordered):
        before = _with_article(told.text[position : change.span.start], change.words)
        words = _with_article(change.words, told.text[change.span.end :])
        pieces += [before, words]
        position = change.span.end
        end = sum(map(len, pieces))
        start = end - len(words) if index == 0 else start
    after = "".join([*pieces, told.text[position:]])
    if (told.text[:1].isupper() or ordered[0].span.start == 0) and after[:1].islower():
        after = after[:1].upper() + after[1:]
    heading = told.unconfirmed if unconfirmed is None else unconfirmed
    return Planted(kind, told.text, after, Span(min(start, len(after)), min(end, len(after))), note, heading)


def swap(told: Told, kind: str, span: Span, words: str, note: str = "") -> Planted:
    """*told* with one span replaced."""
    return plant(told, kind, [Change(span, words)], note or f"{span.of(told.text)!r} became {words!r}")


def words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text)]


def content(text: str) -> frozenset[str]:
    """First five letters of the long words: crude, and none of the validator's own stems."""
    return frozenset(word[:5] for word in words(text) if len(word) > 4 and word not in _COMMON)


def _with_article(text: str, following: str) -> str:
    match = _ARTICLE.search(text)
    if match is None or not following[:1].isalnum():
        return text
    right = "an" if _VOWEL.match(following) else "a"
    return text[: match.start()] + (right.capitalize() if match[1][0].isupper() else right) + match[2]


def denies(text: str) -> bool:
    """Does *text* say of anything that it is not so?"""
    return _NEGATED.search(text) is not None


_COMMON = word_set(
    """
    about after again against already although another because before being below between could during every first
    might other since still their there these those through under until where which while whose would years
    """
)
