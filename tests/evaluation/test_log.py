"""A run log begins as started, is only added to, and is taken up where it ends."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.metrics.metric import Better, Score, Unit
from rewriter.evaluation.runs.log import LOG, Log, read_run
from rewriter.evaluation.runs.run import ArmInfo, Measure, Plan, Sample, Shown, Subject

PLAN = Plan(
    "rewrites", "small",
    (ArmInfo("new", "openai/x", "draft@v1", "0" * 64, "one-call", {"rounds": 2}), ArmInfo("builtin", "builtin")),
    (Measure("accepted", Better.HIGHER, Unit.SHARE, "doc"), Measure("tokens", Better.LOWER, Unit.COUNT, tested=False)),
    (Subject("marlow", "1" * 64, "The ferry — “returned” 🚢."),), "new", 2, "2" * 64,
)  # fmt: skip
DONE = Sample(
    "new", "marlow", 1, "rejected", {"accepted": Score(0.0, 1, 0, ("é",)), "tokens": Score(None, why="none counted")},
    "", "A \u2028 text\n", (Shown("F101", "error", "m", 0, 1),), {"schema": "rewriter/ledger@1"},
)  # fmt: skip
FAILED = Sample("new", "marlow", 2, "error", note="no answer")


def test_a_log_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    log = Log(tmp_path, PLAN)
    assert read_run(tmp_path).status == "started"
    log.add(DONE)
    log.add(FAILED)
    log.finish()
    run = read_run(tmp_path)
    assert (run.plan, run.samples, run.status) == (PLAN, (DONE, FAILED), "finished")
    assert run.versions["rewriter"]
    assert run.versions["python"]


def test_the_first_line_says_started_and_what_was_planned(tmp_path: Path) -> None:
    Log(tmp_path, PLAN)
    head = json.loads((tmp_path / LOG).read_text(encoding="utf-8").splitlines()[0])
    assert (head["schema"], head["status"]) == ("rewriter/eval-run@1", "started")
    assert head["plan"]["arms"][0]["prompt_digest"] == "0" * 64


def test_a_log_taken_up_knows_what_is_done_and_tries_again_what_failed(tmp_path: Path) -> None:
    log = Log(tmp_path, PLAN)
    log.add(DONE)
    log.add(FAILED)
    again = Log(tmp_path, PLAN)
    assert set(again.done) == {DONE.key}
    better = replace(FAILED, status="accepted", note="")
    again.add(better)
    again.finish()
    assert read_run(tmp_path).samples == (DONE, better)


def test_a_line_that_breaks_off_is_dropped_and_not_glued_to_the_next(tmp_path: Path) -> None:
    log = Log(tmp_path, PLAN)
    log.add(DONE)
    with (tmp_path / LOG).open("ab") as file:
        file.write(b'{"record":"sample","arm":"new","sub')
    assert read_run(tmp_path).samples == (DONE,)
    again = Log(tmp_path, PLAN)
    again.add(FAILED)
    assert read_run(tmp_path).samples == (DONE, FAILED)


def test_a_finished_log_taken_up_stays_as_it_is(tmp_path: Path) -> None:
    log = Log(tmp_path, PLAN)
    log.add(DONE)
    log.finish()
    before = (tmp_path / LOG).read_bytes()
    Log(tmp_path, PLAN).finish()
    assert (tmp_path / LOG).read_bytes() == before


@pytest.mark.parametrize(
    "other", [replace(PLAN, repeat=3), replace(PLAN, code=""), replace(PLAN, subjects=(Subject("marlow", "9"),))]
)
def test_a_log_of_another_plan_is_refused(other: Plan, tmp_path: Path) -> None:
    Log(tmp_path, PLAN)
    with pytest.raises(InputError, match="holds a run of another plan"):
        Log(tmp_path, other)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no complete line"),
        ('{"schema": "rewriter/eval-run@7"}\n', "is of version 'rewriter/eval-run@7'; this rewriter reads"),
        ('{"a": 1}\n', "is no run log"),
        ("[1]\n", "line 1 is no JSON object"),
        ('{"schema": "rewriter/eval-run@1"}\n', "is no complete run log: no 'plan'"),
        ('{"schema": "rewriter/eval-run@1", "plan": {"kind": 1}}\n', "is no complete run log"),
    ],
)
def test_what_is_no_log_is_said_in_one_line(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / LOG).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=said) as caught:
        read_run(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_log_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read run log"):
        read_run(tmp_path / "nothing")
