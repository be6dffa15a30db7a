"""Items that are no sentences: their label, and whether they can stand."""

import re

from rewriter.reading.kinds.words import finite

_LABEL = re.compile(r"(?P<label>[^\s:.!?“\"(][^:.!?“\"]{0,60}):\s+(?P<body>\S.*)$", re.DOTALL)
_CLOCK = re.compile(r"\d\s*$|https?$|^(?:he|she|they|it)\b|\b(?:said|says|told|asked|added|wrote|writes|stated|reads|hearing|noted|put it|warned|replied|explained)\s*$|\bsaid\b|\btold\b", re.IGNORECASE)


def labelled(text: str) -> tuple[str, str]:
    """The label and the body of ``Label: body``; an empty label where there is none."""
    match = _LABEL.match(text)
    if match is None or _CLOCK.search(match["label"]) or len(match["label"].split()) > 7 or finite(match["label"]):
        return "", text
    return match["label"].strip(), match["body"]


def is_sentence(text: str) -> bool:
    """True when *text* has a finite verb: it can stand as prose."""
    return finite(text)
