"""`rewriter eval` as a user meets it."""

import json
from pathlib import Path

import pytest

from rewriter.evaluation.labels.dataset import evals_folder
from tests.cli.conftest import Run
from tests.evaluation.answers import TASK, asked, write_task
from tests.evaluation.small import write_dataset

__all__ = ["asked"]
ADDRESS = "http://127.0.0.1:9/v1"


@pytest.fixture
def task(tmp_path: Path) -> Path:
    """A task of its own over two copies of the small article, in the folder the command runs in."""
    write_dataset(tmp_path / "articles", ("marlow", "marlow-two"))
    return write_task(tmp_path, TASK + f"dataset: {tmp_path / 'articles'}\n")


def test_the_built_in_editor_alone_needs_no_model_and_leaves_every_report(run: Run, task: Path, tmp_path: Path) -> None:
    ended = run("eval", task.name, "--model", "builtin", "--out", "out")
    assert ended.status == 0, ended.err
    assert ended.out.startswith("small: 1 arm on 2 articles\n")
    files = {path.name for path in (tmp_path / "out").iterdir()}
    assert files == {"run.jsonl", "summary.json", "report.md", "junit.xml", "report.html"}
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["schema"], summary["status"]) == ("rewriter/eval-summary@1", "finished")
    assert summary["values"]["builtin"]["key_facts_kept"]["by_subject"]["marlow"] == 1


def test_recording_then_replaying_compares_prompts_offline(run: Run, task: Path, asked: list[str]) -> None:
    """The way of docs/evals.md: one command that records; the second time nobody is asked."""
    words = ["eval", task.name, "--prompt", "draft@v1", "--prompt", "plain@v1", "--model", "openai/x"]
    first = run(*words, "--base-url", ADDRESS, "--record", "--recordings", "kept.jsonl")
    assert first.status == 0, first.err
    assert "plain@v1 against draft@v1" in first.out
    before = len(asked)
    again = run(*words, "--recordings", "kept.jsonl", "--out", "again")
    assert again.status == 0, again.err
    assert len(asked) == before == 2
    assert _untimed(again.out) == _untimed(first.out)


def _untimed(table: str) -> list[str]:
    return [line for line in table.splitlines() if not line.startswith("latency")]


def test_the_same_command_again_does_nothing_anew(run: Run, task: Path, tmp_path: Path) -> None:
    run("eval", task.name, "--model", "builtin")
    (log,) = (tmp_path / "eval-runs").glob("small-*/run.jsonl")
    before = log.read_bytes()
    assert run("eval", task.name, "--model", "builtin").status == 0
    assert log.read_bytes() == before


def test_an_arm_without_any_recorded_answer_is_one_clear_line_and_status_3(run: Run, task: Path) -> None:
    ended = run("eval", task.name, "--out", "out")
    assert ended.status == 3
    assert "1/6 draft on marlow: no recorded answer; --record asks a model" in ended.err
    assert "every sample of arm 'draft' failed, and nothing of it was measured: no recorded" in ended.err
    row = next(line for line in ended.out.splitlines() if line.startswith("key_facts_kept"))
    assert row.split() == ["key_facts_kept", "–", "–", "100.0%"]


def test_where_nothing_was_measured_there_is_no_table(run: Run, task: Path) -> None:
    ended = run("eval", task.name, "--model", "openai/none", "--out", "out")
    assert ended.status == 3
    assert "samples failed and is not counted: no recorded answer" in ended.out
    assert "key_facts_kept" not in ended.out


@pytest.mark.parametrize(
    ("bound", "status", "said"),
    [
        ("key_facts_kept=90%", 0, ""),
        ("key_facts_kept=101%", 1, "key_facts_kept of builtin is at least 101.0%: it is 100.0%"),
        ("accepted_first=1", 0, ""),
        ("cost=-1", 1, "cost of builtin is at most -1.0000: it is 0.0000"),
        ("beauty=1", 2, "no metric 'beauty' in this run"),
        ("nobody:cost=1", 2, "no arm 'nobody' in this run; there are builtin"),
    ],
)
def test_a_bound_decides_the_exit_status(run: Run, task: Path, bound: str, status: int, said: str) -> None:
    ended = run("eval", task.name, "--model", "builtin", "--out", "out", "--fail-under", bound, "--quiet")
    assert ended.status == status
    assert said in ended.err
    assert len(ended.err.splitlines()) == (0 if status == 0 else 1)


def test_a_baseline_is_a_run_or_its_summary(run: Run, task: Path) -> None:
    run("eval", task.name, "--model", "builtin", "--out", "out")
    for baseline in ("out", "out/summary.json", "out/run.jsonl"):
        ended = run("eval", task.name, "--model", "builtin", "--out", "out", "--baseline", baseline)
        assert (ended.status, "gate holds: builtin is not worse than its baseline" in ended.out) == (0, True)
    missing = run("eval", task.name, "--model", "builtin", "--baseline", "nowhere.json")
    assert (missing.status, len(missing.err.splitlines())) == (2, 1)


def test_the_built_in_editor_is_not_worse_than_the_committed_baseline(run: Run) -> None:
    baseline = evals_folder() / "results" / "builtin.json"
    ended = run("eval", "builtin", "--out", "out", "--baseline", baseline, "--quiet")
    assert ended.status == 0, ended.err
    assert "gate holds: builtin is not worse than its baseline" in ended.out


def test_runs_are_compared(run: Run, task: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("eval", task.name, "--model", "builtin", "--out", name)
    ended = run("eval", "compare", "one", "two", "--out", "both")
    assert ended.status == 0
    assert "two: builtin against one: builtin" in ended.out
    assert (tmp_path / "both" / "report.html").is_file()
    assert run("eval", "compare", "one", "nowhere").status == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nope"], "no task 'nope'; there are builtin"),
        (["builtin", "--prompt", "draft@v77", "--model", "openai/x"], "no prompt 'draft@v77'"),
        (["prompts", "--model", "gpt"], "unknown model 'gpt'"),
        (["prompts", "--record"], "no key for"),
        (["builtin", "--prompt", "draft@v1"], "the task has no arm with a model"),
        (["builtin", "--model", "openai/x"], "the task has no arm with a prompt"),
        (["builtin", "--dataset", "nowhere"], "no folder 'nowhere'"),
        (["builtin", "--base-url", ADDRESS], "--base-url names an endpoint, and without --record none is asked"),
        (["builtin", "--recordings", "none.jsonl"], "no recordings 'none.jsonl'"),
        (["builtin", "--prices", "none.yaml"], "price table 'none.yaml' cannot be read"),
        (["builtin", "--repeat", "0"], "--repeat"),
        (["compare"], "Missing argument"),
    ],
)
def test_what_cannot_be_is_one_line_and_leaves_nothing(run: Run, words: list[str], said: str, tmp_path: Path) -> None:
    ended = run("eval", *words)
    assert ended.status == 2
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_list_has_tasks_and_metrics(run: Run) -> None:
    out = run("eval", "list").out
    assert "  builtin: " in out
    assert "  key_facts_kept " in out


def test_labels_say_what_fits_and_what_does_not(run: Run, tmp_path: Path) -> None:
    assert run("eval", "labels").status == 0
    write_dataset(tmp_path / "wrong", uncited=["No.", "Nothing."])
    ended = run("eval", "labels", "--dataset", "wrong")
    assert ended.status == 1
    assert ended.out.count("wrong/marlow.gold.yaml: uncited statement") == 2


def test_agreement_is_printed(run: Run, tmp_path: Path) -> None:
    write_dataset(tmp_path / "one")
    write_dataset(tmp_path / "two", rumours=[])
    ended = run("eval", "agreement", "--first", "one", "--second", "two", "--verbose")
    assert ended.status == 0
    assert "holds a rumour: marlow: yes or no: Posts on a fan forum" in ended.out


def test_answers_are_exported_sorted(run: Run, task: Path, tmp_path: Path, asked: list[str]) -> None:
    run("eval", task.name, "--record", "--base-url", ADDRESS, "--out", "out")
    assert asked
    ended = run("eval", "export", "out", "out/answers.jsonl", "--to", "kept.jsonl")
    assert ended.err == "rewriter: wrote 2 answers to kept.jsonl\n"
    digests = [json.loads(line)["digest"] for line in (tmp_path / "kept.jsonl").read_text().splitlines()]
    assert digests == sorted(digests)


def test_a_price_table_gives_the_cost(run: Run, task: Path, tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "prices.yaml").write_text("currency: EUR\nmodels:\n  openai/x: {input: 10, output: 100}\n")
    run("eval", task.name, "--record", "--base-url", ADDRESS, "--out", "out", "--prices", "prices.yaml")
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert summary["values"]["draft"]["cost"]["mean"] == pytest.approx((100 * 10 + 20 * 100) / 1e6)
    assert summary["values"]["plain"]["cost"]["mean"] == pytest.approx(0.003)
    assert asked


@pytest.mark.parametrize("module", ["langchain_core", "openai", "pydantic", "jinja2", "scipy"])
def test_help_loads_no_heavy_library(module: str) -> None:
    import subprocess
    import sys

    script = f"import sys, rewriter.cli.main; print({module!r} in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout == "False\n"
