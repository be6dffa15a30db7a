"""Finite verbs: whether a stretch of words can stand as a sentence, as far as forms tell."""

import re
from functools import lru_cache

_AUXILIARIES = """
    is are was were has have had will would can could may might must should shall do does did isn’t isn't won’t won't
    cannot
"""
_PASTS = """
    said told went rose fell grew came took gave made found began became held kept left led lost met paid put ran
    saw sold sent showed shot spoke spent stood struck taught thought threw won wrote broke brought built bought
    caught chose cost cut drew drove flew forgot got hit hung knew laid let lay meant read rode sang sank set shook
    shrank shut sat slept split stole swore swept swam tore understood woke wore withdrew underwent overtook sought
    fought felt dealt beat bore bet bid teased
"""
_PRESENTS = """
    say tell go rise fall grow come take give make find begin become hold keep leave lead lose meet pay put run see
    sell send show speak spend stand strike teach think throw win write break bring build buy catch choose cost cut
    draw drive get hit know mean read report state note claim suggest reveal announce confirm plan expect offer
    include feature start open close launch release remain stay seem appear look feel continue follow add allow
    provide require need want hope aim seek help use work play serve act join return arrive reach pass carry cover
    cite call name describe argue warn predict estimate project believe consider doubt hint tease mention list rate
    rank measure weigh contain consist comprise cause affect increase decrease raise lower reduce boost improve
    support back fund own operate manage produce create develop design deliver ship supply store host move travel
    visit attend watch view stream air debut premiere star direct publish post share discuss debate dispute deny
    reject dismiss accept agree approve sign vote pledge promise vow risk threaten face suffer survive die live
    reflect mirror echo parallel evoke recall resemble symbolize symbolise embody capture highlight underscore
    showcase refresh cement resonate challenge ensure introduce escalate alienate present represent explore examine
    lament fear praise criticize criticise welcome celebrate mark date stem derive originate depend rely rest differ
    vary range extend last end finish stop persist lack exceed surpass match rival beat compete contribute combine
    connect link tie relate attract earn generate yield total average sit lie hang span retain gain enter exit
    charge cool heat seat accommodate employ hire quit resign retire transform redefine elevate position spark
    inspire invite fuel shape define protect preserve restore repair sail burn fit fly dock board pull push lift
    drop spread settle solve trim sweep steer swap switch test train treat try wait waste wish worry orbit overlap
    oppose object obtain occupy occur omit permit pose possess pour precede prefer prepare prevent proceed promote
    propose prove pursue qualify question quote reckon recommend record recover refer refuse register regulate
    reinforce remind remove renew rent replace reply respond restrict retrieve rule schedule score secure select
    separate shift sound speed stage stress struggle submit succeed supervise suspect sustain swear talk target tend
    thank tour trade transfer translate trigger trust turn understand underline unveil upgrade urge value witness
    wonder clear clock count cross decide decline defend delay deserve detail detect determine divide double ease
    elect eliminate emerge emphasise emphasize enable enforce equal establish evaluate evolve exclude exist expand
    experience expire export extract fail fill finance fire flag focus force forecast form freeze gather govern
    grant guarantee guide halt handle happen hear honour identify ignore impose indicate inform insist inspect
    install integrate intend interpret invest investigate involve issue judge jump kick kill label land learn lend
    let license limit load lock maintain manufacture merge mind miss modify monitor mount near negotiate observe
    order organise organize oversee owe pick place point pool power print process
"""


def _third(verb: str) -> str:
    """The third person of *verb*: goes, carries, runs."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_BASE = "|".join(_PRESENTS.split())
_FORMS = "|".join([*_AUXILIARIES.split(), *_PASTS.split(), *(_third(verb) for verb in _PRESENTS.split())])
_ADVERB = r"(?:[a-z]+ly\s+|also\s+|now\s+|still\s+|only\s+|never\s+|not\s+|once\s+)?"
_END = r"(?![\w’'-])"
_FINITE = re.compile(rf"(?<![\w’'-])(?:{_FORMS}){_END}")
_VERB_FIRST = re.compile(rf"\s*{_ADVERB}(?:{_FORMS}|{_BASE}|[a-z]+ed){_END}(?!\s+by\b)")
_PLURAL_VERB = re.compile(
    rf"\b(?:[\w]*[a-z]s|[Tt]hey|[Ww]e|[Yy]ou|[Pp]eople|who|that|which)\s+{_ADVERB}(?:{_BASE}){_END}"
)
_OBJECT = r"(?:the|a|an|its|their|his|her|in|on|at|to|for|with|from|that|returning|[A-Z\d])"
_AFTER_COMMA = re.compile(rf"[,)]\s+{_ADVERB}(?:{_BASE})\s+{_OBJECT}")
_PAST = re.compile(rf"(?<![\w’'.)”\"-])([\w’'.)”\"-]+)\s+{_ADVERB}([a-z]{{2,}}ed){_END}(?!\s+by\b)")
_NO_SUBJECT = re.compile(
    r"(?:the|a|an|its|their|his|her|our|your|with|by|of|in|on|at|for|to|from|and|or|as|newly|most|more|highly|well"
    r"|so|very|such|no"
    r"|\w+ing|\w+ly)$",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"(?:rated|limited|equipped|powered|priced|designed|based|fitted|paired|bundled|aimed|expected|scheduled|planned"
    r"|listed|named"
    r"|called|linked|located|covered|backed|funded|sourced|rumou?red|reported|measured|related)\s+(?:for|to|at|in|on"
    r"|with|from|as)\b"
)
"""Participles that as a rule hang on the noun before them: "hinges rated for 200,000 openings"."""
_SHORT_IS = re.compile(r"[’']s\s+(?:set|due|a|an|the|not|now|been|expected)\b")


@lru_cache(maxsize=256)
def finite(text: str) -> bool:
    """True when *text* holds a finite verb by its forms: an auxiliary, a common verb, a past in -ed behind a noun."""
    if any(pattern.search(text) for pattern in (_FINITE, _AFTER_COMMA, _PLURAL_VERB, _SHORT_IS)):
        return True
    return any(
        not _NO_SUBJECT.match(match.group(1)) and not _HANGS.match(text, match.start(2))
        for match in _PAST.finditer(text)
    )


def verb_first(text: str) -> bool:
    """True when *text* opens with a finite verb: what follows a phrase between subject and verb."""
    return bool(_VERB_FIRST.match(text))
