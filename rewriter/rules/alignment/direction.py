"""Words that say which way something went or which of two is the more: up or down."""

import re

from rewriter.domain import Span
from rewriter.facts.word_sets import Gated, words
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

UP = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grow(?:s|n|ing|th)?|grew|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|rais(?:e|es|ed|ing)|"
    r"up (?:from|by|to) (?=[$€£]?\d|an? |\w+ty\b|more|about|nearly|one|two|three|four|"
    r"five|six|seven|eight|nine|ten)|up \d|higher|"
    r"heavier|longer|larger|"
    r"bigger|faster|quicker|taller|wider|stronger|warmer|louder|dearer|(?:pricier|more expensive|more costly)|"
    r"greater|doubled|tripled|"
    r"lengthen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|improv(?:e|es|ed|ing)|accelerat\w+|ahead of|above|"
    r"(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!being )exceed(?:s|ed|ing)?|outsell\w*|outsold|more)\b",
)
DOWN = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|decreas\w*|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|los(?:e|es|t|ing)|shr(?:ink|inks|ank|unk|inking)|"
    r"sank|sink(?:s|ing)?|slipp(?:ed|ing)|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|dip(?:s|ped|ping)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc\w+|"
    r"down (?:from|by|to) (?=[$€£]?\d|an? |\w+ty\b|more|about|nearly|one|two|three|four|"
    r"five|six|seven|eight|nine|ten)|down \d|"
    r"lighter|shorter|smaller|slower|narrower|weaker|colder|cooler|quieter|cheaper|"
    r"less expensive|halved|"
    r"(?:is|are|was|were|been|being) exceeded|"
    r"shorten(?:s|ed|ing)?|weaken(?:s|ed|ing)?|worsen(?:s|ed|ing)?|behind|below|"
    r"under(?! (?:the|its|an?|his|her|their|this|that|these|those|such|current|new|existing)\b)|less|fewer)\b",
)
_UPWARD = Gated(
    UP,
    words(
        "abov acce ahea bigg clim dear doub exce expa fast gain grea grew grow heav high impr incr jump larg leng long "
        "loud more outs pric quic rais rise risi rose soar stre stro surg tall trip up warm wide"
    ),
)
_DOWNWARD = Gated(
    DOWN,
    words(
        "behi belo chea cold cool cut cuts cutt decl decr dip dipp dips down drop exce fall fell fewe halv less ligh "
        "lose losi lost lowe narr plun quie redu sank shor shra shri shru sink slip slow slum smal unde weak wors"
    ),
)
GRADED = re.compile(r"(?:more|less|fewer|lower|higher|greater|smaller|larger)$", re.IGNORECASE)
"""Comparatives that take a side only with "than" or behind an amount; elsewhere they are any adjective."""
THAN = re.compile(r"(?:\W+\w+){0,4}?\W+than\b(?!\W+\d)")
AMOUNT_BEFORE = re.compile(
    r"(?:\d|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred))\s*(?:[\w%°€$£]+\s+){0,2}$"
)


TIME_BEFORE = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s+$")


VERB_BEFORE = re.compile(
    r"\b(?:cost|weigh|pay|paid|earn|use|took|take|need|sold|sell|drew|draw|won|last|score)\w*\s+$", re.IGNORECASE
)


BESIDE = re.compile(r"\b(?:below|above|behind|ahead of|over|under)\b", re.IGNORECASE)
NO_AMOUNT = (
    r"(?!\W+(?:[\d$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|"
    r"a quarter)\b))"
)
"""No "shorter than six months", "earlier than 1990": a bound has no second side."""
NO_BOUND = r"(?<!no more )(?<!no less )(?<!no fewer )"
AGAINST = re.compile(
    rf"\b(?:{NO_BOUND}than{NO_AMOUNT}|compared (?:with|to)|against|versus|relative to)\b", re.IGNORECASE
)


AGAINST_ANOTHER = re.compile(rf"{NO_BOUND}\bthan\b{NO_AMOUNT}")
SECOND_ENDS = re.compile(r"[,;]\s")
BOUND = re.compile(r"\b(?:no|not|any)\s+$", re.IGNORECASE)


@kept
def directions_in(passage: Passage, span: Span) -> frozenset[str]:
    """The directions of a part of *passage*."""
    return directions(passage.article.prose, span)


def directions(prose: str, span: Span) -> frozenset[str]:
    """ "up", "down", both or neither, as the words of *span* say."""
    found = set()
    for side, cues in (("up", _UPWARD), ("down", _DOWNWARD)):
        for match in cues.finditer(prose, span):
            if _takes_side(prose, match, span):
                found.add(_by_time(prose, match, span) or side)
    return frozenset(found)


def _by_time(prose: str, match: re.Match[str], span: Span) -> str:
    """ "95 minutes faster" is so much less time: the side of the time that it takes."""
    pace = {"faster": "down", "quicker": "down", "slower": "up"}.get(match.group())
    timed = TIME_BEFORE.search(prose, max(span.start, match.start() - 12), match.start())
    return pace if pace and timed else ""


def _takes_side(prose: str, match: re.Match[str], span: Span) -> bool:
    if BOUND.search(prose, max(span.start, match.start() - 12), match.start()):
        return False
    if not GRADED.search(match.group()):
        return True
    before = prose[max(span.start, match.start() - 40) : match.start()]
    if re.search(r"\b(?:no|not|any)\s+$", before):
        return False
    compared = bool(THAN.match(prose, match.end(), span.end))
    return bool(compared or AMOUNT_BEFORE.search(before) or VERB_BEFORE.search(before)) and not re.match(
        r"\W+than\W+\d", prose[match.end() : span.end]
    )


def sides_exchanged(claim: Passage, span: Span, evidence: Passage, evidence_span: Span) -> bool:
    """Do the two sides of a comparison change places between the clauses?

    "A is lighter than B", "B is heavier than A"; and without "than", where the claim's subject is the evidence's B:
    "its predecessor carried 90 kg less".
    """
    mine, theirs = _sides(claim, span), _sides(evidence, evidence_span)
    if not theirs:
        return False
    if not mine:
        than = AGAINST_ANOTHER.search(evidence_span.of(evidence.article.prose))
        if not than or BESIDE.search(span.of(claim.article.prose)):
            return False
        return bool(claim.stems_of(span) & (theirs[1] - theirs[0]))
    straight = len(mine[0] & theirs[0]) + len(mine[1] & theirs[1])
    crossed = len(mine[0] & theirs[1]) + len(mine[1] & theirs[0])
    return crossed > straight


Sides = tuple[frozenset[str], frozenset[str]]


@kept
def sides_of_than(passage: Passage) -> Sides | None:
    """The words on both sides of the sentence's one "than"; None where it has none, or an amount behind it."""
    span, prose = passage.sentence.span, passage.article.prose
    found = list(AGAINST_ANOTHER.finditer(prose, span.start, span.end))
    if len(found) != 1:
        return None
    stop = SECOND_ENDS.search(prose, found[0].end(), span.end)
    behind = Span(found[0].end(), stop.start() if stop else span.end)
    before, after = passage.stems_of(Span(span.start, found[0].start())), passage.stems_of(behind)
    return (before - after, after - before) if before and after else None


def sides_crossed(one: Sides, other: Sides) -> bool:
    """Has each side of the one words of the opposite side of the other, and not each of the same?"""
    crossed = bool(one[0] & other[1]) and bool(one[1] & other[0])
    return crossed and not (one[0] & other[0] and one[1] & other[1])


@kept
def _sides(passage: Passage, span: Span) -> tuple[frozenset[str], frozenset[str]] | None:
    match = AGAINST.search(passage.article.prose, span.start, span.end)
    if not match:
        return None
    stop = SECOND_ENDS.search(passage.article.prose, match.end(), span.end)
    behind = Span(match.end(), stop.start() if stop else span.end)
    before, after = passage.stems_of(Span(span.start, match.start())), passage.stems_of(behind)
    if before:
        return before, after
    comma = passage.article.prose.find(",", match.end(), span.end)  # "Compared with B, A is ..."
    if comma < 0:
        return None
    return passage.stems_of(Span(comma, span.end)), passage.stems_of(Span(match.end(), comma))
