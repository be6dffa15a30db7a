"""Who claims an unconfirmed statement, said in the statement itself."""

import re

from rewriter.domain import Article
from rewriter.editing.candidate import Candidate
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.wording import lower_first, sentence_case
from rewriter.reading.kinds.attributions import social_source
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.reports import reported

_NAMES_A_SPEAKER = re.compile(
    r"\b(?:according to|per|if you ask)\b|[A-Z][\w’'.-]+(?:\s+\(\d{4}\))?\s+(?:\w+ly\s+)?(?:says|said|claims|claimed"
    r"|suggests|suggested|reports|reported|notes|told|believes|argues|maintains|insists|forecasts|expects|predicts"
    r"|estimates)\b"
    r"|^(?:Commenters|Users|Posters|Fans|Readers|Traders|Day\straders|Regulars|Members|Locals|Insiders)\s(?:\w+\s)?"
    r"(?:keep|insist|say|claim|swear|repeat|believe|report|suggest)\b"
)


def with_claimant(candidate: Candidate, article: Article, lower: frozenset[str]) -> str:
    """The text of *candidate* with who claims it; unchanged where its own words tell.

    Nobody is invented: the claimant is the kind of source its markers name, else that no named source is given.
    """
    text = candidate.text
    if candidate.denial or candidate.unsourced or _tells(text, candidate):
        return _told_once(text)
    places = [place for key in candidate.keys if (place := social_source(key, article))]
    if places and len(places) == len(candidate.keys):
        seen = any(places[0] in citation.text for citation in candidate.citations)
        if (possible(text) or outlook(text)) and (seen or any(_named_source(key, article) for key in candidate.keys)):
            return text
        if _is_phrase(text):
            return f"{text.removesuffix('.')}, according to {places[0]}."
        return _claimed_at(places[0], lower_first(text, lower))
    if any(_named_source(key, article) for key in candidate.keys):
        return text
    if _is_phrase(text):
        return f"{text.removesuffix('.')}, though no source is named."
    if possible(text):
        return text
    return f"It is {'claimed' if 'suggest' in text else 'suggested'} that {lower_first(text, lower)}"


_FRAME = re.compile(
    r"(?:Word|Talk|Gossip|Chatter|Rumou?r|The\s(?:word|talk|rumou?r|story))\b[^,.;:“”\"]{0,60}?\s(?:has\sit|is|goes)"
    r"(?:\sthat|,)?\s"
)
_WRITTEN = re.compile(
    r",\s(?:an?|one|some|several|two)\s[^,.;:“”\"]{3,60}\s(?:wrote|writes|posted|posts|says?|said|claims?|claimed|insists?)\b"
    r"[^,;:“”\"]{0,30}$"
)


def _told_once(text: str) -> str:
    """*text* without "Word on the quay has it that" where it ends with who wrote it."""
    match = _FRAME.match(text)
    rest = text[match.end() :] if match else ""
    return sentence_case(rest) if rest and _WRITTEN.search(rest) and is_sentence(rest) else text


def _is_phrase(text: str) -> bool:
    """True for an item that is no sentence, among them "60W wired charging", whose participle looks like a verb."""
    return bool(labelled(text)[0]) or not is_sentence(text) or text[:1].isdigit()


_ON = re.compile(r"an?\s.*\b(?:forum|board|blog|site|wiki)$")
_IN = re.compile(r"an?\s.*\b(?:post|podcast|video|leak)$")


def _claimed_at(place: str, claim: str) -> str:
    """*claim* with the kind of *place* it comes from; a place with a name of its own speaks for itself."""
    if _ON.match(place) or _IN.match(place):
        return f"It is claimed {'on' if _ON.match(place) else 'in'} {place} that {claim}"
    return f"According to {place}, {claim}"


def _named_source(key: str, article: Article) -> bool:
    """True when the marker itself names the source: an outlet, a linked page, an entry of the source list."""
    source = article.by_key.get(key)
    return source is not None and bool(source.publisher or source.title or source.url)


def _tells(text: str, candidate: Candidate) -> bool:
    in_prose = any(citation.in_prose for citation in candidate.citations)
    return bool(in_prose or social(text) or hearsay(text) or _NAMES_A_SPEAKER.search(text)) or (
        bool(reported(text)) and "“" in text
    )
