"""A comparison that its own figures contradict.

## What it does
Reads comparisons that state both figures ("41, more than the 38 before", "rose from 12% to 9%") and works them out.

## Why is this bad
The sentence contradicts itself; one of its figures, or its direction, is wrong.

## Example
    original: The ferry carried 410 cars in May, down from 460 in April [1].
    rewrite:  The ferry carried 410 cars in May, up from 460 in April [1].
    instead:  In May the ferry carried 410 cars, down from 460 in April [1].
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain import Quantity, Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

ABOVE = re.compile(
    r"\b(?:more|higher|larger|bigger|longer|greater|taller|heavier|faster|wider|older|dearer|costlier) than\b|"
    r"\bup from\b|\bahead of\b|"
    r"\b(?:exceed(?:s|ed|ing)|above|beat(?:s|ing)?|surpass(?:es|ed|ing))\b",
    re.IGNORECASE,
)
BELOW = re.compile(
    r"\b(?:less|fewer|lower|smaller|shorter|lighter|slower|narrower|younger|cheaper) than\b|\bdown from\b|"
    r"\bbehind\b|\bbelow\b",
    re.IGNORECASE,
)
RISING = re.compile(
    r"\b(?:rose|risen|rises|grew|grown|grows|increas\w+|climb\w+|jump\w+|went up|up|rais\w+|"
    r"expand\w+)\b[^,;]{0,40}\bfrom\s+\D{0,12}$",
    re.IGNORECASE,
)
FALLING = re.compile(
    r"\b(?:fell|fallen|falls|drop\w+|declin\w+|decreas\w+|sank|shr[aiu]nk\w*|went down|down|cut|reduc\w+|"
    r"lower\w+)\b[^,;]{0,40}\bfrom\s+\D{0,12}$",
    re.IGNORECASE,
)
UNORDERED = ("ordinal", "clock", "score")
"""A smaller place in a table is the better one."""
TO = re.compile(r"^[^,;.\d]{0,30}\bto\b\D{0,12}$", re.IGNORECASE)


@rule("M309", Severity.ERROR, english=True, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for one, other in pairwise(statement.passage.quantities):
            if (
                one.unit == other.unit
                and one.unit not in UNORDERED
                and one.high is None
                and other.high is None
                and _contradicts(statement.passage, one, other)
            ):
                yield Hit(
                    Span(one.span.start, other.span.end),
                    f"{one.text!r} and {other.text!r} contradict the comparison",
                    "keep the figures and the direction of the original",
                )


def _contradicts(passage: Passage, one: Quantity, other: Quantity) -> bool:
    prose = passage.article.prose
    between = prose[one.span.end : other.span.start]
    if len(between) > 80 or re.search(r"[;.]|\b(?:and|while|but)\b", between):
        return False
    if TO.match(between):
        before = prose[max(passage.sentence.span.start, one.span.start - 60) : one.span.start]
        return bool(
            (RISING.search(before) and one.value > other.value) or (FALLING.search(before) and one.value < other.value)
        )
    above, below = ABOVE.search(between), BELOW.search(between)
    if bool(above) is bool(below) or re.search(r"\b(?:no|not)\b", between):
        return False
    if any(each.value == other.value + (one.value if above else -one.value) for each in passage.quantities):
        return False  # "3,812, which is 630 more than the 3,182": the first of the two is what lies between
    return one.value < other.value if above else one.value > other.value
