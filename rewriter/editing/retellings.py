"""Statements told again in other words under the same source, and rumours taken for granted later on.

Stricter than the word counts suggest: a name counts as new unless it stands in a list of examples, so that "Ada sold 40
cars" never falls to "Ben sold 40 cars".
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from rewriter.domain import Outcome, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.values import Content, content_of
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.reports import reported
from rewriter.reading.kinds.titles import quoted

_NEIGHBOURS = 8
_SHARED = 0.5
_LEAST_ALIKE, _ALIKE = 4, 1 / 3
"""Words, and their part, that two rumours of one title share besides the title when they are the same rumour."""
_ITEM = r"[@A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}"
_AND = r"(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)"
_EXAMPLES = re.compile(rf"\s(?:like|such\sas|including)\s{_ITEM}(?:{_AND}{_ITEM}){{0,12}}")


def without_retellings(candidates: Sequence[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* without those that retell an earlier one, in order, and the others with what they retell."""
    kept: list[Candidate] = []
    dropped: list[Dropped] = []
    by_key: dict[str, list[tuple[Candidate, Content]]] = defaultdict(list)
    for candidate in candidates:
        titles = quoted(candidate.text) if candidate.status is Status.UNCONFIRMED else ()
        near = {id(one): (one, told) for key in (*candidate.keys, *titles) for one, told in by_key[key][-_NEIGHBOURS:]}
        content = content_of(candidate.sentence, candidate.text)
        home = next((one for one, told in near.values() if _retells(candidate, one, told)), None)
        if home is not None:
            reason = f"retells {home.sentence.id}"
            dropped.append(Dropped(candidate.sentence.id, Outcome.MERGED, reason, (home.sentence.id,)))
            continue
        kept.append(candidate)
        for key in (*candidate.keys, *titles):
            by_key[key].append((candidate, content))
    return tuple(kept), tuple(dropped)


def _retells(candidate: Candidate, earlier: Candidate, told: Content) -> bool:
    if candidate.status is not earlier.status or candidate.denial is not earlier.denial:
        return False
    if candidate.status is Status.UNCONFIRMED:
        return _takes_for_granted(candidate, earlier) or _tells_the_same(candidate, earlier, told)
    own = content_of(candidate.sentence, _EXAMPLES.sub(" ", candidate.text))
    hard = {one for one in own.hard if not (_coined(one) and one[1:] in " ".join(told.stems))}
    names = {one for one in own.names if not one.startswith("#")}
    if not (hard <= told.hard and own.dates <= told.dates and names <= told.names):
        return False
    smaller = min(len(own.stems), len(told.stems))
    return smaller >= 4 and len(own.stems & told.stems) >= _SHARED * smaller


def _coined(value: str) -> bool:
    """True for one quoted word: a term, which may come back without its marks."""
    return value.startswith("“") and " " not in value


def _tells_the_same(candidate: Candidate, earlier: Candidate, told: Content) -> bool:
    """True where somebody else posts the same of the same quoted thing, and adds no value."""
    titled = set(quoted(candidate.text)) & set(quoted(earlier.text))
    own = content_of(candidate.sentence, candidate.text)
    if not titled or not social(candidate.text) or any(not one.startswith("“") for one in own.hard - told.hard):
        return False
    named = frozenset(stem for title in titled for stem in content_stems(title))
    fewest = min(len(own.stems - named), len(told.stems - named))
    shared = len((own.stems & told.stems) - named)
    return shared >= _LEAST_ALIKE and shared >= _ALIKE * fewest


def _takes_for_granted(candidate: Candidate, earlier: Candidate) -> bool:
    """True where a rumoured thing comes back by name, and nobody is said to claim anything: it is the same rumour."""
    plain = flat(candidate.text).lower()
    if not set(candidate.keys) <= set(earlier.keys) or hearsay(plain) or social(candidate.text) or reported(plain):
        return False
    return any(title in plain and set(content_stems(title)) for title in quoted(earlier.text))
