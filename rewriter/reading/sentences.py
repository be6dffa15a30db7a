"""Where sentences end inside a segment.

Cut positions only: the pieces between them are the sentences, so nothing can be lost or read twice. Cuts are looked for
in the prose, where markers are blank, and put behind the markers that follow the final punctuation: a marker behind
the full stop belongs to the sentence before it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rewriter.domain.span import Span
from rewriter.reading.abbreviations import BEFORE_NUMBER, EXCLAIMED, MAY_END, NEVER, OPENERS, SPEECH, TITLES

MAX_QUOTE = 700
"""Characters of a quotation that is kept in one sentence although it holds several."""
MAX_BRACKET = 400

_END = re.compile(r"[.!?…]+|[。！？]+")
_CLOSERS = re.compile(r"[\"'”’»)\]]{0,4}")
_BLANKS = re.compile(r"\s*")
_NEXT = re.compile(r"\S{1,60}")
_TOKEN = re.compile(r"[^\s(\[\"“‘«]{1,40}$")
_QUOTES = re.compile(
    rf"“[^“”]{{1,{MAX_QUOTE}}}”|«[^«»]{{1,{MAX_QUOTE}}}»|(?<![\w\"])\"(?=\S)[^\"“”]{{1,{MAX_QUOTE}}}(?<=\S)\"(?!\w)"
)
_BRACKETS = re.compile(rf"\([^()]{{1,{MAX_BRACKET}}}\)|\[[^\[\]]{{1,{MAX_BRACKET}}}\]")
_GUARDING = re.compile(r"[“«\"(\[]")
_OPENING_SIGNS = "\"'“‘«([*_#@$€£¿¡–—-"
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]$")
_ENUMERATOR = re.compile(r"(?:^|[:;.!?]\s{1,3})\(?\d{1,2}$", re.ASCII)


def cuts(
    text: str,
    prose: str,
    span: Span,
    markers: Sequence[Span],
    signs: Sequence[Span] = (),
    whole: Sequence[Span] = (),
) -> tuple[int, ...]:
    """Positions inside *span*, each the end of a sentence that is not the last; ascending.

    *markers*, *signs* (inline signs such as emphasis) and *whole* (markers that are a part of their sentence) are
    sorted; a cut falls behind markers and signs that follow the full stop, and never inside any of the three.
    """
    guarded = guards(prose, span)
    last = span.start + len(span.of(text).rstrip())
    found: list[int] = []
    for end in _END.finditer(prose, span.start, span.end):
        stop = _behind_closers(prose, end.end(), span.end)
        if _is_guarded(end.start(), stop, guarded) or not _ends_sentence(prose, span, end, stop):
            continue
        position = _behind_markers(text, _behind_signs(stop, signs), span, markers, signs)
        if _is_guarded(position, position, whole):
            continue
        if position < last and (not found or position > found[-1]):
            found.append(position)
    return tuple(found)


def guards(prose: str, span: Span) -> list[Span]:
    """Quotations and brackets no cut may fall into, by start."""
    if not _GUARDING.search(prose, span.start, span.end):
        return []
    found = [Span(m.start(), m.end()) for m in _QUOTES.finditer(prose, span.start, span.end)]
    found += [Span(m.start(), m.end()) for m in _BRACKETS.finditer(prose, span.start, span.end)]
    return _merged(sorted(found))


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _is_guarded(position: int, stop: int, guards: Sequence[Span]) -> bool:
    index = bisect_left(guards, Span(position, position)) - 1
    return index >= 0 and guards[index].start < position and stop < guards[index].end


def _behind_closers(prose: str, position: int, limit: int) -> int:
    match = _CLOSERS.match(prose, position, limit)
    return match.end() if match else position


def _behind_signs(position: int, signs: Sequence[Span]) -> int:
    """Behind the inline signs that touch *position*: ``**Bold.**`` closes before the cut."""
    index = max(0, bisect_left(signs, Span(position, position)) - 1)
    while index < len(signs) and signs[index].start <= position:
        position = max(position, signs[index].end)
        index += 1
    return position


def _behind_markers(text: str, position: int, span: Span, markers: Sequence[Span], signs: Sequence[Span]) -> int:
    """Behind the markers that follow *position* with nothing but blanks between."""
    index = bisect_left(markers, Span(position, position))
    if index and markers[index - 1].end > position:
        position = markers[index - 1].end
    while index < len(markers) and markers[index].end <= span.end:
        gap = _BLANKS.match(text, position)
        if gap is None or gap.end() < markers[index].start:
            break
        position = _behind_signs(markers[index].end, signs)
        index += 1
    return position


def _ends_sentence(prose: str, span: Span, end: re.Match[str], stop: int) -> bool:
    following = _NEXT.search(prose, stop, span.end)
    if following is None:
        return False
    if end[0][0] in "。！？":
        return True
    if following.start() == stop:
        return False
    word = following[0].lstrip(_OPENING_SIGNS)
    if end[0] == ".":
        return _opens(word, following[0]) and not _is_abbreviation(prose, span, end.start(), word, stop)
    if end[0] in ("!", "?") and _is_speech(prose, following, span, stop > end.end()):
        return False
    token = _token(prose, span, end.end())
    return _opens(word, following[0]) and token.lower() not in EXCLAIMED


def _opens(word: str, raw: str) -> bool:
    """Whether a sentence may start with *word*: anything but a lower-case word."""
    if not word or not (word[0].isalnum() or word[0] in "@#/"):
        return raw[0] in _OPENING_SIGNS and raw[0] not in "–—-*_" and bool(word)
    return not word[0].islower() or bool(re.match(r"[a-z]{1,2}[A-Z]", word)) or raw[0] in "@#"


def _token(prose: str, span: Span, end: int) -> str:
    match = _TOKEN.search(prose[max(span.start, end - 40) : end])
    return match[0] if match else ""


def _is_abbreviation(prose: str, span: Span, dot: int, word: str, stop: int) -> bool:
    token = _token(prose, span, dot)
    low, opener = token.lower(), _is_opener(word)
    if stop > dot + 1 and not token:
        return False
    if low in TITLES or low in NEVER:
        return True
    if word[:1].isdigit() and low in BEFORE_NUMBER:
        return True
    if (low in MAY_END and not (token.isupper() and token.isalpha())) or _DOTTED.match(token):
        return not opener
    if len(token) == 1 and token.isalpha():
        return _is_initial(prose, span, dot, token, opener)
    return token.isdigit() and bool(_ENUMERATOR.search(prose[max(span.start, dot - 8) : dot]))


def _is_opener(word: str) -> bool:
    return word.strip(".,;:!?”\"'’)").lower().replace("’", "'") in OPENERS


def _is_initial(prose: str, span: Span, dot: int, token: str, opener: bool) -> bool:
    """``J. Smith`` and ``George W. Bush``, not ``vitamin C. It`` nor ``grade b. The``."""
    before = prose[max(span.start, dot - 40) : dot - 1].split()
    named = not before or before[-1][:1].isupper() or before[-1][-1] in '.,(“"'
    return token.isupper() and not opener and (named or len(before) == 0 or before[-1].lower() in OPENERS | SPEECH)


def _is_speech(prose: str, following: re.Match[str], span: Span, quoted: bool) -> bool:
    """Whether a question or exclamation in quotes is carried on by who says it: ``“Why?” Kim asked``."""
    words = prose[following.start() : min(span.end, following.start() + 80)].split()[:4]
    return quoted and any(word.strip(".,") in SPEECH for word in words[1:])


def split(
    text: str,
    prose: str,
    span: Span,
    markers: Sequence[Span],
    signs: Sequence[Span] = (),
    whole: Sequence[Span] = (),
) -> Iterator[Span]:
    """The sentences of *span*, trimmed of blanks, in order; together they hold every character that is no space."""
    start = span.start
    for cut in (*cuts(text, prose, span, markers, signs, whole), span.end):
        piece = text[start:cut]
        left = len(piece) - len(piece.lstrip())
        if left < len(piece):
            yield Span(start + left, start + len(piece.rstrip()))
        start = cut
