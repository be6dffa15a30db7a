"""Which part a statement stands in: the confirmed ones come first, so they lean on nothing that comes later."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rewriter.domain import Article, Block, Status
from rewriter.editing.candidate import Candidate
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.references import leans
from rewriter.editing.status import doubtful, status_of
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.words import capitals

_THE = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|her)\s(?P<what>[a-z-]+(?:\s[a-z-]+)?)", re.IGNORECASE
)


def settled(article: Article, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """*candidates*, those back among the reported that lean on something reported: the confirmed ones come first.

    "The panels" need the statement that brought the panels up. What the text is about is told before anything else, so
    where the opening statement is not confirmed, sources alone confirm nothing: only acts do.
    """
    if candidates and _corroborated(candidates):
        candidates = [replace(candidates[0], status=Status.CONFIRMED), *candidates[1:]]
    opens = bool(candidates) and candidates[0].status is Status.CONFIRMED
    known = set(content_stems(article.title))
    before: set[str] = set()
    told: list[Candidate] = []
    for candidate in candidates:
        one = candidate
        if one.status is Status.CONFIRMED and (
            _leans(one, told[-1] if told else None)
            or _missing(one.text, known, before)
            or not (opens or status_of(one.text) is Status.CONFIRMED)
        ):
            one = replace(one, status=Status.REPORTED)
        (known if one.status is Status.CONFIRMED else before).update(content_stems(one.text))
        told.append(one)
    return _lists_whole(told)


_ALSO = re.compile(r"\W*(?:\S+\s){1,4}also\b")
_CORROBORATED = 2


def _corroborated(candidates: Sequence[Candidate]) -> bool:
    """True where the opening statement is told flatly by two sources, in a text that has an official act besides."""
    first, *others = candidates
    acts = any(status_of(one.text) is Status.CONFIRMED and one.status is Status.CONFIRMED for one in others)
    plain = first.status is Status.REPORTED and not first.denial and not doubtful(first.text)
    return acts and plain and len(first.keys) >= _CORROBORATED


def opened(article: Article, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """*candidates*, the sentence that names the subject before the items above it: a summary comes after its news."""
    first = next((one for one in candidates if one.sentence.block is Block.PARAGRAPH), None)
    if first is None or first is candidates[0] or leans(first.text) or first.status is Status.UNCONFIRMED:
        return tuple(candidates)
    names = {name for _, _, name in capitals(article.title)}
    above = [one for one in candidates if one.order < first.order]
    named = [any(name in flat(one.text).lower() for name in _firsts(names)) for one in (first, *above)]
    if not named[0] or any(named[1:]):
        return tuple(candidates)
    return (replace(first, order=above[0].order - 1), *(one for one in candidates if one is not first))


def _firsts(names: Iterable[str]) -> set[str]:
    return {name.split()[0] for name in names if len(name.split()[0]) > _SHORT}


_SHORT = 3


def _leans(candidate: Candidate, before: Candidate | None) -> bool:
    """True where *candidate* points back at a statement that is not right before it among the confirmed."""
    beside = before is not None and before.order == candidate.order - 1 and before.status is Status.CONFIRMED
    return bool(leans(candidate.text) or _ALSO.match(candidate.text)) and not beside


def _missing(text: str, known: set[str], before: set[str]) -> bool:
    """True where *text* speaks of a thing that only an earlier statement of another part brought up."""
    meant = (stem for match in _THE.finditer(text) for stem in content_stems(match["what"]))
    return any(stem in before and stem not in known for stem in meant)


def _lists_whole(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """*candidates*, the items of one list in one part: confirmed where all are that are not doubted."""
    told = list(candidates)
    lists: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in told:
        item = one.sentence.block is not Block.PARAGRAPH and (labelled(one.text)[0] or not is_sentence(one.text))
        if item and one.status is not Status.UNCONFIRMED:
            lists[one.sentence.heading, one.sentence.lead_in].append(one)
    parted = {
        id(one)
        for items in lists.values()
        if any(item.status is Status.REPORTED for item in items)
        for one in items
    }
    return tuple(replace(one, status=Status.REPORTED) if id(one) in parted else one for one in told)
