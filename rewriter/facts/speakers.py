"""Who says a quotation: from the words beside it."""

import re

from rewriter.domain import Span

SAYING = (
    "said|says|say|told|tells|added|adds|wrote|writes|explained|explains|noted|notes|stated|states|argued|argues|"
    "claimed|claims|teased|teases|tweeted|posted|joked|recalled|recalls|remarked|insisted|insists|admitted|admits|"
    "warned|warns|replied|asked|asks|confirmed|confirms|announced|announces|declared|declares|commented|comments|"
    "concluded|continued|observed|suggested|suggests|revealed|reveals|promised|called|calls|described|describes|dubbed|"
    "hailed|praised|acknowledged|stressed|quipped|shouted|accusing|accused|reported|reports|predicted|vowed|denied|"
    "responded|countered|maintained|emphasised|emphasized|boasted|lamented|saying|adding|writing|telling|calling"
)
_NAME = r"(?:[^\W\d_a-zà-ÿ][\w'’.\-‑]*|@\w+)(?:\s{1,2}(?:(?:de|van|von|der|di|da|al|bin|of|the|la)\s)?[^\W\d_a-zà-ÿ][\w'’.\-‑]*){0,5}"
_BEFORE = re.compile(rf"(?P<who>{_NAME})[^\"“”«»]{{0,80}}?\b(?:{SAYING})\b")
_AFTER = re.compile(rf"^[\s,]*(?:(?:{SAYING})\s+(?:[a-z'’\-]+\s+){{0,6}}?(?P<after>{_NAME})|(?P<first>{_NAME})\s+(?:[a-z]+\s)?(?:{SAYING})\b)")
_ACCORDING = re.compile(rf"\b(?:[Aa]ccording to|[Pp]er|[Ii]n the words of|[Aa]s)\s+(?:[a-z'’\-]+\s+){{0,4}}?(?P<who>{_NAME})")
_COLON = re.compile(rf"(?P<who>{_NAME})(?:\s+\([^()]*\))?\s*:\s*$")
_SAID = re.compile(rf"\b(?:{SAYING})\b")
_REACH = 160


def speaker(prose: str, span: Span, quotation: Span) -> tuple[str, bool]:
    """Name of the speaker ("" if the sentence gives none), and whether a word of saying stands beside the quotation."""
    left = prose[max(span.start, quotation.start - _REACH) : quotation.start]
    right = prose[quotation.end : min(span.end, quotation.end + _REACH)]
    if found := _AFTER.match(right):
        return _clean(found["after"] or found["first"]), True
    if found := _COLON.search(left):
        return _clean(found["who"]), True
    said = list(_SAID.finditer(left))
    if said:
        who = _subject(left[: said[-1].start()])
        return who, True
    if found := _ACCORDING.search(left) or _ACCORDING.search(right):
        return _clean(found["who"]), True
    return "", bool(_SAID.search(right[:40]))


def _subject(left: str) -> str:
    """The first name of the last clause before a verb of saying."""
    clause = re.split(r"[;.!?]\s|,?\s(?:but|and|while|where|that)\s", left)[-1]
    found = re.search(_NAME, clause) or re.search(_NAME, left)
    return _clean(found.group()) if found else ""


def _clean(name: str) -> str:
    return re.sub(r"['’]s$|[.,]$", "", name.strip())
