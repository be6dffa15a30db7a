"""Gates: what holds, what fails, and why; what was not measured did not pass."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.gates import held, not_worse, parse_bound
from rewriter.evaluation.metrics.metric import Better, Score, Unit
from rewriter.evaluation.runs.run import ArmInfo, Measure, Plan, Run, Sample, Subject
from rewriter.evaluation.summary import Summary, summarise
from rewriter.evaluation.summary_json import load_values, summary_document
from rewriter.evaluation.tasks import Gate

MEASURES = (
    Measure("kept", Better.HIGHER, Unit.SHARE),
    Measure("rounds", Better.LOWER, Unit.COUNT),
    Measure("words", Better.NEITHER, Unit.SHARE, tested=False),
)
NAMES = [f"a{place:02}" for place in range(10)]


def run_of(*arms: str, kept: float = 0.8, unscored: int = 0) -> Run:
    """Ten articles that every arm keeps *kept* of, the first *unscored* of them not judged."""
    plan = Plan(
        "rewrites", "t", tuple(ArmInfo(arm, "m") for arm in arms), MEASURES,
        tuple(Subject(name, "0") for name in NAMES), arms[0],
    )  # fmt: skip
    samples = [
        Sample(arm, name, 1, "accepted", {
            "kept": Score(None, why="no facts") if place < unscored else Score(kept + place / 1000, 10),
            "rounds": Score(1.0), "words": Score(0.4),
        })
        for arm in arms for place, name in enumerate(NAMES)
    ]  # fmt: skip
    return Run(plan, "finished", tuple(samples))


def summary_of(*arms: str, kept: float = 0.8, unscored: int = 0) -> Summary:
    return summarise(run_of(*arms, kept=kept, unscored=unscored))


@pytest.mark.parametrize(
    ("given", "gate"),
    [
        ("kept=0.9", Gate(metric="kept", at_least=0.9)),
        ("kept=90%", Gate(metric="kept", at_least=0.9)),
        ("rounds=2", Gate(metric="rounds", at_most=2)),
        ("draft@v2:kept=1", Gate(metric="kept", at_least=1, arm="draft@v2")),
        ("my arm:rounds=0.5", Gate(metric="rounds", at_most=0.5, arm="my arm")),
    ],
)
def test_a_bound_is_below_or_above_as_the_metric_has_it(given: str, gate: Gate) -> None:
    assert parse_bound(given, MEASURES) == gate


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("kept", "is no bound; write"),
        ("kept>0.9", "is no bound"),
        ("beauty=1", "no metric 'beauty' in this run; there are kept, rounds, words"),
        ("words=0.5", "'words' only describes"),
    ],
)
def test_a_bound_that_means_nothing_is_refused(given: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parse_bound(given, MEASURES)


@pytest.mark.parametrize(
    ("gate", "passed", "reason"),
    [
        (Gate(metric="kept", at_least=0.8), True, ""),
        (Gate(metric="kept", at_least=0.9), False, "it is 80.5%"),
        (Gate(metric="rounds", at_most=1), True, ""),
        (Gate(metric="rounds", at_most=0.5), False, "it is 1"),
    ],
)
def test_a_gate_holds_or_says_what_the_value_is(gate: Gate, passed: bool, reason: str) -> None:
    (outcome,) = held([gate], summary_of("one"))
    assert (outcome.passed, outcome.reason) == (passed, reason)


def test_a_gate_without_an_arm_is_for_every_arm() -> None:
    outcomes = held([Gate(metric="kept", at_least=0.5)], summary_of("one", "two"))
    assert [outcome.gate for outcome in outcomes] == ["kept of one is at least 50.0%", "kept of two is at least 50.0%"]
    with pytest.raises(InputError, match="no arm 'three' in this run"):
        held([Gate(metric="kept", at_least=0.5, arm="three")], summary_of("one"))


@pytest.mark.parametrize(("unscored", "said"), [(10, "it is unscored: no facts"), (1, "1 of 10 articles are unscored")])
def test_what_was_not_measured_did_not_pass(unscored: int, said: str) -> None:
    (outcome,) = held([Gate(metric="kept", at_least=0)], summary_of("one", unscored=unscored))
    assert not outcome.passed
    assert said in outcome.reason


def test_a_run_as_good_as_its_baseline_passes_and_a_worse_one_says_by_how_much(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    path.write_text(json.dumps(summary_document(summary_of("one", "two"))), encoding="utf-8")
    assert [each.passed for each in not_worse(summary_of("one"), load_values(path))] == [True]
    assert [each.passed for each in not_worse(summary_of("one", kept=0.9), load_values(path))] == [True]
    (worse,) = not_worse(summary_of("one", kept=0.7), load_values(path))
    assert (worse.passed, worse.reason) == (False, "kept −10.0 pp (p 0.004)")
    with pytest.raises(InputError, match=r"none of this run's arms \(it has one, two\)"):
        not_worse(summary_of("three"), load_values(path))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"schema": "rewriter/eval-summary@9"}', "is of version 'rewriter/eval-summary@9'"),
        ("{}", "is no summary of an eval"),
        ("[]", "is no summary of an eval"),
        ("{", "is no JSON document"),
    ],
)
def test_a_baseline_of_another_version_is_refused(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load_values(tmp_path / "summary.json")


def test_repeats_are_averaged_and_failures_are_told() -> None:
    run = run_of("one")
    more = [replace(run.samples[0], repeat=2, scores={**run.samples[0].scores, "kept": Score(0.4, 10)})]
    failed = [Sample("one", NAMES[1], 2, "error", note="no answer")]
    summary = summarise(replace(run, samples=(*run.samples, *more, *failed)))
    cell = summary.cell("one", "kept")
    assert cell.values[NAMES[0]] == pytest.approx(0.6)
    assert (len(cell.values), cell.unscored, cell.why) == (10, 0, ("no answer",))
    assert (summary.failures["one"].failed, summary.failures["one"].first) == (1, "no answer")


def test_only_tested_measures_are_compared_and_corrected_together() -> None:
    better = run_of("one", "two")
    lifted = tuple(
        replace(s, scores={**s.scores, "kept": Score(0.95, 10)}) if s.arm == "two" else s for s in better.samples
    )
    comparisons = summarise(replace(better, samples=lifted)).comparisons
    assert {(each.metric, each.verdict.value) for each in comparisons} == {("kept", "better"), ("rounds", "the same")}
    assert comparisons[0].p == pytest.approx(2 / 2**10)
    assert comparisons[0].p_holm == pytest.approx(2 * 2 / 2**10)
