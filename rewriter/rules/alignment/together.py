"""Values that a statement ties together must stand together in its evidence.

Two values are tied when they share a clause with nothing that separates them ("659 million hours in 30 days"), or
when the first opens the sentence as an adverbial ("In its first 30 days, it was watched for 659 million hours").
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from rewriter.domain import DateInterval, Fact, Name, Quantity, Verdict
from rewriter.facts.matching.quantities import same_value
from rewriter.rules.alignment.binding import swapped
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.no_rival import by_which, whole_of
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import comparable

SEPARATOR = re.compile(
    r"[,;:()–—]|\b(?:and|or|but|while|whereas|then|which|who|that|plus|before|after|followed)\b", re.IGNORECASE
)
OPENING = re.compile(r"\W*(?:in|by|within|during|over|after|since|on|as of|at|between|from|for|until)\b", re.IGNORECASE)
LEADING = re.compile(
    r"\b(?:in|by|within|during|over|after|since|on|as of|at|between|from|for|until|its|the|their|first|last|just|"
    r"only)\b",
    re.IGNORECASE,
)
MOST_VALUES = 12
MOST_HOMES = 3
REACH = 60
"""Characters between two values beyond which they are not read as tied."""


def torn(statement: Aligned) -> Iterator[tuple[Located, Located]]:
    """Pairs of tied values that no passage of the evidence has together."""
    values = [each for each in statement.located if isinstance(each.fact, Quantity | DateInterval) and _found(each)]
    values = [each for each in values if not (isinstance(each.fact, Quantity) and _is_slight(each.fact))]
    for one, other in pairwise(values):
        if comparable(one.fact, other.fact):
            continue  # two of a kind are compared, or complete each other; neither is the other's window
        if _tied(statement.passage, one.fact, other.fact) and not _meet(statement, one, other):
            yield one, other


def _is_slight(quantity: Quantity) -> bool:
    """An ordinal, or a plain count of two or three ("one of the two"): it is often known from elsewhere."""
    return quantity.unit == "ordinal" or (not quantity.unit and quantity.value <= 3)


def exchanged(statement: Aligned) -> Iterator[tuple[Located, Located, Passage]]:
    """Pairs of values that stand in each other's slots, with the passage that has the first."""
    values = [each for each in statement.located if isinstance(each.fact, Quantity | DateInterval) and _found(each)]
    for one, other in combinations(values[:MOST_VALUES], 2):
        if not comparable(one.fact, other.fact) or _lies_in(one.fact, other.fact) or _lies_in(other.fact, one.fact):
            continue
        if max(len(one.occurrences), len(other.occurrences)) > MOST_HOMES:
            continue
        if _is_told_apart(statement.passage, one, other):
            continue
        if _keeps_relation(statement.passage, one, other) and _keeps_relation(statement.passage, other, one):
            continue
        pairs = [(here, there) for here in one.occurrences for there in other.occurrences if here[1] is not there[1]]
        if pairs and all(swapped(statement.passage, one.fact, other.fact, here, there) for here, there in pairs):
            yield one, other, pairs[0][0][0]


def _is_told_apart(claim: Passage, one: Located, other: Located) -> bool:
    """Do the two stand in parts of their own, which no exchange could give them?"""
    ages = _is_age(claim, one) is not _is_age(claim, other)
    own = any(_sums_up(claim, each) or _is_worked_out(claim, each) for each in (one, other))
    return ages or own or _parts_a_whole(claim, one, other)


def _is_age(claim: Passage, located: Located) -> bool:
    """ "412 adults aged 40 to 70": an age stands in no count's place, where the evidence has it as an age too."""
    homes = [(claim, located.fact), *located.occurrences]
    return all(AGED.search(p.article.prose, max(0, f.span.start - 16), f.span.start) for p, f in homes)


AGED = re.compile(r"\b(?:aged|age|ages)\s(?:between\s|from\s|of\s)?$", re.IGNORECASE)


def _sums_up(claim: Passage, located: Located) -> bool:
    """ "Two countries, Denmark and Canada": the count of the names behind it, and nobody's figure."""
    fact, prose = located.fact, claim.article.prose
    if not isinstance(fact, Quantity) or fact.unit or not 1 < fact.value <= MOST_LISTED:
        return False
    listed = LISTED.match(prose, fact.span.end, claim.sentence.span.end)
    end = listed.end() if listed else -1
    count = 0
    for name in claim.names if listed else ():
        if name.span.start == end:
            count += 1
            joint = AND.match(prose, name.span.end)
            end = joint.end() if joint else -1
    return count == fact.value


LISTED = re.compile(r"(?:\s[a-z-]+){1,3}(?:,|:|\s\()\s?(?:the\s)?")
AND = re.compile(r"(?:,\s|\sand\s|,\sand\s|\sor\s)(?:the\s)?")
MOST_LISTED = 10


def _parts_a_whole(claim: Passage, one: Located, other: Located) -> bool:
    """ "240 jobs out of 6,300" for "240 of 6,300 jobs": the same part of the same whole."""
    homes = [(p, a, b) for p, a in one.occurrences for q, b in other.occurrences if p is q]
    return whole_of(claim, one.fact, other.fact) and any(whole_of(*home) for home in homes)


def _is_worked_out(claim: Passage, located: Located) -> bool:
    """ "20 dollars dearer", where the evidence has the two prices: it stands in no place of its own there."""
    fact = located.fact
    if not isinstance(fact, Quantity) or not by_which(claim, fact):
        return False
    return all(isinstance(found, Quantity) and found.value != fact.value for _, found in located.occurrences)


def _lies_in(value: Fact, interval: Fact) -> bool:
    """ "2.2 (95% CI 1.6–2.9)": a value and the range about it are of one thing."""
    if not (isinstance(value, Quantity) and isinstance(interval, Quantity)) or interval.high is None:
        return False
    return value.high is None and interval.value < value.value < interval.high


def _keeps_relation(claim: Passage, one: Located, other: Located) -> bool:
    """Is the one a "since" date or a "from" value here and there, as the other is not ("the lowest since May")?"""
    mine, others = _relation(claim, one.fact), _relation(claim, other.fact)
    return bool(mine) and mine != others and {_relation(*each) for each in one.occurrences} == {mine}


def _relation(passage: Passage, fact: Fact) -> str:
    if isinstance(fact, DateInterval):
        return fact.relation
    found = ENDS.search(passage.article.prose, max(passage.sentence.span.start, fact.span.start - 8), fact.span.start)
    return found[1].lower() if found else ""


ENDS = re.compile(r"\b(from|to)\s+$", re.IGNORECASE)


def _found(located: Located) -> bool:
    return located.verdict in (Verdict.CITED, Verdict.GROUNDED) and bool(located.occurrences)


def _tied(passage: Passage, one: Fact, other: Fact) -> bool:
    between = passage.article.prose[one.span.end : other.span.start]
    if len(between) > REACH or between[1:].rstrip().endswith(","):
        return False  # behind the comma an apposition may begin: "lifted a piece of wool, 112 by 47 cm"
    opens = OPENING.match(passage.article.prose, passage.sentence.span.start) and between.count(",") == 1
    leads = not any(c.isalnum() for c in _lead(passage, one))
    return not SEPARATOR.search(between.replace(",", " ", 1) if opens and leads else between)


def _lead(passage: Passage, fact: Fact) -> str:
    """What stands before the first value of an opening adverbial, its preposition and determiners taken off."""
    return LEADING.sub("", passage.article.prose[passage.sentence.span.start : fact.span.start])


def _meet(statement: Aligned, one: Located, other: Located) -> bool:
    """Do the two stand in one passage, or in neighbours of which one has no rival of its own?"""
    first = {passage.position: passage for passage, _ in one.occurrences}
    second = {passage.position: passage for passage, _ in other.occurrences}
    if first.keys() & second.keys() or _beside(one, second) or _beside(other, first):
        return True
    if _taken_up(one, second) or _taken_up(other, first):
        return True
    return any(
        abs(one_home.position - other_home.position) == 1 and _only_place(one_home, other_home, one.fact, other.fact)
        for one_home in first.values()
        for other_home in second.values()
    ) or _through_context(statement.original, first, second) or _through_value(statement, one, other, first, second)


def _through_value(
    statement: Aligned, one: Located, other: Located, first: Mapping[int, Passage], second: Mapping[int, Passage]
) -> bool:
    """Do both homes tell of a third value of the statement, so that they speak of one thing ("falls to 0.8%")?"""
    others = (each for each in statement.located if each not in (one, other) and not isinstance(each.fact, Name))
    homes = ({passage.position for passage, _ in each.occurrences} for each in others)
    return any(third & first.keys() and third & second.keys() for third in homes)


def _beside(located: Located, homes: Mapping[int, Passage]) -> bool:
    """Does a passage with the one give the other's value, be it bounded or rounded otherwise?"""
    fact = located.fact
    told = (each for passage in homes.values() for each in passage.quantities)
    return isinstance(fact, Quantity) and any(same_value(each, fact) for each in told)


ANAPHORIC = re.compile(r"\b(?:that|the same|this) (year|month|day|quarter|season)\b", re.IGNORECASE)


def _taken_up(located: Located, homes: Mapping[int, Passage]) -> bool:
    """Does a passage say "that year" for the date it does not name?"""
    if not isinstance(located.fact, DateInterval):
        return False
    texts = (passage.sentence.span.of(passage.article.prose) for passage in homes.values())
    return any(m[1].lower() == located.fact.granularity for text in texts for m in ANAPHORIC.finditer(text))


def _only_place(one_home: Passage, other_home: Passage, one: Fact, other: Fact) -> bool:
    """Neighbouring sentences speak of one thing when neither has a rival to the other's value."""
    free = not any(comparable(each, other) for each in one_home.facts)
    return free and not any(comparable(each, one) for each in other_home.facts)


def _through_context(index: Index, first: Mapping[int, Passage], second: Mapping[int, Passage]) -> bool:
    """Does the heading, lead-in or sentence that one points back to hold the other?"""
    return any(second.keys() & {each.position for each in index.context(p)} for p in first.values()) or any(
        first.keys() & {each.position for each in index.context(p)} for p in second.values()
    )
