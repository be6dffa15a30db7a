"""Words of a passage: capitalised phrases, and whether a stretch holds a finite verb."""

import re

_WORD = r"[^\W\d_][\w’'&.+-]*"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŠŽČ][\w’'&.+-]*"
_JOIN = r"(?:of|the|and|de|la|le|du|des|del|di|da|van|von|der|den|el|al|for|on|in|to|at|&)"
_PHRASE = re.compile(rf"{_CAPITAL}(?:[ \t]+(?:{_JOIN}[ \t]+){{0,2}}(?:{_CAPITAL}|\d[\w.]*))*")
_PLAIN_OPENERS = frozenset(
    """a an and as at although after all also another any are around because before both but by can could despite did do
    does during each either even every few finally first following for four from further given had has have he her here
    his how however i if in indeed initial instead into is it its just last later like likewise local many may meanwhile
    might more most much neither never new no nobody none nor not nothing now of often on once one only or other others
    our out over part people perhaps recent recently several she should similar similarly since so some something still
    such ten than that the their them then there these they this those though three through thus to together too two
    under unlike until up was we were what when where whether which while who whose why will with within without would
    yet you your critics fans experts readers officials insiders observers residents rumours rumors speculation sources
    reports early late despite according based built designed set""".split()
)
_LETTERS = re.compile(_WORD)


def capitals(text: str) -> tuple[tuple[int, int, str], ...]:
    """The capitalised phrases of *text*: start, end, and the phrase in lower case without a possessive ending.

    A word that is capitalised only because it opens the sentence is left out when it is a common function word.
    """
    found = []
    for match in _PHRASE.finditer(text):
        start, phrase = match.start(), match.group()
        opens = not any(character.isalnum() for character in text[max(0, start - 60) : start].rpartition(". ")[2])
        while phrase and (opens or phrase[:4] in ("The ", "A ")):
            first = phrase.split(maxsplit=1)[0]
            if first.lower().rstrip(".") not in _PLAIN_OPENERS or (len(first) > 1 and first.isupper()):
                break
            rest = phrase[len(first) :]
            phrase = rest.lstrip()
            start += len(first) + len(rest) - len(phrase)
            if phrase and not phrase[0].isupper():
                word = phrase.split(maxsplit=1)[0]
                phrase, start = phrase[len(word) :].lstrip(), start + len(word) + 1
        if phrase:
            found.append((start, match.end(), bare(phrase)))
    return tuple(found)


def bare(phrase: str) -> str:
    """*phrase* in lower case on one line, without possessive endings and final punctuation."""
    plain = " ".join(phrase.replace("’", "'").lower().split())
    return re.sub(r"'s?(?=\s|$)", "", plain).strip(" .,&'-+")


def letters(text: str) -> tuple[str, ...]:
    """The words of *text*, lower case, numbers and signs left out."""
    return tuple(word.lower() for word in _LETTERS.findall(text))


_AUXILIARIES = r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|isn’t|isn't|won’t|won't|cannot"
_PASTS = (
    "said told went rose fell grew came took gave made found began became held kept left led lost met paid put ran saw "
    "sold sent showed shot spoke spent stood struck taught thought threw won wrote broke brought built bought caught "
    "chose cost cut drew drove flew forgot got hit hung knew laid let lay meant read rode sang sank set shook shrank shut sat slept "
    "split stole swore swept swam tore understood woke wore withdrew underwent overtook sought fought felt dealt beat bore bet bid "
    "teased"
).split()
_PRESENTS = (
    "say tell go rise fall grow come take give make find begin become hold keep leave lead lose meet pay put run see "
    "sell send show speak spend stand strike teach think throw win write break bring build buy catch choose cost cut "
    "draw drive get hit know mean read report state note claim suggest reveal announce confirm plan expect offer "
    "include feature start open close launch release remain stay seem appear look feel continue follow add allow "
    "provide require need want hope aim seek help use work play serve act join return arrive reach pass carry cover "
    "cite call name describe argue warn predict estimate project believe consider doubt hint tease mention list rate "
    "rank measure weigh contain consist comprise cause affect increase decrease raise lower reduce boost improve "
    "support back fund own operate manage produce create develop design deliver ship supply store host move travel "
    "run visit attend watch view stream air debut premiere star direct publish post share discuss debate dispute deny "
    "reject dismiss accept agree approve sign vote pledge promise vow risk threaten face suffer survive die live "
    "reflect mirror echo parallel evoke recall resemble symbolize symbolise embody capture highlight underscore "
    "showcase refresh cement resonate challenge ensure introduce escalate alienate present represent explore examine "
    "lament fear praise criticize criticise welcome celebrate mark date stem derive come originate depend rely rest "
    "differ vary range extend last end finish stop persist lack want exceed surpass match rival beat compete "
    "contribute combine connect link tie relate attract draw earn generate yield total average stand sit lie hang span "
    "retain gain store enter exit leave charge cool heat run weigh seat accommodate employ hire quit resign retire "
    "transform redefine elevate position spark inspire invite drive fuel shape define protect preserve restore repair"
).split()
_THIRD = sorted({word + ("es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else "s") for word in _PRESENTS}
                | {word[:-1] + "ies" for word in _PRESENTS if word.endswith("y") and word[-2] not in "aeiou"})
_FINITE = re.compile(rf"(?<![\w’'-])(?:{_AUXILIARIES}|{'|'.join(_PASTS)}|{'|'.join(_THIRD)})(?![\w’'-])")
_VERB_FIRST = re.compile(rf"\s*(?:[a-z]+ly\s+|also\s+|now\s+|still\s+)?(?:{_AUXILIARIES}|{'|'.join(_PASTS)}|{'|'.join(_THIRD)}|{'|'.join(_PRESENTS)}|[a-z]+ed)(?![\w’'-])(?!\s+by\b)")
_PLURAL_VERB = re.compile(rf"\b(?:[a-z]+s|they|we|you|people|who|that|which)\s+(?:\w+ly\s+|only\s+|also\s+|now\s+|still\s+)?(?:{'|'.join(_PRESENTS)})(?![\w’'-])", re.IGNORECASE)
_AFTER_COMMA = re.compile(rf"[,)]\s+(?:only\s+|also\s+|now\s+|still\s+)?(?:{'|'.join(_PRESENTS)})\s+(?:the|a|an|its|their|his|her|in|on|at|to|for|with|from|that|returning|[A-Z\d])")
_NOT_SUBJECT = r"(?:the|a|an|its|their|his|her|our|your|with|by|of|in|on|at|for|to|from|and|or|as|newly|most|more|highly|well|so|very|such|no)"
_PAST = re.compile(r"(?<![\w’'-])([\w’'.)”\"-]+)\s+(?:\w+ly\s+|also\s+|never\s+|not\s+|only\s+|once\s+)?([a-z]{2,}ed)(?![\w’'-])(?!\s+by\b)")
_NO_SUBJECT = re.compile(rf"(?:{_NOT_SUBJECT}|\w+ing|\w+ly)$", re.IGNORECASE)
_S_REPAIR = re.compile(r"(?:’|')s\s+(?:set|due|a|an|the|not|now|been|expected)\b")


def finite(text: str) -> bool:
    """True when *text* holds a finite verb, as far as forms tell: an auxiliary, a common verb, a past in -ed after a noun."""
    if _FINITE.search(text) or _AFTER_COMMA.search(text) or _PLURAL_VERB.search(text) or _S_REPAIR.search(text):
        return True
    return any(not _NO_SUBJECT.match(match.group(1)) for match in _PAST.finditer(text))


def verb_first(text: str) -> bool:
    """True when *text* opens with a finite verb: what follows a phrase between subject and verb."""
    return bool(_VERB_FIRST.match(text))
