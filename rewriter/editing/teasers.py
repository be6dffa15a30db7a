"""Items above the text that promise what it tells: "Acme was licensed on 3 May 2031", told in full further down.

The promise goes where a paragraph of the same source has its values and names, and speaks of the same. A date that
the paragraph gives without its year takes the whole date, and the promise's place with it.
"""

from collections.abc import Sequence
from dataclasses import replace

from rewriter.domain import Block, DateInterval, Name, Outcome
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.summaries import same, speaks_of, values

_LEAST_ALIKE = 2
"""Words that the two share, the name of the subject among them."""


def without_teasers(candidates: Sequence[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* without the items before the first paragraph that a later one tells in full, and those items."""
    above = next((place for place, one in enumerate(candidates) if one.sentence.block is Block.PARAGRAPH), 0)
    left = list(candidates)
    dropped: list[Dropped] = []
    for teaser in candidates[:above]:
        home = next((one for one in left[left.index(teaser) + 1 :] if _tells(one, teaser)), None)
        if home is not None:
            left[left.index(home)] = _dated(home, teaser)
            left.remove(teaser)
            reason = f"promises what {home.sentence.id} tells"
            dropped.append(Dropped(teaser.sentence.id, Outcome.MERGED, reason, (home.sentence.id,)))
    return tuple(left), tuple(dropped)


def _tells(home: Candidate, teaser: Candidate) -> bool:
    told, promised = values(home), values(teaser)
    names = [" ".join(fact.words) for fact in teaser.sentence.facts if isinstance(fact, Name)]
    return (
        home.sentence.block is Block.PARAGRAPH
        and home.status is teaser.status
        and set(teaser.keys) <= set(home.keys)
        and bool(promised)
        and all(any(same(one, value) or same(value, one) for one in told) for value in promised)
        and all(name in home.text for name in names)
        and len(speaks_of(home) & speaks_of(teaser)) >= _LEAST_ALIKE
    )


def _dated(home: Candidate, teaser: Candidate) -> Candidate:
    """*home* with the year that only *teaser* gives."""
    text = home.text
    for short in values(home):
        for whole in values(teaser):
            if not (isinstance(short, DateInterval) and isinstance(whole, DateInterval) and same(short, whole)):
                continue
            if whole.start[0] and not short.start[0] and whole.text.startswith(short.text):
                text = text.replace(short.text, whole.text, 1)
    return replace(home, text=text, also=(*home.also, teaser.sentence.id)) if text != home.text else home
