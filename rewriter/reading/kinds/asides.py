"""Sources that serve only asides: every use of them is about something the article is not about.

Source: the editing study, section 2d. This needs no cue word: a museum or a history magazine cited for the
ancients in an article about a ferry gives itself away by its company.
"""

import re
from collections.abc import Iterable

from rewriter.domain import DateInterval
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.ground import Ground, uses
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import possible
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.reports import official, reported

_MOST_USES = 6
_MODERN = 1950
_LEAST_SENTENCES = 12
"""In a shorter text most sources are used once and most names are strange: company tells nothing there."""
_VALUE = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:%|percent|per cent|million|billion|thousand)|[$€£¥₩]\s?\d|\d{1,3}(?:,\d{3})+|\d+\.\d+"
    r"|\b\d+\s*[a-z]+",
    re.ASCII,
)


def aside_keys(parts: Iterable[Part], ground: Ground, idle_parts: frozenset[tuple[int, int]]) -> frozenset[str]:
    """The keys of sources that are used for asides alone; *idle_parts* are the spans already known as idle."""
    parts = tuple(parts)
    if len({part.sentence.id for part in parts}) < _LEAST_SENTENCES:
        return frozenset()
    return frozenset(
        key
        for key, used in uses(parts).items()
        if not key.startswith("post:") and _serves_asides(used, ground, idle_parts)
    )


def _serves_asides(used: tuple[Part, ...], ground: Ground, idle_parts: frozenset[tuple[int, int]]) -> bool:
    sentences = frozenset(part.sentence.id for part in used)
    idle_here = {part.sentence.id for part in used if (part.span.start, part.span.end) in idle_parts}
    fresh = [part for part in used if part.sentence.id not in idle_here]
    if not fresh and _closes_values(used, idle_parts):
        return False
    if not fresh:
        return _by_name(used) or all((part.span.start, part.span.end) in idle_parts for part in used)
    passing_on = sum(bool(social(part.text) or hearsay(part.text) or denial(part.text)) for part in used)
    if len(sentences) > _MOST_USES or 2 * passing_on >= len(used):
        return False
    strangers = [part for part in fresh if _foreign(part, ground, sentences)]
    single = len(sentences) == 1
    if len(strangers) < len(fresh) or any(official(part.text) or _answers(part) for part in fresh):
        return False
    plain = sum(not _states(part) for part in used)
    if single:
        return plain == len(used) and not _dated(used[0]) and _names_foreign(used[0], ground, sentences)
    return plain * 2 >= len(used)


def _foreign(part: Part, ground: Ground, without: frozenset[str]) -> bool:
    """No name that other sources' sentences use, and few of their words."""
    if any(ground.knows_name(name, without) for name in part.names):
        return False
    return ground.known_share(part.stems, without) < (0.67 if part.names else 0.4)


def _names_foreign(part: Part, ground: Ground, without: frozenset[str]) -> bool:
    return bool(part.names) and ground.known_share(part.stems, without) < 1 / 3


def _states(part: Part) -> bool:
    return bool(_VALUE.search(part.text) or reported(part.text))


def _closes_values(used: tuple[Part, ...], idle_parts: frozenset[tuple[int, int]]) -> bool:
    """True where the words right before a marker are no comparison and hold a value: the marker is theirs."""
    last = {part.sentence.id: part for part in used}
    ends = (part for part in last.values() if (part.span.start, part.span.end) not in idle_parts)
    return any(_VALUE.search(part.text) for part in ends)


_SPOKEN = re.compile(r"\b(?:said|says|told|according\s+to|reports?|reported)\b", re.IGNORECASE)


def _answers(part: Part) -> bool:
    """True for a value, a forecast or somebody's word: a source that gives one serves more than asides."""
    return bool(_VALUE.search(part.text) or _SPOKEN.search(part.text) or possible(part.text))


def _dated(part: Part) -> bool:
    """True for a date of our time: an aside is about the ancients, or has none."""
    return any(
        isinstance(fact, DateInterval) and not 0 < fact.end[0] < _MODERN and fact.end[0] >= 0
        for fact in part.sentence.facts
    )


def _by_name(used: tuple[Part, ...]) -> bool:
    """An author-date marker behind a comparison names the comparison's source; an id or number the whole sentence's."""
    return not any(re.fullmatch(r"(?:[a-z]+:)?\^?\d+", key) for part in used for key in part.keys)
