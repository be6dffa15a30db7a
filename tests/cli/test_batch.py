"""`rewriter batch` as its user meets it."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.loopback.articles import write_articles
from tests.loopback.faults import Script
from tests.loopback.server import Served

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])
PRICES = "currency: USD\nmodels:\n  openai/fake: {input: 0.25, output: 2}\n"


@pytest.fixture
def backlog(tmp_path: Path) -> Path:
    write_articles(tmp_path / "in", range(3))
    (tmp_path / "in" / "bare.md").write_text("It cites nobody at all, in no place.", encoding="utf-8")
    (tmp_path / "in" / "empty.md").write_text("", encoding="utf-8")
    return tmp_path


def test_a_backlog_its_status_its_retry_and_its_table(backlog: Path, run: Run) -> None:
    ended = run("batch", "in", "--out", "out", "--model", "builtin", "--workers", 1)
    assert (ended.status, ended.out) == (1, "")
    assert "rewriter: 5 articles: 4 waiting, 1 failed\n" in ended.err
    assert "rewriter: 3 accepted, 1 review, 1 failed; 4 articles in " in ended.err

    status = run("batch", "status", "out")
    assert status.status == 0
    assert "accepted           3\n" in status.out
    assert "review: input nothing-to-publish (1)\n  in/bare.md\n" in status.out
    assert "failed: … is empty (1)\n  in/empty.md\n" in status.out
    told = json.loads(run("batch", "status", "out/backlog.sqlite", "--format", "json").out)
    assert told["counts"]["accepted"] == 3
    assert [group["reason"] for group in told["groups"]] == ["input nothing-to-publish", "… is empty"]

    rows = list(csv.DictReader(io.StringIO(run("batch", "export", "out").out)))
    assert sorted(row["status"] for row in rows) == ["accepted"] * 3 + ["failed", "review"]

    (backlog / "in" / "empty.md").write_text("The ferry carried 12 people (web:1).", encoding="utf-8")
    assert run("batch", "retry", "out").out.startswith("1 failed articles wait again; to go on:\n")
    again = run("batch", "in", "--out", "out", "--model", "builtin", "--workers", 1, "--log-format", "json")
    events = [json.loads(line) for line in again.err.splitlines()]
    assert [event["event"] for event in events] == ["said", "progress", "ended"]
    assert events[1]["done"] == {"accepted": 1}
    assert events[2]["counts"]["accepted"] == 4
    assert run("batch", "retry", "out").out == "no article has failed\n"


def test_a_dry_run_counts_and_asks_nobody(backlog: Path, run: Run) -> None:
    (backlog / "prices.yaml").write_text(PRICES, encoding="utf-8")
    arguments = ("batch", "in", "--out", "out", "--model", "openai/fake", "--dry-run", "--workers", 1)
    with Served(Script()) as endpoint:
        known = run(*arguments, "--base-url", endpoint.url, "--prices", "prices.yaml", "--log-format", "json")
        unknown = run(*arguments, "--base-url", endpoint.url)
        assert endpoint.app.log == []
    told = json.loads(known.out)
    assert (told["articles"], told["unread"], told["unasked"], told["calls"]) == (5, 1, 1, 3)
    assert float(told["cost"]) == pytest.approx((told["prompt_tokens"] * 0.25 + told["answer_tokens"] * 2) / 1e6)
    assert "unknown: no price for 'openai/fake'" in unknown.out
    assert not (backlog / "out").exists()


def test_a_spent_budget_is_status_1_and_says_so(backlog: Path, run: Run) -> None:
    (backlog / "prices.yaml").write_text(PRICES, encoding="utf-8")
    with Served(Script()) as endpoint:
        ended = run("batch", "in", "--out", "out", "--model", "openai/fake", "--base-url", endpoint.url, "--workers", 1,
                    "--prices", "prices.yaml", "--budget", "0.001")
    assert ended.status == 1
    assert "error: the budget of 0.001 USD is spent; 3 articles wait: run again with more" in ended.err


@pytest.mark.usefixtures("backlog")
def test_a_refused_key_is_status_3(run: Run) -> None:
    with Served(Script()) as endpoint:
        endpoint.app.refuse_with = (401, {"error": {"message": "no", "type": None, "param": None, "code": None}})
        ended = run("batch", "in", "--out", "out", "--model", "openai/fake", "--base-url", endpoint.url, "--workers", 1)
    assert ended.status == 3
    assert "refused the key" in ended.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["in", "--out", "out", "--resume", "--restart"], "--resume and --restart say opposite things"),
        (["in", "--out", "out", "--engine", "dask"], "--engine dask and --scheduler ADDRESS go together"),
        (["in", "--out", "out", "--scheduler", "tcp://x:1"], "--engine dask and --scheduler ADDRESS go together"),
        (["in", "--out", "out", "--model", "builtin", "--budget", "5"], "--budget is for a model"),
        (["in", "--out", "out", "--model", "openai/x", "--budget", "5"], "no price is known for 'openai/x'"),
        (["in", "--out", "out", "--model", "openai/x", "--prompt", "repair"], "is for 'repair', not for drafting"),
        (["in"], "Missing option '--out'"),
        (["status", "nowhere"], "no state file 'nowhere'"),
        (["nowhere/*.md", "--out", "out", "--model", "builtin"], "no file matches 'nowhere/*.md'"),
    ],
)
@pytest.mark.usefixtures("backlog")
def test_wrong_usage_is_one_clear_line(run: Run, arguments: list[str], line: str) -> None:
    ended = run("batch", *arguments)
    assert ended.status == 2
    assert line in ended.err
    assert "Traceback" not in ended.err
