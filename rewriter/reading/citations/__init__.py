"""Citation markers of a text, one file a style family.

``FAMILIES`` is the registry, most specific first: where two families claim the same characters the earlier one wins.
"""

from bisect import bisect_left

from rewriter.domain.citation import Citation
from rewriter.domain.span import Span, mask
from rewriter.reading import markup
from rewriter.reading.citations import bare_url, footnote, grok_round, links, narrative, numbered, outlet_date
from rewriter.reading.citations.hit import Finder, Hit

FAMILIES: tuple[Finder, ...] = (
    grok_round.find,
    links.find,
    footnote.find,
    numbered.find,
    outlet_date.find,
    narrative.find,
    bare_url.find,
)

__all__ = ["FAMILIES", "Finder", "Hit", "find", "scan"]


def find(text: str) -> tuple[Citation, ...]:
    """The markers of *text* in order of position; none of them overlap."""
    return tuple(hit.citation(text) for hit in scan(text) if hit.ids)


def scan(text: str, code: tuple[Span, ...] = ()) -> tuple[Hit, ...]:
    """What every family finds outside *code* and inline code, in order, without overlaps."""
    visible = mask(text, [*code, *markup.code(text), *markup.hidden(text)])
    starts: list[int] = []
    taken: list[Hit] = []
    for family in FAMILIES:
        fresh = sorted((hit for hit in family(visible) if len(hit.span)), key=lambda hit: hit.span)
        free = [hit for hit in fresh if _is_free(hit.span, starts, taken)]
        taken = sorted([*taken, *_apart(free)], key=lambda hit: hit.span)
        starts = [hit.span.start for hit in taken]
    return tuple(taken)


def _is_free(span: Span, starts: list[int], taken: list[Hit]) -> bool:
    index = bisect_left(starts, span.end)
    return index == 0 or not taken[index - 1].span.overlaps(span)


def _apart(hits: list[Hit]) -> list[Hit]:
    """*hits* of one family without those that overlap an earlier one."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or kept[-1].span.end <= hit.span.start:
            kept.append(hit)
    return kept
