"""Calls to action: what tells the reader to do something instead of telling what is so."""

import re

from rewriter.reading.kinds.cues import any_of, flat, found, opening, starts

_VERBS = """
    add ask bookmark book browse buy cast catch celebrate check choose click comment compare consider contact cook
    create debate discover discuss dive donate download draw drop embrace engage enjoy enter experience explore find
    follow get give go grab head help hike hit host invite join keep know learn leave let listen look make map mark
    order organi[sz]e pack pick plan play pledge post pre-?order print read re-?read re-?watch register remember reserve
    revisit ride sample save search see send set share shop sign sketch spend spread start stay stop stream study
    submit subscribe support swap tag take talk taste tell think trace track try tune turn use view visit volunteer
    vote wait walk watch weigh write reach request upvote report come smash bring pass call e-?mail hop gather pop
    treat picture imagine
"""
# read as nouns as often: what follows must not be able to go on from a noun
_NOUNISH = """
    order book cast comment debate drop find head help hit host look map mark plan play pledge post print report request
    ride sample search set share shop sign start stop stream study support swap tag talk taste trace track turn use
    view visit vote wait walk watch cook check experience stay catch read buy reserve click pass call picture treat
    pop e-?mail pack pick try
"""
_ANY, _ANY_NOUNISH = "|".join(_VERBS.split()), "|".join(_NOUNISH.split())
_DETERMINERS = (
    r"the|a|an|your|our|us|this|that|these|those|it|them|yours|all|any|every|some|how|what|why|whether|which|yourself"
    r"|as many|fan|similar|more|one"
)
_OBJECTS = rf"{_DETERMINERS}|early|now|local|new|official|free|live|up|out|into|tuned|sure|updates|tickets|photos"
_ADJUNCTS = r"on|in|at|for|to|with|by|along|through|over|back|about|and|or|if|before|after|from|below|down|here"
_SURE = re.compile(rf"(?:please\s+)?(?:(?:{_ANY})\s+(?:{_OBJECTS})\b|(?:{_ANY})\s+[#@/\"“‘])", re.IGNORECASE)
_BARE = re.compile(
    rf"(?:please\s+)?(?!(?:{_ANY_NOUNISH})\b)(?:{_ANY})\b(?:\s+(?:{_ADJUNCTS})\b|\s+[a-z]|[.!,])",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:please\s+)?(?i:{_ANY})\s+[A-Z]")
_ANY_VERB = re.compile(rf"(?:please\s+)?(?:{_ANY})\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|rose|fell|grew|began|starts?|continues?d?|remains?|opened"
    r"|closed|came|went|took|show(?:s|ed)|reached|hit|may|might|could)\b"
)
_FIXED = any_of(
    "share your",
    "let us know",
    "tell us",
    "stay tuned",
    "don't (?:miss|forget|wait)",
    "do not (?:miss|forget)",
    "sign up",
    "subscribe (?:to|now|today)",
    "click here",
    "in the comments",
    "comments? below",
    "leave a comment",
    "we(?:'d| would) love to hear",
    "join the (?:conversation|discussion|debate)",
    "be sure to",
    "make sure (?:to|you)",
    "follow us",
    "your thoughts",
    "your voice",
    "your own",
    "link in (?:the )?bio",
    "add it to your",
    "mark your calendars?",
    "keep an eye",
    "hit (?:the )?(?:like|subscribe)",
    "spread the word",
    "(?:readers|fans|viewers) (?:are (?:urged|invited|encouraged)|should|can always)",
)
_SOFT = re.compile(
    r"(?:If\s+you|For\s+(?:more|further|context|a\b|the\b|updates|those|[^,.;:]{0,40}(?:advice|help|details|information|tips|questions))|To\s+(?:learn|see|find|get|stay|follow|join"
    r"|help|"
    r"support|experience|explore)|While\s+you|Whether\s+you|Until\s+then|In\s+the\s+meantime|Next\s+time|Meanwhile)"
    r"[^,.;:]{0,90},\s*",
)
_LABEL = re.compile(r"^[A-Z][^:.!?]{1,60}:\s+(?=[A-Z])")
_LEAD = re.compile(
    r"^(?:(?:and|so|then|now|also|please|finally|first|next|just|simply|always|do|but|go|go ahead and),?\s+){1,3}",
    re.IGNORECASE,
)
_YOU = any_of("you", "your", "yours", "you're", "you've", "you'll")
_INVITING = opening(
    "why not", "ready to", "want to", "looking (?:for|to)", "curious", "what (?:do|would|will|does|are) .{0,60}you"
)


def call_to_action(text: str) -> str:
    """The words by which the sentence *text* calls on the reader; empty when it states something."""
    plain = _LEAD.sub("", _LABEL.sub("", flat(text).lstrip('-–—*•#>:"“ ')))
    lead = _SOFT.match(plain)
    body = plain[lead.end() :] if lead else plain
    quoting = _TITLE_FIRST.match(flat(text)) is not None
    return (
        ("" if quoting else _imperative(body, led=lead is not None))
        or found(_FIXED, plain)
        or _question_to_reader(plain)
    )


_TITLE_FIRST = re.compile(r"""\W{0,4}["“]([^"“”]{1,120})["”]\s+[a-z]""")
"""A quoted title, or words somebody spoke, as a part of a longer sentence: "Follow the Ferry" won the prize."""


def _imperative(body: str, led: bool) -> str:
    if led and (match := _ANY_VERB.match(body)) and not _noun_reading(body):
        return match.group().lower()
    for pattern in (_SURE, _BARE, _NAMED):
        match = pattern.match(body)
        if match and not _noun_reading(body):
            return match.group().rstrip(' #@/"“‘.,!').lower()
    return ""


def _noun_reading(body: str) -> bool:
    head = body.split(maxsplit=1)[0].lower()
    main = re.split(
        r"[,;:]|\s+(?:that|which|who|what|how|why|where|whether|if|as|while|because|and)\s", body, maxsplit=1
    )[0]
    return head in _NOUNISH.split() and bool(_FINITE.search(main))


def _question_to_reader(plain: str) -> str:
    if not plain.rstrip("”\"’' ").endswith("?"):
        return ""
    return found(_YOU, plain) or starts(_INVITING, plain)
