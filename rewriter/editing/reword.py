"""Safe rewordings: a few fixed phrases of puffed or leaning prose, said plainly without touching what is stated."""

import re

from rewriter.editing.fragments import is_sentence
from rewriter.editing.wording import sentence_case

_FEELING = r"(?:[A-Z][a-z]+\s+)?(?:buzz|chatter|hype|excitement|speculation|gossip|talk)"
_POSTS = re.compile(
    rf"{_FEELING}(?:\s+(?:online|on\s+X))?,\s+(?:including|such\s+as)\s+"
    r"(?P<who>(?:posts|threads|videos|comments)\s(?:\([^()]*\)|[^(),])+),\s+(?P<verb>suggest|claim|say|hint|indicate)s\s"
)
_HYPED = re.compile(r"\bhyped\s(?=[^.;]{2,120}?\sas\s)")
_ALIGNS = re.compile(
    r"This\s+(?:aligns\s+with|echoes|matches|fits(?:\s+with)?|follows|is\s+in\s+line\s+with)\s+(?P<role>[a-z]+\s)?"
    r"(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})[’']s?\s(?P<what>(?:recent\s|earlier\s)?"
    r"(?:comments|remarks|statement|words|interview))\s(?P<place>(?:to|with|in)\s[^,]{2,80}),\s(?:where|in\s+which)\s"
    r"(?:he|she|they)\s(?P<rest>[^;]+?)\.$"
)
_SEPARATE = re.compile(r"\b[Aa]\s+separate\s+(?=(?:story|claim|rumour|rumor|report|suggestion|tale)\b)")


_FRAME = re.compile(
    r"(?:What\s(?:nobody|no\sone)\s(?:disputes|doubts|denies)\sis\sthat"
    r"|What\s(?:is|we\sdo)\s(?:certain|clear|known|settled|know)\sis\sthat"
    r"|It\s(?:is|’s|'s)\s(?:also\s)?(?:(?:worth\s(?:noting|remembering|mentioning))|important\sto\s(?:note|remember)|clear|no\ssecret"
    r"|well\sknown|true|a\sfact)\sthat"
    r"|The\s(?:good\snews|bad\snews|fact|truth|point|short\sanswer|bottom\sline)\sis(?:\sthat|:|,)"
    r"|(?:Please\s)?(?:[Nn]ote|[Kk]eep\sin\smind|[Rr]emember|[Bb]ear\sin\smind)(?:\salso)?\sthat)\s+(?=[\w“\"‘'$€£])"
)
_POINTING = re.compile(r"(?:This|That|It|These|Those)\s(?!said\b)[^:;.“”\"\d]{4,60}:\s+(?=[\w“\"‘'$€£])")
"""A line that announces the answer to what was asked before: "That depends on whom you ask: ..."."""

_DIFFER = r"(?:differ|disagree|vary|diverge|part\s(?:ways|company))"
_TELLERS = r"(?:[Aa]ccounts|[Ss]ources|[Rr]eports|[Ff]igures|[Ee]stimates|[Nn]umbers|[Oo]pinions)"
_DISPUTED = re.compile(
    rf"(?P<what>(?!This|That|It\b|How\b|Wh)[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,3}}?)\s(?:is|are|remains?|was|were)\s(?:where\s{_TELLERS}\s{_DIFFER}"
    r"|(?:another|a\sdifferent)\s(?:matter|story|question)|(?:less|not|far\sfrom|hardly)\s(?:settled|clear|certain|agreed)"
    r"|(?:still\s)?(?:an\sopen\squestion|unclear|disputed|contested)):\s+(?=\w)"
    rf"|{_TELLERS}\s{_DIFFER}\s(?:on|over|about)\s(?P<topic>[a-z][^:;,.“”\"\d]{{2,40}}):\s+(?=\w)"
)
"""That accounts differ is seen where both are given: "Charging is where accounts part ways: A says 31, but B 38"."""


def plainly(text: str) -> str:
    """*text* in plainer words where one of the phrases fits: "Recent buzz, including posts like @x, suggests ...".

    "This aligns with N's comments to P, where he said Q" becomes "N said Q in comments to P": that it aligns is the
    article's own view, and "this" points at a sentence that may be gone.
    """
    told = _unframed(text)
    told = _POSTS.sub(lambda m: f"{m['who'][0].upper()}{m['who'][1:]} {m['verb']} ", told, count=1)
    told = _HYPED.sub("described ", told)
    told = _SEPARATE.sub(lambda m: f"{m.group()[0]} ", told)
    match = _ALIGNS.match(told)
    if match is None:
        return told
    who = f"{match['role'] or ''}{match['name']}"
    return f"{who[0].upper()}{who[1:]} {match['rest']} in {match['what']} {match['place']}."


def _unframed(text: str) -> str:
    """*text* without the words that only announce it, where a sentence follows them."""
    for pattern in (_FRAME, _POINTING):
        match = pattern.match(text)
        if match and is_sentence(text[match.end() :]):
            return sentence_case(text[match.end() :])
    return text


def without_dispute(text: str) -> str:
    """*text* with its topic as a label, where all it says before the accounts that differ is that they do."""
    match = _DISPUTED.match(text)
    if match is None or not is_sentence(text[match.end() :]):
        return text
    what = match["what"] or match["topic"]
    return f"{what[0].upper()}{what[1:]}: {text[match.end() :]}"
