"""Who says a quotation: from the words beside it."""

import re
from typing import NamedTuple

from rewriter.domain import Name, Span

_SAYING = (
    "said|says|say|saying|told|tells|telling|added|adds|adding|wrote|writes|writing|explained|explains|noted|notes|stated|states|"
    "argued|argues|claimed|claims|teased|teases|tweeted|posted|joked|recalled|recalls|remarked|insisted|insists|admitted|admits|"
    "warned|warns|replied|asked|asks|declared|declares|commented|comments|concluded|continued|observed|revealed|reveals|"
    "promised|acknowledged|stressed|quipped|shouted|accusing|accused|predicted|vowed|responded|countered|maintained|"
    "emphasised|emphasized|boasted|lamented|praised|praising|hailed|confirmed|announced|reported|reports|suggested|"
    "thinks|believes|"
    "felt|read|reads|described|describes|describing|called|calling|calls"
)
_SAID = re.compile(rf"\b(?:{_SAYING})\b")
_SAID_BEHIND = re.compile(rf"^[\s,]*(?:has |had |have )?(?:{_SAYING})\b")
_NAMED = re.compile(
    r"\b(?:(?:sub)?titled|entitled|captioned|named|nicknamed|dubbed|known as|labell?ed|branded|billed as|"
    r"termed|coined|tagged|headlined|(?:as|the|a|an|new|film|series|song|book|episode|movie|album|game|show|single|"
    r"called))[\s,:]*(?:as |the |a |an )?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"\b(?:according to|per|in the words of|as told to|by)\s(?:the\s)?(?:[\w'’-]+\.?\s){0,4}$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"^(?:\s*\([^()]*\))?(?:,[^,]*,)?,?\s*(?:(?:\w+ly|has|had|have|also|later|then|once|first)\s+){0,2}$"
)
_BELONGS = re.compile(r"^,?\s(?:[a-z][a-z'’\-]*\s){0,5}(?:of|from|at|for|with)\s(?:the\s)?(?:[a-z][a-z'’\-]*\s){0,2}$")
"""``, chair of the`` between a person and the body the person speaks for."""
_OF_BODY = re.compile(
    r"['’]s?(?:\s(?!(?:and|or|to|that|told)\b)[a-z][\w'’-]*){0,5},?\s|"
    r"(?:\s(?!(?:and|or|to|that|told|by|for)\b)[a-z][\w'’-]*){0,3}\s[a-z-]*"
    r"(?:er|or|ist|man|woman|ive|chief|head|lead|chair|boss|president|secretary),?\s"
)
"""``'s chair, `` or `` finance chief `` between a body and the person who speaks for it."""
_LOWER = re.compile(r"^[\s,]*(?:(?:the\s)?[a-z’'\-]+[\s,]+){0,7}$")
_PRONOUN = re.compile(r"\b(?:he|she|who)\s(?:\w+ly\s|has\s|had\s|also\s|later\s|then\s)?$")
_PLACED = re.compile(r"\b(?:in|at|from|near)\s(?:the\s)?$")
_WHO = re.compile(r",\swho\s")
"""``X, who runs the port in Y, said``: the place in the aside says nothing."""
_REACH = 110


class Voice(NamedTuple):
    """``name`` is "" where the sentence tells no name; ``said`` is whether a word of saying stands beside it."""

    name: str
    said: bool


def voice(prose: str, span: Span, quotation: Span, others: list[Span], names: tuple[Name, ...]) -> Voice:
    """Who speaks *quotation*, one of the quotations *others* of the sentence *span* with the names *names*."""
    outside = [name for name in names if not any(other.overlaps(name.span) for other in others)]
    left_edge = max([span.start] + [other.end for other in others if other.end <= quotation.start])
    right_edge = min([span.end] + [other.start for other in others if other.start >= quotation.end])
    return (
        _behind(prose, Span(quotation.end, right_edge), outside)
        or _colon(prose, quotation.start, outside)
        or _before(prose, Span(left_edge, quotation.start), Span(span.start, quotation.start), outside)
        or _accorded(prose, span, quotation, outside)
        or Voice("", False)
    )


def _behind(prose: str, right: Span, names: list[Name]) -> Voice | None:
    """``"...," said X`` and ``"...," X said``."""
    text = right.of(prose)
    verb = _SAID_BEHIND.match(text)
    if verb:
        at = right.start + verb.end()
        name = next((name for name in names if name.span.start >= at), None)
        tells = name is not None and name.span.end <= right.end and _LOWER.match(prose[at : name.span.start])
        return Voice(_spokesman(prose, name, names).text if name and tells else "", True)
    name = next((name for name in names if name.span.start >= right.start), None)
    if name and name.span.end <= right.end and _LOWER.match(prose[right.start : name.span.start]):
        body = _body(prose, name, [other for other in names if other.span.end <= right.end])
        said = _SAID.search(prose, body.span.end, min(right.end, body.span.end + 60))
        if said and _ASIDE.match(prose[body.span.end : said.start()]):
            return Voice(name.text, True)
    pronoun = re.match(rf"[\s,]*(?:he|she|they)\s(?:\w+\s)?(?:{_SAYING})\b", text)
    return Voice("", True) if pronoun else None


def _colon(prose: str, start: int, names: list[Name]) -> Voice | None:
    """``X: "..."``, the name right before the colon and at the head of its sentence."""
    name = next((name for name in reversed(names) if name.span.end <= start), None)
    if name and re.fullmatch(r"(?:\s*\([^()]*\))?\s*:\s*", prose[name.span.end : start]):
        return Voice(name.text, True)
    return None


def _before(prose: str, near: Span, left: Span, names: list[Name]) -> Voice | None:
    """``X said "..."``, ``X told Y that "..."``; not ``a film called "..."``."""
    window = Span(max(near.start, near.end - _REACH), near.end)
    verbs = list(_SAID.finditer(prose, window.start, window.end))
    if not verbs or _NAMED.search(prose, window.start, window.end):
        return None
    verb = verbs[-1]
    before = [name for name in names if left.start <= name.span.start and name.span.end <= verb.start()]
    lead = prose[max(left.start, verb.start() - 30) : verb.start()]
    if _PRONOUN.search(lead):
        return Voice(_antecedent(before), True)
    placed = [name for name in before if _PLACED.search(prose, left.start, name.span.start)]
    able = [name for name in before if name not in placed] or before
    name = next((name for name in reversed(able) if _ASIDE.match(prose[name.span.end : verb.start()])), None)
    if name is None and len(able) == 1 and placed and _WHO.match(prose, able[0].span.end):
        name = able[0]
    if (
        name is None
        and len(before) == 1
        and ";" not in prose[before[0].span.end : verb.start()]
        and before[0].span.start < left.start + 40
    ):
        between = prose[before[0].span.end : verb.start()]
        name = before[0] if between[:2] not in ("'s", "’s") and _opens(prose, left.start, before[0]) else None
    return Voice(_person(prose, name, before).text if name else "", True)


def _person(prose: str, name: Name, names: list[Name]) -> Name:
    """``Ana Ruiz, chair of the Quay League, said``: who speaks for the body *name*, else *name* itself."""
    other = next((each for each in reversed(names) if each.span.end <= name.span.start), None)
    return other if other and _speaks_for(prose, other, name) else name


def _body(prose: str, name: Name, names: list[Name]) -> Name:
    """The body that *name* speaks for, where it follows (``Ana Ruiz of the Quay League``), else *name* itself."""
    other = next((each for each in names if each.span.start >= name.span.end), None)
    return other if other and _speaks_for(prose, name, other) else name


def _spokesman(prose: str, body: Name, names: list[Name]) -> Name:
    """``said Acme's chair, Ana Ruiz``: who bears the office of the body *body*, else *body* itself."""
    person = next((each for each in names if each.span.start >= body.span.end), None)
    return person if person and _OF_BODY.fullmatch(prose, body.span.end, person.span.start) else body


def _speaks_for(prose: str, person: Name, body: Name) -> bool:
    between = prose[person.span.end : body.span.start]
    return bool(_BELONGS.match(between)) and not _SAID.search(between)


def _opens(prose: str, start: int, name: Name) -> bool:
    """Whether only the name's own role or article stands before it in the sentence."""
    return len(prose[start : name.span.start].split()) <= 3 and "," not in prose[start : name.span.start]


def _antecedent(before: list[Name]) -> str:
    """The person "he" or "she" takes up: the one name with a title, else the only name."""
    titled = [name for name in before if name.title]
    if len(titled) == 1:
        return titled[0].text
    return before[0].text if len(before) == 1 else ""


def _outlet(prose: str, name: Name, names: list[Name]) -> str:
    """The full name of an outlet of the kind "Eyes on Oslo", which reads as two names."""
    on = next((other for other in names if prose[name.span.end : other.span.start] == " on "), None)
    return prose[name.span.start : on.span.end] if on else name.text


def _accorded(prose: str, span: Span, quotation: Span, names: list[Name]) -> Voice | None:
    """``according to X, "..."``, ``"..." per X``."""
    for name in names:
        if name.span.start - quotation.end > 40 or quotation.start - name.span.end > 60:
            continue
        lead = prose[max(span.start, name.span.start - 60) : name.span.start]
        if _ACCORDING.search(lead) and not re.search(r"\bby\s$", lead):
            person = _spokesman(prose, name, names)
            return Voice(person.text if person is not name else _outlet(prose, name, names), True)
    return None
