"""Clause borders: where a sentence can be judged, and cut, in parts.

Borders are semicolons and dashes, and commas before what can stand or fall by itself: an adversative or concessive
clause, a coordinate clause with its own subject and verb, a participle, a comparison, a relative clause, a leading
concession. Never inside a quotation, brackets, a number or a list of names. Found by cues and word forms, without a
parser: a border that is missed leaves a longer clause, and a doubtful one is not drawn.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from rewriter.domain.span import Span
from rewriter.reading import sentences
from rewriter.reading.finite import has_finite, opens_clause, opens_predicate, words

_STRONG = re.compile(r";|\s[–—]\s|(?<=[^\W\d_])—(?=[^\W\d_])|\s--?\s(?=[^\W\d_])")
_COMMA = re.compile(r",(?:[”’\"](?=\s)|(?=\s))(?!\s{1,3}\d{4}\b)")
_WORD_CHARACTER = re.compile(r"[^\W_]")
REACH = 240
"""Characters a comma is judged by, on either side: enough for any clause, a constant cost in a sentence without end."""
MAX_INSERTION = 6
"""Commas an insertion may hold before the sentence goes on."""
_CONTRAST = re.compile(
    r"\s*(?:(?:but|yet|whereas|although|though|while|even though|even as|despite|in spite of|unlike|because|unless)\b"
    r"|(?:albeit)\b)(?!\s+(?:also|still)\s)",
    re.IGNORECASE,
)
_REASON = re.compile(r"\s*(?:as|since|so|where|when|after|before|until|if)\s", re.IGNORECASE)
_COORDINATE = re.compile(r"\s*(?:and|or|so|nor)\s", re.IGNORECASE)
_COMPARISON = re.compile(
    r"\s*(?:much |just |not |more |rather |somewhat |almost )?(?:akin to|similar to|comparable to|reminiscent of|like\s"
    r"|not unlike|as if|as though|analogous to|in the (?:same )?(?:vein|spirit|way|manner)|the same way|just as|much as"
    r"|evocative of)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\s*(?:(?:some|many|most|all|both|each|one|none|two) of )?(?:which|who|whom|whose)\b", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"\s*(?:(?:[a-z]+ly|thus|thereby|further|even|also|now|not|while)\s+)?([a-z]{2,}ing)\s+(?=\S)")
_WITH = re.compile(r"\s*with\s")
_LEADING = re.compile(
    r"\s*[\"“]?(?:despite|in spite of|although|though|even though|while|whereas|unlike|like|just as|much like"
    r"|similar to|akin to|because|if|unless|as if)\b",
    re.IGNORECASE,
)
_NO_PARTICIPLE_LIST = """
including excluding according regarding concerning during pending barring nothing something everything anything
thing string king spring morning evening being ceiling wedding building meeting beijing starting beginning totaling
totalling ranging spanning sibling pudding
"""
_NO_PARTICIPLE = frozenset(_NO_PARTICIPLE_LIST.split())
_EDGES = " \t\r\n\f\v\u00a0,;–—"


def split(prose: str, span: Span) -> tuple[Span, ...]:
    """The clauses of the sentence *span* of *prose*: ordered, without overlaps, covering all its words."""
    guards = sentences.guards(prose, span)
    borders = sorted({*_strong(prose, span, guards), *_weak(prose, span, guards)})
    return tuple(_pieces(prose, span, borders))


def _pieces(prose: str, span: Span, borders: list[int]) -> Iterator[Span]:
    start = span.start
    for border in (*borders, span.end):
        if border < span.end and not (_has_words(prose, start, border) and _has_words(prose, border, span.end)):
            continue
        piece = prose[start:border]
        left = len(piece) - len(piece.lstrip(_EDGES))
        right = len(piece.rstrip(_EDGES))
        if left < right:
            yield Span(start + left, start + right)
        start = border


def _has_words(prose: str, start: int, end: int) -> bool:
    return _WORD_CHARACTER.search(prose, start, end) is not None


def _inside(position: int, guards: list[Span]) -> bool:
    index = bisect_right(guards, Span(position, position + 1)) - 1
    return index >= 0 and guards[index].start < position < guards[index].end


def _strong(prose: str, span: Span, guards: list[Span]) -> Iterator[int]:
    for match in _STRONG.finditer(prose, span.start, span.end):
        if not _inside(match.start(), guards):
            yield match.start()


def _weak(prose: str, span: Span, guards: list[Span]) -> Iterator[int]:
    """Commas that are borders, with the comma that closes what one of them opened before the main verb."""
    found = (m.start() if len(m[0]) == 1 else m.end() for m in _COMMA.finditer(prose, span.start, span.end))
    commas = [position for position in found if not _inside(position, guards)]
    stops = [*commas, span.end]
    leading = _leading(prose, span, stops)
    if leading is not None:
        yield leading
    host = span.start if leading is None else leading
    resumed = host
    for index, comma in enumerate(commas):
        if comma < resumed or comma == leading or not _opens(prose, host, stops, index):
            continue
        yield comma
        if has_finite(_back(prose, host, comma)):
            continue
        closing = _closing(prose, stops, index)
        if closing is not None:
            yield closing
            resumed = closing + 1


def _leading(prose: str, span: Span, stops: list[int]) -> int | None:
    """The comma behind a leading concession or comparison: the first with a clause of its own behind it."""
    if not _LEADING.match(prose, span.start, span.end):
        return None
    for comma, following in pairwise(stops):
        chunk = prose[comma + 1 : min(following, comma + REACH)]
        if not re.match(r"\s*(?:and|or)\b", chunk) and (has_finite(chunk) or following == stops[-1]):
            return comma
    return None


def _opens(prose: str, host: int, stops: list[int], index: int) -> bool:
    """Whether the comma ``stops[index]`` opens a clause that can be judged by itself."""
    comma, following = stops[index], stops[index + 1]
    chunk = prose[comma + 1 : min(following, comma + REACH)]
    rest = prose[comma + 1 : min(stops[-1], comma + REACH)]
    if _CONTRAST.match(rest) or _RELATIVE.match(rest):
        return True
    if _COMPARISON.match(rest):
        return True
    if participle := _PARTICIPLE.match(rest):
        return participle[1] not in _NO_PARTICIPLE and not _is_listed(prose, stops, index)
    if _WITH.match(rest):
        return any(word.endswith(("ing", "ed")) for word in words(chunk)[1:9]) and has_finite(_back(prose, host, comma))
    if reason := _REASON.match(rest):
        return not re.match(r"\s*as well as\b", rest) and opens_clause(rest[reason.end() :])
    if coordinate := _COORDINATE.match(rest):
        previous = max(host, stops[index - 1] if index else host)
        return opens_clause(rest[coordinate.end() :]) and has_finite(_back(prose, previous, comma))
    return False


def _back(prose: str, start: int, end: int) -> str:
    return prose[max(start, end - REACH) : end]


def _is_listed(prose: str, stops: list[int], index: int) -> bool:
    """Whether the words behind the comma are a short member of a list: ``, growing demand, and``."""
    chunk = prose[stops[index] + 1 : min(stops[index + 1], stops[index] + REACH)]
    behind = prose[stops[index + 1] + 1 : stops[index + 1] + 8]
    return len(words(chunk)) <= 3 and bool(re.match(r"\s*(?:and|or)\b", behind))


def _closing(prose: str, stops: list[int], index: int) -> int | None:
    """The comma behind an insertion, where the host sentence goes on with its verb."""
    for comma in stops[index + 1 : min(index + 1 + MAX_INSERTION, len(stops) - 1)]:
        if opens_predicate(prose[comma + 1 : min(comma + REACH, stops[-1])]):
            return comma
    return None
