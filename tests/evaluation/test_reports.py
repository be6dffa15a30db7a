"""The summary in a terminal, in a pull request and in a CI server."""

from dataclasses import replace
from xml.etree import ElementTree as Tree

from rewriter.evaluation.gates import Outcome, held
from rewriter.evaluation.metrics.metric import Score, Unit
from rewriter.evaluation.report.junit import junit_text
from rewriter.evaluation.report.markdown import markdown_text
from rewriter.evaluation.report.numbers import chance, difference, number
from rewriter.evaluation.report.table import table_text
from rewriter.evaluation.summary import Summary, summarise
from rewriter.evaluation.tasks import Gate
from rewriter.reporting.paint import PLAIN
from tests.evaluation.hostile import hostile_run
from tests.evaluation.test_gates import run_of

GATES = (Outcome("kept of two is at least 90.0%", False, "it is 80.5%"), Outcome("rounds hold", True))

TABLE = """\
t: 2 arms on 10 articles

           one      two
kept     80.5%    96.0% ▲
rounds       1        1
words ·  40.0%    40.0%
▲ better, ▼ worse than the reference; · shown, not tested

two against one
  kept  +15.5 pp  [+15.4 pp, +15.7 pp]  p 0.004  better
  the same: rounds

gate fails: kept of two is at least 90.0%; it is 80.5%
gate holds: rounds hold
"""


def lifted() -> Summary:
    """Arm `two` keeps more of every article than `one`."""
    run = run_of("one", "two")
    samples = tuple(
        replace(s, scores={**s.scores, "kept": Score(0.96, 10)}) if s.arm == "two" else s for s in run.samples
    )
    return summarise(replace(run, samples=samples))


def test_the_terminal_table_as_a_person_sees_it() -> None:
    assert table_text(lifted(), GATES, PLAIN) == TABLE


def test_no_evidence_is_told_with_the_articles_it_would_take() -> None:
    run = run_of("one", "two")
    samples = tuple(
        replace(s, scores={**s.scores, "kept": Score(0.8 + place % 3 / 100, 10)}) if s.arm == "two" else s
        for place, s in enumerate(run.samples)
    )
    summary = summarise(replace(run, samples=samples))
    assert "no evidence in 1 metric: kept" in table_text(summary, (), PLAIN)
    assert "more articles would show a difference of this size)" in table_text(summary, (), PLAIN, verbose=True)


def test_an_arm_that_failed_throughout_is_told_and_not_counted() -> None:
    run = run_of("one", "two")
    samples = tuple(
        replace(s, status="error", note="no answer", scores={}) if s.arm == "two" else s for s in run.samples
    )
    summary = summarise(replace(run, samples=samples))
    text = table_text(summary, held([Gate(metric="kept", at_least=0, arm="two")], summary), PLAIN)
    assert "two: every one of 10 samples failed and is not counted: no answer" in text
    assert "unscored: kept, rounds" in text
    assert "gate fails: kept of two is at least 0.0%; it is unscored: no answer" in text


def test_a_run_that_is_not_finished_says_so() -> None:
    summary = summarise(replace(run_of("one"), status="started"))
    assert "not finished" in table_text(summary, (), PLAIN)
    assert "not finished" in markdown_text(summary)


def test_markdown_has_the_means_the_verdicts_and_the_gates() -> None:
    text = markdown_text(lifted(), GATES)
    assert "| kept | higher | 80.5% [80.3%, 80.6%] | 96.0% |" in text
    assert "| two | kept | +15.5 pp | [+15.4 pp, +15.7 pp] | p 0.004 | **better** |" in text
    assert "- ❌ kept of two is at least 90.0%: it is 80.5%" in text


def test_markdown_keeps_others_words_in_their_cell() -> None:
    run = hostile_run()
    text = markdown_text(summarise(run))
    assert "<script" not in text
    assert "<img" not in text


def test_junit_has_gates_as_failures_and_unmeasured_samples_as_errors() -> None:
    run = hostile_run()
    root = Tree.fromstring(junit_text(run, GATES).split("\n", 1)[1])
    suites = {suite.get("name"): suite for suite in root}
    assert [(s.get("tests"), s.get("failures"), s.get("errors")) for s in root] == [
        ("2", "1", "0"), ("2", "0", "0"), ("2", "0", "1"),
    ]  # fmt: skip
    failure = suites["gates"].find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "it is 80.5%"
    assert suites["new"].find(".//error") is None, "a rewrite that the check rejects is measured"


def test_numbers_read_as_people_write_them() -> None:
    written = [
        (0.923, Unit.SHARE, "92.3%"), (None, Unit.SHARE, "–"), (2891.75, Unit.COUNT, "2,891.8"), (3.0, Unit.COUNT, "3"),
        (1.25, Unit.INDEX, "1.25"), (0.351, Unit.SECONDS, "0.35 s"), (0.0123, Unit.MONEY, "0.0123"),
    ]  # fmt: skip
    assert [number(value, unit) for value, unit, _ in written] == [text for _, _, text in written]
    assert [difference(0.05, Unit.SHARE), difference(-2.0, Unit.COUNT)] == ["+5.0 pp", "−2"]


def test_a_p_value_is_told_where_there_is_a_difference() -> None:
    (moved, same) = lifted().comparisons
    assert chance(moved) == "p 0.004"
    assert chance(replace(moved, p_holm=0.0004)) == "p < 0.001"
    assert chance(same) == chance(replace(moved, p_holm=None)) == ""
