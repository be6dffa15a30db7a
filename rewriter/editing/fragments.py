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
