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
from rewriter.reading import clause_cues as cues
from rewriter.reading import sentences
from rewriter.reading.finite import goes_on, has_finite, opens_clause, opens_predicate, words

_STRONG = re.compile(r";|\s[–—]\s|(?<=[^\W\d_])—(?=[^\W\d_])|\s--?\s(?=[^\W\d_])")
_SIGN = re.compile(r"[;–—-]")
"""What every strong border contains."""
_COMMA = re.compile(r",(?:[”’\"](?=\s)|(?=\s))(?!\s{1,3}\d{4}\b)")
_WORD_CHARACTER = re.compile(r"[^\W_]")
REACH = 240
"""Characters a comma is judged by, on either side: enough for any clause, a constant cost in a sentence without end."""
MAX_INSERTION = 6
"""Commas an insertion may hold before the sentence goes on."""
_EDGES = " \t\r\n\f\v\u00a0,;–—"


def split(prose: str, span: Span) -> tuple[Span, ...]:
    """The clauses of the sentence *span* of *prose*: ordered, without overlaps, covering all its words."""
    guards = sentences.guards(prose, span)
    borders = sorted({*_strong(prose, span, guards), *_weak(prose, span, guards)})
    return tuple(_pieces(prose, span, borders))


def _pieces(prose: str, span: Span, borders: list[int]) -> Iterator[Span]:
    start, last_word = span.start, _last_word(prose, span)
    first_word = _first_word(prose, start, span.end)
    for border in (*borders, span.end):
        if border < span.end and not first_word < border <= last_word:
            continue
        piece = prose[start:border]
        left = len(piece) - len(piece.lstrip(_EDGES))
        right = len(piece.rstrip(_EDGES))
        if left < right:
            yield Span(start + left, start + right)
        start, first_word = border, _first_word(prose, border, span.end)


def _first_word(prose: str, start: int, end: int) -> int:
    found = _WORD_CHARACTER.search(prose, start, end)
    return found.start() if found else end


def _last_word(prose: str, span: Span) -> int:
    """The position of the last character of a word; below the span's start where there is none."""
    position = span.end - 1
    while position >= span.start and not prose[position].isalnum():
        position -= 1
    return position


def _inside(position: int, guards: list[Span]) -> bool:
    index = bisect_right(guards, Span(position, position + 1)) - 1
    return index >= 0 and guards[index].start < position < guards[index].end


def _strong(prose: str, span: Span, guards: list[Span]) -> Iterator[int]:
    if not _SIGN.search(prose, span.start, span.end):
        return
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
        closing = _closing(prose, host, stops, index)
        if closing is not None:
            yield closing
            resumed = closing + 1


def _leading(prose: str, span: Span, stops: list[int]) -> int | None:
    """The comma behind a leading concession or comparison: the first with a clause of its own behind it."""
    if not cues.LEADING.match(prose, span.start, span.end):
        return None
    for comma, following in pairwise(stops):
        chunk = prose[comma + 1 : min(following, comma + REACH)]
        if not re.match(r"\s*(?:and|or)\b", chunk) and (has_finite(chunk) or following == stops[-1]):
            return comma
    return None


def _opens(prose: str, host: int, stops: list[int], index: int) -> bool:
    """Whether the comma ``stops[index]`` opens a clause that can be judged by itself."""
    comma = stops[index]
    rest = _ahead(prose, stops, index)
    if any(cue.match(rest) for cue in (cues.CONTRAST, cues.RELATIVE, cues.COMPARISON)):
        return True
    if participle := cues.PARTICIPLE.match(rest):
        return participle[1] not in cues.NO_PARTICIPLE and not _is_listed(prose, stops, index)
    if cues.WITH.match(rest):
        within = words(prose[comma + 1 : min(stops[index + 1], comma + REACH)])[1:9]
        return any(word.endswith(("ing", "ed")) for word in within) and has_finite(_back(prose, host, comma))
    if reason := cues.REASON.match(rest):
        return not rest.lstrip().startswith("as well as") and opens_clause(rest[reason.end() :])
    if coordinate := cues.COORDINATE.match(rest):
        return opens_clause(rest[coordinate.end() :]) and _is_clause_before(prose, host, stops, index)
    return False


def _is_clause_before(prose: str, host: int, stops: list[int], index: int) -> bool:
    """Whether a clause, not a member of a list, ends at the comma; a list that is closed by "and" is part of one."""
    previous = max(host, stops[index - 1] if index else host)
    closed = cues.COORDINATE.match(prose[previous + 1 : previous + 12]) is not None
    return has_finite(_back(prose, host if closed else previous, stops[index]))


def _ahead(prose: str, stops: list[int], index: int) -> str:
    return prose[stops[index] + 1 : min(stops[-1], stops[index] + REACH)]


def _back(prose: str, start: int, end: int) -> str:
    return prose[max(start, end - REACH) : end]


def _is_listed(prose: str, stops: list[int], index: int) -> bool:
    """Whether the words behind the comma are a short member of a list: ``, growing demand, and``."""
    chunk = prose[stops[index] + 1 : min(stops[index + 1], stops[index] + REACH)]
    behind = prose[stops[index + 1] + 1 : stops[index + 1] + 8]
    return len(words(chunk)) <= 3 and bool(re.match(r"\s*(?:and|or)\b", behind))


def _closing(prose: str, host: int, stops: list[int], index: int) -> int | None:
    """The comma behind an insertion, where the host sentence goes on with its verb.

    Before the host's verb any predicate is its own; behind it only what cannot belong to the insertion is.
    """
    waiting = not has_finite(_back(prose, host, stops[index]))
    inserted = any(cue.match(_ahead(prose, stops, index)) for cue in (cues.COMPARISON, cues.PARTICIPLE, cues.WITH))
    if not (waiting or inserted):
        return None
    for following in range(index + 1, min(index + 1 + MAX_INSERTION, len(stops) - 1)):
        rest = _ahead(prose, stops, following)
        if (opens_predicate(rest) if waiting else goes_on(rest)) and not _is_listed(prose, stops, following):
            return stops[following]
    return None
