"""Report verbs: somebody says, announces or confirms."""

import re
from functools import lru_cache

from rewriter.reading.kinds.cues import any_of, flat, found

_OFFICIAL = any_of(
    r"announc(?:e|es|ed|ing|ement)",
    r"confirm(?:s|ed|ing|ation)?",
    r"unveil(?:s|ed)?",
    r"approv(?:e|es|ed)",
    r"signed(?: off)?",
    r"published",
    r"(?:official|press|regulatory|court|company|government|annual|quarterly) (?:statement|release|filing|record"
    r"|notice|register|report|documents?|figures|data|results)",
    r"officially",
    r"certified",
    r"ratified",
    r"ruled",
    r"granted",
    r"filed",
    r"adopted",
    r"authori[sz]ed",
    r"licen[sc]ed",
    r"enacted",
    r"passed (?:the|a) (?:law|bill|resolution)",
    r"launched",
    r"opened",
    r"inaugurated",
    r"awarded",
    r"completed",
)
_SAID = any_of(
    r"said",
    r"says",
    r"told",
    r"tells",
    r"stat(?:es|ed)",
    r"report(?:s|ed|ing)?",
    r"wrote",
    r"writes",
    r"not(?:es|ed)",
    r"reveal(?:s|ed)",
    r"explain(?:s|ed)",
    r"add(?:s|ed) that",
    r"according to",
    r"per",
    r"cit(?:es|ed|ing)",
    r"show(?:s|ed|n)",
    r"found",
    r"conclud(?:es|ed)",
    r"evidence",
    r"data",
    r"(?:stud|trial|analys|survey)\w*",
    r"estimat(?:es|ed)",
    r"describ(?:es|ed)",
    r"list(?:s|ed)",
    r"measured",
    r"recorded",
    r"counted",
    r"warn(?:s|ed)",
    r"argu(?:es|ed)",
    r"teased",
    r"accus(?:es|ed|ing)",
    r"calculated",
    r"put (?:it|the)",
    r"quoted",
)


@lru_cache(maxsize=256)
def official(text: str) -> str:
    """The verb or document by which somebody answers for what *text* says; empty when there is none."""
    return found(_OFFICIAL, flat(text))


_CONFIRMS = re.compile(
    r"(?<![\w,’'(-])(?<!, )(?:announc(?:e|es|ed)|confirm(?:s|ed)?|unveil(?:s|ed)|approv(?:es|ed)|ratified|certified"
    r"|granted|authori[sz]ed|licen[sc]ed|enacted|ruled|adopted|officially|signed|filed|voted|decided|published"
    r"|awarded)(?![\w-])(?!\s+by\s+fans)"
)


def confirmed(text: str) -> str:
    """The finite verb by which somebody acts or answers officially in *text*; empty when there is none."""
    return found(_CONFIRMS, flat(text))


@lru_cache(maxsize=256)
def reported(text: str) -> str:
    """Any verb of report in *text*; empty when there is none."""
    return found(_SAID, flat(text))
