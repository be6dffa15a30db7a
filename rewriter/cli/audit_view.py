"""An audit for people and for programs."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from rewriter.auditing import Audit
from rewriter.auditing.composition import AuditedSource, Composition
from rewriter.domain import Finding, Severity
from rewriter.reading.bibliography.listing import AtHand
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import listed, plural
from rewriter.reporting.jsons import Document, Json
from rewriter.reporting.paint import Paint, shorten, visible
from rewriter.reporting.quoting import Document as Quoted
from rewriter.reporting.quoting import in_context, quote
from rewriter.reporting.report_json import finding_document

SCHEMA = "rewriter/audit@1"
SHOWN_SOURCES = 12
SHOWN_EVIDENCE = 4
_WIDTH = 70
_PLURALS = {"analogy": "analogies", "call_to_action": "calls to action", "filler": "filler", "meta": "about itself"}
_STATES = {True: "resolves", False: "resolves to nothing"}


def audit_text(audit: Audit, name: str, paint: Paint) -> str:
    """What the text *name* is made of, its sources, the findings rule by rule, most severe first, and the verdict."""
    lines = [*_composition(audit, name, paint), "", *_sources(audit, paint)]
    documents = {"original": Quoted(name, audit.article.text)}
    ranked = sorted(audit.findings, key=lambda finding: (_rank(audit, finding.code), finding.code, finding.span))
    for _, group in groupby(ranked, key=lambda finding: finding.code):
        lines += ["", *_rule(list(group), audit, name, documents, paint)]
    return "\n".join([*lines, "", *_skipped(audit), _verdict(audit, paint)]) + "\n"


def _rank(audit: Audit, code: str) -> int:
    """The most severe of a rule's findings places the rule."""
    return min(list(Severity).index(finding.severity) for finding in audit.findings if finding.code == code)


def _composition(audit: Audit, name: str, paint: Paint) -> Iterator[str]:
    made = audit.composition
    extent = f"{_words(made)}, {plural(made.sentences, 'sentence')}, {plural(made.headings, 'heading')}"
    yield f"{paint.bold(visible(name))}: {extent}"
    kinds = [_kind(kind, count) for kind, count in made.kinds.items() if count]
    facts = [_facts(label, count.cited + count.uncited, count.uncited) for label, count in made.facts.items()]
    total = made.cited + made.uncited
    rows = [
        ("sentences", ", ".join(kinds)),
        ("facts", f"{total:,}: {made.cited:,} under a citation, {made.uncited:,} under none"),
        ("", ", ".join(fact for fact in facts if fact)),
    ]
    yield from columns(rows, indent=2)


def _words(made: Composition) -> str:
    more = f" ({made.words_with_markers:,} with its markers)" if made.words_with_markers != made.words else ""
    return plural(made.words, "word") + more


def _kind(kind: str, count: int) -> str:
    return f"{count} {_PLURALS[kind]}" if kind in _PLURALS else plural(count, kind)


def _facts(label: str, count: int, uncited: int) -> str:
    return (plural(count, label) + (f" ({uncited} uncited)" if uncited else "")) if count else ""


def _sources(audit: Audit, paint: Paint) -> Iterator[str]:
    if not audit.sources:
        yield "no sources: the article cites nothing"
        return
    resolved = sum(source.resolved for source in audit.sources)
    named = sum(source.named_only for source in audit.sources)
    nothing = len(audit.sources) - resolved - named
    counts = [(resolved, "resolved"), (named, "by name only"), (nothing, "resolve to nothing")]
    told = ", ".join(f"{count} {what}" for count, what in counts if count)
    yield f"{paint.bold(plural(len(audit.sources), 'source'))}: {told}; {plural(audit.composition.markers, 'marker')}"
    by_use = sorted(audit.sources, key=lambda source: -source.cited)
    rows = [(shorten(_name(each), _WIDTH), f"×{each.cited}", _state(each)) for each in by_use[:SHOWN_SOURCES]]
    yield from columns(rows, indent=2)
    if len(by_use) > SHOWN_SOURCES:
        yield f"  … and {len(by_use) - SHOWN_SOURCES} more; `rewriter sources` lists all"


def _name(source: AuditedSource) -> str:
    known = source.listed.source
    described = known.publisher or known.title
    return f"{known.key} ({described})" if described and described.casefold() not in known.key else known.key


def _state(source: AuditedSource) -> str:
    if source.named_only:
        return "by name only"
    return "text at hand" if source.listed.at_hand is AtHand.TEXT else _STATES[source.resolved]


def _rule(
    findings: list[Finding], audit: Audit, name: str, documents: Mapping[str, Quoted], paint: Paint
) -> Iterator[str]:
    first = findings[0]
    severities = [severity for severity in Severity if any(finding.severity is severity for finding in findings)]
    told = listed([plural(sum(f.severity is each for f in findings), each.value) for each in severities])
    yield f"{_coloured(severities[0], first.code, paint)} {paint.bold(first.rule)}: {told}"
    suggestion = ""
    for finding in findings:
        yield f"  {visible(name)}:{finding.line}:{finding.column}: {visible(finding.message)}"
        if len(finding.span):
            yield f"      “{in_context(audit.article.text, finding.span, paint)}”"
        for evidence in finding.evidence[:SHOWN_EVIDENCE]:
            if evidence.span != finding.span:
                yield f"      {quote(evidence, documents, paint)}"
        if len(finding.evidence) > SHOWN_EVIDENCE:
            yield f"      … and {len(finding.evidence) - SHOWN_EVIDENCE} more"
        if finding.suggestion and finding.suggestion != suggestion:
            suggestion = finding.suggestion
            yield f"      {paint.green('→')} {visible(suggestion)}"


def _coloured(severity: Severity, text: str, paint: Paint) -> str:
    return {Severity.ERROR: paint.red, Severity.WARNING: paint.yellow, Severity.ADVICE: paint.dim}[severity](text)


def _skipped(audit: Audit) -> Iterator[str]:
    if audit.skipped:
        yield f"not run, for they read English and this is {audit.article.language!r}: {', '.join(audit.skipped)}"


def _verdict(audit: Audit, paint: Paint) -> str:
    found = listed([plural(count, severity) for severity, count in audit.counts.items() if count])
    return f"{paint.green('passed') if audit.passed else paint.red('failed')}: {found or 'no findings'}"


def audit_document(audit: Audit) -> Document:
    """The same as one JSON document, ``rewriter/audit@1``, described in docs/audit.md."""
    article = audit.article
    return {
        "schema": SCHEMA,
        "passed": audit.passed,
        "article": {"title": article.title, "language": article.language, "characters": len(article.text)},
        "composition": _composition_document(audit.composition),
        "sources": [_source(each) for each in audit.sources],
        "findings": [finding_document(finding) for finding in audit.findings],
        "skipped": list(audit.skipped),
        "counts": dict[str, Json](audit.counts),
    }


def _composition_document(made: Composition) -> Document:
    return {
        "words": made.words,
        "words_with_markers": made.words_with_markers,
        "sentences": made.sentences,
        "headings": made.headings,
        "kinds": dict[str, Json](made.kinds),
        "facts": {label: {"cited": count.cited, "uncited": count.uncited} for label, count in made.facts.items()},
        "markers": made.markers,
    }


def _source(source: AuditedSource) -> Json:
    known = source.listed.source
    return {
        "key": known.key,
        "publisher": known.publisher,
        "title": known.title,
        "url": known.url,
        "date": known.date,
        "markers": list(dict.fromkeys(source.listed.markers)),
        "cited": source.cited,
        "sentences": list(source.listed.cited_by),
        "resolved": source.resolved,
        "at_hand": source.listed.at_hand.name.lower(),
    }
