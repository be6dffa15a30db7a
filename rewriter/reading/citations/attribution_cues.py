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
    r"|detail(?:s|ed)|outline[sd]|acknowledge[sd]?|count(?:s|ed)|record(?:s|ed)|assert(?:s|ed)|maintain(?:s|ed)"
    r"|contend(?:s|ed)|insist(?:s|ed)|alleg(?:es|ed)|conclude[sd]|counter(?:s|ed)|believe[sd]|reckon(?:s|ed)"
    r"|caution(?:s|ed)|den(?:ies|ied)|dispute[sd]|doubt(?:s|ed)|speaks? of|spoke of|talks? of|writing|called|calls"
    r"|puts? (?:it|its|them|this|that|sales|losses|costs?)\b|puts?\b[^.!?]{1,40}\bat|has (?:it|this|that) (?:that|as)"
    r"|(?:would|will) have (?:us|you|one|readers|listeners|everyone)|theori[sz]e[sd]|project(?:s|ed)"
)
BEHIND = re.compile(
    r"[*_]{0,3},?\s+(?:(?:also|first|later|has|have|had|further|even|recently|originally|previously)\s)?"
    rf"(?:{_REPORT})\b",
    re.IGNORECASE,
)
THAT = re.compile(
    r"[*_]{0,3},?\s+(?:\w{2,12}ly\s)?([a-z]{3,20})(?:\s(?:us|you|readers|listeners|viewers|it|so far as|on|out|also|to"
    r"|plain|clear|known|\w{2,12}ly|to \w{3,14}|the (?:view|case|claim|line|point|position|argument))){0,5}\sthat\b"
)
"""A verb with a that-clause of its own: whatever the verb, the subject is who says so."""
VERB = re.compile(r"[*_]{0,3},?\s+(?:\w{2,12}ly\s|also\s)?([a-z]{3,20})\b")
OUTLET_NOUN = re.compile(
    r"\b(?:podcast|magazine|newspaper|paper|journal|blog|website|site|outlet|broadcaster|newsletter|agency|publication"
    r"|tabloid|daily|weekly|channel|think tank|consultancy|charity|watchdog|regulator|forum|account|user|vlogger"
    r"|blogger|youtuber|columnist|analyst|researchers?|leaker|tipster|bulletin|wire|station|publisher|fanzine|fan site)"
    r"\s[*_\"“‘]{0,3}$",
    re.IGNORECASE,
)
WORK_NOUN = re.compile(
    r"\b(?:film|movie|novel|series|sitcom|drama|album|song|single|game|play|musical|opera|comic|manga|anime|cartoon"
    r"|painting|sculpture|thriller|comedy|sequel|prequel|remake|show|ballet|poem|model|car|ship)\s[*_\"“‘]{0,3}$",
    re.IGNORECASE,
)
"""Names a made thing, which its year glosses: "the film The Tide Turns (2025) plays"."""
_OF_ITSELF = """
is are was were be been being has had have became becomes remains remained won wins lost launched launches started
began begins ended ends closed closes moved ran runs premiered premieres debuted features featured stars starred returns
returned follows followed won sold sells costs cost grew fell rose plays played aired airs opened opens folded merged
grossed earned drew draws attracts attracted
"""
OF_ITSELF = frozenset(_OF_ITSELF.split())
"""Verbs that tell what became of an outlet, not what it says."""
LISTED = re.compile(
    r"\b(?:channels?|outlets?|sources?|media|publications?|sites?|websites?|reports?|newspapers?|magazines?|press"
    r"|journals?|publishers?|platforms?|studies|analysts)\b[^.!?]{0,60}"
    r"\b(?:including|include|includes|like|such as|e\.g\.|namely|among)\b[^.!?]{0,120}$",
    re.IGNORECASE,
)
REACH_BEFORE = 60
REACH_BEHIND = 60
REACH_LIST = 200
