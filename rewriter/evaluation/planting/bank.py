"""What an article has to swap with: its numbers, dates and names, by sentence."""

from dataclasses import dataclass
from functools import lru_cache

from rewriter.domain import Article, Block, Citation, Kind, Sentence, Span, mask
from rewriter.evaluation.planting.dates_in import Date, dates
from rewriter.evaluation.planting.names_in import Name, names
from rewriter.evaluation.planting.numbers_in import Number, numbers
from rewriter.evaluation.planting.told import Told, content

_FACTUAL = (Kind.FACT, Kind.RUMOUR)
_STATED = (Block.PARAGRAPH, Block.ITEM, Block.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class Held:
    """The values of one sentence of the article; their spans index the sentence's own words."""

    sentence: Sentence
    plain: str
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    names: tuple[Name, ...]
    about: frozenset[str]
    """What it speaks of, as ``content`` gives it."""


@dataclass(frozen=True)
class Bank:
    """Every sentence that states something, with its values."""

    held: tuple[Held, ...]
    seen: frozenset[str]
    """Single words seen as names inside a sentence."""
    sorts: dict[str, str]
    """What a name is, by its text: the first guess that is better than "thing"."""
    definite: frozenset[str]
    """Names seen with "the" before them."""

    def beside(self, told: Told) -> tuple[Held, ...]:
        """The sentences that *told* rests on, or shares a source and much of its content with."""
        mine = content(told.plain)
        return tuple(
            one
            for one in self.held
            if one.sentence.id in told.sentences
            or (one.sentence.keys & told.keys and len(mine & one.about) * 3 >= len(mine))
            or len(mine & one.about) * 2 > len(mine)
        )

    def elsewhere(self, told: Told) -> tuple[Held, ...]:
        """The other sentences that state facts or hearsay: what they say is not said of what *told* tells."""
        beside = self.beside(told)
        return tuple(one for one in self.held if one.sentence.kind in _FACTUAL and one not in beside)

    def names_in(self, told: Told) -> tuple[Name, ...]:
        """The names of a statement, sorted as the article as a whole tells."""
        return self.resorted(names(told.plain, self.seen))

    def resorted(self, found: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(Name(one.span, one.text, self.sorts.get(one.text, one.sort)) for one in found)


@lru_cache(maxsize=64)
def bank_of(article: Article) -> Bank:
    stated = [one for one in article.sentences if one.block in _STATED and one.kind is not Kind.META]
    plains = [_plain(article, one) for one in stated]
    seen = frozenset(name.text for plain in plains for name in names(plain))
    sorts: dict[str, str] = {}
    for plain in plains:
        for name in names(plain, seen):
            if sorts.get(name.text, "thing") == "thing":
                sorts[name.text] = name.sort
    held = tuple(_held(one, plain, seen) for one, plain in zip(stated, plains, strict=True))
    definite = frozenset(
        name.text
        for plain in plains
        for name in names(plain, seen)
        if plain[: name.span.start].lower().endswith(("the ", "the rival ", "the first "))
    )
    return Bank(held, seen, sorts, definite)


def outlets(article: Article) -> tuple[Citation, ...]:
    """The markers that are a part of their sentence, one for each text."""
    return tuple({one.text: one for one in article.citations if one.in_prose}.values())


def _held(sentence: Sentence, plain: str, seen: frozenset[str]) -> Held:
    found = dates(plain)
    counted = numbers(plain, tuple(one.span for one in found))
    return Held(sentence, plain, counted, found, names(plain, seen), content(plain))


def _plain(article: Article, sentence: Sentence) -> str:
    spans = [one.span for one in article.citations if one.span.overlaps(sentence.span)]
    return Span(sentence.span.start, sentence.span.end).of(mask(article.prose, spans))
