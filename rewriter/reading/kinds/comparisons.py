"""Where a sentence compares its subject with something else: the cue, its scope, the thing compared with.

Source: the editing study, sections 2a, 2b, 2f and 4. Whether the comparison is idle is not decided here.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from rewriter.reading.kinds.borders import Border, borders
from rewriter.reading.kinds.verbs import finite, verb_first


class Shape(StrEnum):
    """How the comparison hangs in its sentence, which decides how it can be cut."""

    TRAILING = "trailing"
    """A closing phrase after a comma or an adjunct: the sentence stands without it."""
    MIDDLE = "middle"
    """Between two commas, or between a noun and its verb."""
    LEAD = "lead"
    """The opening phrase: "Like the X, ..."."""
    PREDICATE = "predicate"
    """The clause itself is the comparison: nothing is left without it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offsets into the sentence's own text. ``comparand`` is what the subject is compared with."""

    start: int
    end: int
    cue: str
    comparand: tuple[int, int]
    shape: Shape
    weak: bool = False


_FINITE_CUE = (
    r"(?:mirror|evoke|parallel|resemble|conjure|rhyme|hark|hearken|liken)s(?!\s+[\d])(?:\s+up"
    r"|\s+with|\s+back\s+to)?|echoe?s|echoed|mirrored|parallell?ed|evoked|resembled"
    r"|(?<![,.!?”\"’']\s)(?:recalls(?=\s+(?:the|a|an)\s|\s+[A-Z])|recalled(?=\s+(?:(?:the|a|an)\s+(?:\w+\s+)?)?[A-Z]))"
    r"(?!\s+(?:the\s+)?\d)"
    r"|resonate[sd]?\s+(?:with|like|as)|(?:call|bring)s?\s+to\s+mind|remind(?:s|ed)?\s+\w+\s+of|(?:draw|invite|bear"
    r"|prompt|offer)s?\s+(?:\w+\s+){0,2}"
    r"(?:comparisons?|parallels?|resemblance|echoes)\s*(?:to|with|between|of)?|(?:has|have|had|is|are|was|were|be"
    r"|been|being)\s+(?:often\s+|widely\s+|already\s+)?(?:compared|likened)\s+(?:to|with)"
    r"|(?<!what\s)(?:is|are|was|were|feels?|felt|looks?|seems?|sounds?|works?|worked|acts?|behaves?|reads?|moves?|plays?"
    r"|functions?)\s+(?:\w+\s+){0,2}?(?:like|akin\s+to|similar\s+to|comparable\s+to"
    r"|reminiscent\s+of|not\s+unlike|the\s+equivalent\s+of)|is\s+to\s+[\w’' -]{1,60}\s+what|pays?\s+homage\s+to"
    r"|(?:stand|belong|rank)s?\s+alongside|belongs?\s+to\s+the\s+same"
    r"|follows?\s+in\s+the\s+footsteps|(?:mirror|echo|parallel|evoke|recall|resemble|conjure)(?=\s+(?:the|a|an|how"
    r"|those|[A-Z]))"
)
_ADJUNCT_CUE = (
    r"(?:mirror|echo|parallel|evok|recall|resembl|channell?|conjur|liken)ing(?:\s+up)?|hark(?:en)?ing\s+back\s+to"
    r"|hearkening\s+back\s+to|resonating\s+(?:with|like)"
    r"|(?:calling|bringing)\s+to\s+mind|reminding\s+\w+\s+of|rhyming\s+with|inviting\s+comparisons?"
    r"|drawing\s+(?:comparisons?|parallels?)|reminiscent\s+of|akin\s+to|similar\s+(?:to|in\s+\w+\s+to)"
    r"|comparable\s+(?:to|with)|not\s+unlike|in\s+the\s+(?:same\s+)?(?:spirit|manner|style|vein|tradition|mou?ld"
    r"|footsteps|shadow)\s+(?:of|as)|(?:in\s+)?the\s+same\s+(?:way|fashion|manner)\s+(?:that\s+|as\s+)?"
    r"|(?:much|just|rather|a\s+bit|somewhat|almost|quite|exactly|very\s+much|a\s+little)\s+(?:like|the\s+way"
    r"|as\s+(?=the|a|an|[A-Z]|in))|as\s+(?:if|though)(?!\s+to)|as\s+with"
    r"|as\s+[a-z]+\s+as\s+(?:a|an|the|any)|no\s+less\s+\w+\s+than|the\s+same\s+(?:year|month|summer|decade"
    r"|week)\s+(?:that|as|in\s+which)?|a\s+modern-day|(?:a|the)\s+modern\s+(?:equivalent|version|answer|cousin"
    r"|echo)\s+(?:of|to)"
    r"|shades\s+of|(?:an?|with)\s+echo(?:es)?\s+of|a\s+nod\s+to|think\s+of\s+(?:it|them|this)?\s*as"
    r"|the\s+way\s+(?=(?:the|a|an|[A-Z]))|each\s+(?:one\s+)?an?|as\s+(?:when|did|does|was|were|happened)\b"
    r"|worthy\s+of(?=\s+(?:the|a|an|[A-Z]))|to\s+shame|would\s+(?:have\s+)?(?:applaud|envy|envied|recogni[sz]ed?"
    r"|blush|understood|understand|approved?)(?=[,.\s]*$)|like(?=\s)|once\s+(?:did|felt)|(?:compared|likened)\s+to"
)
_WEAK_CUE = (
    r"rivals?(?=\s+the\s+[a-z]+\s+of)|reflects?|reflecting|align(?:s|ed|ing)?\s+with|contrast(?:s|ed|ing)?\s+(?:with|sharply\s+with)|connect(?:s|ed"
    r"|ing)?\s+(?:to|with)|symboli[sz](?:es?|ing)|embod(?:y|ies|ying)"
    r"|shares?\s+(?:\w+\s+){1,4}with|sharing\s+(?:\w+\s+){1,4}with|unlike|as\s+in|joins?(?=\s+(?:the|a)\s)"
    r"|in\s+contrast\s+to"
)
_CUE = re.compile(
    rf"(?<![\w’'@#/-])(?:(?P<finite>{_FINITE_CUE})|(?P<adjunct>{_ADJUNCT_CUE})|(?P<weak>{_WEAK_CUE}))(?:(?<=\s)"
    rf"|(?![\w’'-]))"
)
_CUE_OPENING = re.compile(
    rf"[\"“‘(\s]*(?:(?:In|With|By)\s+an?\s+(?:[a-z]+\s+){{1,3}}?)?(?i:(?P<adjunct>{_ADJUNCT_CUE})|(?P<weak>unlike|in\s+contrast\s+to|as\s+in))(?:(?<=\s)|(?![\w’'-]))"
)
_EXAMPLE_LIST = re.compile(
    r"(?:posts?|such|actors?|actress(?:es)?|members?|characters?|users?|accounts?|players?|names?|features?|things?"
    r"|companies|firms|brands?|outlets?|sites?|platforms?|details?|"
    r"products?|models?|services?|tools?|countries|cities|places|foods?|items?|partners?|newcomers?|veterans?|stars?"
    r"|artists?|hybrids?|survivors?|additions?|others|apps?|retailers?|"
    r"sources?|topics?|areas?|materials?|sellers?|rivals?|titles?|drugs?|species|events?|venues?|stores?|figures"
    r"|leakers?|handles?|somebody|someone|something|anything|nothing|feel|feels|look|looks"
    r"|sound|sounds|seem|seems|would|i|we|you|they|people|to|not|don[’']t|didn[’']t)\s+$",
    re.IGNORECASE,
)
_NEAR = 120
_PLURAL = re.compile(r"(?:^|\s)(?P<noun>[A-Za-z-]{2,}[^\Wsiu]s)\s+$")
_ATTACH = re.compile(
    r"\s*(?:(?:which|who|that|a|an|the|one|each|and|or|in|with|both|all|something|yet|still|itself|perhaps|almost"
    r"|\w+ing|\w+ly)\b[^.;:]{0,80})?\s*$",
    re.IGNORECASE,
)
_ATTACH_FINITE = re.compile(
    r"\s*(?:(?:an?|the|one|each|something)\s[^.;:]{1,60}?\s)?(?:which|who|that|and)\s+(?:\w+ly\s+|also\s+"
    r"|itself\s+)?$",
    re.IGNORECASE,
)
_COPULA_END = re.compile(
    r"(?:is|are|was|were|be|been|being|feels?|looks?|seems?|sounds?|remains?|becomes?|became)\s+(?:\w+\s+)?$"
)


def comparisons(text: str) -> tuple[Comparison, ...]:
    """The comparisons of the sentence *text*, in order, not overlapping."""
    opening, matches = _CUE_OPENING.match(text), list(_CUE.finditer(text))
    if opening is None and not matches:
        return ()
    marks = borders(text)
    found = [_lead(text, opening, marks)] if opening else []
    for weak in (False, True):
        for match in matches:
            taken = any(one.start <= match.start() < one.end for one in found)
            comparison = None if taken or (match.lastgroup == "weak") is not weak else _at(text, match, marks)
            if comparison is not None:
                found.append(comparison)
    return _apart(found)


def _apart(found: list[Comparison]) -> tuple[Comparison, ...]:
    """*found* in order of position, each ending where the next begins."""
    ordered = sorted(found, key=lambda one: one.start)
    clipped: list[Comparison] = []
    for index, one in enumerate(ordered):
        end = min([one.end, *(later.start for later in ordered[index + 1 : index + 2])])
        if end > one.start:
            clipped.append(replace(one, end=end, comparand=(min(one.comparand[0], end), min(one.comparand[1], end))))
    return tuple(clipped)


def _lead(text: str, match: re.Match[str], marks: tuple[Border, ...]) -> Comparison:
    close = next((mark for mark in marks if mark.start >= match.end() and mark.sign in ",;—–"), None)
    cue = _cue(match)
    if close is None:
        return Comparison(0, len(text), cue, (match.end(), len(text)), Shape.PREDICATE, bool(match["weak"]))
    return Comparison(0, close.end, cue, (match.end(), close.start), Shape.LEAD, bool(match["weak"]))


def _cue(match: re.Match[str]) -> str:
    return " ".join(match.group().split()).lstrip('"“‘( ').lower()


_SHOWING = re.compile(
    r"\b(?:posts?|threads?|comments?|reviews?|polls?|surveys?|figures?|sales|data|results?|numbers?|prices?|votes?|tweets?"
    r"|statistics|ratings?|estimates?|accounts?|revenues?|costs?|earnings|totals?|shares?)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""What "reflects" a mood or a trend shows it; it is compared with nothing."""


def _gives_examples(before: str) -> bool:
    """True where "like" follows a plural that opens a list of examples: "it serves dishes like barley soup"."""
    if _EXAMPLE_LIST.search(before[-40:]):
        return True
    plural = _PLURAL.search(before)
    return plural is not None and not finite(f"It {plural['noun']}")


def _at(text: str, match: re.Match[str], marks: tuple[Border, ...]) -> Comparison | None:
    start, is_finite = match.start(), match.lastgroup == "finite" or _is_weak_verb(match)
    if match.group().strip().lower() in {"like", "as with"} and _gives_examples(text[max(0, start - _NEAR) : start]):
        return None
    if match.group().startswith("reflect") and _SHOWING.search(text[max(0, start - 40) : start]):
        return None
    before = [mark for mark in marks if mark.end <= start]
    edge = before[-1] if before else None
    chunk = text[edge.end if edge else 0 : start]
    end = _close(
        text, match.end(), marks, host_is_finite=bool(edge and finite(text[max(0, edge.start - 300) : edge.start]))
    )
    hung = partial(Comparison, end=end, cue=_cue(match), comparand=(match.end(), end), weak=match.lastgroup == "weak")
    attaches = (_ATTACH_FINITE if is_finite else _ATTACH).match(chunk)
    if edge and edge.sign != ":" and attaches:
        shape = Shape.TRAILING if not _goes_on(text, end) else Shape.MIDDLE
        return hung(edge.start, shape=shape)
    coordinate = re.search(r"\s+and\s+(?:\w+ly\s+)?$", chunk[-_NEAR:])
    if is_finite and coordinate and finite(chunk[: len(chunk) - len(coordinate.group())]):
        return hung(start - len(coordinate.group()), shape=Shape.TRAILING)
    if not is_finite and finite(chunk) and not _COPULA_END.search(chunk):
        return hung(start, shape=Shape.TRAILING)
    return hung(_clause_start(text, start, marks), shape=Shape.PREDICATE)


_RESUMES = re.compile(
    r"\s*(?:but|while|whereas|though|although|however|yet|so|because|and\s+(?:it|he|she|they|we|the|its|their"
    r"|[A-Z]))\b"
)


_NEXT_VALUE = re.compile(r"\s*(?:and|plus|or|with)\s+(?:about\s+|over\s+|some\s+)?[$€£]?\d")


def _is_weak_verb(match: re.Match[str]) -> bool:
    word = match.group().split()[0].lower()
    return match.lastgroup == "weak" and not word.endswith("ing") and word not in ("unlike", "as", "in")


def _close(text: str, position: int, marks: tuple[Border, ...], host_is_finite: bool) -> int:
    for mark in marks:
        if mark.start < position:
            continue
        rest = text[mark.end : mark.end + 200]
        if mark.sign in ";:" or (mark.sign in "—–" and not host_is_finite):
            return mark.start
        if (_RESUMES.match(rest) and finite(rest)) or _NEXT_VALUE.match(rest):
            return mark.start
        if not host_is_finite and verb_first(rest):
            return mark.end
    return len(text)


def _goes_on(text: str, end: int) -> bool:
    return any(character.isalnum() for character in text[end:])


def _clause_start(text: str, position: int, marks: tuple[Border, ...]) -> int:
    start = 0
    for mark in marks:
        if mark.end > position:
            break
        if mark.sign == ";" or (
            mark.sign in ",—–"
            and _RESUMES.match(text, mark.end)
            and finite(text[max(0, mark.start - 300) : mark.start])
        ):
            start = mark.start
    return start
