"""The audit as a whole: what it counts, what holds for every finding, what it does with other languages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.auditing import AUDIT_RULES, Audit, audit
from rewriter.auditing import audit as audit_module
from rewriter.auditing.survey import ORIGINAL
from rewriter.domain import Severity, Source
from rewriter.reading import read_article

ARTICLES = sorted((Path(__file__).parents[2] / "evals" / "datasets" / "articles").glob("*.md"))
TEXT = "The dam failed on 2 May 2019 [1]. It held 40 million litres. What a view! Don't miss it: book today!"


def audited(text: str, *sources: Source) -> Audit:
    return audit(read_article(text), sources)


def assert_spans_hold(result: Audit) -> None:
    text = result.article.text
    for finding in result.findings:
        assert finding.span.end <= len(text)
        assert text.splitlines()[finding.line - 1 : finding.line] or not text
        for evidence in finding.evidence:
            assert evidence.document == ORIGINAL
            assert evidence.span.of(text) == evidence.text


def test_it_counts_words_sentences_and_facts() -> None:
    made = audited(TEXT).composition
    assert (made.words, made.words_with_markers, made.sentences, made.markers) == (20, 21, 4, 1)
    assert made.kinds["fact"] == 2
    assert (made.facts["date"].cited, made.facts["date"].uncited) == (1, 0)
    assert (made.facts["number"].cited, made.facts["number"].uncited) == (0, 1)


def test_a_source_is_resolved_by_its_text_and_then_dangles_no_more() -> None:
    before, after = audited(TEXT), audited(TEXT, Source("1", text="The dam failed on 2 May 2019."))
    assert [(each.cited, each.resolved) for each in before.sources] == [(1, False)]
    assert [(each.cited, each.resolved) for each in after.sources] == [(1, True)]
    assert "dangling-marker" in {finding.rule for finding in before.findings}
    assert "dangling-marker" not in {finding.rule for finding in after.findings}


def test_a_publisher_and_a_year_are_a_name_and_no_page() -> None:
    (source,) = audited("The dam failed in May (Quay Times, 2019).").sources
    assert (source.named_only, source.resolved) == (True, False)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_spans_hold_and_the_audit_is_a_function_of_the_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first, second = audited(text), audited(text)
    assert first.findings == second.findings
    assert_spans_hold(first)


@given(st.text(alphabet=st.sampled_from("Aa1 .,:;()[]“”\"'\n-*#@/%€05†【】wb"), max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    result = audited(text)
    assert not [finding.message for finding in result.findings if finding.code == "I902"]
    assert_spans_hold(result)


def test_only_errors_fail_an_audit_and_warnings_do_when_strict() -> None:
    article = read_article("The dam failed on 2 May 2019 [1]. It held 40 million litres.")
    loose, strict = audit(article), audit(article, strict=True)
    assert {finding.severity for finding in loose.findings} == {Severity.WARNING, Severity.ADVICE}
    assert (loose.passed, strict.passed) == (True, False)


def test_rules_that_read_english_say_that_they_did_not_run() -> None:
    german = "Der Damm brach am 2. Mai 2019 und die Stadt war nicht auf das Wasser vorbereitet, sagte der Rat [1]. "
    result = audited(german * 3)
    assert set(result.skipped) == {rule.name for rule in AUDIT_RULES if rule.english}
    assert result.findings


def test_a_rule_that_fails_is_said_and_fails_the_audit(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from rewriter.auditing.survey import Survey

    def broken(survey: Survey) -> object:
        raise KeyError(survey.article.title)

    module = __import__("sys").modules[audit_module.__module__]
    monkeypatch.setattr(module, "AUDIT_RULES", (replace(AUDIT_RULES[0], check=broken),))
    result = audited(TEXT)
    assert [finding.code for finding in result.findings] == ["I902"]
    assert not result.passed
