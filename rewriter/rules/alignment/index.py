"""One document made searchable: passages by citation key, by stem and by value. Built once, in linear time.

Ranking is the share of the statement's content-stem weight a passage covers, stems weighted by inverse document
frequency inside the document (``log(1 + N / (df + 0.5))``). Values take no part in it, so that a swapped value
cannot pull its own passage up.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from rewriter.domain import Article, Block, DateInterval, Fact, Name, Quantity, Span
from rewriter.rules.alignment.passage import Passage, passage, tokens
from rewriter.rules.alignment.vocabulary import Vocabulary

READABLE = {Block.PARAGRAPH, Block.ITEM, Block.TABLE_ROW}
TOPIC_WEIGHT = 0.15
"""A stem of the title says what the text is about, not which sentence: it hardly counts."""
BRIEF = 30
"""Passages up to which a text tells each thing once, close to what it is of."""
MANY = 24
"""Passages up to which each is scored by itself."""
FEW = 500
"""Passages up to which sorting all is faster than keeping the best."""
POSTINGS_READ = 300
"""Passages looked at for one stem; commoner stems do not tell passages apart, and would make ranking quadratic."""


def value_key(fact: Fact) -> Hashable | None:
    """What equal facts share, for look-up; None for facts that are found by text."""
    if isinstance(fact, Quantity):
        return ("quantity", fact.value.normalize())
    if isinstance(fact, DateInterval):
        # without a month the third number is a weekday; with one the day is left to the comparison
        return ("date", *(point[:2] if point[1] else point for point in (fact.start, fact.end)))
    if isinstance(fact, Name):
        return ("name", fact.words[-1].casefold())
    return None


class Ranked(NamedTuple):
    """``score`` in 0..1: the share of the statement's content weight that the passage and its context carry."""

    passage: Passage
    score: float


class Index:
    """The passages of *article*, known as *document* ("original" or a source's key) in evidence."""

    def __init__(self, document: str, article: Article) -> None:
        self.document = document
        self.article = article
        self.passages = tuple(
            passage(document, article, sentence, position) for position, sentence in enumerate(article.sentences)
        )
        self.by_key: dict[str, list[Passage]] = defaultdict(list)
        self.by_value: dict[Hashable, list[Passage]] = defaultdict(list)
        self.postings: dict[str, list[Passage]] = defaultdict(list)
        self._contexts: dict[int, frozenset[str]] = {}
        self._passages_under: dict[str, Mapping[int, Passage]] = {}
        for each in self.passages:
            if each.sentence.block in READABLE:
                self._add(each)

    def _add(self, each: Passage) -> None:
        for key in each.keys:
            self.by_key[key].append(each)
        for stem in each.stems:
            self.postings[stem].append(each)
        for value in {value_key(fact) for fact in each.facts} - {None}:
            self.by_value[value].append(each)

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems that name what the whole text is about: those of its title."""
        return frozenset(token.stem for token in tokens(self.article.title, _whole(self.article.title)))

    @cached_property
    def folded_text(self) -> str:
        """The text, case folded."""
        return self.article.text.casefold()

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The words of the title, case folded and without possessives."""
        words = self.article.title.split()
        return frozenset(word.casefold().removesuffix("'s").removesuffix("’s") for word in words)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What the text says anywhere."""
        return Vocabulary(self.article, self.passages)

    @cached_property
    def mentions(self) -> Counter[str]:
        """How many passages mention each word of a name, case folded."""
        return Counter(
            word for each in self.passages for word in {w.casefold() for name in each.names for w in name.words}
        )

    @cached_property
    def numbered_names(self) -> frozenset[str]:
        """ "Nook 2" and the like, case folded: a word and the number behind it, inside a name of the text."""
        pairs = (pair for each in self.passages for name in each.names for pair in pairwise(name.words))
        return frozenset(f"{one} {two}".casefold() for one, two in pairs if two[:1].isdigit())

    @cached_property
    def readable(self) -> int:
        """How many passages can be evidence."""
        return sum(each.sentence.block in READABLE for each in self.passages)

    @property
    def is_brief(self) -> bool:
        """Is it short enough that what is told of a thing stands close to its name, and once?"""
        return self.readable <= BRIEF

    def weight(self, stem: str) -> float:
        found = self._weights.get(stem)
        return self._weight(stem, 0) if found is None else found

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {stem: self._weight(stem, len(found)) for stem, found in self.postings.items()}

    def _weight(self, stem: str, used: int) -> float:
        base = math.log(1 + len(self.passages) / (used + 0.5))
        return base * TOPIC_WEIGHT if stem in self.topic else base

    def context(self, each: Passage) -> tuple[Passage, ...]:
        """What tells the subject of *each*: heading, list lead-in, and the passage before where it points back."""
        before = (self.passages[each.position - 1],) if each.opens_with_pronoun and each.position else ()
        return (*self.above(each), *before)

    def above(self, each: Passage) -> tuple[Passage, ...]:
        """The heading and the lead-in that *each* stands under."""
        ids = (each.sentence.heading, each.sentence.lead_in)
        return tuple([self._by_id[i] for i in ids if i in self._by_id])

    @cached_property
    def _by_id(self) -> dict[str, Passage]:
        return {each.sentence.id: each for each in self.passages}

    def score(self, stems: Iterable[str], each: Passage) -> float:
        """Share of the weight of *stems* that *each* carries; what only its context carries counts half."""
        return self._scores(self._weighted(stems), (each,))[0]

    def _scores(self, weights: Mapping[str, float], candidates: Sequence[Passage]) -> list[float]:
        total = sum(weights.values())
        if not total:
            return [0.0 for _ in candidates]
        return [self._carried(weights, each) / total for each in candidates]

    def under(self, keys: Collection[str]) -> Mapping[int, Passage]:
        """The passages under any of *keys*, by position; many are in order."""
        if len(keys) == 1:
            return self._under_one(next(iter(keys)))
        found = {each.position: each for key in keys for each in self.by_key[key]}
        return dict(sorted(found.items())) if len(found) > MANY else found

    def _under_one(self, key: str) -> Mapping[int, Passage]:
        found = self._passages_under.get(key)
        if found is None:
            found = self._passages_under[key] = {each.position: each for each in self.by_key[key]}
        return found

    def rank_under(self, stems: frozenset[str], under: Mapping[int, Passage], limit: int) -> tuple[Ranked, ...]:
        """As ``rank`` among the passages *under* some keys; of many only those that share a stem are looked at."""
        if len(under) <= MANY:
            return self.rank(stems, list(under.values()), limit)
        weights = self._weighted(stems)
        total = sum(weights.values())
        carried = self._all_carried(weights)
        scored = [(-weight / total, place) for place, weight in carried.items() if place in under]
        best = sorted(scored)[:limit] if len(scored) <= FEW else heapq.nsmallest(limit, scored)
        rest = (place for place in under if place not in carried)
        best += ((-0.0, place) for place in islice(rest, limit - len(best)))
        return tuple(Ranked(under[place], -score) for score, place in best)

    def _all_carried(self, weights: Mapping[str, float]) -> dict[int, float]:
        """The weight that each passage carries, by position, of those that carry any."""
        carried: dict[int, float] = defaultdict(float)
        for stem, weight in weights.items():
            for place in self._places.get(stem, ()):
                carried[place] += weight
            for place in self._places_around.get(stem, ()):
                carried[place] += weight / 2
        return carried

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        return {stem: [each.position for each in found] for stem, found in self.postings.items()}

    @cached_property
    def _places_around(self) -> dict[str, list[int]]:
        """For each stem the passages that have it in their context alone."""
        found: dict[str, list[int]] = defaultdict(list)
        for each in self.passages:
            if each.sentence.block in READABLE:
                for stem in self.around(each) - each.stems:
                    found[stem].append(each.position)
        return found

    def _carried(self, weights: Mapping[str, float], each: Passage) -> float:
        own, around = each.stems, self.around(each)
        carried = 0.0
        for stem, weight in weights.items():
            if stem in own:
                carried += weight
            elif stem in around:
                carried += weight / 2
        return carried

    def around(self, each: Passage) -> frozenset[str]:
        """The stems of the context of *each*."""
        found = self._contexts.get(each.position)
        if found is None:
            found = frozenset().union(*(other.stems for other in self.context(each)))
            self._contexts[each.position] = found
        return found

    def rank(self, stems: frozenset[str], among: Sequence[Passage] | None = None, limit: int = 8) -> tuple[Ranked, ...]:
        """The passages that carry most of *stems*, best first, earlier first among equals."""
        candidates = self._candidates(stems) if among is None else among
        scores = self._scores(self._weighted(stems), candidates)
        ranked = sorted(zip(candidates, scores, strict=True), key=_best_first)
        return tuple(Ranked(each, score) for each, score in ranked[:limit])

    def _weighted(self, stems: Iterable[str]) -> dict[str, float]:
        """Sorted: a set's order differs from process to process, and with it what the last digits of a sum are."""
        return {stem: self.weight(stem) for stem in sorted(stems)}

    def _candidates(self, stems: frozenset[str]) -> list[Passage]:
        votes: Counter[int] = Counter()
        for stem in stems:
            found = self._places.get(stem, ())
            if len(found) <= POSTINGS_READ:
                votes.update(found)
        # of equal votes the earlier passage, for the same reason
        chosen = heapq.nsmallest(MANY, votes.items(), key=lambda vote: (-vote[1], vote[0]))
        return [self.passages[position] for position, _ in chosen]


def _best_first(scored: tuple[Passage, float]) -> tuple[float, int]:
    return -scored[1], scored[0].position


def _whole(text: str) -> Span:
    return Span(0, len(text))


@lru_cache(maxsize=8)
def index_of(original: Article) -> Index:
    """The index of an original, made once however many rewrites or statements are checked against it."""
    return Index("original", original)
