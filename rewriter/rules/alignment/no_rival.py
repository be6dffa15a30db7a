"""Values that stand near the claimed one in the evidence and yet are no alternative to it.

"Four of its sixty-four dishes": the whole is not what the part was mistaken for. "The ministry said on 28 October that
the campaign began on 15 September": the day of the report is nobody's day but the report's. "Lars Tveit, who runs the
airport in Bergen": the place did nothing.
"""

import re
from collections.abc import Sequence

from rewriter.domain import DateInterval, Fact, Name, Quantity
from rewriter.facts.matching import quantities
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.retold_quantities import is_averaged
from rewriter.rules.alignment.slot import comparable

OF_A_WHOLE = re.compile(
    r"(?:\s+[\w’'-]+){0,2}?\s+(?:out of|of|among)\s+"
    r"(?:(?:its|his|her|their|the|our|all|about|some|more than|over)\s+){0,2}$",
    re.IGNORECASE,
)
REPORTED_ON = re.compile(
    r"\b(?:said|says|announced|reported|wrote|told|stated|declared|confirmed|published|posted|tweeted)\b"
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:on|in|late in|early in)\s+$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|against|versus|up from|down from)\s+(?:(?:in|at|by|the|end of|that of)\s+){0,3}$",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"\b(?:on|in|at|from|near|of|into|across|outside|inside|around|to|between(?:\s+[^\W\d][\w’'-]*){1,3}\s+and)\s+"
    r"(?:(?:the|a|an|its|their)\s+)?$",
    re.IGNORECASE,
)
BY_WHICH = re.compile(
    r"(?!\s+(?:an?|one|the)\s+(?:year|month|week|season|quarter|decade|day)\b)\s+(?:\w+\s+){0,2}?(?:faster|slower|longer|shorter|more|less|fewer|higher|lower|older|younger|heavier|"
    r"lighter|cheaper|dearer|bigger|smaller|larger|ahead|behind|quicker|"
    r"(?:earlier|later)(?!\s+(?:this|that|last|in|on|the)\b))\b",
    re.IGNORECASE,
)
PART_OF_THE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|none|some|most|many) of (?:the|its|their) $",
    re.IGNORECASE,
)
THE_REST = re.compile(r"\bthe (?:other|remaining)\s+$", re.IGNORECASE)
KNOWN_TOTAL = re.compile(
    r"\b(?:(?:none|all|both|most|half|each|any|some|many) of (?:the|its|their|these|those)|all)\s+$", re.IGNORECASE
)
LOOK_BACK = 60


def is_no_rival(
    claim: Passage, fact: Fact, passage: Passage, other: Fact, own: Sequence[tuple[Passage, Fact]]
) -> bool:
    """Does *other* of *passage* stand there in a part that the claimed *fact* could never have?"""
    if not all(comparable(found, other) for _, found in own):
        return True  # an age among counts, where the claim leaves out that it is one
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        if _is_range(fact) is not _is_range(other) and all(_is_range(f) is _is_range(fact) for _, f in own):
            return True  # an interval and a single value do not answer one question
        same = (other.value, other.high, other.bound) == (fact.value, fact.high, fact.bound)
        if same and (fact.approximate or not other.approximate or is_averaged(claim, fact)):
            return True
        if _is_definite(claim, fact) and passage.stems & claim.stems <= {*other.head[:1]}:
            return True  # "none of the 412 participants": two participants of whom another thing is told
        part = fact.value > other.value and PART_OF.match(passage.article.prose, other.span.end)
        if part and not _in_part(claim, fact):
            return True  # "200 of the participants" are not "the 412 participants"
        if by_which(passage, other) and not by_which(claim, fact) and not any(by_which(p, f) for p, f in own):
            return True
        if PART_OF_THE.search(_before(claim, fact)) and not any(PART_OF_THE.search(_before(p, f)) for p, f in own):
            return True  # "one of the three": how many there are, not how many did it
        if any(THE_REST.search(_before(p, f)) for p, f in own):
            return True  # "two of the five retire; the other three move"
        if not fact.unit and fact.head and _counts_another(fact, passage, other, own):
            return True
        return any(passage is home and whole_of(passage, found, other) for home, found in own)
    if isinstance(fact, DateInterval) and isinstance(other, DateInterval):
        alike = {fact.granularity, *(found.granularity for _, found in own if isinstance(found, DateInterval))}
        if other.granularity not in alike:
            return True  # a weekday or a month is no other year
        tied = any(isinstance(found, DateInterval) and found.relation == fact.relation for _, found in own)
        if COUNTED_FROM.match(passage.article.prose, other.span.end):
            return True  # "on 7 October, the day after publication": the publication was on another day
        if _may_be_one(fact, other) or (tied and other.relation != fact.relation):
            return True
        if COMPARED.search(_before(passage, other)) and not COMPARED.search(_before(claim, fact)):
            return True
    if isinstance(fact, Name) and (is_placed(claim, fact) or COMPARED.search(_before(claim, fact))):
        return True
    pattern = REPORTED_ON if isinstance(fact, DateInterval) else PLACED if isinstance(fact, Name) else None
    return bool(pattern and pattern.search(_before(passage, other)) and not pattern.search(_before(claim, fact)))


COUNTED_FROM = re.compile(
    r",?\s+(?:the|an?|one|two|three)\s+(?:day|week|fortnight|month|year)s?\s+(?:after|before)\b", re.IGNORECASE
)
PART_OF = re.compile(r"\s+of (?:the|its|their|these|those|his|her)\b", re.IGNORECASE)


def _in_part(passage: Passage, fact: Quantity) -> bool:
    return bool(PART_OF.match(passage.article.prose, fact.span.end)) or bool(fact.unit)


def _counts_another(
    fact: Quantity, passage: Passage, other: Quantity, own: Sequence[tuple[Passage, Fact]]
) -> bool:
    """A plain count of other things; one that leaves out what it counts only beside the value it shares that with."""
    met = quantities.heads_meet(other, fact)
    return met is not True and all(passage is not home for home, _ in own)


def _is_definite(passage: Passage, count: Quantity) -> bool:
    """ "None of the 412", "all 412": a total that is known already."""
    return not count.unit and bool(KNOWN_TOTAL.search(_before(passage, count)))


def _may_be_one(fact: DateInterval, other: DateInterval) -> bool:
    """The same day with and without its year, or one date inside the other."""
    if not (fact.start[0] and other.start[0]):
        return fact.start[1:] == other.start[1:]
    inside = fact.start <= other.start and other.end <= fact.end
    return inside or (other.start <= fact.start and fact.end <= other.end)


def is_reported(passage: Passage, date: Fact) -> bool:
    """Is it the day of a report?"""
    return bool(REPORTED_ON.search(_before(passage, date)))


def is_placed(passage: Passage, name: Fact) -> bool:
    """Does a preposition of place stand before the name?"""
    return bool(PLACED.search(_before(passage, name)))


def _is_range(fact: Fact) -> bool:
    return isinstance(fact, Quantity) and fact.high is not None


@kept
def by_which(passage: Passage, fact: Fact) -> bool:
    """Is the value a difference: "two more than", "95 minutes faster"?"""
    return bool(BY_WHICH.match(passage.article.prose, fact.span.end))


def whole_of(passage: Passage, part: Fact, whole: Fact) -> bool:
    between = passage.article.prose[part.span.end : max(part.span.end, whole.span.start)]
    return part.span.end <= whole.span.start and bool(OF_A_WHOLE.match(between))


def _before(passage: Passage, fact: Fact) -> str:
    start = max(passage.sentence.span.start, fact.span.start - LOOK_BACK)
    return passage.article.prose[start : fact.span.start]
