"""What makes "Name (year)" an attribution: words before it, words behind it, a list of outlets it stands in."""

import re

_PARTICIPLES = (
    r"reported|published|confirmed|revealed|reviewed|covered|written|noted|featured|documented|described|cited|quoted"
)
_PIECES = (
    r"interviews?|conversation|chat|piece|article|story|reports?|profile|feature|column|essay|posts?|study|analysis"
    r"|review"
)
_WORDS_TO = (
    r"comments?|remarks?|spoke|speaking|said|talking|talked|statements?|hints?|confirmed|explained|revealed"
)
BEFORE = re.compile(
    rf"(?:\bper|\baccording to|\bvia|\bciting|\bcites?|\b(?:told|tells|telling)"
    rf"|\b(?:{_PARTICIPLES}) (?:by|in|on|via|to|through)|\b(?:{_PIECES}) (?:with|for|in|by|from|on|at)"
    rf"|\b(?:{_WORDS_TO}) (?:to|with|in)|\b(?:read|see|visit|check(?: out)?|consult)"
    r"|\breports? (?:from|by|in)|\b(?:data|figures) (?:from|by))[\s:*_]+(?:the\s)?$",
    re.IGNORECASE,
)
WHERE = re.compile(r"\b(?:in|by|from|via)\s(?:the\s)?[*_]{0,3}$", re.IGNORECASE)
"""Carries an attribution only before a name that looks like an outlet's: "in Lyon (2019)" is a place."""

_REPORT = (
    r"says?|said|not(?:es?|ed|ing)|report(?:s|ed|ing)?|suggest(?:s|ed|ing)?|claim(?:s|ed|ing)?|writes?|wrote"
    r"|stat(?:es?|ed|ing)|estimate[sd]?|describ(?:es?|ed|ing)|confirm(?:s|ed|ing)?|argue[sd]?|add(?:s|ed)|observe[sd]?"
    r"|explain(?:s|ed)?|highlight(?:s|ed)?|accus(?:es|ed|ing)|reveal(?:s|ed)?|announce[sd]?|predict(?:s|ed)?"
    r"|speculate[sd]?|warn(?:s|ed)?|puts? the|list(?:s|ed)|quote[sd]?|cite[sd]?|mention(?:s|ed)?|indicate[sd]?"
    r"|point(?:s|ed)? (?:out|to)|(?:found|finds|showed|shows) that|calculate[sd]?|rank(?:s|ed)?|rate[sd]|cover(?:s|ed)"
    r"|detail(?:s|ed)|outline[sd]|acknowledge[sd]?|count(?:s|ed)|record(?:s|ed)"
)
BEHIND = re.compile(
    r"[*_]{0,3},?\s+(?:(?:also|first|later|has|have|had|further|even|recently|originally|previously)\s)?"
    rf"(?:{_REPORT})\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:channels?|outlets?|sources?|media|publications?|sites?|websites?|reports?|newspapers?|magazines?|press"
    r"|journals?|publishers?|platforms?|studies|analysts)\b[^.!?]{0,60}"
    r"\b(?:including|include|includes|like|such as|e\.g\.|namely|among)\b[^.!?]{0,120}$",
    re.IGNORECASE,
)
REACH_BEFORE = 60
REACH_BEHIND = 60
REACH_LIST = 200
