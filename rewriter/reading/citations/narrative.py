"""An outlet with its year in the sentence: ``Collider (2025) notes``, ``per Whats on Netflix (2025)``.

A work glossed by its year has the same shape (``Squid Game (2021)``). An attribution is one by what stands around it:
a report verb behind it, "per", "according to", "told" before it, a list of outlets or channels it stands in; or because
the same name and year is an attribution elsewhere. The span is exactly the name and the bracket; the name stays a word
of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain.span import Span
from rewriter.reading.citations import gazetteer, keys
from rewriter.reading.citations.hit import Hit

MAX_WORDS = 8

_YEAR = re.compile(rf"\s?\(\s?({keys.DATE})\s?\)", re.IGNORECASE | re.ASCII)
_TOKEN = re.compile(r"\S+")
_CONNECTORS = frozenset("on of the for & de la le del di der die du van von et al al. i y a".split())
_NOT_A_NAME = frozenset(
    "in per according as but and yet while when though although however meanwhile both by from via since after before"
    " at on to for with if or so because where reporting see read notably recently previously also then an this that"
    " these those its his her their our season".split()
)
_BEFORE = re.compile(
    r"(?:\bper|\baccording to|\bvia|\bciting|\bcites?|\bcited (?:by|in)|\bquoted (?:by|in)|\b(?:told|tells|telling)"
    r"|\b(?:reported|published|confirmed|revealed|reviewed|covered|written|noted|featured|documented|described)"
    r" (?:by|in|on|via|to|through)|\b(?:interview|interviews|conversation|chat|piece|article|story|report|reports|profile"
    r"|feature|column|essay|post|posts|study|analysis|review) (?:with|for|in|by|from|on|at)"
    r"|\b(?:comments?|remarks?|spoke|speaking|said|talking|talked|statements?|statement|hints?|confirmed|explained) (?:to|with|in)"
    r"|\b(?:read|see|visit|check(?: out)?|consult)|\breports? (?:from|by|in)|\bdata (?:from|by)|\bfigures (?:from|by))"
    r"[\s:*_]+(?:the\s)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[*_]{0,3},?\s+(?:(?:also|first|later|has|have|had|further|even|recently|originally|previously)\s)?"
    r"(?:says?|said|notes?|noted|noting|reports?|reported|reporting|suggests?|suggested|suggesting|claims?|claimed|claiming"
    r"|writes?|wrote|states?|stated|stating|estimates?|estimated|describes?|described|describing|confirms?|confirmed"
    r"|confirming|argues?|argued|adds?|added|observes?|observed|explains?|explained|highlights?|highlighted|accus(?:es|ed|ing)"
    r"|reveals?|revealed|announces?|announced|predicts?|predicted|speculates?|speculated|warns?|warned|put the|puts the"
    r"|lists?|listed|quotes?|quoted|cites?|cited|mentions?|mentioned|indicates?|indicated|points? (?:out|to)|pointed"
    r"|found that|finds that|showed that|shows that|calculates?|calculated|ranks?|ranked|rates?|rated|covers|covered"
    r"|details|detailed|outlines|outlined|acknowledges?|acknowledged|counts?|counted|records?|recorded)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|by|from|via)\s(?:the\s)?[*_]{0,3}$", re.IGNORECASE)
"""Carries an attribution only before a name that looks like an outlet's: "in Lyon (2019)" is a place."""
_LISTED = re.compile(
    r"\b(?:channels?|outlets?|sources?|media|publications?|sites?|websites?|reports?|newspapers?|magazines?|press|journals?"
    r"|publishers?|platforms?|studies|analysts)\b[^.!?]{0,60}\b(?:including|include|includes|like|such as|e\.g\.|namely|among)\b[^.!?]{0,120}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: Span
    year: re.Match[str]
    key: str


def find(text: str) -> Iterator[Hit]:
    candidates = list(_candidates(text))
    attributed = {candidate.key for candidate in candidates if _is_attributed(text, candidate)}
    bracketed = frozenset(_bracketed_keys(text, {candidate.key for candidate in candidates} - attributed))
    for candidate in candidates:
        if candidate.key in attributed or candidate.key in bracketed:
            span = Span(candidate.name.start, candidate.year.end())
            name = candidate.name.of(text)
            yield Hit(span, "narrative", ((candidate.key, f"{name} ({candidate.year[1]})"),), candidate.name, in_prose=True)


def _candidates(text: str) -> Iterator[_Candidate]:
    for year in _YEAR.finditer(text):
        name = _name_before(text, year.start())
        if name is not None and not gazetteer.is_gloss(name.of(text)):
            yield _Candidate(name, year, keys.outlet(name.of(text), year[1]))


def _name_before(text: str, end: int) -> Span | None:
    """The capitalised words that run up to *end*, without what merely opens the sentence."""
    window = max(0, end - 120, text.rfind("\n", 0, end) + 1 if "\n" in text[max(0, end - 120) : end] else 0)
    tokens = [(window + match.start(), match[0]) for match in _TOKEN.finditer(text[window:end])]
    taken: list[tuple[int, str]] = []
    for start, token in reversed(tokens):
        if len(taken) == MAX_WORDS or (taken and _ends_phrase(token)) or not _belongs(token):
            break
        taken.insert(0, (start, token))
    while taken and (taken[0][1].lower().strip("*_") in _NOT_A_NAME or _is_connector(taken[0][1])):
        taken.pop(0)
    if not taken:
        return None
    start, first = taken[0]
    lead = len(first) - len(first.lstrip("*_\"“‘'(["))
    tail = len(text[:end].rstrip()) if end - window > 4000 else end
    stop = start + len(text[start:tail].rstrip().rstrip("*_,"))
    return Span(start + lead, stop) if start + lead < stop else None


def _ends_phrase(token: str) -> bool:
    return token[-1] in ".,;:!?)]”\"" and not re.fullmatch(r"(?:[A-Z]\.)+|[A-Z]\.|St\.|Dr\.|al\.", token)


def _belongs(token: str) -> bool:
    bare = token.lstrip("*_\"“‘'([")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit() or bare.startswith(("@", "r/", "u/")) or _is_connector(bare)
                           or bool(re.match(r"[a-z]{1,2}[A-Z]", bare)) or bool(re.match(r"\w+\.(?:com|org|net|io)\b", bare)))


def _is_connector(token: str) -> bool:
    return token in _CONNECTORS


def _is_attributed(text: str, candidate: _Candidate) -> bool:
    before = text[max(0, candidate.name.start - 60) : candidate.name.start]
    behind = text[candidate.year.end() : candidate.year.end() + 60]
    if _BEFORE.search(before) or _BEHIND.match(behind):
        return True
    if _WHERE.search(before) and gazetteer.is_outlet_like(candidate.name.of(text)):
        return True
    return bool(_LISTED.search(text[max(0, candidate.name.start - 200) : candidate.name.start]))


def _bracketed_keys(text: str, wanted: set[str]) -> Iterator[str]:
    """Those of *wanted* that stand in the text as an outlet-date marker too."""
    if not wanted:
        return
    for match in re.finditer(rf"\(([^()]{{2,120}}?),\s?({keys.DATE})\)", text, re.IGNORECASE | re.ASCII):
        key = keys.outlet(match[1], match[2])
        if key in wanted:
            yield key
