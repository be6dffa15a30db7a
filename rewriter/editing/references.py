"""Words that point back: a sentence that opens with one needs the sentence it points at.

Source: the editing study, section 6: never start with "This" or "They" unless the sentence before is there too;
"It" and "Its" are resolved only where the sentence before opens with one plain subject.
"""

import re

from rewriter.reading.kinds.verbs import verb_first
from rewriter.reading.kinds.words import capitals

_POINTS = re.compile(
    r"(?:this|that|these|those|they|their|theirs|it|its|he|his|she|her|hers|him|them|such|both|neither"
    r"|the\s+(?:latter|former|concept|idea|same|claim|move|trio|duo|pair|two|three)|another|others?|here"
    r"|(?:half|none|all|each|one|the\s+(?:rest|others))(?:\s+of\s+them)?"
    r"\s+(?:is|are|was|were|has|have|had|got|did|do|will|can|could)"
    r"|there(?!\s+(?:is|are|was|were|has|have|will)\b)|then|so|one\s+of\s+(?:them|these))\b",
    re.IGNORECASE,
)
_NO_REFERENCE = re.compile(
    r"it\s+(?:is|was|has\s+been|remains|seems|appears|will\s+be|took|takes)\s+(?:\w+\s+){0,2}?(?:that|to|whether"
    r"|claimed|suggested|reported|unclear|known|possible|said|who|which|in\s)|(?:this|that|these|those)\s+(?:year|month|week"
    r"|summer|winter|spring|autumn|season)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"The(?:\s+[a-z-]+){1,3}|[A-Z][\w’'.&-]*(?:\s+(?:[A-Z][\w’'.&-]*|of|the|and|\d+)){0,5}|An?(?:\s+[a-z-]+){1,3}"
)
_LONGEST = 6


def points_back(text: str) -> str:
    """The word by which the opening of *text* points at something before it; empty when it stands alone."""
    plain = text.lstrip("“\"‘'( ")
    match = _POINTS.match(plain)
    return match.group() if match and not _NO_REFERENCE.match(plain) and not text.startswith(("“", '"')) else ""


_THAT_TIME = re.compile(
    r"\b(?:that|the\s+same)\s+(?:year|month|week|day|night|morning|summer|winter|spring|autumn|season|quarter|period"
    r"|stretch|time|paper|study|survey|report)\b",
    re.IGNORECASE,
)


def leans(text: str) -> bool:
    """True where *text* needs the sentence before it: it opens by pointing back, or tells its time by "that year"."""
    return bool(points_back(text) or _THAT_TIME.search(text))


def subject(text: str) -> str:
    """The plain subject *text* opens with, up to its verb: a name or "the ..."; empty when it is not plain."""
    words = text.split()
    for length in range(1, min(_LONGEST, len(words) - 1) + 1):
        found = " ".join(words[:length])
        if not _SUBJECT.fullmatch(found) or not verb_first(" ".join(words[length:])):
            continue
        named = [start for start, _, _ in capitals(found)]
        plain = found.startswith(("The ", "A ", "An ")) or named[:1] == [0]
        if plain and not points_back(found) and words[length - 1] not in ("of", "the", "and"):
            return found
    return ""


_THEY = re.compile(r"They\s(?P<verb>[a-z]+)(?P<rest>.*)$", re.DOTALL)
_WHEN = re.compile(r"(?:In|On|By|Since|During)\s(?:[A-Z][a-z]+\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?\d{4},?\s")
_SINGULAR = {"have": "has", "are": "is", "were": "was", "do": "does"}
_SAME_FORM = frozenset(["will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "had"])


def company_named(text: str, before: str) -> str:
    """*text* with its opening "They" as the one name that *before* opens with: a firm, told of as many.

    Empty where *before* opens with several, with a common noun, or where *text* opens otherwise.
    """
    match = _THEY.match(text)
    who = subject(_WHEN.sub("", before, count=1)) if match else ""
    if match is None or not who or who.startswith(("The ", "A ", "An ")) or " and " in who or len(who.split()) < _FIRM:
        return ""
    verb = match["verb"]
    kept = verb in _SAME_FORM or verb.endswith("ed")
    return f"{who} {verb if kept else _SINGULAR.get(verb) or third(verb)}{match['rest']}"


_FIRM = 2


def third(verb: str) -> str:
    """The third person of *verb*: shuts, reaches, flies."""
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def resolved(text: str, antecedent: str) -> str:
    """*text* with its opening "It", "Its", "He" or "She" replaced by *antecedent*; empty when that cannot be done."""
    if not antecedent:
        return ""
    word = text.split(maxsplit=1)[0]
    rest = text[len(word) :]
    if word == "It":
        return antecedent + rest
    if word in {"Its", "His", "Her"} and not (word == "Her" and verb_first(rest)):
        return f"{antecedent}’{'' if antecedent.endswith('s') else 's'}{rest}"
    if word in {"He", "She"} and not antecedent.startswith("The "):
        return antecedent + rest
    return ""
