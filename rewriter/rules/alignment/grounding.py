"""What the cited sources' own texts say of a statement's facts.

A text may be a part of the work alone, so silence is never held against a fact: it is grounded, or denied by another
value in its slot, or neither.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rewriter.domain import DateInterval, Fact, Quantity, Quotation
from rewriter.facts.matching import quantities, quotations
from rewriter.rules.alignment.binding import fit
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.derived import follows
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.index import Index, Ranked, value_key
from rewriter.rules.alignment.located import Occurrence, occurrences
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slips import is_slip
from rewriter.rules.alignment.slot import comparable, slot

SAME_SLOT = 0.5
"""How far a source's value must fit the statement's slot before it counts as another value for the same thing."""
SLIPPED = 0.3
"""The same for a value that differs by a slip of the pen."""
ABOUT_THIS = 0.4
OTHER_THING = 0.3
"""A passage that carries less grounds no number that counts something else there."""
CLOSE = 0.75
DISTINCT = 3
"""Digits from which on an equal number elsewhere in a text is the same figure again."""


def grounds(statement: Aligned, fact: Fact, sources: Mapping[str, Index]) -> tuple[Occurrence, ...]:
    """Where the cited sources' texts state *fact*; empty when no text was supplied or none states it."""
    return _grounds(statement.passage, statement.keys, fact, sources)


def contradictions(statement: Aligned, sources: Mapping[str, Index]) -> Iterator[tuple[Fact, Passage, Fact]]:
    """``(fact, passage, value there)`` for every number or date a cited source's text gives another value for.

    A figure that the article gives again, in words that name no slot ("all that for 40 million"), is denied with the
    sentence of the original that says what it measures.
    """
    values: list[Quantity | DateInterval] = [*statement.passage.quantities, *statement.passage.dates]
    for fact in values:
        if any(key in sources for key in statement.keys) and not grounds(statement, fact, sources):
            found = _denied(statement.passage, statement.keys, fact, sources) or _denied_there(statement, fact, sources)
            if found:
                yield fact, *found


def _grounds(claim: Passage, keys: Iterable[str], fact: Fact, sources: Mapping[str, Index]) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []
    for index in texts(keys, sources):
        ranked = index.rank(claim.stems, limit=12)
        found += (each for one in ranked for each in occurrences(fact, [one.passage]) if _is_this(one, fact, each[1]))
        found += () if found else _derived(fact, claim, ranked)
        found += () if found else _told_apart(fact, index)
        found += () if found or not isinstance(fact, Quotation) else quoted_across(fact, index)
    return tuple(found)


def _is_this(ranked: Ranked, fact: Fact, other: Fact) -> bool:
    """A number that counts something else ("six stops", "children under six") has to stand in a related passage."""
    if ranked.score >= OTHER_THING or not (isinstance(fact, Quantity) and isinstance(other, Quantity)) or fact.unit:
        return True
    return quantities.heads_meet(other, fact) is not False


def _derived(fact: Fact, claim: Passage, ranked: tuple[Ranked, ...]) -> Iterator[Occurrence]:
    for each in ranked:
        if each.score >= max(ABOUT_THIS, ranked[0].score * CLOSE):
            yield from ((each.passage, other) for other in follows(fact, each.passage, claim))


def _told_apart(fact: Fact, index: Index) -> Iterator[Occurrence]:
    """A distinctive number in a sentence that shares no word with the statement ("In the year after, 21,400 came")."""
    if isinstance(fact, Quantity) and _is_distinct(fact):
        for passage in index.by_value.get(value_key(fact), ()):
            for other in passage.quantities:
                if entails(other, fact) and quantities.heads_meet(other, fact) is not False:
                    yield passage, other


def _is_distinct(quantity: Quantity) -> bool:
    return len(quantity.value.normalize().as_tuple().digits) >= DISTINCT


def quoted_across(quotation: Quotation, index: Index) -> Iterator[Occurrence]:
    """Words that run over several sentences, or on behind a "she said", of the source."""
    spoken = [(passage, each) for passage in index.passages for each in passage.quotations]
    run_on = quotations.verbatim(" ".join(each.text[1:-1] for _, each in spoken), quotation)
    if not run_on and not quotations.verbatim(index.article.text, quotation):
        return
    opening = quotations.segments(quotation.text[1:-1])[0].split()[:4]
    for passage in index.passages:
        if " ".join(opening) in quotations.words_of(passage.text):
            yield passage, quotation
            return


def _denied(
    claim: Passage, keys: Iterable[str], fact: Fact, sources: Mapping[str, Index]
) -> tuple[Passage, Fact] | None:
    found = max(_rivals(claim, keys, fact, sources), key=lambda each: each[0], default=None)
    return found[1:] if found else None


def _denied_there(statement: Aligned, fact: Fact, sources: Mapping[str, Index]) -> tuple[Passage, Fact] | None:
    """What denies the same figure in another sentence of the original, under a source that both cite."""
    if not isinstance(fact, Quantity) or not _is_distinct(fact):
        return None
    for twin in statement.original.by_value.get(value_key(fact), ()):
        keys = [key for key in statement.keys if key in twin.keys]
        for same in twin.quantities:
            if comparable(same, fact) and entails(same, fact) and not _grounds(twin, keys, same, sources):
                found = _denied(twin, keys, same, sources)
                if found:
                    return found
    return None


def _rivals(
    claim: Passage, keys: Iterable[str], fact: Fact, sources: Mapping[str, Index]
) -> Iterator[tuple[float, Passage, Fact]]:
    """``(fit, passage, value)``; a value that the claim states as well is no rival."""
    wanted = slot(claim, fact)
    stated = [each for each in claim.facts if each is not fact and comparable(each, fact)]
    for index in texts(keys, sources):
        for ranked in index.rank(claim.stems, limit=4):
            if ranked.score < ABOUT_THIS or _of_another_year(fact, claim, ranked.passage):
                continue
            for other in ranked.passage.facts:
                if not comparable(fact, other) or any(entails(other, each) for each in stated):
                    continue
                found = fit(wanted, slot(ranked.passage, other))
                if found >= (SLIPPED if is_slip(fact, other) else SAME_SLOT):
                    yield found, ranked.passage, other


def _of_another_year(fact: Fact, claim: Passage, passage: Passage) -> bool:
    """Is it the figure of another year: dates beside a number, or numbers beside a date, none of which meet?"""
    here: Sequence[Fact] = claim.dates if isinstance(fact, Quantity) else claim.quantities
    there = [other for other in passage.facts if any(comparable(other, each) for each in here)]
    return bool(there) and not any(entails(one, each) or entails(each, one) for each in here for one in there)


def texts(keys: Iterable[str], sources: Mapping[str, Index]) -> list[Index]:
    """The supplied texts of *keys*, in their order."""
    return [sources[key] for key in keys if key in sources]
