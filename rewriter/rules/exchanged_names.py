"""Two names that have changed places: each with what the evidence says of the other.

## What it does
Compares the words around each of two names of a statement with the words around the same names in the evidence. When
what stands by the first name belongs to the second there, and the other way round, their parts were exchanged.

## Why is this bad
Both people and both deeds are in the source; only who did what is wrong.

## Example
    original: Vera Aasen designed the trial system, and Rafael Ibarra composed the music [1].
    rewrite:  Aasen composed the music, and the trial system was designed by Ibarra [1].
    instead:  Aasen designed the trial system, and the music is by Ibarra [1].
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations

from rewriter.domain import Name, Severity
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.no_rival import is_placed
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.roles import OFFICE
from rewriter.rules.alignment.slot import Slot, slot
from rewriter.rules.rule import Hit, rule

MARGIN = 0.8
"""How much more of the statement the names carry exchanged, in units of one nearest content word."""
LOOKED_AT = 4
MOST_NAMES = 6
Said = Mapping[Hashable, float]
"""Words and values, each with its weight."""


@rule("F114", Severity.ERROR, english=True, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        told = statement.passage.names[:MOST_NAMES]
        found = [(name, _said_of(statement, name)) for name in told] if len(told) > 1 else []
        known = [(name, said) for name, said in found if said]
        for (one, of_one), (other, of_other) in combinations(known, 2):
            if case.is_claim and any(PLACED.search(_before(statement.passage, name)) for name in (one, other)):
                continue  # a court in Bonn did it, not Bonn
            if _same(one, other) or _is_of(statement.passage, one, other) or _stays(statement, one, other):
                continue
            if _holds_office(statement, one, other):
                continue
            if _is_converse(statement, one, other) or _is_converse(statement, other, one):
                continue
            if all(_exchanged(statement, one, other, of_one, of_other, values=values) for values in (False, True)):
                evidence = tuple(p.evidence() for p in _homes(statement, one)[:1])
                message = f"{one.text!r} and {other.text!r} have changed places"
                yield Hit(one.span, message, "keep who did what", evidence)


PLACED = re.compile(r"\b(?:in|at|from|near)\s+(?:the\s+)?$")


def _before(passage: Passage, name: Name) -> str:
    return passage.article.prose[max(passage.sentence.span.start, name.span.start - 12) : name.span.start]


def _exchanged(
    statement: Aligned, one: Name, other: Name, of_one: Said, of_other: Said, *, values: bool
) -> bool:
    """Does more of what stands by each name belong to the other, counting words, or words and values?"""
    first, second = (_by(statement.passage, name, values=values) for name in (one, other))
    gains = (_meet(first, of_other) - _meet(first, of_one), _meet(second, of_one) - _meet(second, of_other))
    return sum(gains) >= MARGIN and min(gains) > 0


PART_OF = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*\s(?:for|of)\s(?:the\s)?$")
"""The second half of a body's name: "Licensing Board for Digital Money"."""
OF = re.compile(r"['’](?:s\b|\s)|\s*\(")
OFFICE_OF = re.compile(r",?\s+(?:(?:the|an?|its)\s+)?((?:[a-z][\w-]*\s+){1,4}?)(?:of|at|for|with)\s+(?:the\s+)?")
BEFORE_NAME = re.compile(r"\s+(?:(?!and\b|or\b)[a-z][\w-]*\s+){1,4}")


def _is_of(passage: Passage, one: Name, other: Name) -> bool:
    """One belongs to the other ("Acme's finance chief, Ana Ruiz"), or one is a handle or a quoted title."""
    quoted = any(name.span in quotation.span for name in (one, other) for quotation in passage.quotations)
    handle = one.text.startswith("@") or other.text.startswith("@")
    part = any(PART_OF.search(passage.article.prose[each.span.start - 30 : each.span.start]) for each in (one, other))
    owns = OF.match(passage.article.prose, one.span.end)
    return quoted or handle or part or bool(owns) or _heads(passage, one, other)


def _heads(passage: Passage, body: Name, person: Name) -> bool:
    """ "Acme finance chief Ana Ruiz": nothing but an office stands between the body and its person."""
    between = passage.article.prose[body.span.end : person.span.start]
    return bool(BEFORE_NAME.fullmatch(between) and OFFICE.search(between))


def _holds_office(statement: Aligned, person: Name, body: Name) -> bool:
    """ "Ana Ruiz, the finance chief of Acme", where the evidence has the two side by side."""
    between = OFFICE_OF.fullmatch(statement.passage.article.prose, person.span.end, body.span.start)
    homes = _homes(statement, person) if between and OFFICE.search(between[1]) else []
    return any(_same(each, body) for home in homes for each in home.names)


def _stays(statement: Aligned, one: Name, other: Name) -> bool:
    """Is one of the two a place here as it is there ("at the Northlight Fair"), and the other never?"""
    here = [is_placed(statement.passage, name) for name in (one, other)]
    there = [
        {is_placed(home, each) for home in _homes(statement, name) for each in home.names if _same(each, name)}
        for name in (one, other)
    ]
    return here[0] is not here[1] and all(
        placed in found and (placed or len(found) == 1) for placed, found in zip(here, there, strict=True)
    )


PARTY = re.compile(r"\b(from|to|by|with|against)\s+(?:(?:the|its|an?)\s+)?$", re.IGNORECASE)


def _is_converse(statement: Aligned, one: Name, other: Name) -> bool:
    """ "Acme bought a stake from Borel" for "Borel sold a stake to Acme": the second party is told the other way."""
    here = _party(statement.passage, other)
    passive = here == "by" and one.span.end < other.span.start
    if passive and all(_leads(home, other, one) for home in _homes(statement, one)):
        return True  # "the race was won by Ida" for "Ida won the race"
    there = {_party(home, each) for home in _homes(statement, one) for each in home.names if _same(each, one)} - {""}
    return bool(here and there and here not in there)


def _leads(home: Passage, agent: Name, other: Name) -> bool:
    """Does *agent* stand before *other* there, so that it is the one who does it?"""
    first = next((n.span.start for n in home.names if _same(n, agent)), None)
    second = next((n.span.start for n in home.names if _same(n, other)), None)
    return first is not None and second is not None and first < second


def _party(passage: Passage, name: Name) -> str:
    found = PARTY.search(passage.article.prose, max(passage.sentence.span.start, name.span.start - 20), name.span.start)
    return found[1].lower() if found else ""


def _by(passage: Passage, name: Name, *, values: bool) -> Slot:
    """What stands by the name: words, and values where asked for; no preposition."""
    told = slot(passage, name).items()
    return {feature: weight for feature, weight in told if isinstance(feature, str) or (values and _is_value(feature))}


def _is_value(feature: Hashable) -> bool:
    return isinstance(feature, tuple) and feature[0] != "preposition"


def _homes(statement: Aligned, name: Name) -> list[Passage]:
    passages = [ranked.passage for ranked in statement.by_score[:LOOKED_AT]]
    return [passage for passage in passages if any(_same(each, name) for each in passage.names)]


def _said_of(statement: Aligned, name: Name) -> Said:
    """The words by any mention of *name* in the best passages, each with its greatest weight."""
    said: dict[Hashable, float] = {}
    for passage in _homes(statement, name):
        for mention in passage.names:
            if _same(mention, name):
                for feature, weight in _by(passage, mention, values=True).items():
                    said[feature] = max(weight, said.get(feature, 0.0))
    return said


def _meet(claim: Slot, evidence: Said) -> float:
    return sum(weight * evidence.get(feature, 0.0) for feature, weight in claim.items())


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
