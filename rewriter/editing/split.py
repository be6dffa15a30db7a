"""Two statements out of one: a fact, and the likely thing that was hung on it with "and".

Source: the editing study, section 4, "and a likely release in Y".
"""

import re

from rewriter.editing.wording import sentence_case
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import possible

_HUNG = re.compile(
    r"(?P<host>.{20,400}\S),?\s+and\s+(?P<article>an?|the|its|their)\s+(?P<word>likely|possible|potential|probable|rumou?red|hoped-for|expected|tentative)\s+(?P<noun>[^,;:()]{3,120}?)\.?$"
)
_SAID = {"likely": "likely", "possible": "possible", "potential": "possible", "probable": "probable", "expected": "expected", "tentative": "tentative"}


def split_likely(text: str) -> tuple[str, str] | None:
    """*text* as a sure statement and an unsure one, or None where the pattern does not fit or the host is unsure too."""
    match = _HUNG.match(text)
    if match is None:
        return None
    host = match["host"]
    if possible(host) or hearsay(host) or social(host):
        return None
    article = "the" if match["article"] == "the" else "an" if match["noun"][0] in "aeio" else "a"
    said = _SAID.get(match["word"], "rumoured")
    return sentence_case(host), sentence_case(f"{article} {match['noun']} is called {said}")
