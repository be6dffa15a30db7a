"""Cue patterns: how the files of this folder say "one of these, as whole words"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rewriter.facts.lowered import lowered


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A pattern in lower case that is looked for in a text in lower case: far faster than one that ignores case."""

    pattern: re.Pattern[str]


def any_of(*alternatives: str) -> Cue:
    """A cue for any of *alternatives*, in lower case, as whole words; a blank in one matches any blanks.

    The case of the text does not count.
    """
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    return Cue(re.compile(rf"(?<![\w’'-])(?:{joined})(?![\w-])"))


def opening(*alternatives: str) -> Cue:
    """As :func:`any_of`, but only where the text begins (quotation marks and connectives aside)."""
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    lead = r"\s*[\"“'‘(]?(?:(?:and|but|so|yet|however|still|now|also|then|finally|ultimately|meanwhile|overall),?\s+)?"
    return Cue(re.compile(rf"{lead}(?:{joined})(?![\w-])"))


def found(pattern: Cue | re.Pattern[str], text: str) -> str:
    """What *pattern* matches first in *text*, on one line; empty when nothing."""
    match = pattern.pattern.search(lowered(text)) if isinstance(pattern, Cue) else pattern.search(text)
    return " ".join(text[match.start() : match.end()].split()) if match else ""


def starts(pattern: Cue, text: str) -> str:
    """What *pattern* matches at the start of *text*, on one line; empty when nothing."""
    match = pattern.pattern.match(lowered(text))
    return " ".join(text[: match.end()].split()) if match else ""


@lru_cache(maxsize=64)
def flat(text: str) -> str:
    """*text* on one line with single blanks and straight apostrophes; for wording, never for offsets."""
    return " ".join(text.replace("’", "'").split())
