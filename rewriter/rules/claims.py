"""Judge single claims against the texts they are said to rest on: no rewrite, no original, evidence and a sentence.

Each sentence of a claim is aligned with the evidence first. Where some passage restates it closely its evidence is
*near*, and a value that belongs to another slot is an error; otherwise the evidence is *far*, and only what stands
nowhere in it, or is visibly contradicted, is one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rewriter.domain import Article, Finding, Severity, Span
from rewriter.reading import labelled, read
from rewriter.rules.alignment.case import Aligned, Case, Regime, align
from rewriter.rules.alignment.edits import likeness
from rewriter.rules.alignment.joined import Joined, cite, join
from rewriter.rules.alignment.passage import Passage, passage
from rewriter.rules.check_itself import NOTHING_TO_JUDGE
from rewriter.rules.finding import LineMap, run
from rewriter.rules.registry import RULES
from rewriter.rules.rule import Rule

RESTATED = 0.5
"""Share of a sentence that one passage must carry for the evidence to be near."""
FEW = 30
"""Sentences of evidence up to which what restates a claim is what it rests on."""
WORD_FOR_WORD = 0.5
"""Ratio of equal words in order that shows as much among more of them."""
KEPT = 8
"""Evidence of so many recent claims is kept as read: claims of one source usually come in a row."""
ERROR_LEAVES, WARNING_LEAVES = 0.25, 0.75
"""Parts of the score that a claim keeps with an error finding, and with a warning."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``sources`` are texts by id; ``citations`` the ids the claim cites, None where all of them may carry it."""

    text: str
    sources: Mapping[str, str]
    citations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """``score`` in 0..1 is how much of the claim the evidence holds, less for findings. Evidence has offsets in the
    source it names; a finding's span is in the claim."""

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
    article = labelled(read(claim.text, frozenset(claim.sources)), evidence.index.article)
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
    """Near where a passage restates the sentence; among many passages one that does so in the same words."""
    if not statement.best or statement.best.score < RESTATED:
        return Regime.FAR
    few = len(statement.original.passages) <= FEW
    return Regime.NEAR if few or likeness(statement.passage, statement.best.passage) >= WORD_FOR_WORD else Regime.FAR


def _of(regime: Regime) -> tuple[tuple[Rule, Severity], ...]:
    weighed = ((rule, rule.severity_of_claim(regime)) for rule in RULES)
    return tuple((rule, severity) for rule, severity in weighed if severity)


_RULES = {regime: _of(regime) for regime in Regime}


def _score(statement: Aligned, findings: list[Finding]) -> float:
    span = statement.passage.sentence.span
    severities = {finding.severity for finding in findings if finding.span.overlaps(span) or not len(finding.span)}
    kept = 1.0
    if Severity.ERROR in severities:
        kept = ERROR_LEAVES
    elif Severity.WARNING in severities:
        kept = WARNING_LEAVES
    return statement.carried * kept
