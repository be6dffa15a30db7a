"""Who is what: the roles a text ties to a name.

A role stands in brackets behind the name ("Mara Holt (chief engineer)"), as an apposition ("Mara Holt, the yard's chief
engineer,"), after "who is", "who leads" or "is the", or right before it ("chief engineer Mara Holt"). Roles are sets
of content stems; of an apposition only the part before "of", "for", "at" and the like counts, for the rest names
other people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Name, Span
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

LONGEST_ROLE = 60
ROOT = 4
"""Letters of a stem by which roles are compared: who leads is the leader, who chairs the chairman."""
BRACKET = re.compile(r"\s*\(([^()]{2,60})\)")
APPOSITION = re.compile(
    r"(?:\s*\([^()]*\))?,\s+(?:who\s+(?:is|was)\s+)?"
    r"((?:(?:an?|the|its|his|her|their|[\w’'’]+['’]s)\s|(?:[a-z]+\s){0,2}[a-z]*(?:er|or|ist|ian|man|woman|ant|ief|ive|head|lead|chair)\s)"
    r"[^,;.()]{0,60})(?=[,;.()]|$)"
)
PLAYED = re.compile(r",?\s+(?:who\s+)?(?:plays?|played|portrays?|voices?|as|stars? as|appears? as)\s+([^,;.()]{3,60})")
AHEAD = re.compile(
    r"(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bduring )"
    r"\b((?:the|its|his|her|their|[\w’']+['’]s)\s[a-z][a-z -]{2,50}),\s*$"
)
PLAYED_BY = re.compile(r"([^\s,;.()][^,;.()]{1,40}?)\s+(?:is|was)\s+(?:played|portrayed|voiced)\s+by\s+$")
DEED = re.compile(
    r",?\s+who\s+((?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|founded|directs?|directed|owns?|manages?|coaches|edits?)\s[^,;.()]{2,60})"
)
COPULA = re.compile(r"\s+(?:is|was)\s+((?:an?|the|its|his|her|their|[\w’' ]{2,30}['’]s)\s[^,;.()]{3,60})")
BEFORE = re.compile(r"((?:\b[a-z][\w-]*\s+){1,3})$")
HEAD_ENDS = re.compile(r"\b(?:of|for|at|in|from|with|to|and|who|which|that|since|by|on)\b")
OFFICE = re.compile(
    r"(?:er|or|ist|ian|man|woman|ant|ent|ief|ive|ect|ain|head|lead|chair|mayor|boss|coach|star|host|judge|chef|nurse|king|queen|"
    r"analyst|wife|husband|brother|sister|cousin|son)\s+$"
)
"""A word before a name counts as a role only when it ends like one; "ordered Heliora" ties no role to a name."""
WHERE_FROM = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*\s+(?:of|from|in|at)\s+(?:the\s+)?$")
"""Somebody whose home the name is: of "Ana Ruiz of Porto, the chief engineer," it is not Porto that has the role."""
BREAK = re.compile(
    r"\b(?:the|an?|its|his|her|their|said|says|told|is|was|are|were|has|have|had|by|and|or|with|for|to|from|of|in|on|at|as|that|than|"
    r"after|before|under|over|but|when|while|like|including|between|per|via|against|whether|if|because)\s+"
)


@dataclass(frozen=True, slots=True)
class Role:
    """``stems`` of the role given to ``name``; ``bearer`` is set where the bracket holds another name instead."""

    name: Name
    stems: frozenset[str]
    span: Span
    bearer: Name | None = None


@kept
def roles(passage: Passage) -> tuple[Role, ...]:
    """Every role the passage ties to one of its names."""
    return tuple(_roles(passage))


def _roles(passage: Passage) -> Iterator[Role]:
    prose, end = passage.article.prose, passage.sentence.span.end
    for name in passage.names:
        for found in _role_spans(prose, name, passage.sentence.span.start, end):
            span = _trimmed(prose, found)
            stems = frozenset(stem[:ROOT] for stem in passage.stems_of(span))
            if stems:
                yield Role(name, stems, span, _bearer(passage, name, span))


def _trimmed(prose: str, span: Span) -> Span:
    return Span(span.start, span.start + len(span.of(prose).rstrip()))


def _bearer(passage: Passage, name: Name, span: Span) -> Name | None:
    """The part or player that a role names: "Ruth Kray", "the pianist Anton Varga"; none in "finance chief of Acme"."""
    if HEAD_ENDS.search(passage.article.prose, span.start, span.end) or "," in span.of(passage.article.prose):
        return None
    return next((n for n in passage.names if n is not name and n.span in span and n.span.end == span.end), None)


def _role_spans(prose: str, name: Name, start: int, end: int) -> Iterator[Span]:
    bracket = BRACKET.match(prose, name.span.end, end)
    if bracket:
        yield Span(*bracket.span(1))
    home = WHERE_FROM.search(prose, max(start, name.span.start - LONGEST_ROLE), name.span.start)
    for pattern in (APPOSITION, COPULA, DEED, PLAYED):
        match = pattern.match(prose, name.span.end, end)
        if match and not (home and pattern is APPOSITION):
            yield _head(prose, Span(*match.span(1)))
    start = max(start, name.span.start - LONGEST_ROLE)
    opening = prose[start : start + 1].lower() + prose[start + 1 : name.span.start]
    for pattern, closing in ((AHEAD, ","), (PLAYED_BY, "by")):
        ahead = pattern.search(opening) if opening.rstrip().endswith(closing) else None
        if ahead:
            yield _head(prose, Span(start + ahead.start(1), start + ahead.end(1)))
    before = BEFORE.search(opening)
    if before and OFFICE.search(before.group(1)):
        yield _noun_phrase(prose, Span(start + before.start(1), start + before.end(1)))


def _head(prose: str, span: Span) -> Span:
    border = HEAD_ENDS.search(prose, span.start + 1, span.end)
    return Span(span.start, border.start() if border else span.end)


def _noun_phrase(prose: str, span: Span) -> Span:
    """The words before a name, from behind the last determiner, preposition or verb among them."""
    breaks = [match.end() for match in BREAK.finditer(prose, span.start, span.end)]
    return Span(breaks[-1], span.end) if breaks else span
