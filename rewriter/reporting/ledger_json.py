"""A Ledger as the JSON document ``rewriter/ledger@1``."""

from decimal import Decimal

from rewriter.domain import (
    Article,
    Attempt,
    Citation,
    Clause,
    Disposal,
    Finding,
    Ledger,
    Refusal,
    Sentence,
    Source,
    Statement,
    Usage,
)
from rewriter.reading.reader import read
from rewriter.reporting.fact_json import checked_fact_document, decimal_text, fact_document
from rewriter.reporting.jsons import Document, Json, evidence_list, offsets
from rewriter.reporting.locating import Located, locate
from rewriter.reporting.report_json import report_document

SCHEMA = "rewriter/ledger@1"


def ledger_document(ledger: Ledger) -> Document:
    """The keys of docs/schemas/ledger-1.json.

    Offsets under ``original`` and ``sentences`` index ``original.text``; those under ``rewrite``, ``statements``
    and ``report`` index ``rewrite.text``; those of evidence index the document the evidence names.
    """
    located = locate(ledger.statements, ledger.text, ledger.report.statements)
    return {
        "schema": SCHEMA,
        "status": ledger.status,
        "model": ledger.model,
        "note": ledger.note,
        "original": _original(ledger.original),
        "rewrite": {"text": ledger.text, "words": read(ledger.text).words},
        "sentences": _sentences(ledger),
        "statements": [_statement(*pair) for pair in zip(ledger.statements, located, strict=True)],
        "attempts": [_attempt(attempt) for attempt in ledger.attempts],
        "usage": _usage(ledger.usage),
        "cost": {"amount": _amount(ledger.cost), "currency": ledger.currency},
        "report": report_document(ledger.report),
    }


def _original(article: Article) -> Document:
    return {
        "title": article.title,
        "language": article.language,
        "words": article.words,
        "text": article.text,
        "citations": [_citation(citation) for citation in article.citations],
        "sources": [_source(source) for source in article.sources],
    }


def _citation(citation: Citation) -> Document:
    return {"text": citation.text, **offsets(citation.span), "style": citation.style, "keys": list(citation.keys)}


def _source(source: Source) -> Document:
    known: Json = bool(source.text)
    return {
        "key": source.key,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "date": source.date,
        "has_text": known,
    }


def _sentences(ledger: Ledger) -> list[Json]:
    disposals = {disposal.sentence: disposal for disposal in ledger.disposals}
    text = ledger.original.text
    return [_sentence(sentence, text, disposals.get(sentence.id)) for sentence in ledger.original.sentences]


def _sentence(sentence: Sentence, text: str, disposal: Disposal | None) -> Document:
    """``cue`` is what gave the kind, ``reason`` why the outcome; outcome and reason are null when undecided."""
    return {
        "id": sentence.id,
        "text": sentence.span.of(text),
        **offsets(sentence.span),
        "block": sentence.block.value,
        "kind": sentence.kind.value,
        "cue": sentence.reason,
        "outcome": disposal.outcome.value if disposal else None,
        "reason": disposal.reason if disposal else None,
        "statements": list(disposal.statements) if disposal else [],
        "citations": sorted(sentence.keys),
        "clauses": [_clause(clause, text) for clause in sentence.clauses],
        "facts": [fact_document(fact) for fact in sentence.facts],
    }


def _clause(clause: Clause, text: str) -> Document:
    return {
        "text": clause.span.of(text),
        **offsets(clause.span),
        "kind": clause.kind.value,
        "certainty": clause.certainty.label,
        "negated": clause.negated,
        "attribution": clause.attribution,
        "cue": clause.reason,
    }


def _statement(statement: Statement, located: Located) -> Document:
    """``start`` and ``end`` are null for a statement the rendered text does not hold word for word."""
    return {
        "text": statement.text,
        "start": located.span.start if located.span else None,
        "end": located.span.end if located.span else None,
        "status": statement.status.value,
        "citations": list(statement.citations),
        "rests_on": list(statement.rests_on),
        "verdict": located.verdict.value if located.verdict else None,
        "facts": [checked_fact_document(fact) for checked in located.checked for fact in checked.facts],
    }


def _refusal(refusal: Refusal) -> Document:
    """The findings without their place in a text that is gone; what they rest on stays."""
    return {"text": refusal.text, "findings": [_reason(finding) for finding in refusal.findings]}


def _reason(finding: Finding) -> Document:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "evidence": evidence_list(finding.evidence),
    }


def _attempt(attempt: Attempt) -> Document:
    return {
        "purpose": attempt.purpose,
        "model": attempt.model,
        "prompt": attempt.prompt,
        "prompt_digest": attempt.prompt_digest,
        "usage": _usage(attempt.usage),
        "cost": _amount(attempt.cost),
        "cached": attempt.cached,
        "findings": list(attempt.findings),
        "note": attempt.note,
        "refused": [_refusal(refusal) for refusal in attempt.refused],
    }


def _usage(usage: Usage) -> Document:
    return {"prompt_tokens": usage.prompt_tokens, "completion_tokens": usage.completion_tokens}


def _amount(cost: Decimal | None) -> str | None:
    """In full digits; null for a cost that is unknown."""
    return None if cost is None else decimal_text(cost)
