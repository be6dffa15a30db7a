"""Word and phrase lists as readable text."""

import re


def words(text: str) -> frozenset[str]:
    """The set of the words of *text*."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """A regular expression for any line of *text*, each line an expression of its own; blank lines do not count."""
    return "(?:" + "|".join(line.strip() for line in text.splitlines() if line.strip()) + ")"


def cue(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """``any_of`` *text* between word borders, compiled."""
    return re.compile(rf"\b{any_of(text)}\b", flags)
