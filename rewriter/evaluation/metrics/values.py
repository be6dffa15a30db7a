"""Whether a statement has a value of the original: typed values by type, words by their stems.

A number may be rounded only as its wording says, a date may not become coarser, a hedge on a number may not be dropped:
``rewriter.facts.matching`` decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rewriter.domain import DateInterval, Fact, Name, Quantity, Quotation, Span
from rewriter.evaluation.labels.dataset import Item
from rewriter.evaluation.labels.places import facts_at
from rewriter.evaluation.labels.wording import says
from rewriter.facts.matching import dates, names, quantities, quotations
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.denials import denial
from rewriter.rules.alignment.case import Aligned

_SHORTEST_QUOTE = 3
"""Words from which a part of a quotation stands for it."""
_MOST_WORDS = 0.5
"""Share of a value's stems that have to be told, where it has nothing typed in it."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a gold label: its typed facts as the original has them, or its words where it has none."""

    text: str
    facts: tuple[Fact, ...]
    denies: bool = False
    """It is the word by which its sentence denies something ("rejected")."""
    around: frozenset[str] = frozenset()
    """Content stems of the sentence it stands in."""

    @property
    def is_exact(self) -> bool:
        """It has a number, date or quotation: that must stand under a right marker; a name may stand beside it."""
        return any(not isinstance(fact, Name) for fact in self.facts)


def value_at(text: str, span: Span, item: Item) -> Value:
    """The value *text* as it stands inside *span* of the original."""
    start = item.article.text.find(text, span.start, span.end)
    if start < 0:
        return Value(text, ())
    place = Span(start, start + len(text))
    facts = facts_at(place, item.article)
    speech = tuple(f for f in facts if isinstance(f, Quotation) and f.is_speech and _within(place, f.span))
    plain = tuple(f for f in facts if not isinstance(f, Quotation) and _belongs(f.span, place))
    denies = len(set(content_stems(text))) <= 1 and bool(denial(span.of(item.article.text)))
    return Value(text, speech or plain, denies, frozenset(content_stems(span.of(item.article.text))))


def stated(value: Value, statement: Aligned, undoubted: bool = False) -> bool:
    """Whether *statement* has all of *value*; where the check does not doubt it, under another word for what a number
    counts."""
    if not value.facts:
        return _worded(value, statement)
    return all(_has(fact, value, statement, undoubted) for fact in value.facts)


def _has(fact: Fact, value: Value, statement: Aligned, undoubted: bool) -> bool:
    said = statement.passage.facts
    if isinstance(fact, Quantity):
        same = any(isinstance(f, Quantity) and _same_quantity(fact, f, value.around) for f in said)
        return same or (undoubted and _is_located(fact, statement))
    if isinstance(fact, DateInterval):
        return any(isinstance(f, DateInterval) and _same_date(fact, f) for f in said)
    if isinstance(fact, Name):
        named = any(isinstance(f, Name) and names.refers(fact, f) for f in said)
        return named or says(statement.passage.text, " ".join(fact.words))
    return _quoted(value.text, statement)


def _is_located(known: Quantity, statement: Aligned) -> bool:
    """The check finds the same number in its place, whatever is counted is called: "48,200 signed" a petition of 48,200
    signatures."""
    return any(
        isinstance(located.fact, Quantity)
        and located.fact.value == known.value
        and any(found.span == known.span for _, found in located.occurrences)
        for located in statement.located
    )


def _same_quantity(known: Quantity, said: Quantity, around: frozenset[str]) -> bool:
    """The same number of the same thing; "a $386 million terminal" names it by another word of its sentence than "a
    terminal at a cost of $386 million" does."""
    if not quantities.entails(known, said):
        return known.text == said.text and not (known.unit and said.unit)  # "14 months, its rival's 22"
    return quantities.heads_meet(known, said) is not False or around.issuperset(said.head)


def _same_date(known: DateInterval, said: DateInterval) -> bool:
    """The same day, month or year; a year that only the context gave may be written out."""
    if not known.start[0]:
        known = replace(known, start=(said.start[0], *known.start[1:]), end=(said.end[0], *known.end[1:]))
    return dates.entails(known, said) and said.granularity is known.granularity


def _quoted(words: str, statement: Aligned) -> bool:
    """All the words, or a part of them between quotation marks."""
    parts: Sequence[Quotation] = statement.passage.quotations
    part = any(len(q.words) >= _SHORTEST_QUOTE and quotations.verbatim(words, q) for q in parts)
    return part or quotations.words_of(words) in quotations.words_of(statement.passage.text)


def _worded(value: Value, statement: Aligned) -> bool:
    """Words alone: as they are, a marker's own among them; a denial by any denial; others by half of their stems."""
    wanted = set(content_stems(value.text))
    if says(statement.passage.text, value.text) or (value.denies and denial(statement.passage.text)):
        return True
    return bool(wanted) and len(wanted & statement.passage.stems) >= _MOST_WORDS * len(wanted)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _belongs(fact: Span, value: Span) -> bool:
    """Most of the fact stands in the value, or all of the value in the fact."""
    shared = min(fact.end, value.end) - max(fact.start, value.start)
    return 2 * shared >= len(fact) or _within(value, fact)
