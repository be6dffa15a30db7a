"""What the parts of one sentence do to each other's labels."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rewriter.domain import Kind
from rewriter.reading.kinds.comparisons import Shape
from rewriter.reading.kinds.decide import Label, stated
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.opinions import significance
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.reports import official, reported
from rewriter.reading.kinds.verbs import finite

_TURN = re.compile(r"\s*[,;—–-]?\s*(?:but|however|though|although|yet|while|whereas|despite|;)\b|\s*;", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s*,?\s*(?:and\s+)?(?:[a-z]+ing|with|which|who|whose|where)\b")


def settle(parts: Sequence[Part], labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels after hearsay and asides have spread over what hangs on them."""
    spread = _spread_hearsay(parts, labels)
    turned = _turn_after_denial(parts, spread)
    return _swallow_host(parts, _join_subject(parts, _inherit(parts, turned)))


def _join_subject(parts: Sequence[Part], labels: Sequence[Label]) -> list[Label]:
    """A subject cut off from its verb by a comparison in the middle has the kind of that verb's part."""
    settled = list(labels)
    for index in range(1, len(parts) - 1):
        comparison = parts[index].comparison
        if comparison and comparison.shape is Shape.MIDDLE and not finite(parts[index - 1].text):
            settled[index - 1] = labels[index + 1]
    return settled


def _spread_hearsay(parts: Sequence[Part], labels: Sequence[Label]) -> list[Label]:
    settled = list(labels)
    for first, last in _segments(parts):
        source = next((label for label in labels[first:last] if label.kind is Kind.RUMOUR and label.spreads), None)
        for index in range(first, last):
            free = settled[index].kind in (Kind.FACT, Kind.OPINION) and not denial(parts[index].text)
            if source and free and not official(parts[index].text) and not _sourced_value(parts, index, first):
                settled[index] = Label(Kind.RUMOUR, source.reason)
    return settled


def _sourced_value(parts: Sequence[Part], index: int, first: int) -> bool:
    """A value that hangs on a host about mood ("the buzz has boosted ..., with a 7% rise") is not the buzz's claim."""
    hangs = re.match(r"\s*,?\s*with\b", parts[index].text) and stated(parts[index].sentence, parts[index])
    return bool(hangs) and any(significance(part.text) for part in parts[first:index])


def _segments(parts: Sequence[Part]) -> list[tuple[int, int]]:
    starts = [0, *(i for i in range(1, len(parts)) if _TURN.match(parts[i].text)), len(parts)]
    return [(a, b) for a, b in pairwise(starts) if a < b]


def _turn_after_denial(parts: Sequence[Part], labels: Sequence[Label]) -> list[Label]:
    settled = list(labels)
    for index in range(1, len(parts)):
        answers = denial(parts[index - 1].text) and re.match(r"\s*[,;—–-]?\s*(?:but|yet)\b", parts[index].text)
        if (
            answers
            and settled[index].kind is Kind.FACT
            and not (official(parts[index].text) or denial(parts[index].text))
        ):
            settled[index] = Label(Kind.RUMOUR, "set against a statement that nothing is confirmed")
    return settled


def _inherit(parts: Sequence[Part], labels: Sequence[Label]) -> list[Label]:
    settled = list(labels)
    for index in range(1, len(parts)):
        before = settled[index - 1]
        hangs = _PARTICIPLE.match(parts[index].text) and not stated(parts[index].sentence, parts[index])
        if hangs and before.kind in (Kind.RUMOUR, Kind.ANALOGY) and settled[index].kind in (Kind.FACT, Kind.OPINION):
            settled[index] = Label(before.kind, before.reason)
    return settled


def _swallow_host(parts: Sequence[Part], labels: Sequence[Label]) -> tuple[Label, ...]:
    """An idle opening phrase takes a sentence with it that has no value, denial or report of its own."""
    lead = parts[0].comparison if parts else None
    if not lead or lead.shape is not Shape.LEAD or labels[0].kind is not Kind.ANALOGY:
        return tuple(labels)
    tells = any(stated(p.sentence, p) or denial(p.text) or reported(p.text) or official(p.text) for p in parts[1:])
    return tuple(labels) if tells else tuple(labels[0] for _ in labels)
