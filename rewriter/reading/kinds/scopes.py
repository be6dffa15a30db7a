"""What stands above a sentence: the line that introduces its list, its heading."""

from rewriter.domain import Article, Block, Sentence
from rewriter.reading.kinds.cues import any_of, flat, found
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.titles import doubted

_RUMOUR_HEADING = any_of(
    "rumou?rs?",
    "leaks?",
    "unconfirmed",
    "gossip",
    "loose talk",
    "hearsay",
    "whispers?",
    "speculations?",
    "rumou?r mill",
    "grapevine",
    "unverified",
    "what people are saying",
    "people (?:are )?saying online",
    "fan theor(?:y|ies)",
    "theories",
    "chatter",
    "buzz",
    "on the grapevine",
    "tittle-tattle",
    "word on the street",
    "scuttlebutt",
    "pinch of salt",
    "rumou?red",
)
_SALT = any_of(
    "with (?:a (?:pinch|grain) of salt|tweezers|caution)",
    "salt at the ready",
    "unconfirmed",
    "if .{1,40} (?:right|true|believed)",
)


def list_scope(article: Article, sentence: Sentence, titles: frozenset[str]) -> str:
    """The words by which the line introducing the list of *sentence* calls its items uncertain; empty otherwise."""
    lead = article.by_id.get(sentence.lead_in) if sentence.lead_in else None
    if lead is None or sentence.block is not Block.ITEM:
        return ""
    text = lead.span.of(article.prose)
    if denial(text):
        return ""
    return hearsay(text) or social(text) or doubted(text, titles) or found(_SALT, flat(text))


def outlook_scope(article: Article, sentence: Sentence) -> str:
    """As :func:`list_scope`, for a lead-in that gives an outlook: it does not reach items that state a value."""
    lead = article.by_id.get(sentence.lead_in) if sentence.lead_in else None
    if lead is None or sentence.block is not Block.ITEM:
        return ""
    text = lead.span.of(article.prose)
    return possible(text) or outlook(text)


def heading_scope(article: Article, sentence: Sentence) -> str:
    """The words by which the headings above *sentence* announce rumours; empty otherwise.

    A hint only, for what no source carries: a cited sentence under "Leaks Roundup" is judged by its own words. The
    article's title is no heading of this kind.
    """
    heading = article.by_id.get(sentence.heading) if sentence.heading else None
    for _ in range(6):
        if heading is None or heading.level == 1 or heading.id == article.sentences[0].id:
            return ""
        if cue := found(_RUMOUR_HEADING, flat(heading.span.of(article.prose))):
            return cue
        heading = article.by_id.get(heading.heading) if heading.heading and heading.heading != heading.id else None
    return ""
