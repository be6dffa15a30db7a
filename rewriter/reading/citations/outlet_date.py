"""An outlet and a date in round brackets: ``(CBS News, 2025)``, ``(A, 2026; B, 2026)``, ``(r/name, 2025)``.

A gloss has the same shape: ``(Argentina, 2020)``, ``(Unnamed, 2025)``. What tells them apart is weighed: a name that is
a place, a month or a label word never is an outlet; then the name's own look, whether the bracket closes a clause
(a gloss stands behind the name it glosses and before a colon or a verb), whether the name comes back in another
marker, and whether the running text speaks of it as of a thing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain.span import Span
from rewriter.reading.citations import gazetteer, keys
from rewriter.reading.citations.grok_round import ID, ids_of
from rewriter.reading.citations.hit import Hit

THRESHOLD = 2
MAX_NAMES = 300

_BRACKET = re.compile(r"(?<![\w\\\]])\(([^()]{3,240})\)")
_DATE = re.compile(rf"{keys.DATE}$", re.IGNORECASE | re.ASCII)
_TRAILING_DATE = re.compile(rf"(.{{2,100}}?)\s({keys.DATE})$", re.IGNORECASE | re.ASCII | re.DOTALL)
_LEAD = re.compile(
    r"^(?:see(?: also)?|source|sources|via|per|cf\.|e\.g\.,?|as reported by|according to|from):?\s+", re.IGNORECASE
)
_LOCATOR = re.compile(r"(?:pp?\.|para\.|§|ch\.|sec\.|fig\.|table)\s?[\w–-]{1,12}$", re.IGNORECASE)
_IDS = re.compile(rf"{ID}$", re.IGNORECASE | re.ASCII)
_NAME = re.compile(r"(?:(?:r/|u/|@|#)?[^\W\d_]|\d)[^\n|{}<>=]{0,98}$")
_LOWER_START = re.compile(r"(?:r/|u/)\w|[a-z]{1,2}[A-Z]|(?:van|von|de|der|al|el|le|la|di|da|bin|ibn)[\s-][A-Z]")
_CLOSES = re.compile(r"[\"'”’*_]{0,4}(?:\s*$|\s*[.,;!?…)\]]|\s*\n|\s*[(\[【]|\s*[–—]\s)")
_CONJUNCTION = re.compile(
    r"\s+(?:and|but|while|whereas|which|who|that|as|with|though|although|yet|so|or|because|when)\b"
)
_OLD = re.compile(r"\b1[5-8]\d\d\b|\b19[0-4]\d\b", re.ASCII)
"""Years from which more things are dated than sources."""
_LABEL = re.compile(r"[\"'”’*_]{0,4}\s?:")


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    items: tuple[tuple[str, str], ...]
    """Name and date of each item, or an id and an empty date."""


def find(text: str) -> Iterator[Hit]:
    candidates = _candidates(text)
    uses = Counter(keys.name(name) for candidate in candidates for name, date in candidate.items if date)
    spoken = _spoken_of(text, [name for candidate in candidates for name, date in candidate.items if date])
    for candidate in candidates:
        weights = (_weight(text, candidate, name, uses, spoken) for name, date in candidate.items if date)
        if all(weight >= THRESHOLD for weight in weights):
            yield Hit(candidate.span, "outlet-date", tuple(_ids(candidate)))


def find_known(text: str, known: frozenset[str]) -> Iterator[Hit]:
    """The brackets that name nothing but sources in *known*: no weighing is needed."""
    for candidate in _candidates(text) if known else ():
        ids = tuple(_ids(candidate))
        if all(key in known for key, _ in ids):
            yield Hit(candidate.span, "outlet-date", ids)


def _candidates(text: str) -> list[_Candidate]:
    return [candidate for match in _BRACKET.finditer(text) if (candidate := _parse(match)) is not None]


def _ids(candidate: _Candidate) -> Iterator[tuple[str, str]]:
    for name, date in candidate.items:
        if date:
            yield keys.outlet(name, date), f"{name}, {date}"
        else:
            yield from ids_of(name)


def _parse(match: re.Match[str]) -> _Candidate | None:
    items = tuple(_items(match[1]))
    dated = any(date for _, date in items)
    return _Candidate(Span(match.start(), match.end()), items) if dated and all(name for name, _ in items) else None


def _items(content: str) -> Iterator[tuple[str, str]]:
    """Name and date of every item; an empty name where a part is neither, which spoils the whole bracket."""
    names: list[str] = []
    for part in re.split(r"[;,]", " ".join(content.split())):
        piece = _LEAD.sub("", part.strip(), count=1)
        whole = _TRAILING_DATE.match(piece)
        if _DATE.match(piece):
            yield _joined(names), piece
            names = []
        elif whole and _DATE.match(whole[2]) and _undated_style(whole[1], names):
            yield _joined([*names, whole[1]]), whole[2]
            names = []
        elif _IDS.match(piece):
            yield piece, ""
        elif not _LOCATOR.match(piece):
            names.append(piece)
    if names:
        yield "", ""


def _undated_style(name: str, before: list[str]) -> bool:
    """``(Smith et al. 2020)`` and ``(BBC News 2024)``: without a comma only for a name that looks like an outlet."""
    return bool(before) or gazetteer.is_outlet_like(name)


def _joined(names: list[str]) -> str:
    name = ", ".join(names).strip("*_ ")
    words = name.split()
    valid = _NAME.match(name) and len(words) <= 9 and (not name[0].islower() or _lower_start(name))
    return name if valid and not gazetteer.is_gloss(name) else ""


def _lower_start(name: str) -> bool:
    return bool(_LOWER_START.match(name)) or ("." in name and gazetteer.is_outlet_like(name))


def _weight(text: str, candidate: _Candidate, name: str, uses: Counter[str], spoken: frozenset[str]) -> int:
    """How much speaks for an outlet; ``THRESHOLD`` and more is one."""
    behind = text[candidate.span.end : candidate.span.end + 40]
    before = text[max(0, candidate.span.start - 40) : candidate.span.start].split()
    weight = 3 if gazetteer.is_outlet_like(name) else 0
    weight -= 1 if not weight and _OLD.search(text, candidate.span.start, candidate.span.end) else 0
    weight += 2 if uses[keys.name(name)] > 1 or len(candidate.items) > 1 else 0
    weight += 1 if before and before[-1][:1].islower() else 0
    if _LABEL.match(behind):
        return weight - 4
    if _CLOSES.match(behind):
        return weight + (0 if name in spoken else 2)
    return weight - 1 if _CONJUNCTION.match(behind) else weight - 2


def _spoken_of(text: str, names: list[str]) -> frozenset[str]:
    """Names the running text uses apart from brackets: works spoken of and glossed by their year.

    Outlets are left out: an article may speak of one and cite it. Looks at ``MAX_NAMES`` names, so that a text of
    nothing but brackets costs no more than its length.
    """
    doubtful = [name for name in dict.fromkeys(names) if not gazetteer.is_outlet_like(name)]
    return frozenset(name for name in doubtful[:MAX_NAMES] if _is_spoken_of(text, name))


def _is_spoken_of(text: str, name: str) -> bool:
    position = text.find(name)
    while position >= 0:
        behind = text[position + len(name) : position + len(name) + 2]
        if text[max(0, position - 2) : position].rstrip()[-1:] not in ("(", ";") and not behind.startswith((",", " (")):
            return True
        position = text.find(name, position + len(name))
    return False
