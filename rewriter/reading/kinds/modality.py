"""Modality: words that say a thing is possible or likely, not that it is so."""

import re
from functools import lru_cache

from rewriter.facts.certainty_cues import NOT_POSSIBLE
from rewriter.reading.kinds.cues import any_of, found

# case matters: the month May, the name Will
_POSSIBLE = re.compile(
    r"(?<![\w’'-])(?:may(?=\s+(?!\d)[a-z])|might|could(?!\s+not\s+be)|possibly|perhaps|maybe|potential(?:ly)?"
    r"|presumably|seemingly|probable|probably|likely|unlikely|conceivably|hopefully"
    r"|[Pp]ossible|[Pp]otential|[Ll]ikely|[Pp]erhaps|[Mm]aybe|[Pp]ossibly)(?![\w’'-])"
)
_LIKELY = re.compile(r"(?<![\w’'-])(?:[Pp]robabl[ey]|[Ll]ikely|[Uu]nlikely)(?![\w’'-])")
_OUTLOOK = any_of(
    r"suggest(?:s|ed|ing)?",
    r"appears? to",
    r"seems? to",
    r"seems? (?:set|likely|poised|certain)",
    r"poised to",
    r"anticipated",
    r"expected",
    r"projected",
    r"forecasts?",
    r"predict(?:s|ed|ing|ions?)?",
    r"slated",
    r"eyed",
    r"envision(?:s|ed|ing)?",
    r"envisages?",
    r"would (?:be|have|bring|mean|see|make|give|run|start|open|cost|focus|replace|add)",
    r"widely expected",
    r"estimat(?:e|es|ed)",
    r"looks? (?:set|likely|certain)",
    r"points? to",
    r"in all likelihood",
    r"odds",
)


@lru_cache(maxsize=256)
def possible(text: str) -> str:
    """The word by which *text* calls something possible or likely; empty when there is none."""
    return found(_POSSIBLE, NOT_POSSIBLE.sub(" ", text))


def likely_alone(text: str) -> bool:
    """True when *text* calls a thing likely and nothing in it merely possible: a forecast a source can answer for."""
    return bool(_LIKELY.search(text)) and not possible(_LIKELY.sub(" ", text))


def outlook(text: str) -> str:
    """The word by which *text* gives a forecast or an inference; empty when there is none."""
    return found(_OUTLOOK, text)
