"""Judge single claims against the texts they are said to rest on: no rewrite, no original, evidence and a sentence.

Each sentence of a claim is aligned with the evidence first. That was searched for and is *far*: only what stands
nowhere in it, or is visibly contradicted, is an error. Where some passage *restates* the sentence, a quotation altered
or a speaker, name or order changed there is one as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rewriter.domain import Article, Finding, Severity, Span
from rewriter.reading import parted, read
from rewriter.rules.alignment.case import Aligned, Case, Regime, align
from rewriter.rules.alignment.edits import likeness
from rewriter.rules.alignment.joined import Joined, cite, join
from rewriter.rules.alignment.passage import Passage, passage
from rewriter.rules.check_itself import NOTHING_TO_JUDGE
from rewriter.rules.finding import LineMap, run
from rewriter.rules.registry import RULES
from rewriter.rules.rule import Rule

RESTATED = 0.5
"""Share of a sentence that one passage must carry to restate it."""
FEW = 30
"""Sentences of evidence up to which what restates a claim is what it rests on."""
RETOLD = 0.4
"""The same for one plain sentence of a short text, which says nothing else of it."""
PLAIN = (22, 45)
"""Words of a claim, and of the sentence that restates it, up to which both tell hardly more than one thing."""
WORD_FOR_WORD = 0.5
"""Ratio of equal words in order that shows as much among more of them."""
KEPT = 8
"""Evidence of so many recent claims is kept as read: claims of one source usually come in a row."""
ERROR_LEAVES = 0.5
"""Part of the score that each place of the claim with an error leaves: two signals tell more than one."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``sources`` are texts by id; ``citations`` the ids the claim cites, None where all of them may carry it."""

    text: str
    sources: Mapping[str, str]
    citations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """``score`` in 0..1 is half for the absence of errors and half for the share of the claim that the evidence holds;
    each error halves it. Evidence has offsets in the source it names; a finding's span is in the claim."""

    findings: tuple[Finding, ...]
    score: float
    strict: bool = False

    @property
    def supported(self) -> bool:
        blocking = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return not any(finding.severity in blocking for finding in self.findings)


def judge(claim: Claim, strict: bool = False) -> Judgement:
    """What is wrong with *claim*, and how much of it its sources hold. Never raises on any text.

    A claim without words, or evidence without words, is unsupported with a score of 0: nothing could be looked up.
    """
    evidence = _evidence(tuple(claim.sources.items()))
    article = _read(claim, evidence)
    lines = LineMap(claim.text)
    statements = tuple(_statements(article, evidence))
    if not statements or not evidence.index.passages:
        what = "claim" if not statements else "evidence"
        nothing = Finding(
            NOTHING_TO_JUDGE.code, NOTHING_TO_JUDGE.name, Severity.ERROR, f"the {what} has no words", Span(0, 0), 1, 1
        )
        return Judgement((nothing,), 0.0, strict)
    found = [finding for statement in statements for finding in _findings(statement, article, evidence, lines)]
    score = min(_score(statement, found) for statement in statements)
    return Judgement(tuple(sorted(found, key=lambda each: (each.span, each.code))), round(score, 4), strict)


@lru_cache(maxsize=KEPT)
def _evidence(texts: tuple[tuple[str, str], ...]) -> Joined:
    return join(dict(texts))


def _read(claim: Claim, evidence: Joined) -> Article:
    """The claim as an article: under the citations given, else under its own markers that name sources, else all."""
    article = parted(read(claim.text, frozenset(claim.sources), evidence.index.article.language))
    given = cite(claim.citations, 0) if claim.citations is not None else None
    everything = cite(tuple(claim.sources), 0)
    sentences = []
    for sentence in article.sentences:
        own = tuple(one for one in sentence.cited_by if set(one.keys) & set(claim.sources))
        cited = (given,) if given is not None else own or (everything,)
        sentences.append(replace(sentence, cited_by=cited))
    return replace(article, sentences=tuple(sentences))


def _statements(article: Article, evidence: Joined) -> Iterator[Aligned]:
    for position, sentence in enumerate(article.sentences):
        each: Passage = passage("claim", article, sentence, position)
        if any(character.isalnum() for character in sentence.span.of(article.prose)):
            yield align(each, evidence.index, article)


def _findings(statement: Aligned, article: Article, evidence: Joined, lines: LineMap) -> Iterator[Finding]:
    regime = _regime(statement)
    case = Case(article, evidence.index, (statement,), (), (), {}, regime=regime, is_claim=True)
    for rule, severity in _RULES[regime]:
        for finding in run(rule, case, lines, severity):
            own = tuple(evidence.own(each) for each in finding.evidence if each.document == "source")
            yield replace(finding, evidence=own)


def _regime(statement: Aligned) -> Regime:
    """Retold by a plain sentence of a short text; restated where a passage restates the sentence, among many passages
    one that does so in the same words."""
    if not statement.best:
        return Regime.FAR
    if statement.original.is_brief and statement.best.score >= RETOLD and _is_plain(statement, statement.best.passage):
        return Regime.RETOLD
    if statement.best.score < RESTATED:
        return Regime.FAR
    few = len(statement.original.passages) <= FEW
    restated = few or likeness(statement.passage, statement.best.passage) >= WORD_FOR_WORD
    return Regime.RESTATED if restated else Regime.FAR


def _is_plain(statement: Aligned, told: Passage) -> bool:
    """Are both so short that they tell hardly more than one thing?"""
    lengths = (len(each.sentence.span.of(each.article.prose).split()) for each in (statement.passage, told))
    return all(length <= most for length, most in zip(lengths, PLAIN, strict=True))


def _of(regime: Regime) -> tuple[tuple[Rule, Severity], ...]:
    weighed = ((rule, rule.severity_in(regime)) for rule in RULES if not rule.of_text)
    return tuple((rule, severity) for rule, severity in weighed if severity)


_RULES = {regime: _of(regime) for regime in Regime}


def _score(statement: Aligned, findings: list[Finding]) -> float:
    """0.5 and more without an error, less with one: half for being without, half for the share carried."""
    span = statement.passage.sentence.span
    errors = [finding.span for finding in findings if finding.severity is Severity.ERROR]
    places = {place for place in errors if place.overlaps(span) or not len(place)}
    return float((1 + statement.carried) / 2 * ERROR_LEAVES ** len(places))
