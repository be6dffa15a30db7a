"""Label a whole article: every sentence and clause with its kind, the cue, its certainty and who answers for it."""

import re
from dataclasses import replace
from functools import lru_cache

from rewriter.domain import Article, Certainty, Clause, Kind, Sentence, Span
from rewriter.facts.attribution import attribution
from rewriter.facts.certainty import certainty
from rewriter.facts.polarity import negated
from rewriter.reading.kinds.asides import aside_keys
from rewriter.reading.kinds.attributions import named, social_source
from rewriter.reading.kinds.decide import Context, Label, label_part, weighed
from rewriter.reading.kinds.ground import Ground, Known, ground_of, known_from, uses
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.idle import idle
from rewriter.reading.kinds.neighbours import settle
from rewriter.reading.kinds.opinions import significance
from rewriter.reading.kinds.parts import Part, parts_of, spans_of
from rewriter.reading.kinds.reports import reported
from rewriter.reading.kinds.titles import doubted_titles
from rewriter.reading.kinds.verbs import finite
from rewriter.reading.kinds.whole import label_whole

_LEAST_SENTENCES = 12
_LEAST_USES = 3
_RANK = (Kind.RUMOUR, Kind.FACT, Kind.ANALOGY, Kind.OPINION, Kind.FILLER, Kind.META, Kind.CALL_TO_ACTION)


def label(article: Article, background: Article | None = None) -> Article:
    """*article* with the kind and reason of every sentence, and its clauses judged with the whole text in view.

    Clauses are parted anew where a comparison begins or ends. *background* is the article a rewrite was made from:
    what that one is about is not off the topic of its rewrite.
    """
    wholes = {sentence.id: label_whole(article, sentence) for sentence in article.sentences}
    parts = {s.id: parts_of(article, s) for s in article.sentences if wholes[s.id] is None}
    context = _context(article, [part for found in parts.values() for part in found], background)
    labelled = (
        _labelled(sentence, wholes[sentence.id], parts.get(sentence.id, ()), context) for sentence in article.sentences
    )
    return replace(article, sentences=tuple(labelled))


def parted(article: Article) -> Article:
    """*article* with its clauses parted as ``label`` parts them, and nothing labelled."""
    return replace(article, sentences=tuple(_parted(article, sentence) for sentence in article.sentences))


def _parted(article: Article, sentence: Sentence) -> Sentence:
    spans = spans_of(article, sentence)
    anew = spans and spans != [clause.span for clause in sentence.clauses]
    if not anew or label_whole(article, sentence) is not None:
        return sentence
    return replace(sentence, clauses=tuple(map(Clause, spans)))


def _context(article: Article, parts: list[Part], background: Article | None) -> Context:
    """Two passes: comparisons must be known before the ground outside them, the ground before asides, and again."""
    known = _known(background) if background is not None else Known()
    plain = [part for part in parts if part.comparison is None]
    ground = ground_of(article, plain, known)
    idle_parts = _idle_spans(parts, ground)
    asides = aside_keys(parts, ground, idle_parts)
    kept = [p for p in parts if (p.span.start, p.span.end) not in idle_parts and not (p.keys and p.keys <= asides)]
    if kept != plain:
        ground = ground_of(article, kept, known)
        idle_parts |= _idle_spans(parts, ground)
        asides |= aside_keys(parts, ground, idle_parts)
    return Context(article, ground, asides, idle_parts, doubted_titles(parts), _hearsay_keys(parts))


@lru_cache(maxsize=8)
def _known(background: Article) -> Known:
    """What the article a rewrite was made from is about, made once however many statements are read against it."""
    told = (s for s in background.sentences if label_whole(background, s) is None)
    return known_from(
        part for sentence in told for part in parts_of(background, sentence) if part.comparison is None
    )


def _idle_spans(parts: list[Part], ground: Ground) -> frozenset[tuple[int, int]]:
    return frozenset((part.span.start, part.span.end) for part in parts if idle(part, ground))


def _hearsay_keys(parts: list[Part]) -> frozenset[str]:
    """Sources that at least three sentences use, half of them for hearsay; none in a text too short to tell."""
    if len({part.sentence.id for part in parts}) < _LEAST_SENTENCES:
        return frozenset()
    return frozenset(
        key
        for key, used in uses(parts).items()
        if len({part.sentence.id for part in used}) >= _LEAST_USES
        and 2 * sum(bool(hearsay(part.text) or social(part.text)) for part in used) >= len(used)
    )


def _labelled(sentence: Sentence, whole: Label | None, parts: tuple[Part, ...], context: Context) -> Sentence:
    if whole is not None:
        clauses = tuple(_clause_as(clause, whole) for clause in sentence.clauses)
        return replace(sentence, kind=whole.kind, reason=whole.reason, clauses=clauses)
    if not parts:
        return replace(sentence, kind=Kind.FILLER, reason="no words")
    labels = settle(parts, [label_part(part, context) for part in parts])
    best = _foremost(parts, labels)
    clauses = tuple(_clause(part, one, context) for part, one in zip(parts, labels, strict=True))
    return replace(sentence, kind=best.kind, reason=best.reason, clauses=clauses)


_HUNG = re.compile(r"\s*[,;]?\s*(?:but|though|although|while|yet|whereas)\b", re.IGNORECASE)


def _foremost(parts: tuple[Part, ...], labels: tuple[Label, ...]) -> Label:
    """The label a sentence goes by: its weakest, unless that is a turn hung on a fact that stands by itself."""
    first = next((i for i, one in enumerate(labels) if one.kind is Kind.RUMOUR), 0)
    alone = labels[0].kind is Kind.FACT and first and finite("".join(part.text for part in parts[:first]))
    if alone and _HUNG.match(parts[first].text):
        return labels[0]
    return min(labels, key=lambda one: _RANK.index(one.kind))


def _clause_as(clause: Clause, whole: Label) -> Clause:
    return replace(clause, kind=whole.kind, reason=whole.reason)


def _clause(part: Part, one: Label, context: Context) -> Clause:
    prose = context.article.prose
    sure = certainty(prose, Span(part.span.start, part.span.start + weighed(part.text)))
    if one.kind is Kind.RUMOUR:
        sure = min(sure, Certainty.RUMOURED)
    return Clause(part.span, one.kind, sure, negated(prose, part.span), _who(part, context), one.reason)


def _who(part: Part, context: Context) -> str:
    """Who answers for *part*: as its own words say, else the outlet or the kind of post its markers name.

    A host that only tells what a thing means ("the buzz has boosted ...") claims nothing in anybody's name.
    """
    if significance(part.text) and not reported(part.text):
        return ""
    return (
        attribution(context.article.prose, part.span)
        or named(part)
        or next((who for key in sorted(part.keys) if (who := social_source(key, context.article))), "")
    )
