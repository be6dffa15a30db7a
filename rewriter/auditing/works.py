"""Which work a sentence says its marker stands for: the publisher it names on the way to the marker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.domain import Citation, Evidence, Name, Span
from rewriter.facts.attribution import attributions
from rewriter.facts.matching import names
from rewriter.reading.citations import gazetteer, keys
from rewriter.rules.alignment.passage import Passage

NAMING = frozenset({"outlet-date", "narrative", "attribution"})
"""Styles whose markers name their source themselves."""
TOLD = re.compile(
    r"\b(?:told|telling|tells|interview(?:ed)? (?:with|in|by)|(?:comments?|remarks?|statement) (?:to|in)"
    r"|sp(?:oke|eaking) (?:to|with)|talk(?:ed|ing) to)\s+(?:the\s)?$",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b\d{4}\b", re.ASCII)
VENUE = re.compile(
    r"\b(?:announc|unveil|reveal|present|introduc)\w*\b[^.;()]{0,80}?\b(?:via|at|during|through)\s(?:the\s|its\s|an?\s)?$",
    re.IGNORECASE,
)
REACH = 120


@dataclass(frozen=True, slots=True)
class Named:
    """One marker and the work its sentence names for it. ``speaker`` is who spoke to the publisher, if anybody."""

    key: str
    publisher: str
    year: str
    span: Span
    passage: Passage
    speaker: str = ""

    @property
    def label(self) -> str:
        return f"{self.publisher} ({self.year})" if self.year else self.publisher

    @property
    def evidence(self) -> Evidence:
        return self.passage.evidence(self.span)


def is_id(citation: Citation) -> bool:
    """Does the marker say nothing of its source by itself: ``(web:3)``, ``[2]``, no link and no name?"""
    address = any(key.startswith(("https://", "ftp://")) for key in citation.keys)
    return citation.style not in NAMING and not address


def named_works(survey: Survey) -> Iterator[Named]:
    """Every marker of one id with the one publisher named between it and the marker before; doubtful pairs left out."""
    for passage in survey.statements:
        start = passage.sentence.span.start
        publishers = tuple(_publishers(passage))
        for group in _groups(passage):
            here = [each for each in publishers if start <= each[2].start < group[0].span.start]
            ids = list(dict.fromkeys(key for marker in group for key in marker.keys))
            if len(ids) == 1 and len(here) == 1:
                publisher, year, span = here[0]
                yield Named(ids[0], publisher, year, span, passage, _speaker(passage, span))
            start = group[-1].span.end


def same_publisher(one: str, other: str) -> bool:
    """Can both names be the same publisher's: "The Herald" and "Korea Herald", "BBC" and "BBC News"?"""
    first, second = (Name(Span(0, len(each)), each, tuple(each.split())) for each in (one, other))
    return keys.name(one) == keys.name(other) or names.refers(first, second) or names.refers(second, first)


def venue(passage: Passage) -> Name | None:
    """Where the sentence says something was announced: "via Geeked Week", "at the Harbour Expo"."""
    prose, start = passage.article.prose, passage.sentence.span.start
    for name in passage.names:
        if VENUE.search(prose, max(start, name.span.start - REACH), name.span.start):
            return name
    return None


def _groups(passage: Passage) -> Iterator[list[Citation]]:
    """The ids of the sentence, those side by side together."""
    group: list[Citation] = []
    inside = (c for c in passage.citations if is_id(c) and c.span in passage.sentence.span)
    for marker in sorted(inside, key=lambda each: each.span):
        between = passage.article.prose[group[-1].span.end : marker.span.start] if group else ""
        if group and any(c.isalnum() for c in between):
            yield group
            group = []
        group.append(marker)
    if group:
        yield group


def _publishers(passage: Passage) -> Iterator[tuple[str, str, Span]]:
    """Publishers the sentence names in its words: with a year, as an attribution, or as whom somebody told."""
    taken: list[Span] = []
    for citation in passage.citations:
        if citation.in_prose:
            taken.append(citation.span)
            year = YEAR.search(citation.names[0])
            name = citation.names[0][: year.start()].rstrip(" (,") if year else citation.names[0]
            yield name, year.group() if year else "", citation.span
    for who, span in _unmarked(passage):
        if gazetteer.is_outlet_like(who) and not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield who, "", span


def _unmarked(passage: Passage) -> Sequence[tuple[str, Span]]:
    prose, sentence = passage.article.prose, passage.sentence.span
    found = [(each.who, each.span) for each in attributions(prose, sentence) if each.named]
    told = (n for n in passage.names if TOLD.search(prose, max(sentence.start, n.span.start - 40), n.span.start))
    return [*found, *((name.text, name.span) for name in told)]


def _speaker(passage: Passage, publisher: Span) -> str:
    """The last person named before "told X", "comments to X"; empty where nobody speaks to the publisher."""
    prose, start = passage.article.prose, passage.sentence.span.start
    if not TOLD.search(prose, max(start, publisher.start - 40), publisher.start):
        return ""
    before = [name for name in passage.names if name.span.end <= publisher.start]
    return before[-1].text if before else ""
