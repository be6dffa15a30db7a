"""Parts of a whole and multiples: ``a quarter``, ``two thirds``, ``4 out of 5``, ``1 in 10``; ``doubled``, ``2x``.

A part of a whole is given in percent, so that ``a quarter`` and ``25%`` are one value.
"""

from decimal import Decimal
from typing import NamedTuple

from rewriter.facts import numerals
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.word_sets import words

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
_MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "tripled": 3, "tripling": 3, "triples": 3, "trebled": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quadruples": 4, "quintupled": 5,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5,
    "sixfold": 6, "sevenfold": 7, "eightfold": 8, "tenfold": 10, "hundredfold": 100, "twice": 2, "thrice": 3,
    "halved": 0, "halving": 0,
}  # fmt: skip
_BARE_MULTIPLES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "halve": 0}
"""Verbs only where a helper stands before them, or what is multiplied behind: "a double room" multiplies nothing."""
_HELPERS = words("to will would could can may might did not than nearly almost about roughly")
_MULTIPLIED = words("the its their his her that what this last")
STARTS = frozenset(_BARE_MULTIPLES) | frozenset(_PARTS) | frozenset(_MULTIPLES)
_COARSE = Decimal(5)
_USUAL_WHOLES = frozenset((*range(2, 11), 12, 20, 25, 50, *(10**n for n in range(2, 7))))
"""Wholes that stand for no number of things: ``four out of five adults`` are not five adults."""
_NAMES_WHOLE = frozenset({"the", "its", "their", "his", "her", "our", "all", "these", "those"})
_NOT_BEFORE_HALF = frozenset(
    {"first", "second", "other", "latter", "better", "final", "opening", "this", "each", "either", "last"}
)
_MOVES = words("up down rose risen fell fallen grew grown shrank shrunk dropped climbed by")
"""Up a tenth, grown by a fifth."""
_AFTER_SHARE = words("is are was were has have had must may can could will would should do did say said who that")
_OF_A_STATE = words(
    "full empty complete finished done built filled larger smaller higher lower bigger fewer cheaper dearer"
)
"""A third full, a quarter larger: how far it is, or by how much."""
_FOLLOWS_PART = frozenset(
    {
        "of",
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "that",
        "as",
        "more",
        "less",
        "all",
        "to",
        "from",
        "in",
        "by",
        "and",
        "or",
        "with",
        "for",
    }
)


class Part(NamedTuple):
    """A value in percent (``unit`` "%"), a factor ("times"), or a half measure; ``end`` is the index after it."""

    value: Decimal
    unit: str
    precision: Decimal
    end: int
    first: int


def multiple(tokens: list[Token], index: int) -> Part | None:
    """``doubled``, ``twice``, ``threefold``."""
    factor = _MULTIPLES.get(tokens[index].lower)
    if factor is None and _is_verb(tokens, index):
        factor = _BARE_MULTIPLES[tokens[index].lower]
    if factor is None:
        return None
    return Part(Decimal(factor) if factor else Decimal("0.5"), "times", Decimal(1), index + 1, index)


def _is_verb(tokens: list[Token], index: int) -> bool:
    if tokens[index].lower not in _BARE_MULTIPLES:
        return False
    before = tokens[index - 1].lower if index else ""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return before in _HELPERS or behind in _MULTIPLIED


def part(tokens: list[Token], index: int) -> Part | None:
    """``half``, ``a quarter``, ``two thirds``, ``three-quarters``; *index* is at the first word of it."""
    upper, position, rest = _upper(tokens, index)
    if position is None:
        return None
    word = rest or tokens[position].lower
    lower = _PARTS.get(word)
    if lower is None or (
        word not in ("half", "quarter", "third", "fifth", "tenth")
        and upper == 1
        and not rest
        and word[-1] != "s"
        and index == position
    ):
        return None
    if index == position and not rest and word != "half":
        return None
    if not _stands_for_part(tokens, index, position, word, upper):
        return None
    return Part(Decimal(upper) * 100 / lower, "%", _COARSE, position + 1, index)


def _upper(tokens: list[Token], index: int) -> tuple[int, int | None, str]:
    """Numerator, index of the denominator's token, and the denominator if it is hyphenated to the numerator."""
    lower = tokens[index].lower
    if lower in ("half", "halves"):
        return 1, index, ""
    if lower in ("a", "one", "an"):
        return 1, (index + 1 if index + 1 < len(tokens) else None), ""
    head, _, rest = lower.partition("-")
    if head in numerals.SMALL:
        if rest in _PARTS:
            return numerals.SMALL[head], index, rest
        if (
            not rest
            and index + 1 < len(tokens)
            and tokens[index + 1].lower in _PARTS
            and tokens[index + 1].lower[-1] == "s"
        ):
            return numerals.SMALL[head], index + 1, ""
    return 1, None, ""


def _stands_for_part(tokens: list[Token], index: int, position: int, word: str, upper: int) -> bool:
    """A third of something, not a third something; a quarter, not the third quarter."""
    before = tokens[index - 1].lower if index else ""
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    if word == "half":
        return before not in _NOT_BEFORE_HALF and (before != "the" or (after is not None and after.lower == "of"))
    if upper > 1:
        return True
    if after is None or after.kind != WORD:
        return word in ("quarter", "third") or before in _MOVES
    if after.lower in _OF_A_STATE:
        return True
    return after.lower in _FOLLOWS_PART - ({"in", "for", "with", "and", "by"} if word == "third" else set())


def proportion(tokens: list[Token], first: int, upper: Decimal, end: int) -> Part | None:
    """``4 out of 5``, ``one in ten``: *upper* was read up to *end*. ``61 out of 84`` is two counts, as ``61 of 84``."""
    words = [token.lower for token in tokens[end : end + 2]]
    if words == ["out", "of"]:
        position = end + 2
        if position < len(tokens) and tokens[position].lower in _NAMES_WHOLE:
            return None
    elif words[:1] == ["in"]:
        position = end + 1
    elif words[1:] == ["in"] and _is_share(tokens, end):
        end, position = end + 1, end + 2
    else:
        return None
    if position < len(tokens) and tokens[position].lower in ("every", "the"):
        position += 1
    if position >= len(tokens) or tokens[position].kind not in (NUMBER, WORD):
        return None
    lower = numerals.read(tokens, position)
    if lower is None or lower.rest or lower.value <= upper or _is_year(tokens[position]):
        return None
    if lower.value not in _USUAL_WHOLES or (position == end + 1 and upper > 9):
        return None
    if position == end + 1 and _measured(tokens, lower.end):
        return None
    return Part(upper * 100 / lower.value, "%", _COARSE, lower.end, first)


def _is_share(tokens: list[Token], end: int) -> bool:
    """``three visitors in ten must``: behind the whole comes a verb or nothing, not what it would count."""
    behind = tokens[end + 3].lower if end + 3 < len(tokens) else "."
    return tokens[end].lower.endswith(("s", "people", "men", "children")) and (
        behind in _AFTER_SHARE or not behind[:1].isalnum()
    )


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and "1400" <= token.text <= "2099"


def _measured(tokens: list[Token], index: int) -> bool:
    """``3 in 10 minutes`` is no share."""
    return index < len(tokens) and tokens[index].lower.rstrip("s") in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "game",
        "match",
    )
