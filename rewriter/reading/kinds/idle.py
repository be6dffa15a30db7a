"""Whether a comparison is idle: it compares the subject with something the article is not about."""

import re

from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.comparisons import Shape
from rewriter.reading.kinds.ground import Ground
from rewriter.reading.kinds.informative import informative
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.words import capitals

_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_LABEL = re.compile(r"\s*([^:.;(]{2,80}(?:\([^()]{0,80}\))?):\s+(?:Its|Their|His|Her|The)\b")
_KNOWN_WORDS = 1 / 3


def idle(part: Part, ground: Ground) -> str:
    """The cue of the idle comparison that covers *part*; empty when there is none, or when it informs.

    A comparison with named things is idle when fewer than half of the names stand anywhere outside comparisons, as
    whole names; one without names when under a third of its content words do. Source: editing study, 2c.
    """
    comparison = part.comparison
    if comparison is None:
        return ""
    text = part.text
    offset = part.sentence.span.start + comparison.comparand[0] - part.span.start
    comparand = text[max(0, offset) : max(0, offset) + comparison.comparand[1] - comparison.comparand[0]]
    host = text if comparison.shape is Shape.PREDICATE else ""
    if informative(host, text, comparand):
        return ""
    label = _LABEL.match(text) if comparison.shape is Shape.PREDICATE else None
    subject = text[: max(0, offset)] if comparison.shape is Shape.PREDICATE else ""
    idle_object = off_topic(comparand, ground, part, named_only=comparison.weak)
    told_of = label.group(1) if label else "" if comparison.weak else subject
    idle_subject = comparison.shape is Shape.PREDICATE and off_topic(told_of, ground, part, named_only=True)
    return comparison.cue if idle_object or idle_subject else ""


def off_topic(text: str, ground: Ground, part: Part, named_only: bool) -> bool:
    """True when *text* is about things no other sentence of the ground mentions."""
    plain = _BRACKETS.sub(" ", text)
    own = frozenset({part.sentence.id})
    names = [name for _, _, name in capitals(plain)]
    if names:
        known = sum(ground.knows_name(name, own) for name in names)
        return known * 2 < len(names)
    return not named_only and ground.known_share(content_stems(plain), own) < _KNOWN_WORDS
