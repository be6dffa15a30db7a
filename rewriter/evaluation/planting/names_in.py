"""Proper names as written, and a guess at what they name."""

import re
from dataclasses import dataclass

from rewriter.domain import Span
from rewriter.evaluation.planting.dates_in import MONTHS, WEEKDAYS
from rewriter.facts.word_sets import words

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]\w*(?:[-’'](?!s\b)\w+)*(?:(?<=s)[’'](?= [A-Z]))?"
_TWOFOLD = rf"{_CAPITAL} (?:of|for) {_CAPITAL} and {_CAPITAL}"
_NAME = re.compile(
    rf"(?<![\w@#’'/.-])(?:{_TWOFOLD}|{_CAPITAL})(?:(?: (?:of|for|de|van|&) | ){_CAPITAL}|-\d+)*(?: (?!1[5-9]\d\d|"
    rf"20\d\d)\d{{1,4}}(?![\w.,:%–-]))?(?![\w@/])",
)
_LONGEST = 40
_DATED = frozenset((*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), "Sept"))
_NOT = _DATED | words(
    """
    The A An It Its He She They We I You In On At By For From To Of And But Or If As When While With Without Since After
    Before During Until Not No None Neither Each Every All Some Many Most More Three Two One About This That These Those
    There Their His Her Our Your What Which Who How Over Under Around Nearly Almost Within Between Roughly Several
    According Contrary Analyst Professor Dr Mr Mrs Ms CEO CFO MWh GWh USB TV OLED EU UK US AI Q1 Q2 Q3 Q4
    """
)
_ORG = words(
    """
    Labs Board Agency Ministry Office Times Post Echo Ledger Radio Wire Works Yard University Institute Council Company
    Corp Inc Group League Therapeutics Research Athletic Herald Weekly Journal News Daily Society Association Museum
    Bank Fund Union Party Court Commission Committee Department Foundation Network Studios Pictures Entertainment
    Records Motors Airlines Lines Holdings Energy Systems Technologies Trust Club United City Gazette Tribune
    Review Magazine Press
    Lantern Almanac Larder Courier Observatory Laboratory Survey Authority Federation Chamber Practice Guardian
    """
)
_ROLE = (
    r"(?:leader|chair|chairman|chairwoman|director|analyst|lead|author|actor|actress|producer|founder|minister|president|"
    r"mayor|chief|executive|officer|architect|spokesman|spokeswoman|spokesperson|coach|captain|professor|dr|researcher|"
    r"scientist|engineer|manager|editor|critic|historian|designer|economist|writer|creator|head|commissioner|secretary)"
)
_TITLE = re.compile(_ROLE, re.IGNORECASE)
_ROLE_BEFORE = re.compile(rf"\b{_ROLE}\s$", re.IGNORECASE)
_PERSON_AFTER = re.compile(
    rf"(?: \((?:[a-z]+ )*{_ROLE}|, (?:the |a |an |its |who )?(?:[\w'’]+ ){{0,4}}{_ROLE}\b|"
    r", who\b|,? (?:said|told|says)\b|"
    rf" of (?:the )?[A-Z][^,.;]{{2,40}} (?:said|says|told)\b)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|(?<!according )to|from|across|around|between [A-ZÀ-Þ]\w+ and|inland to)\s$",
)


@dataclass(frozen=True, slots=True)
class Name:
    span: Span
    text: str
    sort: str
    """ "person", "organisation", "place" or "thing"."""


def names(plain: str, seen: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names in *plain*; a single word that opens a sentence counts where *seen* has it as a name elsewhere."""
    found = []
    for match in _NAME.finditer(plain):
        span = _trimmed(plain, Span(*match.span()))
        text = span.of(plain)
        opens = not plain[: span.start].strip() or re.search(r"[.!?:]\s*$", plain[: span.start]) is not None
        known = not opens or " " in text or text in seen
        if len(text) > 2 and text[0].isupper() and known and not _no_name(plain, span):
            found.append(Name(span, text, sort_of(plain, span)))
    return tuple(found)


def sort_of(plain: str, span: Span) -> str:
    text, before, after = span.of(plain), plain[max(0, span.start - 30) : span.start], plain[span.end : span.end + 60]
    parts = text.split()
    if parts[-1] in _ORG or parts[0] in _ORG:
        return "organisation"
    if 1 < len(parts) < 4 and (_ROLE_BEFORE.search(before) or _PERSON_AFTER.match(after)):
        return "person"
    return "place" if _PLACE_BEFORE.search(before) else "thing"


def _no_name(plain: str, span: Span) -> bool:
    """Is it a date, an abbreviation, or a part of the label that a list item opens with?"""
    text = span.of(plain)
    label = re.match(r"[^.;:]{1,48}:", plain)
    dated = any(word in _DATED for word in text.split())
    shortened = len(text) < 6 and sum(map(str.isupper, text)) > 1
    run_on = len(text) > _LONGEST or re.fullmatch(r"[A-Z]{2,}-[a-z]+", text) is not None
    return dated or shortened or run_on or (label is not None and span.end <= label.end())


def _trimmed(plain: str, span: Span) -> Span:
    """*span* without sentence openers and titles in front, which are no part of the name."""
    start = span.start
    while (head := re.match(r"(\w+) ", plain[start : span.end])) and (head[1] in _NOT or _TITLE.fullmatch(head[1])):
        start += head.end()
    return Span(span.end, span.end) if plain[start : span.end] in _NOT else Span(start, span.end)
