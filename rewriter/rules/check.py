"""Check a rewrite against its original: every rule over every statement, one report."""

from collections.abc import Sequence

from rewriter.domain import (
    Article,
    CheckedFact,
    CheckedStatement,
    Evidence,
    Report,
    Source,
    Verdict,
)
from rewriter.reading import labelled, language, read, read_article
from rewriter.rules.alignment.case import Aligned, Case, make_case
from rewriter.rules.alignment.grounding import contradictions, grounds
from rewriter.rules.alignment.hedging import said_certainty
from rewriter.rules.alignment.index import index_of
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.own_notes import resolve_notes
from rewriter.rules.finding import LineMap, run
from rewriter.rules.registry import RULES

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
    article = resolve_notes(labelled(read(text, frozenset(index.by_key), original.language), original), index)
    case = make_case(article, index, sources, texts)
    lines = LineMap(text)
    rules = [rule for rule in RULES if rule.near and (original.language == language.CUES or not rule.english)]
    findings = [finding for rule in rules for finding in run(rule, case, lines)]
    findings.sort(key=lambda finding: (finding.span, finding.code))
    statements = tuple(_judge(statement, case) for statement in case.statements)
    skipped = tuple(rule.name for rule in RULES if rule.near and rule not in rules)
    return Report(tuple(findings), statements, strict, skipped)


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
