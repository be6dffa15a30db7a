"""Two templates that save a value from a host that is opinion.

Source: the editing study, section 4: "with N UNIT watched by D" and "with a 7% increase in Y". Nothing is inferred:
the value's own words are kept, the opinion and any claim of cause are lost.
"""

import re

from rewriter.domain import Article, Kind, Sentence
from rewriter.editing.trim import Trimmed
from rewriter.editing.wording import sentence_case, words_of
from rewriter.reading.kinds.opinions import significance

_AMOUNT = (
    r"(?:(?:about|around|nearly|over|more than|some|almost|roughly|at least)\s+)?[$€£¥₩]?\d[\d.,]*"
    r"(?:\s?(?:million|billion|thousand|trillion))?"
)
_COUNTED = re.compile(
    rf",?\s+with\s+(?P<what>{_AMOUNT}\s+[a-z]+(?:\s+[a-z]+)?)\s+"
    r"(?P<verb>watched|viewed|sold|shipped|delivered|counted|recorded|streamed|downloaded|installed"
    r"|reported)\b(?P<rest>[^;:]*)$"
)
_WORK = re.compile(r"\bthe\s+(?:series|show|film|movie|game|album|programme|podcast|song|video)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r",?\s+with\s+(?P<what>an?\s+(?:[\d.,]+\s?(?:%|percent|per cent|-fold)?)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:increase|rise|fall|drop|decline|decrease|growth|gain|surge|jump)\b[^;:]*)$"
)

_OWNER = re.compile(r"\b(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})[’']s\s[^,;’']{1,60}$")
"""Whose the thing is that the opinion is about, at the end of the host: "... has boosted Acme's profile"."""


def salvage(article: Article, sentence: Sentence) -> Trimmed | None:
    """The value of a sentence whose host is opinion, as a sentence of its own; None where no template fits."""
    text = words_of(article, sentence, (sentence.span,)).rstrip(".")
    host = text.split(", with ", 1)[0] if ", with " in text else ""
    if not host or not significance(host):
        return None
    kinds = (Kind.FACT,)
    reason = "the opinion around the value was cut"
    if match := _COUNTED.search(text):
        of = f" of {work.group().lower()}" if (work := _WORK.search(host)) else ""
        said = f"{match['what']}{of} were {match['verb']}{match['rest']}"
        return Trimmed(sentence_case(said), sentence.cited_by, kinds, reason)
    if match := _CHANGE.search(text):
        first = tuple(c for c in sentence.cited_by if not c.in_prose)[:1]
        owner = _OWNER.search(host)
        said = f"{owner['who']} saw {match['what']}" if owner else f"there was {match['what']}"
        return Trimmed(sentence_case(said), first, kinds, reason)
    return None
