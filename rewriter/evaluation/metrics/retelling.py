"""Which labelled stretch of the original each clause of a rewrite tells again, whoever wrote it.

A clause and a stretch are compared by their content stems, weighted as the check weights them (rare words count more).
Values and markers take no part: a wrong value or marker does not hide what is being told. Only where a stretch has so
few words that many a sentence shares them ("Level 4 starts on 15 January") one of its values has to be there as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rewriter.domain import Clause, Fact, Kind, Name, Span
from rewriter.evaluation.labels.dataset import Item
from rewriter.evaluation.labels.places import facts_at, place_of
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.values import Value, stated
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.index import Index, index_of

ALIKE = 0.35
"""Dice coefficient of weighted stems from which a clause tells a stretch again."""
CARRIED = 0.6
"""Share of a stretch's weighted stems from which a statement as a whole tells it again, whatever else it tells."""
_DUST = 1e-9
LEAST = 2
"""Content stems from which a stretch can be told by its words: "Pike is back" is in no statement for naming Pike."""
FEW = 4
"""Content stems up to which a statement that tells a stretch as a whole must have all of them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A labelled part of the original."""

    span: Span
    text: str
    kind: Kind
    stems: frozenset[str]
    facts: tuple[Fact, ...] = ()

    @property
    def is_short(self) -> bool:
        return len(self.stems) <= FEW


@lru_cache(maxsize=64)
def stretches(item: Item) -> tuple[Stretch, ...]:
    """Every labelled sentence, without its parts of another kind, and every such part. Titles are left out."""
    found = []
    for label in item.gold.sentences:
        if label.kind is Kind.META or not (span := place_of(label.text, item.article)):
            continue
        parts = [(place, part.kind) for part in label.parts if (place := _inside(part.text, span, item))]
        taken = frozenset().union(*(stems_at(place, item) for place, _ in parts))
        found.append(Stretch(span, label.text, label.kind, stems_at(span, item) - taken, facts_at(span, item.article)))
        found += [stretch_at(place, kind, item) for place, kind in parts]
    return tuple(found)


def stretch_at(span: Span, kind: Kind, item: Item) -> Stretch:
    """The stretch of the original in *span*."""
    return Stretch(span, span.of(item.article.text), kind, stems_at(span, item), facts_at(span, item.article))


def stems_at(span: Span, item: Item) -> frozenset[str]:
    """The content stems of the original in *span*."""
    passages = index_of(item.article).passages
    return frozenset().union(*(p.stems_of(span) for p in passages if p.sentence.span.overlaps(span)))


def told(stretch: Stretch, judged: Judged) -> tuple[Aligned, ...]:
    """The statements that carry most of *stretch* as a whole; all of its words, where it has few; none by one word."""
    if len(stretch.stems) < LEAST:
        return ()
    index = judged.case.original
    enough = _weight(stretch.stems, index) * (1 if stretch.is_short else CARRIED) - _DUST
    found = (s for s in judged.statements if _weight(stretch.stems & s.passage.stems, index) >= enough > 0)
    return tuple(s for s in found if _shares_a_value(stretch, s))


def retold(statement: Aligned, judged: Judged) -> tuple[tuple[Clause, Stretch | None], ...]:
    """Each clause of *statement* with the stretch it tells again most closely; None where it is like none."""
    return tuple((clause, _nearest(statement, clause, judged)) for clause in statement.passage.clauses)


def _nearest(statement: Aligned, clause: Clause, judged: Judged) -> Stretch | None:
    stems, index = statement.passage.stems_of(clause.span), judged.case.original
    near = (stretch for stretch in stretches(judged.item) if _shares_a_value(stretch, statement))
    ranked = [(_alike(stems, stretch.stems, index), -stretch.span.start, stretch) for stretch in near]
    best = max(ranked, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] >= ALIKE else None


def _shares_a_value(stretch: Stretch, statement: Aligned) -> bool:
    """Asked of short stretches alone."""
    values = [fact for fact in stretch.facts if not isinstance(fact, Name)]
    return not stretch.is_short or not values or any(stated(Value(f.text, (f,)), statement) for f in values)


def _alike(one: frozenset[str], other: frozenset[str], index: Index) -> float:
    both = _weight(one, index) + _weight(other, index)
    return 2 * _weight(one & other, index) / both if both else 0.0


def _weight(stems: Iterable[str], index: Index) -> float:
    return sum(index.weight(stem) for stem in stems)


def _inside(text: str, span: Span, item: Item) -> Span | None:
    start = item.article.text.find(text, span.start, span.end)
    return Span(start, start + len(text)) if start >= 0 else None
