"""Words around a number that bound or blur it: ``at least``, ``nearly``, ``up to``, ``about``, ``or more``."""

from typing import NamedTuple

from rewriter.domain import Bound
from rewriter.facts.stems import STOP_WORDS
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.word_sets import words


class Hold(NamedTuple):
    """What the words around a number make of it; ``words`` is how many tokens they take."""

    bound: Bound = Bound.EXACT
    approximate: bool = False
    words: int = 0


_PHRASES: dict[tuple[Bound, bool], str] = {
    (Bound.AT_LEAST, False): "at least|no fewer than|not fewer than|no less than|not less than|never fewer than|"
    "never less than|no lower than|no shorter than|no smaller than|no younger than|not under|a minimum of|minimum of|"
    "a minimum|a floor of|as low as|as little as|as few as|starting at|starts at|starting from|starts from|upward of|"
    "upwards of|at or above|at or over|required|minimum|mandatory|the minimum",
    (Bound.MORE_THAN, False): "more than|over|above|greater than|higher than|in excess of|exceeding|exceeds|exceeded|"
    "surpassing|surpassed|surpasses|topping|topped|well over|well above|beyond|north of|longer than|older than|"
    "larger than|bigger than|heavier than|faster than|taller than|passed|>",
    (Bound.MORE_THAN, True): "just over|slightly more than|a little over|slightly over|just above|slightly above|"
    "a bit over|a little more than|just more than",
    (Bound.AT_MOST, False): "up to|at most|no more than|not more than|never more than|as many as|as much as|"
    "a maximum of|maximum of|as high as|as long as|not exceeding|not exceed|never exceed|not over|no longer than|"
    "no higher than|no larger than|no bigger than|no older than|no heavier than|no greater than|capped at|caps at|"
    "at or below|at or under|maximum|cap at|a cap of|a ceiling of|a limit of|limited to|limits to|restricted to|"
    "confined to|≤",
    (Bound.LESS_THAN, False): "less than|fewer than|under|below|lower than|smaller than|short of|shorter than|"
    "younger than|well under|well below|<|fewer",
    (Bound.LESS_THAN, True): "nearly|almost|just under|just below|slightly under|slightly below|close to|just short of|"
    "slightly less than|slightly fewer than|a little under|a little less than|nearing|approaching|not quite|"
    "virtually",
    (Bound.EXACT, True): "about|around|some|roughly|approximately|circa|ca|c|an estimated|estimated|approx|~|≈|"
    "in the region of|somewhere around|an average of|an average|averaging|averaged|averages|or so|"
    "or thereabouts|in the neighbourhood of|"
    "in the neighborhood of|on the order of|perhaps|maybe|∼",
}
_BEFORE = {phrase: hold for hold, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _BEFORE)
_BEHIND: dict[tuple[Bound, bool], str] = {
    (Bound.AT_LEAST, False): "+|plus|or more|or above|or higher|or over|or older|or longer|or greater|or larger|"
    "or better|or beyond|and over|and above|and up|and more|and older|at least|minimum",
    (Bound.AT_MOST, False): "or less|or fewer|or under|or below|or lower|or younger|or shorter|or smaller|and under|"
    "and below|and younger|at most|maximum",
    (Bound.EXACT, True): "or so|odd",
}
_AFTER = {
    tuple(phrase.split()): Hold(*hold, len(phrase.split()))
    for hold, phrases in _BEHIND.items()
    for phrase in phrases.split("|")
}
_AFTER_STARTS = frozenset(phrase[0] for phrase in _AFTER)

_HEAD_WORDS = 4
_PER = words("a an per each every")
_SPAN_OF_TIME = words("second minute hour day week month year night")
_HANDS = words("hand hands handed handing turn turned take taken took taking sign signed carry carried")
"""Verbs that "over" belongs to: "must hand over 50 percent" hands half of it over."""
_MEANS = words("average averaged averages averaging mean means")
_REACH = 8
_PLURALS = words("people men women children feet teeth geese mice sheep fish deer police cattle")
_EXACT = Hold()


def before(tokens: list[Token], index: int) -> Hold:
    """The bound given by the words that end right before *index*; the longest phrase wins."""
    if not index or tokens[index - 1].lower not in _LAST_WORDS:
        if index > 1 and tokens[index - 1].text == "." and tokens[index - 2].lower in ("approx", "ca", "c"):
            return Hold(Bound.EXACT, True, 2)
        return _EXACT
    words = [token.lower for token in tokens[max(0, index - 4) : index]]
    for size in range(len(words), 0, -1):
        found = _BEFORE.get(" ".join(words[-size:]))
        if found and words[-1] == "over" and size == 1 and _is_no_bound(tokens, index - 1):
            return _EXACT
        if found:
            return Hold(*found, size)
    return _EXACT


def _is_no_bound(tokens: list[Token], over: int) -> bool:
    """ "Hand over 50 euros"; "41 kWh on average over 22 trips", which are what the average is of."""
    if over and tokens[over - 1].lower in _HANDS:
        return True
    before = tokens[max(0, over - _REACH) : over]
    return any(token.lower in _MEANS for token in before) and any(token.kind == NUMBER for token in before)


def after(tokens: list[Token], index: int) -> Hold:
    """The bound given by the words that start at *index* (``500+``, ``ten or more``)."""
    if index >= len(tokens) or tokens[index].lower not in _AFTER_STARTS:
        return _EXACT
    one = (tokens[index].lower,)
    if one == ("at",) and index + 2 < len(tokens) and tokens[index + 2].kind == NUMBER:
        return _EXACT  # "at least" what follows
    if one in _AFTER:
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        return _EXACT if one == ("plus",) and follower and follower.kind == "number" else _AFTER[one]
    return _AFTER.get(tuple(token.lower for token in tokens[index : index + 2]), _EXACT)


def behind_head(tokens: list[Token], index: int) -> Hold:
    """The bound behind the thing counted, which starts at *index* (``200,000 openings or more``); takes no tokens, as
    the words between belong to the head."""
    for position in range(index, min(index + _HEAD_WORDS, len(tokens) - 1)):
        per = tokens[position].lower in _PER and tokens[position + 1].lower in _SPAN_OF_TIME
        if not per and (tokens[position].kind != WORD or tokens[position].lower in STOP_WORDS):
            break
        pair = tokens[position + 1].lower, tokens[position + 2].lower if position + 2 < len(tokens) else ""
        hold = _AFTER.get(pair)
        if hold and pair[0] == "at":
            return Hold(hold.bound, hold.approximate)
        if hold and pair[0] == "or" and not _goes_on(tokens, position + 3):
            return Hold(hold.bound, hold.approximate)
    return _EXACT


def _goes_on(tokens: list[Token], index: int) -> bool:
    """Whether the word behind ``or more`` makes another count of it: ``six dogs or more cats``, ``or more than``."""
    if index >= len(tokens) or tokens[index].kind != WORD:
        return False
    lower = tokens[index].lower
    return lower == "than" or (lower.endswith("s") and lower not in STOP_WORDS) or lower in _PLURALS
