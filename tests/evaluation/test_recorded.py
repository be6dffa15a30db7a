"""The committed results come out of the committed recordings, and the evals tell a worse prompt from the same one."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rewriter.evaluation.runs.log import read_run
from rewriter.evaluation.runs.run import Run as EvalRun
from tests.cli.conftest import Run, run

__all__ = ["run"]
RESULTS = Path(__file__).parents[2] / "evals" / "results"
PAGE = Path(__file__).parents[2] / "docs" / "mended.md"
SIDE_BY_SIDE = PAGE.with_name("side-by-side.md")
OF_THE_MACHINE = {"latency"}


def values(summary: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The values by article of each arm and metric, those left out that depend on the machine."""
    return {
        arm: {name: found["by_subject"] for name, found in metrics.items() if name not in OF_THE_MACHINE}
        for arm, metrics in summary["values"].items()
    }


@pytest.mark.parametrize("task", ["prompts", "telling-apart", "builtin"])
def test_a_run_from_the_recordings_gives_the_committed_results(run: Run, tmp_path: Path, task: str) -> None:
    result = run("eval", task, "--out", str(tmp_path / "run"), "--quiet")
    assert result.status == 0, result.err
    made = json.loads((tmp_path / "run" / "summary.json").read_text("utf-8"))
    committed = json.loads((RESULTS / f"{task}.json").read_text("utf-8"))
    assert values(made) == values(committed)
    if task == "telling-apart":
        hold_the_page_to(read_run(tmp_path / "run"))
    if task == "prompts":
        hold_the_comparison_to(read_run(tmp_path / "run"))


def hold_the_page_to(run: EvalRun) -> None:
    """docs/mended.md: what it shows as refused was, and what it shows as published stands in the accepted text."""
    made = {sample.subject: sample for sample in run.samples if sample.arm == "careless"}
    sections = PAGE.read_text("utf-8").partition("## What got through")[0].split("\n## [")[1:]
    assert len(sections) == 3
    for section in sections:
        sample = made[section.partition("]")[0]]
        assert sample.status == "accepted"
        assert sample.ledger is not None
        assert [attempt["purpose"] for attempt in sample.ledger["attempts"]] == ["draft", "repair"]
        refused = {each["text"] for each in sample.ledger["attempts"][0]["refused"]}
        _, _, *rows = re.findall(r"^\| (.+?) \| .+? \| (.+?) \|$", section, re.MULTILINE)
        assert len(rows) == 4
        for before, after in rows:
            assert before in refused
            assert after == "(left out)" or after in sample.text
            assert before.rstrip(".") not in sample.text


def hold_the_comparison_to(run: EvalRun) -> None:
    """docs/side-by-side.md: every line that it quotes stands in the text it is said to be from."""
    texts = {(sample.subject, sample.arm): sample.text.splitlines() for sample in run.samples}
    sections = SIDE_BY_SIDE.read_text("utf-8").split("\n## ")[1:]
    assert len(sections) == 4
    for section in sections:
        subject, _, whose = section.partition("\n")[0].partition(", ")
        quoted = [line.removeprefix(">").removeprefix(" ") for line in section.splitlines() if line.startswith(">")]
        assert len(quoted) > 10
        assert set(quoted) <= {line.rstrip() for line in texts[subject, {"plain": "plain", "ours": "draft@v4"}[whose]]}


def verdicts(arm: str) -> dict[str, tuple[str, float | None]]:
    summary = json.loads((RESULTS / "telling-apart.json").read_text("utf-8"))
    return {each["metric"]: (each["verdict"], each["p_holm"]) for each in summary["comparisons"] if each["arm"] == arm}


def test_a_worse_prompt_is_told_apart_and_another_wording_is_not() -> None:
    worse = {metric for metric, (verdict, p) in verdicts("careless").items() if verdict == "worse" and (p or 0) < 0.05}
    assert {"accepted_first", "key_facts_kept", "refused_first"} <= worse
    assert {verdict for verdict, _ in verdicts("reworded").values()} <= {"no evidence", "the same"}


def test_every_arm_of_the_prompts_was_scored_on_every_article() -> None:
    summary = json.loads((RESULTS / "prompts.json").read_text("utf-8"))
    assert len(summary["subjects"]) == 16
    assert {arm: found["accepted"]["unscored"] for arm, found in summary["values"].items()} == dict.fromkeys(
        ("draft@v4", "draft@v3", "draft@v2", "label-draft", "draft-tighten", "sections", "plain", "builtin"), 0
    )
