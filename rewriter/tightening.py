"""Shorter wordings in the place of checked statements, wherever they lose nothing and pass as well.

The model's word is not taken for it: a shorter wording keeps every number, date, name and quotation of what it stands
for, by type, and the check of the whole text has no error finding in it. Else the longer one stays.
"""

from collections.abc import Sequence
from dataclasses import replace

from rewriter.acceptance import Version
from rewriter.domain import DateInterval, Fact, Name, Quantity, Span, Statement
from rewriter.facts import extract
from rewriter.facts.matching import dates, names, quantities, quotations
from rewriter.llm.tightened import Shorter
from rewriter.strategies.length import words_of
from rewriter.withdrawal import Judge

_ROUNDS = 4
"""Times the text is checked again without the wordings that failed; what fails even then costs all of them."""


def tighten(version: Version, shorter: Sequence[Shorter], judge: Judge) -> tuple[Version, str]:
    """*version* with those of the wordings that may stand, and a note of how many do.

    *version* has no failing statement; nor has what is returned.
    """
    told = version.draft.statements
    trying = {each.indices[0]: each for each in shorter if _may_stand(each, told)}
    for _ in range(_ROUNDS):
        slots = _slots(told, trying)
        new = judge(replace(version.draft, statements=tuple(one for _, one in slots)))
        failing = {slots[index][0] for index in new.failing}
        if not failing & trying.keys():
            break
        trying = {index: each for index, each in trying.items() if index not in failing}
    if not trying or not new.accepted:
        return version, f"0 of {len(shorter)} shorter wordings stand"
    return new, f"{len(trying)} of {len(shorter)} shorter wordings stand"


def _slots(told: Sequence[Statement], trying: dict[int, Shorter]) -> list[tuple[int, Statement]]:
    """What is told now, each with the index of the statement in whose place it stands."""
    joined = {index for each in trying.values() for index in each.indices[1:]}
    return [
        (index, _said(trying[index], told) if index in trying else one)
        for index, one in enumerate(told)
        if index not in joined
    ]


def _said(each: Shorter, told: Sequence[Statement]) -> Statement:
    longer = [told[index] for index in each.indices]
    rests_on = tuple(dict.fromkeys(name for one in longer for name in one.rests_on))
    return replace(longer[0], text=each.text, rests_on=rests_on)


def _may_stand(each: Shorter, told: Sequence[Statement]) -> bool:
    """It is shorter, what it joins is told alike, and every value of the longer wordings is in it."""
    longer = [told[index] for index in each.indices]
    alike = {(one.status, frozenset(one.citations)) for one in longer}
    if len(alike) != 1 or len(each.text.split()) >= words_of(longer):
        return False
    said = _facts(each.text)
    return all(_keeps(fact, each.text, said) for one in longer for fact in _facts(one.text))


def _facts(text: str) -> tuple[Fact, ...]:
    return extract(text, Span(0, len(text)))


def _keeps(fact: Fact, text: str, said: Sequence[Fact]) -> bool:
    """Whether *text*, whose facts are *said*, has *fact* as it was: no coarser, no surer; a name may be shorter."""
    if isinstance(fact, Quantity):
        numbers = [other for other in said if isinstance(other, Quantity)]
        return any(
            (quantities.entails(fact, other) and quantities.entails(other, fact)) or _is_written_alike(fact, other)
            for other in numbers
        )
    if isinstance(fact, DateInterval):
        days = [other for other in said if isinstance(other, DateInterval)]
        return any(dates.entails(fact, other) and dates.entails(other, fact) for other in days)
    if isinstance(fact, Name):
        named = [other for other in said if isinstance(other, Name)]
        return " ".join(fact.words) in text or any(names.refers(fact, other) for other in named)
    return quotations.words_of(fact.text) in quotations.words_of(text)


def _is_written_alike(one: Quantity, other: Quantity) -> bool:
    """The same word, whose unit is understood from another number in one of the two ("14 months, its rival's 22")."""
    return one.text == other.text and not (one.unit and other.unit)
