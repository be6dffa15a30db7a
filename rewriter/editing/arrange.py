"""The order of the statements: confirmed, reported, unconfirmed; a denial right behind the rumour it answers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rewriter.domain import Status
from rewriter.editing.candidate import Candidate
from rewriter.editing.fragments import titles
from rewriter.editing.references import points_back
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.titles import quoted

ORDER = (Status.CONFIRMED, Status.REPORTED, Status.UNCONFIRMED)
_SHARED = 3
_SHORT = 11
_THE_CLAIM = re.compile(
    r"\b(?:the|this|that|these|those|such)\s+(?:claims?|rumou?rs?|reports?|stor(?:y|ies)|suggestions?|allegations?|theor(?:y|ies)"
    r"|idea)\b(?!\s+(?:that|of|about)\b)|\bno\s+such\b|\bnot\s+such\b"
)


def arrange(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """*candidates* by part, in the order of the original inside each; denials moved behind the rumour they answer."""
    homes = answered(candidates)
    answers: dict[int, list[Candidate]] = defaultdict(list)
    for place, home in homes.items():
        answers[home].append(replace(candidates[place], status=Status.UNCONFIRMED))
    free = [place for place in range(len(candidates)) if place not in homes]
    in_order = sorted(free, key=lambda each: (ORDER.index(candidates[each].status), candidates[each].order))
    arranged: list[Candidate] = []
    waiting: list[Candidate] = []
    for place in _by_title(in_order, candidates):
        one = candidates[place]
        if waiting and not points_back(one.text):
            arranged, waiting = [*arranged, *waiting], []
        arranged.append(one)
        waiting += answers[place]
    return (*arranged, *waiting)


def answered(candidates: Sequence[Candidate]) -> dict[int, int]:
    """By place of each denial that may leave its part, the place of the rumour that it answers."""
    rumours = [one for one in candidates if one.status is Status.UNCONFIRMED and not one.denial]
    index = _index(rumours, _common(candidates))
    by_order = {one.order: one for one in rumours}
    places = {id(one): place for place, one in enumerate(candidates)}
    return {
        place: places[id(home)]
        for place, one in enumerate(candidates)
        if _movable(one, by_order) and (home := _answered(one, index, by_order))
    }


def _by_title(in_order: Sequence[int], candidates: Sequence[Candidate]) -> list[int]:
    """The places *in_order*, the rumours of one quoted thing told together, where the first of them stands."""
    seen: dict[str, int] = {}
    keyed = []
    for rank, place in enumerate(in_order):
        one = candidates[place]
        spoken_of = titles(one.text) if one.status is Status.UNCONFIRMED else ()
        first = min((seen[title] for title in spoken_of if title in seen), default=rank)
        for title in sorted(spoken_of):
            seen.setdefault(title, first)
        keyed.append((first, rank, place))
    return [place for _, _, place in sorted(keyed)]


def _movable(candidate: Candidate, by_place: dict[int, Candidate]) -> bool:
    """True for a denial, and for what somebody says of "the idea" right behind the rumour."""
    speaks_of_it = candidate.order - 1 in by_place and _THE_CLAIM.search(candidate.text)
    return candidate.status is Status.REPORTED and bool(candidate.denial or speaks_of_it)


def _answers_shortly(denial: Candidate) -> bool:
    """True for "Vulpex has not confirmed the title": a few words about a thing named just before."""
    words = denial.text.split()
    definite = words[:1] == ["No"] or not {"the", "that"}.isdisjoint(words[1:])
    return len(words) <= _SHORT and definite and "that" not in words[:-3]


def _common(candidates: Sequence[Candidate]) -> frozenset[str]:
    """Stems that more than a fifth of the statements share: they tell no subject from another."""
    used = Counter(stem for one in candidates for stem in set(content_stems(one.text)))
    return frozenset(stem for stem, count in used.items() if count > max(2, len(candidates) // 5))


def _index(rumours: list[Candidate], common: frozenset[str]) -> dict[str, list[Candidate]]:
    index: dict[str, list[Candidate]] = defaultdict(list)
    for rumour in rumours:
        for key in {*quoted(rumour.text), *content_stems(rumour.text)} - common:
            index[key].append(rumour)
    return index


def _answered(denial: Candidate, index: dict[str, list[Candidate]], by_place: dict[int, Candidate]) -> Candidate | None:
    """The rumour right before *denial* where it speaks of "the claim", else the one it shares most with."""
    before = by_place.get(denial.order - 1)
    if before and (_THE_CLAIM.search(denial.text) or _answers_shortly(denial)):
        return before
    titled = [rumour for title in quoted(denial.text) for rumour in index.get(title, ())[:8]]
    if titled:
        return min(titled, key=lambda one: (abs(one.order - denial.order), one.order))
    shared: dict[int, int] = defaultdict(int)
    by_order: dict[int, Candidate] = {}
    for stem in set(content_stems(denial.text)):
        for rumour in index.get(stem, ())[:8]:
            shared[rumour.order] += 1
            by_order[rumour.order] = rumour
    near = [
        order
        for order, count in shared.items()
        if count >= _SHARED or (count >= 2 and abs(order - denial.order) <= 2) or order == denial.order - 1
    ]
    return by_order[min(near, key=lambda order: (abs(order - denial.order), order))] if near else None
