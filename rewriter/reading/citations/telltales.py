"""What every marker of a family contains: a text without it need not be searched for that family."""

from collections.abc import Mapping

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
from rewriter.reading.citations.hit import Finder

_TELLTALES: Mapping[Finder, tuple[str, ...]] = {
    share_footer.find: (":", "/"),
    grok_render.find: ("<grok:render",),
    claude_cite.find: ("cite",),
    attribution_json.find: ('"attribution"',),
    video_timestamp.find: ("data-t=",),
    grok_square.find: ("[",),
    grok_round.find: ("(",),
    content_reference.find: (":contentReference",),
    oai_citation.find: ("oai_citation",),
    file_token.find: ("filecite",),
    deep_research.find: ("turn",),
    lenticular_url.find: ("【",),
    lenticular.find: ("【",),
    gemini_cite.find: ("[",),
    span_pair.find: ("span_",),
    numbered_citation.find: ("[",),
    attachment.find: ("[",),
    hash_id.find: ("[",),
    sup.find: ("<", *"⁰¹²³⁴⁵⁶⁷⁸⁹"),
    links.find: ("[",),
    reference_link.find: ("[",),
    footnote.find: ("[",),
    numbered.find: ("[",),
    outlet_date.find: ("(",),
    narrative.find: ("(",),
    attribution.find: ("**", "__", "("),
    rich_tokens.find: ("entity", "image_group", *"\ue200\ue201\ue202\ue203\ue204\ue205\ue206\u200b\u2060"),
    bare_url.find: ("://", "w.", "W."),
}
"""Any one of these; a family that is not here is always searched for."""


_ALL = tuple({telltale for telltales in _TELLTALES.values() for telltale in telltales})


def telltales_in(text: str) -> frozenset[str]:
    return frozenset([telltale for telltale in _ALL if telltale in text])


def may_be_in(seen: frozenset[str], family: Finder) -> bool:
    """Can a text with the telltales *seen* hold a marker of *family* at all?"""
    telltales = _TELLTALES.get(family)
    return telltales is None or not seen.isdisjoint(telltales)
