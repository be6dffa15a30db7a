"""Who says so: the outlets, people and unnamed sources a clause is put down to."""

import re
from functools import lru_cache
from typing import NamedTuple

from rewriter.domain import Span
from rewriter.facts.common_words import is_common
from rewriter.facts.word_sets import any_of, heads, words

_W = r"[^\W\d_a-zß-öø-ÿ][\w'’.&\-‑+]*"
_LINK = r"(?:(?:of|de|van|von|and|&|on|the|for)\s(?:the\s)?)?"
_NAME = rf"(?<![\w'’.&\-‑+])(?:@\w+|[ru]/\w+|{_W}(?:\s{{1,2}}{_LINK}{_W}){{0,6}})"
_VALUES = (
    r"(?:puts?|gives?|gave|lists?|listed|rates?|rated|prices?|priced)(?:\s[^\W\d][\w'’\-]*){1,7}?\s(?:at|as)"
    r"(?:\s[a-z]+){0,2}\s[$€£¥]?\d[\d.,]*\w*"
)
"""``puts the cost at 40 euros``: the figure is the subject's own."""
REPORT_VERBS = any_of(
    """
    reports|reported|report|says|said|say|claims|claimed|claim|writes|wrote|suggests|suggested|suggest|notes|noted|states|stated
    tells|told|tell|adds|added|argues|argued|believes|believe|believed|estimates|estimated|found|finds|shows|reveals|revealed
    teased|teases|hinted|hints|explained|explains|tweeted|posted|posts|speculates|speculated|speculate|predicts|predicted
    warned|warns|alleges|alleged|insists|insisted|describes|described|observed|concluded|recalled|commented
    theori[sz]ed|theori[sz]e|expect|hope|hoped|fear|think|thought|suspect|laments|debates|accused|accusing|indicated|indicates
    asserts|asserted|maintains\\sthat|maintained\\sthat|fears|feared|quotes|quoted|cautions|cautioned
    acknowledges|acknowledged|concedes|conceded|recalls|stresses|stressed
    {_VALUES}
""".replace("{_VALUES}", _VALUES)
)
_NOUN_LIKE = (
    "(?:fears|quotes|shows|posts|reports|report|notes|claims|claim|hints|states|estimates|hope|fear|finds|tells)"
)
_AFTER_NOUN = any_of("""
    are|were|is|was|have|has|had|will|of|from|like|about|and|or|reflect\\w*|suggest|show|say|claim|by|for|such|including|tend|can
    could|may|might|dominate|continue|include|vary|indicate|point|remain|came|began|became|rank
""")
_SAYS = rf"(?!{_NOUN_LIKE}\b(?:\s{_AFTER_NOUN}\b|\s?[,.):;])){REPORT_VERBS}\b"
_CREDIT = any_of("""
    [Aa]ccording\\sto|[Pp]er|[Rr]eported\\sby|[Cc]ited\\sby|[Ii]n\\san\\sinterview\\swith|[Ii]n\\scomments\\sto|[Tt]old\\sto
    [Aa]s\\s(?:reported|noted|first\\sreported|stated|confirmed|told)\\s(?:by|in|to)
""")
_ACCORDING = re.compile(rf"\b{_CREDIT}\s+(?P<who>(?:the\s|an?\s)?(?:[a-z][\w'’\-]*\s){{0,3}}?{_NAME})")
_ACCORDING_TO = re.compile(
    r"\b[Aa]ccording to\s+(?P<who>[a-z][\w'’\-]*(?:\s(?!(?:in|on|at|that|who|which)\b(?!-))[a-z][\w'’\-]*){0,4})"
)
_POST = re.compile(
    r"\b(?:from|in|citing|cites|cited)\s(?:an?|the|one|another)\s(?:[a-z]+\s){0,2}"
    r"(?:posts?|tweets?|threads?|messages?)\s(?:by|from)\s"
    rf"(?P<who>(?:the\s)?{_NAME})"
)
_ASIDE = r"(?:,\s[a-z][^,.;:()“”\"]{1,80},)?"
"""``, of the Quay League,`` between the speaker and the verb."""
_SUBJECT = re.compile(
    rf"(?P<who>(?:\b[Tt]he\s)?{_NAME})(?:['’]s\s[a-z]+)?(?:\s{{1,2}}\([^()]*\)|\s{{2,}})?(?:{_ASIDE}|,)\s"
    rf"(?:\w+ly\s|has\s|have\s|had\s|also\s|first\s|later\s)?{_SAYS}"
)
_INVERTED = re.compile(
    r"[,”\"]\s(?:said|says|wrote|reported|reports|added|explained|noted|writes|according to)\s"
    rf"(?P<who>(?:the\s)?(?:[a-z]+\s){{0,2}}?{_NAME})"
)
_WHICH = any_of("""
    an?|the|one|another|this|new|recent|[0-9]{4}|large|small|clinical|some|many|several|two|three|four|a\\sfew|other|various|most
    unnamed|anonymous|industry|company|government|local|online|social\\smedia|fan|multiple|senior|former|early|long-time|numerous
""")
_VOICES = any_of("""
    study|survey|poll|analysis|review|meta-analysis|trial|paper|investigation|research|fans?|insiders?|leakers?|tipsters?|sources?
    users?|viewers?|redditors?|experts?|analysts?|observers?|critics?|theorists?|netizens|officials?|commenters|rumou?rs?|reports?
    leaks?|posts?|speculation|people|researchers?|scientists?|residents|witnesses|authorities|police|prosecutors|scholars|historians
    actor|actress|director|spokesman|spokeswoman|spokesperson|coach|author|singer|lawyer|doctor|surgeon|teacher|leaker|tipster
""")
_VOICES_HEADS = frozenset(
    head[:4]
    for voice in re.findall(r"[a-z?]{3,}", _VOICES)
    for head in (voice.replace("?", ""), re.sub(r".\?", "", voice))
)
"""First letters of the words that ``_VOICES`` begin with."""
_CLOSE_TO = r"(?:familiar\swith|close\sto|briefed\son|with\sknowledge\sof)\s(?:the\s)?[a-z]+(?:['’]s\s[a-z]+)?"
_FROM = r"(?:on|at|from|in|of|by)\s(?:the\s)?(?-i:[A-Z])[\w.\-]*(?:\s(?:of\s)?(?-i:[A-Z])[\w.\-]*){0,4}"
_UNNAMED = re.compile(
    rf"\b(?P<who>(?:{_WHICH}\s){{0,4}}{_VOICES}(?:\s{_CLOSE_TO})?(?:\s{_FROM})?)(?:\s\w+ly|\salso|\shave|\shas)?\s{_SAYS}",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf",[”\"]?\s(?P<who>(?:the\s)?{_NAME})\s(?:reports|reported|says|said|notes|noted|writes|wrote|claims|claimed|adds|added)\s*(?=[.,;)]|$)"
)
_GENERIC = re.compile(
    r"\b(?P<who>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome)\s(?:[a-z][\w'’\-]*\s){0,2}?[a-z][\w'’\-]*)\s"
    r"(?:has\s|have\s|had\s|also\s|later\s)?(?:says?|said|told|tells|claims|claimed|argues|argued|insists|insisted|writes|wrote|"
    r"warned|warns|estimates|estimated|believes|explained|explains|asserts|asserted|fears|feared|quotes|quoted|cautioned|cautions|"
    rf"maintains\sthat|maintained\sthat|concedes|stressed|acknowledged|{_VALUES})\b(?!\s(?:by|to\shave)\b|[.,]?$)"
)
_PATTERNS = (_ACCORDING, _ACCORDING_TO, _POST, _UNNAMED, _SUBJECT, _INVERTED, _TRAILING, _GENERIC)
_PERSON_OF = re.compile(rf"((?:{_W}\s){{1,3}}{_W})\s(?:of|from)\s")
_NOBODY = words(
    """
        it he she they this that these those there which who we you i the season episode in on however but and
    """
)
_HEADS = words(
    """
        repo says said say clai writ wrot sugg note stat tell told adds adde argu beli esti foun find show reve
    teas hint expl     twee post spec pred warn alle insi desc obse conc reca comm theo expe hope fear thin thou
    susp lame deba accu indi acco per inte cite citi post twee thre mess asse main fear quot caut ackn conc
    stre puts put give gave list rate pric
    """
)
"""First letters of the words one of which every attribution contains."""


class Attribution(NamedTuple):
    """``who`` as written; ``span`` is where it stands; ``named`` is False for "fans" or "people close to the deal"."""

    who: str
    span: Span
    named: bool = True


@lru_cache(maxsize=64)
def attributions(prose: str, span: Span) -> tuple[Attribution, ...]:
    """Everybody the clause of *span* is put down to, in order of position."""
    words_here = heads(prose, span)
    if words_here.isdisjoint(_HEADS):
        return ()
    found: dict[int, Attribution] = {}
    for pattern in _PATTERNS:
        if pattern is _UNNAMED and words_here.isdisjoint(_VOICES_HEADS):
            continue
        for match in pattern.finditer(prose, span.start, span.end):
            _add(found, prose, *match.span("who"), pattern not in (_UNNAMED, _GENERIC))
    return tuple(found[start] for start in sorted(found))


def attribution(prose: str, span: Span) -> str:
    """Who says what the clause says, as written; "" if it speaks for the article itself."""
    everybody = attributions(prose, span)
    return everybody[0].who if everybody else ""


def is_report(prose: str, span: Span) -> bool:
    """Whether the clause is put down to anybody."""
    return bool(attributions(prose, span))


def _bearer(who: str) -> str:
    """The person of ``Ana Ruiz of the Quay League``; ``Bank of England`` and ``Notes on Netflix`` stay whole."""
    found = _PERSON_OF.match(who)
    if found is None or any(is_common(word) for word in found.group(1).split()):
        return who
    return found.group(1)


def _add(found: dict[int, Attribution], prose: str, start: int, end: int, named: bool) -> None:
    who = _bearer(prose[start:end]).rstrip(" .,'’")
    if not who or who.lower() in _NOBODY or who.endswith(("'s", "’s")):
        return
    place = Span(start, start + len(who))
    if any(place.overlaps(other.span) for other in found.values()):
        return
    spelled = any(character.isupper() or character in "@/" for character in who)
    found[start] = Attribution(who, place, named and spelled)
