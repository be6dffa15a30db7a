"""Check a rewrite against its original: every rule over every statement, one report."""

import bisect
from collections.abc import Iterable, Iterator, Sequence

from rewriter.domain import (
    Article,
    CheckedFact,
    CheckedStatement,
    Evidence,
    Finding,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)
from rewriter.reading import labelled, language, read, read_article
from rewriter.rules.alignment.case import Aligned, Case, make_case
from rewriter.rules.alignment.grounding import contradictions, grounds
from rewriter.rules.alignment.hedging import said_certainty
from rewriter.rules.alignment.index import index_of
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.own_notes import resolve_notes
from rewriter.rules.registry import RULES
from rewriter.rules.rule import Hit, Rule

INCOMPLETE = "I901"
"""Code of the finding that says a rule failed: the check is incomplete, so it does not pass."""
WORST_LAST = (Verdict.GROUNDED, Verdict.CITED, Verdict.UNCITED, Verdict.UNSUPPORTED, Verdict.CONTRADICTED)


def check(rewrite: str | Article, original: Article, sources: Sequence[Source] = (), strict: bool = False) -> Report:
    """Judge *rewrite* as anybody's text: it is read afresh, and nothing is known of how it was made.

    What the original cites is known to be a citation when the rewrite is read, so that a single sentence with its
    marker can be judged. *sources* with a ``text`` are looked into as well. The report is a pure function of the
    arguments; offsets index the rewrite's text.
    """
    text = rewrite.text if isinstance(rewrite, Article) else rewrite
    index = index_of(original)
    texts = {source.key: read_article(source.text) for source in sources if source.text}
    article = resolve_notes(labelled(read(text, frozenset(index.by_key)), original), index)
    case = make_case(article, index, sources, texts)
    lines = LineMap(text)
    rules = [rule for rule in RULES if original.language == language.CUES or not rule.english]
    findings = [finding for rule in rules for finding in _run(rule, case, lines)]
    findings.sort(key=lambda finding: (finding.span, finding.code))
    statements = tuple(_judge(statement, case) for statement in case.statements)
    skipped = tuple(rule.name for rule in RULES if rule not in rules)
    return Report(tuple(findings), statements, strict, skipped)


class LineMap:
    """Offsets to line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def _run(rule: Rule, case: Case, lines: LineMap) -> Iterator[Finding]:
    try:
        hits = list(rule.check(case))
    except Exception as error:
        failed = Hit(
            Span(0, 0),
            f"rule {rule.code} failed ({type(error).__name__}: {error}); the check is incomplete",
            "report this as a bug",
        )
        yield _finding(INCOMPLETE, "incomplete-check", Severity.ERROR, failed, lines)
        return
    for hit in _once(hits):
        yield _finding(rule.code, rule.name, rule.severity, hit, lines)


def _once(hits: Iterable[Hit]) -> Iterator[Hit]:
    seen: set[tuple[Span, str]] = set()
    for hit in hits:
        if (hit.span, hit.message) not in seen:
            seen.add((hit.span, hit.message))
            yield hit


def _finding(code: str, name: str, severity: Severity, hit: Hit, lines: LineMap) -> Finding:
    line, column = lines.place(hit.span.start)
    return Finding(code, name, severity, hit.message, hit.span, line, column, hit.suggestion, hit.evidence)


def _judge(statement: Aligned, case: Case) -> CheckedStatement:
    facts = tuple(_judge_fact(statement, located, case) for located in statement.located)
    sentence = statement.passage.sentence
    said = min(said_certainty(statement, clause) for clause in statement.passage.clauses)
    default = Verdict.CITED if statement.cited else Verdict.UNCITED if not statement.keys else Verdict.UNSUPPORTED
    verdict = max((fact.verdict for fact in facts), key=WORST_LAST.index, default=default)
    names = tuple(dict.fromkeys(name for citation in statement.citations for name in citation.names))
    return CheckedStatement(statement.passage.text, sentence.span, said, names, verdict, facts, _rests_on(statement))


def _judge_fact(statement: Aligned, located: Located, case: Case) -> CheckedFact:
    grounded = grounds(statement, located.fact, case.sources)
    if grounded and located.verdict is not Verdict.CONTRADICTED:
        return CheckedFact(located.fact, Verdict.GROUNDED, tuple(p.evidence(fact.span) for p, fact in grounded[:3]))
    denied = [
        (passage, other) for fact, passage, other in contradictions(statement, case.sources) if fact is located.fact
    ]
    if denied:
        return CheckedFact(located.fact, Verdict.CONTRADICTED, tuple(p.evidence(other.span) for p, other in denied[:3]))
    return CheckedFact(located.fact, located.verdict, located.evidence)


def _rests_on(statement: Aligned) -> tuple[Evidence, ...]:
    return tuple(ranked.passage.evidence() for ranked in statement.cited[:3] if ranked.score >= 0.3)
