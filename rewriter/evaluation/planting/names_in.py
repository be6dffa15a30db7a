"""Proper names as written, and a guess at what they name."""

import re
from dataclasses import dataclass

from rewriter.domain import Span
from rewriter.evaluation.planting.dates_in import MONTHS, WEEKDAYS

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]\w*(?:[-’'](?!s\b)\w+)*(?:(?<=s)[’'](?= [A-Z]))?"
_TWOFOLD = rf"{_CAPITAL} (?:of|for) {_CAPITAL} and {_CAPITAL}"
_NAME = re.compile(rf"(?<![\w@#’'/.-])(?:{_TWOFOLD}|{_CAPITAL})(?:(?: (?:of|for|de|van|&) | ){_CAPITAL}|-\d+)*(?: \d{{1,2}}(?![\w.,:%]))?(?![\w@/])")
_NOT = frozenset(
    (*MONTHS, *WEEKDAYS)
    + tuple(
        "The A An It Its He She They We I You In On At By For From To Of And But Or If As When While With Without Since "
        "After Before During Until Not No None Neither Each Every All Some Many Most More Three Two One At About This "
        "That These Those There Their His Her Our Your What Which Who How Top Analyst Professor Dr Mr Mrs Ms CEO CFO "
        "According Contrary Repairs Backward Serial Members Day Spare Word Work Coverage Delivery Concerts Hinges "
        "MWh KWh GWh USB TV CI OLED EU UK US AI Q1 Q2 Q3 Q4 Accounts Skin Shares People Users Fans Critics Sources Several".split()
    )
)
_ORG = frozenset(
    "Labs Board Agency Ministry Office Times Post Echo Ledger Radio Wire Works Yard University Institute Council Company "
    "Corp Inc Group League Therapeutics Research Athletic Herald Weekly Journal News Daily Board Society Association "
    "Museum Bank Fund Union Party Court Commission Committee Department Foundation Network Studios Pictures Entertainment "
    "Records Motors Airlines Energy Systems Technologies Trust Club United City Gazette Tribune Review Magazine Press "
    "Lantern Almanac Larder Courier Observatory Laboratory Survey Authority Federation Chamber Practice Guardian".split()
)
_ROLE = (
    r"(?:leader|chair|chairman|chairwoman|director|analyst|lead|author|actor|actress|producer|founder|minister|president|"
    r"mayor|chief|executive|officer|architect|spokesman|spokeswoman|spokesperson|coach|captain|professor|dr|researcher|"
    r"scientist|engineer|manager|editor|critic|historian|designer|economist|writer|creator|head|commissioner|secretary)"
)
_ROLE_BEFORE = re.compile(rf"\b{_ROLE}\s$", re.IGNORECASE)
_PERSON_AFTER = re.compile(
    rf"(?: \((?:[a-z]+ )*{_ROLE}|, (?:the |a |an |its |who )?(?:[\w'’]+ ){{0,4}}{_ROLE}\b|, who\b|,? (?:said|told|says)\b|"
    rf" of (?:the )?[A-Z][^,.;]{{2,40}} (?:said|says|told)\b)"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|(?<!according )to|from|across|around|between [A-ZÀ-Þ]\w+ and|inland to)\s$")


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
        if len(text) > 2 and (not opens or " " in text or text in seen):
            found.append(Name(span, text, sort_of(plain, span)))
    return tuple(found)


def sort_of(plain: str, span: Span) -> str:
    text, before, after = span.of(plain), plain[max(0, span.start - 30) : span.start], plain[span.end : span.end + 60]
    words = text.split()
    if words[-1] in _ORG or words[0] in _ORG:
        return "organisation"
    if 1 < len(words) < 4 and (_ROLE_BEFORE.search(before) or _PERSON_AFTER.match(after)):
        return "person"
    return "place" if _PLACE_BEFORE.search(before) else "thing"


def _trimmed(plain: str, span: Span) -> Span:
    """*span* without sentence openers and titles in front, which are no part of the name."""
    start = span.start
    while (head := re.match(r"(\w+) ", plain[start : span.end])) and head[1] in _NOT:
        start += head.end()
    return Span(span.end, span.end) if plain[start : span.end] in _NOT else Span(start, span.end)
