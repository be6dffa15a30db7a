"""Numbers that count nothing: ``24/7``, ``4K``, ``5G``, "in her 30s"; and the sign before a negative one."""

from rewriter.facts.stems import stem
from rewriter.facts.tokens import WORD, Token
from rewriter.facts.units import CURRENCY_SIGNS
from rewriter.facts.word_sets import words

MINUS = frozenset("-−–")
_PAIRS = frozenset({"24/7", "50/50", "9/11", "7/7", "20/20", "360/365"})
_RESOLUTIONS = frozenset({"2", "4", "5", "6", "8", "16"})
_COUNTED = words(
    """
    view follow subscrib like user peopl download vote word comment upvot share customer copi
    """
)
_AGES = words("his her their my your our the early mid late into")


def no_quantity(tokens: list[Token], index: int) -> int:
    """The index after the idiom that starts with the number at *index*; 0 if it is a number like any other."""
    if index + 1 >= len(tokens) or tokens[index + 1].start != tokens[index].end:
        return 0
    number, mark = tokens[index].text, tokens[index + 1].text
    following = tokens[index + 2] if index + 2 < len(tokens) else None
    if mark == "/" and following and f"{number}/{following.text}" in _PAIRS:
        return index + 3
    if mark == "s" and len(number) == 2 and number[1] == "0" and index and tokens[index - 1].lower in _AGES:
        return index + 2
    if mark == "K" and number in _RESOLUTIONS and not (index and tokens[index - 1].text in CURRENCY_SIGNS):
        return index + 2 if following is None or stem(following.lower) not in _COUNTED else 0
    if mark in ("G", "D", "P", "p", "i") and len(number) < 5:
        return index + 2
    return 0


def is_negative(tokens: list[Token], first: int, measured: bool = True) -> bool:
    """Whether a minus sign or the word stands right before the number at *first*; a hyphen behind a word is none,
    nor is one that opens the sentence before a number not *measured* in a unit (the bullet of a list)."""
    if not first:
        return False
    sign = tokens[first - 1]
    if sign.kind == WORD:
        return sign.lower == "minus"
    apart = tokens[first - 2].end < sign.start if first > 1 else measured or sign.text == "−"
    return sign.text in MINUS and sign.end == tokens[first].start and apart
