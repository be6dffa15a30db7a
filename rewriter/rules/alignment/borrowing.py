"""A value of a claim that a short text gives to something else.

Two contrasts show it. By words: the text has another value of the kind whose own part of a sentence holds words of
the claim that the claimed value's places lack, and these hold none that the other lacks ("Energy swallows 14% of
turnover, rent 9%": "energy takes 9%"). By names: the text gives the claimed value to one name and another value of the
kind to the name that the claim gives it to ("Coldharbour left with three, Nine Elms Lane won four").
"""

import re
from collections.abc import Iterator, Sequence

from rewriter.domain import Bound, DateInterval, Fact, Name, Quantity, Span
from rewriter.facts.common_stems import STEMS
from rewriter.facts.matching import names, quantities
from rewriter.facts.places import peoples_of
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.located import Occurrence
from rewriter.rules.alignment.no_rival import BY_WHICH, by_which, is_no_rival, is_reported
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import REPORTING, comparable, segment

LEAST_TOLD = 0.7
"""Weight of the words that only the other value has by it: one word that the text has once, or an everyday one."""
EVERYDAY = 0.5
LOOKED_AT = 8
LARGE = 1000
ROOT = 5
FEWEST = 3
"""Plain counts up to this come about too easily to be anybody's."""
SUBJECT_REACH = 3
"""Sentences back that one without a name may take its subject from."""
LEADING = 3
"""Content words of a sentence among which its subject is named."""
AGAINST = re.compile(
    r"\b(?:than|compared (?:with|to)|against|versus|relative to|up from|down from|"
    r"(?:below|above|under|over|like) (?:that|those) of)\b[^,;:()–—]*",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"(?:\s+\w+){0,2}?\s+of (?:them|these|those|which|whom)\b", re.IGNORECASE)
THOSE = re.compile(r"\b(?:those|that of|the others?|the rest|the remainder)\b", re.IGNORECASE)
"""A subject without a name of its own, which yet takes up none of the first one's."""
PERSON = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
RELATIVE = re.compile(r"[\s,]*(?:which|who|whose)\b")
"""A part that tells of the name right before it."""
SEPARATE = re.compile(r"[,;:()–—]|\b(?:when|where|while|which|who|that|as|after|before|until|since)\b")
GLUED = re.compile(r"\w\s?[-‐‑]\s?$")


def borrowed(statement: Aligned) -> Iterator[tuple[Fact, Occurrence]]:
    """The values of *statement* that belong to something else, each with the one that belongs there."""
    index = statement.original
    for located in statement.located:
        fact = located.fact
        if not isinstance(fact, Quantity | DateInterval):
            continue
        own = _places(index, fact) or [each for each in located.occurrences if _is_same(each[1], fact)]
        if not located.occurrences and isinstance(fact, Quantity):
            continue
        if by_which(statement.passage, fact) and not any(by_which(*place) for place in own):
            continue  # "five more pupils": a difference, worked out
        if own and not _is_slight(fact) and not any(OF_THEM.match(p.article.prose, f.span.end) for p, f in own):
            rivals = tuple(_rivals(statement, fact, own))
            found = _by_words(statement, fact, own, rivals) or _by_names(statement, fact, own, rivals)
            if found:
                yield fact, found


def _places(index: Index, fact: Fact) -> list[Occurrence]:
    """Where the text has the value: as said, else a date of it however the clause ties its event to it."""
    alike = [(passage, each) for passage in index.passages for each in passage.like(fact)]
    said = [(passage, each) for passage, each in alike if entails(each, fact)]
    return said or [(passage, each) for passage, each in alike if _is_same_date(each, fact)]


def _is_same(one: Fact, other: Fact) -> bool:
    """The value itself, not one that it follows from."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value == other.value
    return isinstance(one, DateInterval)


def _is_same_date(one: Fact, other: Fact) -> bool:
    if not isinstance(one, DateInterval) or not isinstance(other, DateInterval):
        return False
    bare = one.start[1:] == other.start[1:] and not (one.start[0] and other.start[0])
    return one.granularity is other.granularity and (one.start == other.start or bare)


def _is_slight(fact: Fact) -> bool:
    return isinstance(fact, Quantity) and (fact.high is not None or (not fact.unit and fact.value <= 1))


def _rivals(statement: Aligned, fact: Fact, own: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """The other values of the kind in the text, without those that the statement gives too or that only compare."""
    stated = [each for each in statement.passage.facts if each is not fact and comparable(each, fact)]
    at_home = {id(each) for _, each in own}
    for passage in statement.original.passages:
        for other in passage.like(fact):
            if id(other) in at_home or entails(other, fact):
                continue
            if not any(_comparable(each, other) for each in (fact, *(place for _, place in own))):
                continue
            if any(entails(other, each) or entails(each, other) for each in stated) or _is_said(statement, other):
                continue
            if isinstance(other, Quantity) and isinstance(fact, Quantity) and not _may_replace(passage, other, fact):
                continue
            yield passage, other


def _comparable(one: Fact, other: Fact) -> bool:
    """Of one unit, or an amount with its unit understood ("41 million euros, and concrete 27 million")."""
    if isinstance(one, Quantity) and isinstance(other, Quantity) and not other.unit and not other.head:
        return comparable(one, other) or (one.unit.isupper() and min(one.value, other.value) >= LARGE)
    return comparable(one, other)


def _is_said(statement: Aligned, other: Fact) -> bool:
    """ "The Slate Pro's for 9", where the unit was said before."""
    bare = (each.value for each in statement.passage.quantities if not each.unit)
    return isinstance(other, Quantity) and other.value in bare


def _may_replace(passage: Passage, other: Quantity, fact: Quantity) -> bool:
    prose, start, end = passage.article.prose, other.span.start, other.span.end
    return (
        other.high is None
        and not GLUED.search(prose, max(0, start - 4), start)
        and other.value != fact.value
        and not OF_THEM.match(prose, end)
        and not BY_WHICH.match(prose, end)
    )


def _by_words(
    statement: Aligned, fact: Fact, own: Sequence[Occurrence], rivals: Sequence[Occurrence]
) -> Occurrence | None:
    index = statement.original
    said = _own_words(statement.passage, fact)
    looked_at = {ranked.passage.position for ranked in statement.by_score[:LOOKED_AT]}
    strayed = all(said.isdisjoint(place.stems | index.around(place)) for place, _ in own)
    best: tuple[float, Occurrence] | None = None
    for passage, other in rivals:
        if passage.position not in looked_at:
            continue
        told_there = strayed and _of_one_grain(fact, other) and not is_reported(passage, other)
        if not told_there and is_no_rival(statement.passage, fact, passage, other, own):
            continue
        if not _counts_alike(fact, other, beside=any(home is passage for home, _ in own)):
            continue
        if _is_theirs(statement, fact, own) and not _is_theirs(statement, fact, [(passage, other)]):
            continue
        by_other = words_of(passage, other)
        told = min(_told(index, said, by_other, (passage, other), home) for home in own)
        if told >= LEAST_TOLD and (best is None or told > best[0]):
            best = told, (passage, other)
    return best[1] if best else None


def _of_one_grain(one: Fact, other: Fact) -> bool:
    """Two days, two months or two years, whichever way an event is tied to each."""
    if not isinstance(one, DateInterval) or not isinstance(other, DateInterval):
        return False
    return one.granularity is other.granularity


def _is_theirs(statement: Aligned, fact: Fact, homes: Sequence[Occurrence]) -> bool:
    """Does a name that the claim puts by the value own it in one of *homes*?"""
    said = [name for part in segment(statement.passage, fact) for name in _names_in(statement.passage, part)]
    return any(_meet(_owners(statement.original, *home), said) for home in homes)


def _told(
    index: Index, said: frozenset[str], by_other: frozenset[str], rival: Occurrence, home: Occurrence
) -> float:
    """The weight of what tells for *rival* against *home*; nothing where any word tells for *home*."""
    (passage, other), (place, found) = rival, home
    if isinstance(found, Quantity) and isinstance(other, Quantity) and bool(found.head) != bool(other.head):
        said -= {*found.head, *other.head}  # what one of the two counts, where the other leaves that out
    if place is passage:
        by_own = words_of(place, found)
        told = (said & by_other) - by_own
    else:  # what the sentences of a text share is its subject
        by_own = place.stems | index.around(place)
        told = frozenset(each for each in (said & by_other) - by_own if len(index.postings[each]) == 1)
    if (said & by_own) - by_other or _akin(said - by_other, by_own):
        return 0.0
    return sum(index.weight(each) * (EVERYDAY if each in STEMS else 1) for each in sorted(told))


def _akin(said: frozenset[str], by_own: frozenset[str]) -> bool:
    """ "Canadian" for "Canada": words of the same first letters."""
    roots = {each[:ROOT] for each in by_own if len(each) >= ROOT}
    return any(each[:ROOT] in roots for each in said if len(each) > ROOT)


def _counts_alike(fact: Fact, other: Fact, *, beside: bool) -> bool:
    if not isinstance(fact, Quantity) or not isinstance(other, Quantity) or fact.unit not in ("", "ordinal"):
        return True
    meet = quantities.heads_meet(other, fact)
    return meet is True or (beside and meet is None and (fact.value > FEWEST or bool(fact.unit)))


@kept
def _own_words(passage: Passage, fact: Fact) -> frozenset[str]:
    """The words of the claim's own part, without what it is only compared with."""
    span, prose = passage.sentence.span, passage.article.prose
    compared = [Span(*match.span()) for match in AGAINST.finditer(prose, span.start, span.end)]
    return words_of(passage, fact) - frozenset().union(*(passage.stems_of(each) for each in compared))


@kept
def words_of(passage: Passage, fact: Fact) -> frozenset[str]:
    """The content words of the part of the sentence that belongs to *fact*, values apart."""
    own, common = segment(passage, fact)
    parts = (own,) if THOSE.search(passage.article.prose, own.start, fact.span.start) else (own, common)
    values: list[Fact] = [*passage.quantities, *passage.dates]
    return frozenset(
        token.stem
        for token in passage.tokens
        if any(part.start <= token.start < part.end for part in parts)
        and token.stem not in REPORTING
        and not any(value.span.start <= token.start < value.span.end for value in values)
    )


def _by_names(
    statement: Aligned, fact: Fact, own: Sequence[Occurrence], rivals: Sequence[Occurrence]
) -> Occurrence | None:
    if isinstance(fact, Quantity) and not fact.unit and fact.value <= FEWEST:
        return None
    if isinstance(fact, Quantity) and fact.unit == "ordinal" and any(p.opens_with_pronoun for p, _ in own):
        return None  # "it ranks third": a company behind its founder's sentence
    said = [name for part in segment(statement.passage, fact) for name in _names_in(statement.passage, part)]
    owners = [_owners(statement.original, *each) for each in own] if said else []
    if not all(owners) or any(_meet(each, statement.passage.names) for each in owners):
        return None
    for passage, other in rivals:
        if not _alike(fact, other) or not _is_of_kind(statement, fact, passage, other):
            continue
        theirs = _owners(statement.original, passage, other)
        if _meet(theirs, said) and not any(_meet(theirs, each) for each in owners):
            return passage, other
    return None


def _alike(fact: Fact, other: Fact) -> bool:
    """Could both be told of two things side by side: of one size, as sure?"""
    if not isinstance(fact, Quantity) or not isinstance(other, Quantity) or fact.unit:
        return True
    larger, smaller = sorted((abs(fact.value), abs(other.value)), reverse=True)
    return fact.bound is other.bound is Bound.EXACT and smaller > 0 and larger <= smaller * SCALE


SCALE = 100
"""How many times larger one plain count may be than another of its kind."""


def _is_of_kind(statement: Aligned, date: Fact, passage: Passage, other: Fact) -> bool:
    """Any quantity is; a date as precise as the other, of which both sides say more than whose it is."""
    if not isinstance(date, DateInterval) or not isinstance(other, DateInterval):
        return True
    named = {token.stem for token in passage.tokens if any(token.start in _range(n) for n in passage.names)}
    shared = (_own_words(statement.passage, date) & words_of(passage, other)) - named
    return date.granularity is other.granularity and bool(shared)


def _range(name: Name) -> range:
    return range(name.span.start, name.span.end)


@kept
def _owners(index: Index, passage: Passage, fact: Fact) -> tuple[Name, ...]:
    """Whose the value is: the names of its part of the sentence, or those its neighbours share, or those that a
    pronoun takes up."""
    for part in segment(passage, fact):
        found = tuple(name for name in _names_in(passage, part) if _reaches(passage, name, fact))
        if found:
            return found
    own, _ = segment(passage, fact)
    if RELATIVE.match(passage.article.prose, own.start, own.end):
        return tuple(name for name in passage.names if name.span.end <= own.start)[-1:]
    before: Sequence[Passage]
    if passage.opens_with_pronoun or PERSON.search(passage.article.prose, own.start, fact.span.start):
        before = index.passages[max(0, passage.position - SUBJECT_REACH) : passage.position][::-1]
    else:  # of several short sources each has its own subject, which its first sentence names
        before = tuple(index.by_key[key][0] for key in passage.keys) if len(index.by_key) > 1 else ()
    for each in before:
        if each.keys != passage.keys:
            return ()
        leading = [name for name in each.names if _leads(index, each, name)]
        if leading:
            return tuple(leading)
    return ()


def _reaches(passage: Passage, name: Name, fact: Fact) -> bool:
    """A name before the value, or right behind it ("275,000 dollars to the motorist Jane Okonjo")."""
    if name.span.end <= fact.span.start:
        return True
    return not SEPARATE.search(passage.article.prose, fact.span.end, name.span.start)


def _leads(index: Index, passage: Passage, name: Name) -> bool:
    """Among the first words, and no mere capital letter there."""
    opens = not any(c.isalnum() for c in passage.article.prose[passage.sentence.span.start : name.span.start])
    if opens and len(name.words) == 1 and index.mentions[name.words[0].casefold()] < 2:
        return False
    return not any(token.start < name.span.start for token in passage.tokens[LEADING:])


def _names_in(passage: Passage, part: Span) -> Iterator[Name]:
    return (
        name
        for name in passage.names
        if part.start <= name.span.start < part.end and not is_adjective(passage, name)
    )


def is_adjective(passage: Passage, name: Name) -> bool:
    """ "The Swiss cup": a people's name before a noun is nobody's."""
    people = len(name.words) == 1 and peoples_of(name.words[0].casefold())
    return bool(people) and passage.article.prose[name.span.end : name.span.end + 2].strip().islower()


def _meet(ones: Sequence[Name], others: Sequence[Name]) -> bool:
    return any(names.refers(one, other) or names.refers(other, one) for one in ones for other in others)
