"""Numbers as written, in digits or in words, with their scale: value, precision, and where they end."""

from decimal import Decimal
from typing import NamedTuple

from rewriter.facts.scale_letters import MILLION, is_million, opens_million
from rewriter.facts.tokens import NUMBER, WORD, Token

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = {word: value for value, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "lakh": 10**5, "crore": 10**7, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
_GLUED_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "b": 10**9, "T": 10**12}
_MONEY_SCALES = _GLUED_SCALES | {"m": 10**6, "t": 10**12}
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_SEPARATORS = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")
_HALF = Decimal("0.5")
MOST_DIGITS = 24
"""Longer rows of digits are identifiers, and would not fit the arithmetic context."""


class Numeral(NamedTuple):
    """A number; ``end`` is the index of the token after it, ``rest`` what is left of a hyphenated last word."""

    value: Decimal
    precision: Decimal
    end: int
    rest: str = ""
    in_words: bool = False


def digits(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and precision of a number in digits; None for a version (``3.11.7``) or an identifier."""
    plain = text.translate(_SEPARATORS)
    if len(plain) > MOST_DIGITS:
        return None
    whole, *parts = plain.split(".")
    if len(parts) > 1:
        if len(whole) > 3 or any(len(part) != 3 for part in parts):
            return None
        return Decimal(whole + "".join(parts)), Decimal(1)
    if not parts:
        return Decimal(plain), Decimal(1)
    return Decimal(plain), Decimal(1).scaleb(-len(parts[0]))


def read(tokens: list[Token], index: int, money: bool = False) -> Numeral | None:
    """The number that starts at *index*, with its scale; None if none does."""
    token = tokens[index]
    if token.kind == NUMBER:
        return _in_digits(tokens, index, money)
    if token.kind == WORD:
        return _in_words(tokens, index)
    return None


def _glued(tokens: list[Token], index: int) -> bool:
    """Whether the token at *index* follows its predecessor without a space."""
    return index < len(tokens) and tokens[index].start == tokens[index - 1].end


def _in_digits(tokens: list[Token], index: int, money: bool) -> Numeral | None:
    parsed = digits(tokens[index].text)
    if parsed is None:
        return None
    value, precision = parsed
    end = index + 1
    if grouped := _spaced_groups(tokens, index):
        value, end = grouped
    elif decimal := _decimal_comma(tokens, index):
        value, precision, end = decimal
    if end < len(tokens) and tokens[end].text in VULGAR:
        upper, lower = VULGAR[tokens[end].text]
        value, precision, end = value + Decimal(upper) / lower, Decimal(1) / lower, end + 1
    return _scaled(tokens, value, precision, end, money)


def _spaced_groups(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    """``10 000``: groups of three set off by single plain spaces, where no name or month takes the first for itself."""
    first = tokens[index].text
    if not (first.isdigit() and len(first) <= 3 and first[0] != "0"):
        return None
    if index and tokens[index - 1].capital and tokens[index - 1].kind == WORD and index > 1:
        return None
    end, text = index + 1, first
    while end < len(tokens) and (token := tokens[end]).kind == NUMBER and len(token.text) == 3 and token.text.isdigit():
        if token.start - tokens[end - 1].end != 1:
            break
        text, end = text + token.text, end + 1
    return (Decimal(text), end) if end > index + 1 else None


def _decimal_comma(tokens: list[Token], index: int) -> tuple[Decimal, Decimal, int] | None:
    """``3,5 million``: a comma between digits is a decimal sign where a scale or percent sign follows."""
    if index + 3 >= len(tokens) or tokens[index + 1].text != "," or tokens[index + 2].kind != NUMBER:
        return None
    if not (_glued(tokens, index + 1) and _glued(tokens, index + 2)):
        return None
    if tokens[index + 3].lower not in SCALES and tokens[index + 3].text != "%":
        return None
    text = f"{tokens[index].text}.{tokens[index + 2].text}"
    parsed = digits(text)
    return (*parsed, index + 3) if parsed else None


def _scaled(tokens: list[Token], value: Decimal, precision: Decimal, end: int, money: bool) -> Numeral:
    """Applies the scale words behind the digits (``million``, ``bn``, glued ``k``)."""
    if end < len(tokens) and tokens[end].kind == WORD:
        token = tokens[end]
        glued = token.start == tokens[end - 1].end
        scale = (_MONEY_SCALES if money else _GLUED_SCALES).get(token.text) if glued else SCALES.get(token.lower)
        if scale is None:
            scale = SCALES.get(token.lower)
        if scale is None and money and not glued and token.lower in ("m", "b", "k"):
            scale = _MONEY_SCALES[token.lower]
        if scale is None and glued and token.text == "m" and is_million(tokens, end):
            scale = MILLION
        if scale is not None:
            return _scaled(tokens, value * scale, precision * scale, end + 1, money)
        head, _, rest = token.lower.partition("-")
        size = SCALES.get(head) or (_MONEY_SCALES.get(head) if glued and money else None)
        if glued and token.text.startswith("m-") and opens_million(rest):
            size = MILLION
        if rest and size:
            return Numeral(value * size, precision * size, end + 1, rest)
    if end + 1 < len(tokens) and tokens[end].text == "-":
        head, _, rest = tokens[end + 1].lower.partition("-")
        if head in SCALES:
            return Numeral(value * SCALES[head], precision * SCALES[head], end + 2, rest)
    return Numeral(value, precision, end)


class _Sum:
    """A number word by word."""

    def __init__(self, started: bool) -> None:
        self.total, self.current, self.precision, self.started = Decimal(0), Decimal(0), Decimal(1), started

    def take(self, word: str) -> bool:
        """Adds *word*; False if it cannot go on this number."""
        if word in SMALL:
            if self.started and not _may_follow(self.current, SMALL[word]):
                return False
            self.current, self.precision = self.current + SMALL[word], Decimal(1)
        elif word in SCALES and self.started:
            self._scale(Decimal(SCALES[word]))
        else:
            return False
        self.started = True
        return True

    def add_half(self) -> None:
        """Half of the last unit: ``two and a half``, ``a million and a half``."""
        if self.current:
            self.current, self.precision = self.current + _HALF, _HALF
        else:
            self.total, self.precision = self.total + _HALF * self.precision, _HALF * self.precision

    def _scale(self, scale: Decimal) -> None:
        if scale in (12, 100):
            self.current = (self.current or 1) * scale
        else:
            self.total, self.current = self.total + (self.current or 1) * scale, Decimal(0)
        self.precision = scale * self.precision if self.precision < 1 else scale


MOST_WORDS = 16
"""No number a person writes out is longer; a hostile one would outgrow any arithmetic."""


def _may_follow(current: Decimal, small: int) -> bool:
    """Whether *small* goes on from *current* in one number: ``twenty five``, ``hundred six``, not ``two three``."""
    return current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and 0 < small < 10)


def _in_words(tokens: list[Token], index: int) -> Numeral | None:
    """``twenty-five``, ``two hundred and six thousand``, ``a dozen``, ``two and a half million``."""
    article = tokens[index].lower in ("a", "an")
    number = _Sum(started=article)
    position = index + article
    end = min(len(tokens), index + MOST_WORDS)
    while position < end and tokens[position].kind == WORD:
        parts = tokens[position].lower.replace("‑", "-").split("-")
        taken = next((n for n, part in enumerate(parts) if not number.take(part)), len(parts))
        if taken and parts[taken : taken + 3] == ["and", "a", "half"]:
            number.add_half()
            taken += 3
        if 0 < taken < len(parts):
            return Numeral(number.total + number.current, number.precision, position + 1, "-".join(parts[taken:]), True)
        if taken:
            position += 1
        elif position > index + article and (step := _after_and(tokens, position, number)):
            position += step
        else:
            break
    if position == index + article:
        return None
    return Numeral(number.total + number.current, number.precision, position, "", True)


def _after_and(tokens: list[Token], position: int, number: _Sum) -> int:
    """How many tokens an "and" inside a number takes: ``two and a half``, ``hundred and six``; 0 if it ends it."""
    words = [token.lower for token in tokens[position : position + 3]]
    if words == ["and", "a", "half"]:
        number.add_half()
        return 3
    whole = number.current or number.total
    if len(words) > 1 and words[0] == "and" and words[1].split("-")[0] in SMALL and whole % 100 == 0:
        return 1
    return 0
