"""Does a value stand in the same slot as in its evidence?

A claimed value is misbound when another value of the same kind in the evidence fits the claim's slot clearly better
than the claimed value's own occurrence does: a visible contradiction, the right value in the wrong slot. Only what
tells the two apart is counted, in units of one nearest content word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rewriter.domain import DateInterval, Fact, Quantity
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.no_rival import is_no_rival
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import COMPARED_BEFORE, Slot, comparable, slot

MARGIN = 0.4
"""How much more of the slot a rival must carry before a value counts as misbound; chosen on paired cases."""
MARGIN_ABROAD = 0.6
"""The same for a rival in another passage than the value: subjects change from sentence to sentence."""
LEAST_WEIGHT = 0.2
"""Features of the claim's slot below it are left out: many far words must not add up to a near one."""
NAME_MARGIN = 1.0
CLEAR = 1.0
"""What two exchanged values must lead by together before one of the two may lag behind."""
NEAR = 0.45
MOSTLY = 0.7


@dataclass(frozen=True)
class Rival:
    """Another value of the evidence that fits the claim's slot better than the claimed one, by ``lead``."""

    fact: Fact
    passage: Passage
    lead: float


def fit(claim: Slot, evidence: Slot) -> float:
    """0..1: the share of the claim's slot that the evidence's slot has."""
    total = sum(claim.values())
    return sum(weight * evidence.get(feature, 0.0) for feature, weight in claim.items()) / total if total else 0.0


def lead(claim: Slot, rival: Slot, own: Slot) -> float:
    """How much more of the claim's slot *rival* carries than *own*; what both carry tells nothing."""
    told = [(feature, weight) for feature, weight in claim.items() if weight >= LEAST_WEIGHT]
    return sum([weight * (rival.get(feature, 0.0) - own.get(feature, 0.0)) for feature, weight in told])


def contrast(claim: Slot, rival: Slot, own: Slot) -> float:
    """``MARGIN`` where the claim has what sets *rival* apart and lacks what sets *own* apart, else 0.

    "62% preferred the short version and 38% the long one": of the words near only one of the two values, the claim
    "the long version was preferred by 62%" has the rival's and not its own.
    """
    apart = {f for f, weight in rival.items() if weight >= NEAR and own.get(f, 0.0) < NEAR and isinstance(f, str)}
    mine = {f for f, weight in own.items() if weight >= NEAR and rival.get(f, 0.0) < NEAR and isinstance(f, str)}
    if not apart or not mine or not apart <= claim.keys():
        return 0.0
    return MARGIN if len(mine & claim.keys()) <= len(mine) * MOSTLY else 0.0


def find_rival(
    claim: Passage, fact: Fact, own: Sequence[tuple[Passage, Fact]], evidence: Iterable[Passage], margin: float = MARGIN
) -> Rival | None:
    """The value of *evidence* that fits the slot of *fact* better than all its *own* occurrences, by *margin*.

    A value that the statement gives as well is no rival: two values exchanged are for ``swapped``.
    """
    matched = {id(found) for _, found in own}
    stated = [each for each in claim.like(fact) if each is not fact]
    alone = isinstance(fact, Quantity) and len(claim.quantities) + len(claim.dates) == 1
    at_home = {passage.position for passage, _ in own}
    best: Rival | None = None
    for passage in evidence:
        least = margin if passage.position in at_home else max(margin, MARGIN_ABROAD)
        for other in passage.like(fact):
            if id(other) in matched or not comparable(fact, other):
                continue
            if any(_states(other, each) for each in stated) or is_no_rival(claim, fact, passage, other, own):
                continue
            wanted, found = slot(claim, fact), slot(passage, other)
            homes = [(each, slot(home, each)) for home, each in own]
            if any(_told_of_its_own(wanted, found, home, each, passage) for each, home in homes):
                continue
            leads = (_ahead(_told_apart(wanted, other, each), found, home, alone=alone) for each, home in homes)
            ahead = min(leads, default=0.0)
            if ahead >= least and (best is None or ahead > best.lead):
                best = Rival(other, passage, ahead)
    return best


def _told_of_its_own(wanted: Slot, rival: Slot, own: Slot, found: Fact, passage: Passage) -> bool:
    """ "The old kiln fires 410 tiles" for "900 tiles, compared with 410 in the old kiln": what the first value counts
    the second counts as well, and the claim has what tells the second one apart."""
    start = max(passage.sentence.span.start, found.span.start - COMPARED_REACH)
    inside = passage.sentence.span.start <= found.span.start < passage.sentence.span.end
    if not inside or not COMPARED_BEFORE.search(passage.article.prose, start, found.span.start):
        return False
    apart = {f for f, weight in own.items() if weight >= NEAR and rival.get(f, 0.0) < NEAR and isinstance(f, str)}
    return any(wanted.get(f, 0.0) >= LEAST_WEIGHT for f in apart - COMPARING)


COMPARED_REACH = 60
COMPARING = frozenset({"compar"})


def _states(other: Fact, stated: Fact) -> bool:
    """Does the claim give *other* as well, be it without the unit that stands with the value before?"""
    if isinstance(other, Quantity) and isinstance(stated, Quantity) and not stated.unit:
        return entails(replace(other, unit="") if other.unit else other, stated)
    return entails(other, stated)


def _told_apart(wanted: Slot, rival: Fact, own: Fact) -> Slot:
    """*wanted* without what one of the two counts, where the other leaves that out ("14 points, and Crewe 11")."""
    if not (isinstance(rival, Quantity) and isinstance(own, Quantity)) or bool(rival.head) == bool(own.head):
        return wanted
    counted = {*rival.head, *own.head}
    return {feature: weight for feature, weight in wanted.items() if feature not in counted}


def _ahead(claim: Slot, rival: Slot, own: Slot, *, alone: bool) -> float:
    by_contrast = contrast(claim, rival, own) if alone else 0.0
    return max(lead(claim, rival, own), by_contrast)


def swapped(claim: Passage, one: Fact, other: Fact, ones: tuple[Passage, Fact], others: tuple[Passage, Fact]) -> bool:
    """Do *one* and *other* stand in each other's slots, compared with where the evidence has them?"""
    at_one, at_other = slot(*ones), slot(*others)
    first, second = lead(slot(claim, one), at_other, at_one), lead(slot(claim, other), at_one, at_other)
    least = 2 * MARGIN if isinstance(one, DateInterval) else MARGIN
    clear = isinstance(one, Quantity) and _is_clear(first, second)
    return first + second >= least and (min(first, second) >= 0 or clear)


def _is_clear(first: float, second: float) -> bool:
    """One of the two stands so plainly in the other's slot that a word of its own by the other tells little."""
    return first + second >= CLEAR and min(first, second) >= -MARGIN
