"""Words that carry a clause: enough of the verbs of reporting prose to tell a clause from a noun phrase."""

import re
from itertools import pairwise

_AUXILIARIES_LIST = """
is are was were be been am has have had do does did will would can could may might must shall should cannot won't
wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't shouldn't
"""
AUXILIARIES = frozenset(_AUXILIARIES_LIST.split())
_PRESENT_LIST = """
accepts acts adds aims aligns allows announces appeals appears argues arrives asks attempts attracts avoids backs
becomes begins believes belongs blends boosts breaks brings builds calls captures carries causes celebrates cements
challenges changes claims closes comes compares completes concludes confirms connects considers contains continues
contrasts contributes costs covers creates debates declines decreases defines delivers demands demonstrates denies
depends describes details determines develops differs draws drives drops echoes emerges emphasizes enables ends
enhances ensures enters envisions escalates estimates evokes exceeds exists expands expects explains explores
expresses extends faces fails falls features feels fills finds finishes fits focuses follows forces gains gathers
gets gives goes grows happens helps highlights hints hits holds identifies illustrates improves includes increases
indicates insists introduces involves joins keeps knows lacks laments lands lasts launches leads leaves lets lies
lists lives looks loses loves maintains makes marks matches matters means measures mentions mirrors moves names
needs notes offers opens operates orders outlines outperforms overlooks owns parallels pays persists plans plays
pledges points poses possesses predicts prefers presents prevents produces promises promotes proves provides pushes
puts qualifies questions raises ranges ranks reaches reads recalls receives recommends records recovers reduces
refers reflects refreshes refuses rejects relates relies remains reminds removes repeats replaces reports represents
requires resembles resonates responds rests restores results returns reveals rises risks runs says sees seeks seems
sells sends serves sets shapes shares shows signals sits slows solves sounds spans sparks speaks spends spreads
stands starts states stays stems steps stops strikes suffers suggests supplies supports surpasses symbolizes takes
talks targets teaches tells tends tests thinks ties trails transforms travels triggers tries turns underlines
understands unveils urges uses values wants warns watches wins works worries writes yields
"""
_PRESENT = frozenset(_PRESENT_LIST.split())
_PAST_LIST = """
became began bought brought broke built came caught chose cost cut did drew drove fell felt fought found gave got
grew had heard held hit kept knew laid led left lent lost made meant met paid put ran read rose said sat saw sent
set shot showed shut sold spent spoke stood stole struck swam swore took taught told thought threw understood went
withdrew woke won wore wrote beat bid split spread quit shrank sank sprang swept hung flew forgot froze
"""
_PAST = frozenset(_PAST_LIST.split())
_ONLY_PAST_LIST = """
became began broke came chose did drew drove fell gave grew knew ran rose saw shrank spoke sprang stole took threw went
withdrew woke wore wrote flew
"""
_ONLY_PAST = frozenset(_ONLY_PAST_LIST.split())
"""Past forms that are no participles."""
_NOT_PAST_LIST = """
need seed feed speed indeed breed bed red hundred sacred wicked naked united embed shed exceed succeed proceed
unprecedented so-called unconfirmed unnamed limited related based so-named
"""
_NOT_PAST = frozenset(_NOT_PAST_LIST.split())
_PLURAL = frozenset(verb[:-3] + "y" if verb.endswith("ies") else verb[:-1] for verb in _PRESENT) | frozenset(
    verb[:-2] for verb in _PRESENT if verb.endswith(("ches", "shes", "sses", "xes", "oes"))
)
_PRONOUNS_LIST = "it they he she we you i this that these those there who which"
_PRONOUNS = frozenset(_PRONOUNS_LIST.split())
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of *text* as written."""
    return _WORD.findall(text)


def is_finite(word: str, following: str = "") -> bool:
    """Whether *word* by its form heads a clause. A past form before "by" is a participle."""
    low = word.lower().replace("’", "'")
    if word[:1].isupper():
        return False
    if low in AUXILIARIES or low in _PRESENT:
        return True
    past = low in _PAST or (len(low) > 4 and low.endswith("ed") and low not in _NOT_PAST and "-" not in low)
    return past and following.lower() != "by"


def goes_on(text: str) -> bool:
    """Whether *text* starts with what can only be a finite verb.

    A form that is also a participle ("released in 1990") may belong to the words before it, unless "and" leads it.
    """
    found = words(text[:60])[:3]
    if found and found[0] in ("and", "but"):
        return len(found) > 1 and is_finite(found[1], found[2] if len(found) > 2 else "")
    return bool(found) and found[0].replace("’", "'") in AUXILIARIES | _PRESENT | _ONLY_PAST


def has_finite(text: str) -> bool:
    """Whether *text* holds a word that heads a clause."""
    found = words(text)
    return any(is_finite(word, following) for word, following in pairwise((*found, "")))


def opens_clause(text: str, reach: int = 9) -> bool:
    """Whether *text* starts with a subject and its verb within *reach* words."""
    found = words(text)[:reach]
    if found and found[0].lower() in _PRONOUNS:
        return True
    return any(is_finite(word, following) for word, following in pairwise((*found[1:], "")))


def opens_predicate(text: str) -> bool:
    """Whether *text* starts with a verb, singular or plural, or an adverb and a verb: the host sentence goes on."""
    found = words(text)[:3]
    if not found:
        return False
    start = 1 if found[0].endswith("ly") or found[0].lower() in ("also", "still", "now", "only", "then") else 0
    return len(found) > start and (
        found[start] in _PLURAL or is_finite(found[start], found[start + 1] if len(found) > start + 1 else "")
    )
