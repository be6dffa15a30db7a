"""Scores, ratings and clock times: ``3.25/5``, ``2-1``, ``voted 27 to 19``, ``19:30``, ``9 a.m.``

A score behind a word of defeat has ``lose`` first in its head, so that "lost 1-2" can be told from "won 2-1".
"""

import re
from decimal import Decimal

from rewriter.domain import Quantity, Span
from rewriter.facts import numerals
from rewriter.facts.heads import head_after, head_before
from rewriter.facts.numerals import Numeral, digits
from rewriter.facts.stems import stem
from rewriter.facts.tokens import NUMBER, Token
from rewriter.facts.word_sets import words

LOST = "lose"
MOST = 999
"""No side of a spoken score is larger."""
_CONTEST_REACH = 8
HALVES_OF_DAY = frozenset({"am", "pm", "a.m.", "p.m."})
_CONTESTS = words(
    """
    beat beats beating won win wins winning lost lose loses losing defeated defeat defeats draw drew drawn victory
    score scored scoreline triumph edged thrashed led lead leads trailed trailing tied tie record aggregate final
    downed overcame routed vote votes voted voting ruling majority win-loss passed rejected approved backed
    """
)
_LOSSES = words("lost lose loses losing defeat defeats beaten trailed trailing downed routed")
_LOSS_REACH = 4
_TALLIED = words("votes vote goals goal points point games sets frames runs tries seats rounds ballots")
_POINTED = re.compile(r"\d{1,2}\.\d{2}")
_PART_OF_DAY = re.compile(
    r"\s+(?:(?:on\s)?(?:the\s)?(?:next|following|same)|that|in\sthe|at)\s(morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
"""What makes a time of day of "8.05", and of which half: "8.05 the next morning"."""
_LEVELS = words("from between rose fell cut raised dropped up down grew odds ratio")


def find(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    """The score or rating of which the number at *index* is the first part, and the index after it."""
    if index + 1 < len(tokens) and tokens[index + 1].lower in HALVES_OF_DAY:
        return _clock(prose, tokens, index)
    if is_pointed_clock(prose, tokens[index]):
        return _clock(prose, tokens, index)
    if index + 2 >= len(tokens) or tokens[index + 2].kind != NUMBER:
        return None
    sign, second = tokens[index + 1], tokens[index + 2]
    if sign.end != second.start:
        return None
    if sign.text == ":":
        return _clock(prose, tokens, index)
    if sign.text == "/" or (sign.text in "-–" and _is_score(tokens, index)):
        return _pair(prose, tokens, index)
    return None


def is_pointed_clock(prose: str, token: Token) -> bool:
    """ "8.05 the next morning": a part of the day behind makes a time of it."""
    return bool(_POINTED.fullmatch(token.text) and _PART_OF_DAY.match(prose, token.end))


def _pair(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    left, right = digits(tokens[index].text), digits(tokens[index + 2].text)
    end = index + 3
    chained = (
        end < len(tokens) and tokens[end].text == tokens[index + 1].text and tokens[end].start == tokens[end - 1].end
    )
    if left is None or right is None or chained:
        return None
    span = Span(tokens[index].start, tokens[index + 2].end)
    head = _lost(tokens, index) + (head_after(tokens, end) or head_before(tokens, index))
    return Quantity(span, span.of(prose), left[0], right[0], "score", head[:3], precision=left[1]), end


def spoken(prose: str, tokens: list[Token], index: int, left: Numeral) -> tuple[Quantity, int] | None:
    """``voted 27 to 19``, ``won by three goals to one``: two whole numbers in a contest, *left* the first of them."""
    middle = left.end
    tally = middle < len(tokens) and tokens[middle].lower in _TALLIED
    middle += tally
    if middle + 1 >= len(tokens) or tokens[middle].lower != "to" or not _in_contest(tokens, index, middle):
        return None
    right = numerals.read(tokens, middle + 1)
    if right is None or right.rest or max(left.value, right.value) > MOST or left.precision * right.precision != 1:
        return None
    named = head_after(tokens, right.end)
    if left.value < right.value and named and not tally:
        return None
    span = Span(tokens[index].start, tokens[right.end - 1].end)
    own = (stem(tokens[middle - 1].lower),) if tally else named
    head = (_lost(tokens, index) + own)[:3]
    return Quantity(span, span.of(prose), left.value, right.value, "score", head), right.end


def _in_contest(tokens: list[Token], index: int, end: int) -> bool:
    before = [token.lower for token in tokens[max(0, index - _CONTEST_REACH) : index]]
    if not _LEVELS.isdisjoint(before[-_LOSS_REACH:]):
        return False
    beside = [token.lower for token in (*tokens[end - 1 : end], *tokens[end + 2 : end + 4])]
    return not _CONTESTS.isdisjoint(before + beside)


def _lost(tokens: list[Token], index: int) -> tuple[str, ...]:
    near = tokens[max(0, index - _LOSS_REACH) : index]
    return (LOST,) if any(token.lower in _LOSSES for token in near) else ()


def _clock(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    """``19:30``, ``9:30 a.m.``, ``9.30 pm``, ``2:01:09`` in minutes, unit "clock"."""
    parts, end = tokens[index].text.split("."), index + 1  # "8.45 pm" has a point for the colon
    if len(parts) > 1 and (len(parts) > 2 or len(parts[1]) != 2):
        return None
    while end + 1 < len(tokens) and len(parts) < 3 and tokens[end].text == ":" and _two_digits(tokens, end + 1):
        parts.append(tokens[end + 1].text)
        end += 2
    said = end < len(tokens) and tokens[end].lower in HALVES_OF_DAY
    if (
        not (len(parts) > 1 or said)
        or not parts[0].isdecimal()
        or len(parts[0]) > 2
        or any(not part.isdecimal() or int(part) > 59 for part in parts[1:])
    ):
        return None
    minutes = Decimal(int(parts[0]) * 60 + int(parts[1] if len(parts) > 1 else 0)) + (
        Decimal(parts[2]) / 60 if len(parts) > 2 else 0
    )
    if said:
        afternoon = tokens[end].lower[0] == "p"
        minutes += 720 * afternoon - (720 if int(parts[0]) == 12 else 0)
        end += 1
    part = None if said else _PART_OF_DAY.match(prose, tokens[end - 1].end)
    if part and part[1].lower() in ("afternoon", "evening", "night") and 4 <= int(parts[0]) < 12:
        minutes += 720
    span = Span(tokens[index].start, tokens[end - 1].end)
    if len(parts) > 2 and not said:  # a time to the second is one that was taken, not told
        seconds = Decimal(int(parts[0]) * 3600 + int(parts[1]) * 60 + int(parts[2]))
        return Quantity(span, span.of(prose), seconds, unit="second", head=(stem("second"),)), end
    return Quantity(span, span.of(prose), minutes, unit="clock"), end


def _two_digits(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return (
        token.text.isdecimal()
        and len(token.text) == 2
        and token.start == tokens[index - 1].end == tokens[index - 2].end + 1
    )


def _is_score(tokens: list[Token], index: int) -> bool:
    """Two small whole numbers that fall, are level, or stand in a contest; a colon is a clock time."""
    left, right = tokens[index].text, tokens[index + 2].text
    if not (left.isdigit() and right.isdigit() and len(left) <= 3 and len(right) <= 3):
        return False
    if int(left) >= int(right):
        return True
    window = tokens[max(0, index - 8) : index] + tokens[index + 3 : index + 6]
    return any(token.lower in _CONTESTS for token in window)
