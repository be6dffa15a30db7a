"""Statements that only gather what others tell: the lines up front that promise the text, the recap at its end.

A summary says nothing wrong; it says everything twice. Told by structure, not by its opening words: each of its values
stands in another statement, in two of them at least, that speak of the same things.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from rewriter.domain import DateInterval, Name, Outcome, Quantity, Quotation
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.facts.stems import content_stems

_LEAST = 2
"""Values of a summary, and statements they are gathered from."""
_STRANGE = 1
"""Values that may stand in a statement without a word in common: "It starts at $899"."""
_PARTS = 10
_STEM = 5
"""Letters that tell a word: "licensed" speaks of the licence."""
_Value = Quantity | DateInterval


def without_summaries(candidates: Sequence[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* without summaries of the others, in order, and those with the sentences that say it in full.

    The last goes first, so that what it gathers stays; the opening statement is never dropped.
    """
    left = list(candidates)
    dropped: list[Dropped] = []
    told = {id(one): (values(one), speaks_of(one)) for one in candidates}
    for candidate in reversed(candidates[1:]):
        into = _gathered(candidate, [one for one in left if one is not candidate], told)
        if into:
            left.remove(candidate)
            reason = f"sums up {', '.join(into)}"
            dropped.append(Dropped(candidate.sentence.id, Outcome.MERGED, reason, into))
    return tuple(left), tuple(dropped)


def _gathered(
    candidate: Candidate, others: Iterable[Candidate], told: dict[int, tuple[tuple[_Value, ...], frozenset[str]]]
) -> tuple[str, ...]:
    """The sentences that have every value and name of *candidate*; none where one value or name is its own."""
    values, words = told[id(candidate)]
    quoted = any(isinstance(fact, Quotation) and fact.is_speech for fact in _present(candidate))
    if len(values) < _LEAST or quoted or candidate.denial:
        return ()
    others = [one for one in others if one.sentence.id != candidate.sentence.id]
    near = [one for one in others if words & told[id(one)][1]]
    homes = [next((one for one in (*near, *others) if _states(told[id(one)][0], value)), None) for value in values]
    strange = [one for one in homes if one not in near]
    known = " ".join(chain.from_iterable(one.text.split() for one in near))
    names = [fact for fact in _present(candidate) if isinstance(fact, Name)]
    if None in homes or len(strange) > _STRANGE or any(" ".join(name.words) not in known for name in names):
        return ()
    into = tuple(dict.fromkeys(one.sentence.id for one in homes if one is not None))
    return into if len(into) >= _LEAST else ()


def _present(candidate: Candidate) -> list[_Value | Name | Quotation]:
    return [fact for fact in candidate.sentence.facts if " ".join(fact.text.split()) in candidate.text]


def values(candidate: Candidate) -> tuple[_Value, ...]:
    """The amounts and dates of *candidate*'s words; no ordinals, no 2 of "Volume 2"."""
    facts = _present(candidate)
    named = {fact.span.end for fact in facts if isinstance(fact, Name)}
    return tuple(
        fact
        for fact in facts
        if isinstance(fact, DateInterval) or (isinstance(fact, Quantity) and not _names_a_part(fact, named))
    )


def _names_a_part(fact: Quantity, named: set[int]) -> bool:
    """True for "third" and for the 2 of "Volume 2": no amount of anything."""
    bare = not fact.unit and fact.value < _PARTS
    return fact.unit == "ordinal" or (bare and (not fact.head or fact.span.start - 1 in named))


def speaks_of(candidate: Candidate) -> frozenset[str]:
    """The content words of *candidate*, by their first letters."""
    return frozenset(stem[:_STEM] for stem in content_stems(candidate.text))


def _states(values: Iterable[_Value], wanted: _Value) -> bool:
    """True where one of *values* says as much as *wanted*: the same amount, or a date inside it."""
    return any(same(one, wanted) for one in values)


def same(one: _Value, wanted: _Value) -> bool:
    """True where *one* is the amount *wanted*, or a date within it; a date without a year agrees with any."""
    if isinstance(one, Quantity) and isinstance(wanted, Quantity):
        return (one.value, one.high, one.unit) == (wanted.value, wanted.high, wanted.unit)
    if isinstance(one, DateInterval) and isinstance(wanted, DateInterval):
        yearless = not (one.start[0] and wanted.start[0])
        start, end = (one.start[1:], one.end[1:]) if yearless else (one.start, one.end)
        first, last = (wanted.start[1:], wanted.end[1:]) if yearless else (wanted.start, wanted.end)
        return first <= start and end <= last
    return False
