"""A plain title that promises only what is confirmed."""

import re
from collections import Counter

from rewriter.domain import Article, Block, Sentence, Status
from rewriter.editing.candidate import Candidate
from rewriter.editing.trim import KEPT
from rewriter.editing.wording import tidy
from rewriter.reading.kinds.ground import pieces
from rewriter.reading.kinds.titles import quoted
from rewriter.reading.kinds.verbs import finite
from rewriter.reading.kinds.words import bare, capitals

_CUT = re.compile(r"\s*(?:[:?!|–—\[(]|\s-\s).*$", re.DOTALL)
_TEASER = re.compile(
    r"\b(?:everything|secrets?|ultimate|guide|why|how|what|is|are|will|does|do|leaks?|rumou?rs?|roundup|explained"
    r"|best|top|truth|inside|revealed|really|you|your|about)\b",
    re.IGNORECASE,
)


_AUXILIARY = re.compile(r"\s(?:Is|Are|Was|Were|Has|Have|Will)\s")
_NUMBER = re.compile(r"\d")
_NUMBERED = re.compile(r"\s(?:season|part|series|volume|chapter|book|episode)\s\d{1,2}")
_OPENING = 4
"""Sentences that are sure to name the subject."""


def title_of(article: Article, candidates: tuple[Candidate, ...]) -> str:
    """``SUBJECT: facts and rumours``, the second half only where something is unconfirmed.

    Where nothing is confirmed it is ``SUBJECT: reports and rumours``, or ``SUBJECT: what is reported``.
    """
    subject = _from_heading(article) or _from_names(article) or "Summary"
    statuses = {candidate.status for candidate in candidates}
    if Status.UNCONFIRMED not in statuses:
        return f"{subject}: what is reported" if statuses else subject
    if Status.CONFIRMED in statuses:
        return f"{subject}: facts and rumours"
    return f"{subject}: reports and rumours"


def heading_of(article: Article) -> str:
    """The title as the article writes it, up to a colon or a question mark."""
    first = next((s for s in article.sentences if s.block is Block.HEADING), None)
    written = article.title or (first.span.of(article.prose) if first else "")
    return _CUT.sub("", " ".join(written.split())).strip()


def _from_heading(article: Article) -> str:
    first = next((s for s in article.sentences if s.block is Block.HEADING and s.level == 1), None)
    written = " ".join((first.span.of(article.prose) if first else article.title).split())
    plain = _CUT.sub("", written).strip()
    if not plain or len(plain.split()) > 8 or any(q in plain.lower() for q in _rumoured(article)):
        return ""
    if finite(" ".join(plain.split()[1:]).lower()):
        return _subject(plain)
    shortened = _TEASER.split(plain)[0].strip(" ,;.-–—")
    return shortened if shortened and shortened[0].isalnum() else ""


def _subject(heading: str) -> str:
    """"Acme Two" of "Acme Two Is Here": the words before an auxiliary, where they are a name of two words or more."""
    before, *verb = _AUXILIARY.split(heading, maxsplit=1)
    words = before.split()
    named = len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words)
    return before if verb and named and not _TEASER.search(before) else ""


def _rumoured(article: Article) -> frozenset[str]:
    return frozenset(title for s in article.sentences for title in quoted(s.span.of(article.prose)))


def _from_names(article: Article) -> str:
    """The name most sentences use, with the word that most often follows it where half of them agree."""
    used: Counter[str] = Counter()
    written: dict[str, str] = {}
    headline = article.sentences[0].id if article.sentences and article.sentences[0].block is Block.HEADING else ""
    told = [s for s in article.sentences if s.id != headline] or article.sentences
    for sentence in told:
        for name, form in _names(article, sentence).items():
            written.setdefault(name, form)
            used.update(pieces(name))
    rumoured = _rumoured(article)
    early = _opening(article)
    usable = [
        (count, -index, name)
        for index, (name, count) in enumerate(used.items())
        if name in written and name not in rumoured and _opens_with(name, early)
    ]
    if not usable:
        return ""
    least = max(2, max(count for count, _, _ in usable) // 4)
    likely = [one for one in usable if one[0] >= least] or usable
    best = max((count * len(name.split()), order, name) for count, order, name in likely)[2]
    longer = [
        name
        for name in written
        if name.startswith(f"{best} ") and not _NUMBER.search(name) and 2 * used[name] >= used[best]
    ]
    found = max(longer, key=lambda name: (used[name], len(name)), default=best)
    numbered = [
        name for name in written if _NUMBERED.fullmatch(name.removeprefix(found)) and 4 * used[name] >= used[best]
    ]
    return written[max(numbered, key=lambda name: used[name], default=found)]


def _opening(article: Article) -> set[str]:
    """The names of the opening: the subject the first sentence starts with, else all names of the first few."""
    body = [s for s in article.sentences if s.block is not Block.HEADING]
    told = ([s for s in body if s.kind in KEPT] or body)[:_OPENING]
    for _, _, name in capitals(tidy(told[0].span.of(article.prose))[:60] if told else ""):
        return set(pieces(name))
    return {piece for s in told for name in _names(article, s) for piece in pieces(name)}


def _opens_with(name: str, early: set[str]) -> bool:
    """True when the opening names it, or most of it."""
    return name in early or any(len(piece.split()) > 1 for piece in pieces(name) if piece in early)


def _names(article: Article, sentence: Sentence) -> dict[str, str]:
    text = sentence.span.of(article.prose)
    found = {}
    for start, end, name in capitals(text):
        form = re.sub(r"[’']s?$", "", " ".join(text[start:end].split()))
        found[bare(form) or name] = form
    return found
