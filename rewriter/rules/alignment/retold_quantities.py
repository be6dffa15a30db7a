"""Quantities told otherwise than the evidence tells them: rounded by a bound, without the unit, in words, as a rate."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from rewriter.domain import Bound, Fact, Quantity
from rewriter.facts.matching.quantities import entails
from rewriter.facts.stems import stem
from rewriter.rules.alignment.passage import Passage


def told_otherwise(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """The quantities of *passage* that *fact* tells in another way; nothing where it tells none."""
    if fact.high is not None:
        yield from _from_to(fact, passage)
        return
    yield from _unit_understood(fact, passage, claim)
    yield from _single(fact, passage)
    yield from _bounded(fact, passage, claim)
    yield from _times(fact, passage, claim)
    yield from _out_of(fact, passage)
    yield from _on_the_hour(fact, passage, claim)
    yield from _in_words(fact, passage, claim)
    yield from _averaged(fact, passage, claim)
    yield from _not_before(fact, passage, claim)


def _averaged(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Averaged 143 g", "143 g on average" for "an average of 143 g"."""
    if fact.approximate or not is_averaged(claim, fact):
        return
    for other in passage.quantities:
        if AVERAGE.search(other.text) and entails(replace(other, approximate=False), fact):
            yield other


def is_averaged(passage: Passage, fact: Fact) -> bool:
    """Does the clause of *fact* say of something that it is an average?"""
    return bool(AVERAGE.search(passage.clause_of(fact.span).span.of(passage.article.prose)))


AVERAGE = re.compile(r"\b(?:averag\w+|mean|typical(?:ly)?)\b", re.IGNORECASE)


def _not_before(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "No gain before four weeks had passed" for "takes at least four weeks"; "never in under four weeks" too."""
    prose, start = claim.article.prose, max(claim.clause_of(fact.span).span.start, fact.span.start - FAR_BEFORE)
    lead = NOT_BEFORE.search(prose, start, fact.span.start)
    below = fact.bound is Bound.LESS_THAN and DENIES.search(prose, start, fact.span.start)
    if below or (lead and fact.bound is Bound.EXACT):
        least = replace(fact, bound=Bound.AT_LEAST)
        yield from (each for each in passage.quantities if each.bound is Bound.AT_LEAST and entails(each, least))


FAR_BEFORE = 80
DENIES = re.compile(r"\b(?:no|not|never|none|nobody|nothing|cannot|without|\w+n['’]t)\b", re.IGNORECASE)
NOT_BEFORE = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|cannot|without|\w+n['’]t)\b[^,;:.]*\b(?:before|until|sooner than)\s+"
    r"(?:(?:at least|the first)\s+)?$",
    re.IGNORECASE,
)


def _unit_understood(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "27 minutes, seven fewer": the second takes its unit from the first. "Over 22 crossings" can mean during."""
    units = {each.unit for each in passage.quantities}
    stated = {each.unit for each in claim.quantities} - {""}
    for other in passage.quantities:
        bare = other.unit == "" and fact.unit in units and is_plain(fact)
        named = other.unit in stated or bool(other.unit.isalpha() and stem(other.unit) in claim.stems)
        left_out = fact.unit == "" and not fact.head and named
        if left_out and entails(other, replace(fact, unit=other.unit)):
            yield other
            continue
        during = fact.bound is Bound.MORE_THAN and fact.text.lower().startswith("over ") and other.unit == fact.unit
        if other.high is None and other.value == fact.value and is_plain(other) and (bare or during):
            yield other


def _single(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "One week" for "a week", and "within seven days" for "in a week"."""
    other = ONE.get(f"{fact.value.normalize():f} {fact.unit}", "")
    unit = fact.unit if fact.value == 1 else other
    if unit and unit.isalpha() and is_plain(fact):
        text = passage.sentence.span.of(passage.article.prose)
        before = r"(?:in|within|after|over|for)\s+an?" if other else "(?:an?|per|each|every)"
        if re.search(rf"\b{before}\s+{re.escape(unit)}\b", text, re.IGNORECASE):
            yield fact


ONE = {
    "60 second": "minute", "60 minute": "hour", "24 hour": "day", "7 day": "week", "14 day": "fortnight",
    "2 week": "fortnight", "12 month": "year", "3 month": "quarter", "10 year": "decade", "100 year": "century",
}  # fmt: skip


def _bounded(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Only six are allowed" for "limited to six", "could rise by 4 million" for "up to 4 million": the bound is told
    by a word that does not stand at the number."""
    if fact.bound is not Bound.EXACT:
        return
    behind = claim.article.prose[fact.span.end : fact.span.end + BEFORE]
    words_ = claim.article.prose[max(claim.clause_of(fact.span).span.start, fact.span.start - BEFORE) : fact.span.start]
    if EXACTLY.search(words_):
        return
    for other in passage.quantities:
        bound = LIMITED if other.bound is Bound.AT_MOST else REQUIRED if other.bound is Bound.AT_LEAST else None
        after = NEEDED if other.bound in LOWER else ALLOWED if other.bound in UPPER else None
        told = (bound and bound.search(words_)) or (after and after.match(behind))
        if told and entails(replace(other, bound=Bound.EXACT), fact):
            yield other


BEFORE = 50
LOWER, UPPER = (Bound.AT_LEAST, Bound.MORE_THAN), (Bound.AT_MOST, Bound.LESS_THAN)
NEEDED = re.compile(r"\s+(?:required|needed|demanded|prescribed|floor|threshold)\b")
ALLOWED = re.compile(r"\s+(?:allowed|permitted|limit|cap|ceiling|threshold)\b")
EXACTLY = re.compile(r"\b(?:exactly|precisely|down to|up from)\s+$", re.IGNORECASE)
LIMITED = re.compile(
    r"\b(?:only|may|might|could|can|cannot|limit\w*|caps?|capped|ceiling|maximum|most|allow\w*|permit\w*|restrict\w*)\b",
    re.IGNORECASE,
)
REQUIRED = re.compile(r"\b(?:must|has to|have to|requir\w*|minimum|least|floor|starts?|from)\b", re.IGNORECASE)


def _times(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Three flights a week", "three weekly flights" for "three times a week"."""
    prose = claim.article.prose
    behind = PER.match(prose, fact.span.end) or OFTEN.match(prose, fact.span.end)
    for other in passage.quantities:
        if behind and not fact.unit and other.unit == "times" and other.value == fact.value:
            there = PER.match(passage.article.prose, other.span.end)
            if there and there[1].lower().replace("day", "dai") == behind[1].lower().replace("day", "dai"):
                yield other


def _on_the_hour(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "From six to eight in the evening" for "between 6 pm and 8 pm"."""
    prose, start = claim.article.prose, max(claim.sentence.span.start, fact.span.start - 20)
    found = HOURS.finditer(prose, start, min(claim.sentence.span.end, fact.span.end + FAR_BEFORE))
    told = next((m for m in found if m.start() <= fact.span.start < m.end()), None)
    if not told or fact.unit or not 1 <= fact.value <= NOON:
        return
    hour = fact.value % NOON + (0 if told[1].lower() == "morning" else NOON)
    yield from (each for each in passage.quantities if each.unit == "clock" and each.value == hour * 60)


NOON = 12
HOURS = re.compile(
    r"\b(?:from|between|at|until|by)\s+\w+(?:\s+(?:to|and|until|till)\s+\w+)?\s+(?:in the |at )"
    r"(morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)


def _in_words(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Two in five – 41% –": a share told roughly in words beside the figure itself."""
    if fact.unit != "%" or any(letter.isdigit() for letter in fact.text) or not is_plain(fact):
        return
    beside = (q for q in claim.quantities if q is not fact and q.unit == "%" and q.text[:1].isdigit())
    near = [q for q in beside if abs(q.value - fact.value) <= ROUGHLY]
    yield from (each for each in passage.quantities if any(entails(each, told) for told in near))


ROUGHLY = Decimal("2.5")
"""Points that a share in words may be off, where the exact one stands in the same sentence."""


def _out_of(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Scored 7.5 out of nine" for "7.5 points out of nine"."""
    for one, other in pairwise(passage.quantities if " out of " in fact.text else ()):
        between = passage.article.prose[one.span.end : other.span.start]
        if between.endswith(" out of ") and other.value and one.value * 100 == fact.value * other.value:
            yield one


OFTEN = re.compile(r"\s+(dai|week|month|year)ly\b", re.IGNORECASE)
PER = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:an?|per|each|every)\s+(day|week|month|year)\b", re.IGNORECASE)


def _from_to(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "25 to 140 euros" for "from 25 euros in the gallery to 140 euros in the stalls"."""
    prose = passage.article.prose
    for low, high in pairwise(passage.quantities):
        opens = re.search(r"\b(from|between)\s+$", prose[max(0, low.span.start - 10) : low.span.start], re.IGNORECASE)
        link = {"from": "to", "between": "and"}.get(opens[1].lower(), "") if opens else ""
        ends = (low.value, high.value, low.unit, high.unit) == (fact.value, fact.high, fact.unit, fact.unit)
        if ends and link and prose.endswith(f" {link} ", 0, high.span.start):
            yield low


def is_plain(quantity: Quantity) -> bool:
    """Neither bounded nor rough."""
    return quantity.bound is Bound.EXACT and not quantity.approximate
