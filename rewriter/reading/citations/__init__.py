"""Citation markers of a text, one file a style family.

``FAMILIES`` is the registry, most specific first: where two families claim the same characters the earlier one wins.
"""

from bisect import bisect_left
from functools import lru_cache, partial

from rewriter.domain.citation import Citation
from rewriter.domain.span import Span, mask
from rewriter.reading import markup
from rewriter.reading.citations import (
    attachment,
    attribution,
    attribution_json,
    bare_url,
    claude_cite,
    content_reference,
    deep_research,
    file_token,
    footnote,
    gemini_cite,
    glued_number,
    grok_render,
    grok_round,
    grok_square,
    hash_id,
    lenticular,
    lenticular_url,
    links,
    narrative,
    numbered,
    numbered_citation,
    oai_citation,
    outlet_date,
    reference_link,
    rich_tokens,
    share_footer,
    span_pair,
    sup,
    video_timestamp,
)
from rewriter.reading.citations.hit import Finder, Hit
from rewriter.reading.citations.telltales import may_be_in, telltales_in

FAMILIES: tuple[Finder, ...] = (
    share_footer.find,
    grok_render.find,
    claude_cite.find,
    attribution_json.find,
    video_timestamp.find,
    grok_square.find,
    grok_round.find,
    content_reference.find,
    oai_citation.find,
    file_token.find,
    deep_research.find,
    rich_tokens.find,
    lenticular_url.find,
    lenticular.find,
    gemini_cite.find,
    span_pair.find,
    numbered_citation.find,
    attachment.find,
    hash_id.find,
    sup.find,
    links.find,
    reference_link.find,
    footnote.find,
    numbered.find,
    glued_number.find,
    outlet_date.find,
    narrative.find,
    attribution.find,
    bare_url.find,
)

__all__ = ["FAMILIES", "Finder", "Hit", "find", "scan"]


def find(text: str) -> tuple[Citation, ...]:
    """The markers of *text* in order of position; none of them overlap."""
    return tuple(hit.citation(text) for hit in scan(text) if hit.ids)


def scan(text: str, code: tuple[Span, ...] = (), known: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
    """What every family finds outside *code* and inline code, in order, without overlaps.

    *known* are keys of sources that are certain from elsewhere (a rewrite is read with those of its original): an
    outlet and its year among them is a marker wherever it stands.
    """
    visible = mask(text, [*code, *markup.unseen(text)])
    starts: list[int] = []
    taken: list[Hit] = []
    seen = telltales_in(visible)
    certain: tuple[Finder, ...] = (
        partial(outlet_date.find_known, known=known),
        partial(narrative.find_known, known=known),
    )
    for family in (*(certain if known and "(" in seen else ()), *_families(seen)):
        fresh = sorted((hit for hit in family(visible) if len(hit.span)), key=lambda hit: hit.span)
        if not fresh:
            continue
        free = [hit for hit in fresh if _is_free(hit.span, starts, taken)]
        taken = sorted([*taken, *_apart(free)], key=lambda hit: hit.span)
        starts = [hit.span.start for hit in taken]
    return tuple(taken)


@lru_cache(maxsize=64)
def _families(seen: frozenset[str]) -> tuple[Finder, ...]:
    """The families whose markers can be in a text with the telltales *seen*."""
    return tuple(family for family in FAMILIES if may_be_in(seen, family))


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
