"""What a text says anywhere: its words, figures and dates, for the question whether something is absent from it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from rewriter.domain import Article, Bound, DateInterval, Granularity, Name, Quantity
from rewriter.facts.common_words import is_common
from rewriter.facts.matching import names, quantities
from rewriter.facts.places import peoples_of
from rewriter.facts.stems import STOP_WORDS, stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment import proximity
from rewriter.rules.alignment.passage import Passage

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)+")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)
_PART = re.compile(r"[-/&–]")
_SPEAKING = re.compile(r"\b(?:i|you|we|my|your|our|me|us)\b", re.IGNORECASE)
PREFIX = 5
"""Letters by which a name meets a word made from it ("Stoicism", "Stoics")."""
SPOKEN = 0.05
"""Share of words for "I", "you" and "we" from which a text is speech: what was said is retold in other words."""
ACRONYM = range(2, 7)
INITIALS = range(3, 7)
"""Letters of an acronym that is looked for in the text's initials, and of a name's initials looked for in the text."""
_RELATIVE = words("after before next following previous earlier later yesterday today tomorrow tonight eve")
"""Words that tell a day by another: with them in a text, any weekday may be meant."""


_DAY_BESIDE = re.compile(
    r"\b(?:following|next|previous) (?:day|morning|evening)|\bday (?:before|after|earlier|later)\b"
)


class Vocabulary:
    """The words of *article* and of its *passages*, each view made when it is first asked for."""

    def __init__(self, article: Article, passages: Sequence[Passage]) -> None:
        self.article = article
        self.passages = passages

    @cached_property
    def _words(self) -> list[str]:
        return _WORD.findall(self.article.prose)

    @property
    def length(self) -> int:
        """Words of the text."""
        return len(self._words)

    @cached_property
    def folded(self) -> frozenset[str]:
        joined = (names.fold(word) for word in _JOINED.findall(self.article.prose))
        singular = (names.fold(_singular(word)) for word in self._words if word != _singular(word))
        spelt = (names.fold(names.spelt_out(word)) for word in self._words if not word.isascii())
        return frozenset(names.fold(word) for word in self._words).union(joined, spelt, singular)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self._words)

    @cached_property
    def prefixes(self) -> frozenset[str]:
        return frozenset(word[:PREFIX] for word in self.folded if len(word) >= PREFIX)

    @cached_property
    def initials(self) -> str:
        """The first letters of all words, and without the small ones: an acronym of any in a row is found in it."""
        lower = [word.lower() for word in self._words]
        return " ".join("".join(map(_first, each)) for each in (lower, (w for w in lower if w not in STOP_WORDS)))

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(figure.replace(",", "") for figure in _FIGURE.findall(self.article.text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(quantity for passage in self.passages for quantity in passage.quantities)

    @cached_property
    def _by_unit(self) -> Mapping[str, Sequence[Quantity]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in self.quantities:
            found[quantity.unit].append(quantity)
        return found

    @cached_property
    def _bounds(self) -> tuple[Quantity, ...]:
        return tuple(quantity for quantity in self.quantities if quantity.bound is not Bound.EXACT)

    @cached_property
    def named(self) -> Mapping[str, Sequence[Name]]:
        """The names of the text by each of their handles."""
        found: dict[str, list[Name]] = defaultdict(list)
        for passage in self.passages:
            for name in passage.names:
                for handle in names.handles(name):
                    found[handle].append(name)
        return found

    @cached_property
    def dates(self) -> tuple[DateInterval, ...]:
        return tuple(date for passage in self.passages for date in passage.dates)

    @cached_property
    def squeezed(self) -> str:
        """All words run together, folded: a name stands in it however it is spelt apart."""
        return "".join(names.fold(word) for word in self._words)

    @cached_property
    def is_speech(self) -> bool:
        return len(_SPEAKING.findall(self.article.prose)) >= SPOKEN * max(1, len(self._words))

    @cached_property
    def _streams(self) -> list[list[str]]:
        return [proximity.words(self.article.prose, passage.sentence.span) for passage in self.passages]

    @cached_property
    def places(self) -> proximity.Places:
        return proximity.places([word for stream in self._streams for word in stream])

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """The first content word of the text for each ``PREFIX`` letters that one begins with."""
        return {word[:PREFIX]: word for word in reversed(list(self.places)) if len(word) >= PREFIX}

    @cached_property
    def starts(self) -> list[int]:
        """The place of each passage's first content word."""
        return list(accumulate(map(len, self._streams), initial=0))[:-1]

    def at(self, place: int) -> Passage:
        """The passage that has the content word at *place*."""
        return self.passages[bisect_right(self.starts, place) - 1]

    def states_figure(self, quantity: Quantity) -> bool:
        """Is the value of *quantity* anywhere in the text, whatever it counts there?"""
        figures = _FIGURE.findall(quantity.text)
        if figures and all(figure.replace(",", "") in self.figures for figure in figures):
            return True
        return any(
            quantities.same_value(other, quantity)
            for unit, others in self._by_unit.items()
            if quantities.commensurable(unit, quantity.unit)
            for other in (others if unit != quantity.unit else self._near(quantity))
        )

    def _near(self, quantity: Quantity) -> Iterator[Quantity]:
        """The quantities in the unit of *quantity* that an end of lies by its value, as near as rounding reaches."""
        ends, others = self._ends[quantity.unit]
        value = float(quantity.value)
        reach = abs(value) * quantities.WIDEST
        return (others[i] for i in range(bisect_left(ends, value - reach), bisect_right(ends, value + reach)))

    @cached_property
    def _ends(self) -> Mapping[str, tuple[list[float], list[Quantity]]]:
        """For each unit both ends of its quantities in order, and whose each is."""
        found = {}
        for unit, others in self._by_unit.items():
            each = [(float(end), i) for i, one in enumerate(others) for end in (one.value, one.high) if end is not None]
            each.sort()
            found[unit] = [end for end, _ in each], [others[i] for _, i in each]
        return found

    def has_as_bound(self, quantity: Quantity) -> bool:
        """Does the text have the value of *quantity* as a bound, which it leaves out ("more than fifty")?"""
        return quantity.bound is Bound.EXACT and any(quantities.same_value(other, quantity) for other in self._bounds)

    def allows_date(self, date: DateInterval) -> bool:
        """Is there a date of the text that *date* does not conflict with: the same, finer or coarser?"""
        if date.granularity is Granularity.WEEKDAY:
            return self._allows_weekday(date)
        if date.granularity is Granularity.MONTH and not date.start[0] and names.fold(date.text) in self.folded:
            return True
        years = date.granularity in (Granularity.YEAR, Granularity.DECADE)
        if (years and str(date.start[0]) in self.figures) or any(_compatible(known, date) for known in self.dates):
            return True
        return date.granularity is Granularity.DAY and self._is_counted_on(date)

    def _is_counted_on(self, date: DateInterval) -> bool:
        """The day after or before a day of the text, which tells of "the following day"."""
        month = [known for known in self.dates if known.start[1] == date.start[1]]
        beside = any(_is_some_day(known) and abs(known.start[2] - date.start[2]) == 1 for known in month)
        return beside and bool(_DAY_BESIDE.search(self.article.prose))

    def _allows_weekday(self, date: DateInterval) -> bool:
        """No, where the text names weekdays, all of them others, and nothing else that may have been on that day."""
        others = [known for known in self.dates if known.granularity is Granularity.WEEKDAY]
        if not others or _RELATIVE & self.folded or any(_is_some_day(known) for known in self.dates):
            return True
        days = range(date.start[2], date.end[2] + 1)
        return not days or any(known.end[2] != known.start[2] or known.start[2] in days for known in others)

    def missing_words(self, name: Name) -> tuple[str, ...]:
        """The words of *name* that the text has in no form; none where it has the name spelt apart, or its initials."""
        whole = "".join(map(names.fold, name.words))
        initials = "".join(word[0] for word in name.words if word[0].isupper()).lower()
        if (len(whole) >= PREFIX and whole in self.squeezed) or (len(initials) in INITIALS and initials in self.folded):
            return ()
        parts = [part for word in name.words for part in _PART.split(word) if part]
        return tuple(part for part in parts if self._is_missing(part))

    def names_apart(self, name: Name) -> bool:
        """Are all words of *name* there, but never as one name?"""
        if len(name.words) < 2 or self.has_in_a_row(name.words):
            return False
        alike = (other for handle in names.handles(name) for other in self.named.get(handle, ()))
        return not any(names.refers(other, name) for other in alike)

    def has_in_a_row(self, words: Sequence[str]) -> bool:
        """Do *words* stand one behind the other, however they are spelt apart?"""
        return "".join(map(names.fold, words)) in self.squeezed

    def _is_missing(self, word: str) -> bool:
        word = _singular(word)
        folded = names.fold(word)
        if len(folded) < 2 or word.islower() or folded in self.folded or stem(word) in self.stems:
            return False
        if any(character.isdigit() for character in word):
            return False  # a formula, a label or a model: written in many ways
        if len(folded) >= PREFIX and folded[:PREFIX] in self.prefixes:
            return False
        if word.isupper() and len(word) in ACRONYM and folded in self.initials:
            return False
        return not is_common(word) and not peoples_of(folded) & self.folded


def _first(word: str) -> str:
    return word[0]


def _singular(word: str) -> str:
    """``CPU`` for ``CPUs``; any other word as it is."""
    return word[:-1] if word.endswith("s") and word[:-1].isupper() and len(word) > 2 else word


def _is_some_day(date: DateInterval) -> bool:
    """A day of a month, whose weekday the text need not say."""
    return date.granularity is Granularity.DAY


def _compatible(known: DateInterval, date: DateInterval) -> bool:
    if not (known.start[0] and date.start[0]):
        coarse = Granularity.MONTH in (known.granularity, date.granularity)
        same = known.start[1] == date.start[1] if coarse else known.start[1:] == date.start[1:]
        return same or not known.start[1] or not date.start[1]
    inside = date.start <= known.start and known.end <= date.end
    return inside or (known.start <= date.start and date.end <= known.end)
