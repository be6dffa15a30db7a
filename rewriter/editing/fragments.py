"""Items that are no sentences: their label, and whether they can stand."""

import re

from rewriter.reading.kinds.verbs import finite

_LABEL = re.compile(r"(?P<label>[^\s:.!?“\"(][^:.!?“\"]{0,60}):\s+(?P<body>\S.*)$", re.DOTALL)
_CLOCK = re.compile(
    r"\d\s*$|https?$|^(?:he|she|they|it)\b|\b(?:said|says|told|asked|added|wrote|writes|stated|reads|hearing|noted"
    r"|put it|warned|replied|explained)\s*$|\bsaid\b|\btold\b",
    re.IGNORECASE,
)


def labelled(text: str) -> tuple[str, str]:
    """The label and the body of ``Label: body``; an empty label where there is none."""
    match = _LABEL.match(text)
    if match is None or _CLOCK.search(match["label"]) or len(match["label"].split()) > 7 or finite(match["label"]):
        return "", text
    return match["label"].strip(), match["body"]


_QUOTE = re.compile(r"[“\"]([^“”\"]{3,60})[”\"]")


def titles(text: str) -> frozenset[str]:
    """The titles of two words and more in *text*'s quotation marks, in small letters: "City Under Siege"."""
    found = (" ".join(match[1].strip(" ,.").split()) for match in _QUOTE.finditer(text))
    return frozenset(
        one.lower() for one in found if " " in one and all(w[0].isupper() for w in one.split() if len(w) > 3)
    )


_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_HANGS = re.compile(
    r"\s*(?:which|that|who|whose|where|when|how|if|because|depending|while|as|though|although|since|[a-z]+ing|ideal"
    r"|good|such)\b",
    re.IGNORECASE,
)
_HANGING = re.compile(r"\s(?:which|that|who|whose|where|how)\s")
_LEADS = re.compile(
    r"(?:[“\"]|(?:With|After|In|On|By|At|For|Since|Despite|If|When|While|As|Although|Though|From|During|Following"
    r"|Under)\b)"
)


def _closes(words: str) -> bool:
    """True when the clause that opens *words* ends and another verb follows: "who know it say it leaks"."""
    told = words.split()
    first = next((i for i in range(1, len(told) + 1) if finite("It " + " ".join(told[:i]))), None)
    return first is not None and finite("It " + " ".join(told[first:]))


def is_sentence(text: str) -> bool:
    """True when *text* has a finite verb of its own, not only in a clause that hangs on it: it can stand as prose."""
    plain = _BRACKETS.sub(" ", text)
    first, *rest = re.split(r",\s+|;\s+|:\s+", plain)
    host, *hung = _HANGING.split(first, maxsplit=1)
    if (finite(host) or (hung and _closes(hung[0]))) and not _HANGS.match(first):
        return True
    if _LEADS.match(text) or _HANGS.match(text):
        return finite(plain)
    return any(not _HANGS.match(chunk) and finite(_HANGING.split(chunk, maxsplit=1)[0]) for chunk in rest)


_IT_IS = re.compile(r"(?:It|They)\s(?=[a-z])")
_OF_IT = re.compile(r"\b(?P<preposition>to|for|of|on|about|with|from|in|by|at)\s(?:it|them)(?=\.?$)")
_HEDGES = re.compile(r"(?:Expected|Estimated|Planned|Projected|Promised|Rumou?red|Suggested)$")

_BARE = re.compile(r"(?!.*ing\b)[^\s():,]+(?:\s[^\s():,]+){0,3}\.?")
"""A date, a price or a name, and nothing said of it."""


def spoken(label: str, body: str, is_name: bool) -> str:
    """``Label: body`` as one sentence where the label is what *body* calls "it", or how sure it is; else empty.

    "Coverage: not one insurer has put its name to it" speaks of the coverage; "Expected: mid-May" is expected.
    """
    if _HEDGES.match(label):
        return f"{body.rstrip('.')} is {label.lower()}." if _BARE.fullmatch(body) else ""
    called = label if is_name else f"the {label[0].lower()}{label[1:]}"
    if match := _IT_IS.match(body):
        return f"{called[0].upper()}{called[1:]} {body[match.end() :]}"
    told = _OF_IT.sub(lambda m: f"{m['preposition']} {called}", body)
    return told[0].upper() + told[1:] if told != body and is_sentence(body) else ""
