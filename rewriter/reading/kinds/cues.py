"""Cue patterns: how the files of this folder say "one of these, as whole words"."""

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """A case-insensitive pattern for any of *alternatives* as whole words; a blank in one matches any blanks."""
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    return re.compile(rf"(?<![\w’'-])(?:{joined})(?![\w-])", re.IGNORECASE)


def opening(*alternatives: str) -> re.Pattern[str]:
    """As :func:`any_of`, but only where the text begins (quotation marks and connectives aside)."""
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    lead = r"\s*[\"“'‘(]?(?:(?:and|but|so|yet|however|still|now|also|then|finally|ultimately|meanwhile|overall),?\s+)?"
    return re.compile(rf"{lead}(?:{joined})(?![\w-])", re.IGNORECASE)


def found(pattern: re.Pattern[str], text: str) -> str:
    """What *pattern* matches first in *text*, on one line; empty when nothing."""
    match = pattern.search(text)
    return " ".join(match.group().split()) if match else ""


def starts(pattern: re.Pattern[str], text: str) -> str:
    """What *pattern* matches at the start of *text*, on one line; empty when nothing."""
    match = pattern.match(text)
    return " ".join(match.group().split()) if match else ""


def flat(text: str) -> str:
    """*text* on one line with single blanks and straight apostrophes; for wording, never for offsets."""
    return " ".join(text.replace("’", "'").split())
