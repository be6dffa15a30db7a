"""The bundled article with the texts of its sources: what a source denies does not get into the rewrite."""

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from rewriter import check, rewrite
from rewriter.acceptance import judge
from rewriter.domain import (
    Article,
    Draft,
    Finding,
    Kind,
    Ledger,
    Report,
    Severity,
    Source,
    Statement,
    Status,
    Verdict,
    mask,
)
from rewriter.editing import extract
from rewriter.reading import read_article
from rewriter.reading.snapshots import load_sources
from rewriter.withdrawal import withdraw

EXAMPLE = Path(__file__).parents[1] / "examples" / "tram-line"
WRONG = {
    "a figure": ("G701", "€346 million", "2", "€364 million"),
    "the same figure told again": ("G701", "€346 million [1][2]", "2", "€364 million"),
    "a quotation": (
        "G702",
        '"We did not build a tram, we rebuilt a street,"',
        "4",
        "We did not just build a tram, we rebuilt a street.",
    ),
    "a fact under the wrong source": ("G703", "38%", "5", "38%"),
    "its date": ("G703", "October 2024 [2]", "5", "October 2024"),
}


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article((EXAMPLE / "article.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    return load_sources(EXAMPLE / "sources")


@pytest.fixture(scope="module")
def report(article: Article) -> Report:
    """The article held against itself and its sources."""
    return check(article, article, EXAMPLE / "sources")


@pytest.fixture(scope="module")
def ledger(article: Article) -> Ledger:
    return rewrite(article, model="builtin", sources=EXAMPLE / "sources")


def by_sources(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.code.startswith("G")]


@pytest.mark.parametrize(("code", "fragment", "key", "instead"), WRONG.values(), ids=WRONG.keys())
def test_what_a_source_denies_is_found_with_what_it_states_instead(
    report: Report, article: Article, sources: tuple[Source, ...], code: str, fragment: str, key: str, instead: str
) -> None:
    start = article.text.index(fragment)
    found = [f for f in by_sources(report) if f.code == code and f.span.start == start]
    assert len(found) == 1
    evidence = found[0].evidence[0]
    assert (evidence.document, evidence.text) == (key, instead)
    assert instead in found[0].message
    text = next(source.text for source in sources if source.key == key)
    assert evidence.span.of(text) == instead


def test_nothing_else_in_the_article_is_held_against_it(report: Report) -> None:
    assert len(by_sources(report)) == len(WRONG)


@pytest.mark.parametrize("lost", range(5))
def test_texts_that_lost_every_fifth_sentence_raise_no_alarm(
    article: Article, sources: tuple[Source, ...], lost: int
) -> None:
    known = {fragment for _, fragment, _, _ in WRONG.values()}
    partial = [replace(source, text=without(source.text, lost)) for source in sources]
    errors = [f for f in by_sources(check(article, article, partial)) if f.severity is Severity.ERROR]
    said = [f.span.of(article.text) for f in errors]
    assert [text for text in said if not any(fragment.startswith(text) for fragment in known)] == []


def without(text: str, lost: int) -> str:
    spans = [sentence.span for sentence in read_article(text).sentences[lost::5]]
    return mask(text, spans)


def test_without_the_texts_none_of_it_is_found(article: Article) -> None:
    assert by_sources(check(article, article)) == []


def test_the_rewrite_is_accepted_and_leaves_them_out(ledger: Ledger) -> None:
    assert ledger.status == "accepted"
    for wrong in ("346", "364", "rebuilt a street", "38%"):
        assert wrong not in ledger.text


def test_the_rewrite_tells_that_it_took_statements_back_and_why(ledger: Ledger) -> None:
    withdrawn = [attempt for attempt in ledger.attempts if attempt.purpose == "withdraw"]
    assert len(withdrawn) == 1
    refused = {refusal.text: [f.code for f in refusal.findings] for refusal in withdrawn[0].refused}
    assert any("€346 million" in text and "G701" in codes for text, codes in refused.items())


def test_a_draft_of_every_cited_sentence_loses_the_wrong_ones_alone(
    article: Article, sources: tuple[Source, ...]
) -> None:
    version = judge(cited(article), article, sources)
    assert {"G701", "G702", "G703"} <= set(version.codes)
    kept, refused, _ = withdraw(version, article, (), partial(judge, article=article, sources=sources))
    assert kept.accepted
    assert not re.search(r"346|rebuilt a street|38%", kept.text)
    assert {"G701", "G702", "G703"} <= {finding.code for refusal in refused for finding in refusal.findings}
    assert len(version.draft.statements) - len(kept.draft.statements) == len(version.failing)


def cited(article: Article) -> Draft:
    facts = [s for s in article.sentences if s.keys and s.kind is Kind.FACT and s.level == 0]
    found = [extract((sentence.id,), article) for sentence in facts]
    return Draft("", tuple(each for each in found if isinstance(each, Statement) and each.status is Status.REPORTED))


def test_every_fact_kept_is_cited_and_most_are_in_the_source_itself(ledger: Ledger) -> None:
    verdicts = [fact.verdict for statement in ledger.report.statements for fact in statement.facts]
    assert set(verdicts) <= {Verdict.GROUNDED, Verdict.CITED}
    assert verdicts.count(Verdict.GROUNDED) >= 0.6 * len(verdicts)


def test_what_grounds_a_fact_is_a_passage_of_a_source_it_cites(ledger: Ledger, sources: tuple[Source, ...]) -> None:
    texts = {source.key: source.text for source in sources}
    for statement in ledger.report.statements:
        for fact in statement.facts:
            if fact.verdict is Verdict.GROUNDED:
                assert fact.evidence
                assert all(e.document in statement.citations for e in fact.evidence)
                assert all(e.span.of(texts[e.document]) == e.text for e in fact.evidence)
