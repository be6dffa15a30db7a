"""A run from inputs to manifest, against an endpoint in a thread of the test."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rewriter.batch.budget import BudgetSpentError
from rewriter.batch.buying import RunStoppedError
from rewriter.batch.values import Options, Status
from rewriter.llm.prices import Price, Prices
from tests.batch.conftest import Listener, Runner
from tests.loopback.articles import article
from tests.loopback.faults import Script
from tests.loopback.server import Served

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])

Articles = Callable[[int], Path]
PRICES = Prices("USD", {"openai/fake": Price(Decimal("1.25"), Decimal(10))})


def manifest(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out" / "manifest.jsonl").read_text("utf-8").splitlines()]


def published(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder / "out").as_posix(): path.read_text("utf-8")
            for path in sorted((folder / "out").rglob("*.md"))}


def test_every_article_gets_its_rewrite_its_ledger_and_its_line(
    articles: Articles, backlog: Runner, tmp_path: Path
) -> None:
    articles(3)
    (tmp_path / "in" / "00" / "b.txt").write_text(article(7), encoding="utf-8")
    result = backlog()
    assert result.counts[Status.ACCEPTED] == 4
    assert sorted(published(tmp_path)) == ["00/a00000.md", "00/a00001.md", "00/a00002.md", "00/b.txt.md"]
    for entry in manifest(tmp_path):
        ledger = json.loads((tmp_path / "out" / entry["ledger"]).read_text("utf-8"))
        assert ledger["status"] == "accepted"
        assert entry["words_after"] == len(published(tmp_path)[entry["rewrite"]].split())
        assert entry["cost"] == "0"


def test_a_model_is_asked_once_an_article_and_never_for_one_that_is_done(
    articles: Articles, backlog: Runner, served: Served
) -> None:
    articles(3)
    assert backlog(url=served.url).counts[Status.ACCEPTED] == 3
    assert len(served.app.log) == 3
    assert backlog(url=served.url).snapshot.total == 0
    assert len(served.app.log) == 3


def test_only_what_changed_is_done_again(
    articles: Articles, backlog: Runner, served: Served, tmp_path: Path
) -> None:
    folder = articles(3)
    backlog(url=served.url)
    before = published(tmp_path)
    (folder / "00" / "a00001.md").write_text(article(50), encoding="utf-8")
    assert backlog(url=served.url).snapshot.total == 1
    after = published(tmp_path)
    assert [name for name in before if before[name] != after[name]] == ["00/a00001.md"]
    assert len(served.app.log) == 4


def test_a_text_that_comes_back_is_not_bought_again(
    articles: Articles, backlog: Runner, served: Served
) -> None:
    path = articles(1) / "00" / "a00000.md"
    for number in (0, 50, 0):
        path.write_text(article(number), encoding="utf-8")
        backlog(url=served.url)
    assert len(served.app.log) == 2


def test_changed_rules_judge_the_answers_at_hand_and_buy_none(
    articles: Articles, backlog: Runner, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles(2)
    backlog(url=served.url)
    monkeypatch.setattr("rewriter.batch.keys.rules_digest", lambda: "other rules")
    assert backlog(url=served.url).snapshot.total == 2
    assert len(served.app.log) == 2


@pytest.mark.parametrize(
    "change",
    [{"prompt": "draft@v1"}, {"rounds": 1}, {"max_output": 9000}, {"style": "bullets"}, {"target_words": 60}],
)
def test_another_prompt_or_option_is_another_job(
    articles: Articles, backlog: Runner, served: Served, change: dict[str, Any]
) -> None:
    articles(1)
    backlog(url=served.url)
    changed = Options("openai/fake", served.url, **change)
    assert backlog(url=served.url, options=changed).snapshot.total == 1


@pytest.mark.parametrize(("strategy", "calls"), [("label-draft", 2), ("sections", 1)])
def test_a_strategy_asks_its_own_questions_once(
    articles: Articles, backlog: Runner, served: Served, strategy: str, calls: int
) -> None:
    articles(2)
    options = Options("openai/fake", served.url, strategy=strategy)
    assert backlog(options=options, url=served.url).counts[Status.ACCEPTED] == 2
    assert len(served.app.log) == 2 * calls
    assert backlog(options=options, url=served.url).snapshot.total == 0


def test_two_articles_of_one_text_are_bought_once(backlog: Runner, served: Served, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / "in" / name).write_text(article(1), encoding="utf-8")
    assert backlog(url=served.url).counts[Status.ACCEPTED] == 3
    assert len(served.app.log) == 1
    assert len(set(published(tmp_path).values())) == 1


def test_a_lost_output_is_written_again_for_nothing(
    articles: Articles, backlog: Runner, served: Served, tmp_path: Path
) -> None:
    articles(2)
    backlog(url=served.url)
    before = published(tmp_path)
    (tmp_path / "out" / "00" / "a00001.md").unlink()
    backlog(url=served.url)
    assert published(tmp_path) == before
    assert len(served.app.log) == 2


def test_a_repair_goes_through_the_same_books(articles: Articles, backlog: Runner, tmp_path: Path) -> None:
    articles(3)
    with Served(Script(wrong=1.0)) as endpoint:
        result = backlog(url=endpoint.url)
        assert result.counts[Status.ACCEPTED] == 3
        assert len(endpoint.app.log) == 6
        assert [entry["answers"] for entry in manifest(tmp_path)] == [2, 2, 2]


def test_never_more_calls_at_once_than_asked_for(articles: Articles, backlog: Runner) -> None:
    articles(12)
    with Served(Script(wrong=0.0, latency=0.05)) as endpoint:
        backlog(url=endpoint.url, concurrency=3)
        assert endpoint.app.busiest <= 3


def test_every_fault_passes_and_is_counted(articles: Articles, backlog: Runner, tmp_path: Path) -> None:
    articles(16)
    with Served(Script(seed=3, share=0.6, most=2, wrong=0.2, silence=1.0)) as endpoint:
        result = backlog(url=endpoint.url, timeout=0.5, prices=PRICES)
        kinds = {entry["kind"] for entry in endpoint.app.log}
        log = endpoint.app.log
    assert sum(result.counts[status] for status in (Status.ACCEPTED, Status.WITHDRAWN)) == 16
    assert kinds >= {"429", "500", "cut off", "wrong shape", "useless content", "good"}
    assert sum(entry["attempts"] for entry in manifest(tmp_path)) == len(log)
    assert result.snapshot.known > 0
    assert result.snapshot.possible > 0


def test_a_budget_stops_the_run_and_more_of_it_goes_on(
    articles: Articles, backlog: Runner, served: Served
) -> None:
    articles(8)
    given = {"url": served.url, "prices": PRICES, "options": Options("openai/fake", served.url, max_output=300)}
    whole = backlog(**given).snapshot.known
    budget = whole / 2
    first = backlog(**given, restart=True, budget=budget)
    assert isinstance(first.stopped, BudgetSpentError)
    assert first.snapshot.known <= budget
    assert 0 < first.counts[Status.ACCEPTED] < 8
    assert first.counts[Status.WAITING] == 8 - first.counts[Status.ACCEPTED]
    second = backlog(**given, budget=whole * 2)
    assert second.stopped is None
    assert second.counts[Status.ACCEPTED] == 8
    assert second.snapshot.known == whole


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [(429, "insufficient_quota", "quota is used up"), (401, None, "refused the key"), (404, None, "knows no model")],
)
def test_what_would_fail_for_all_stops_the_run_at_once(
    articles: Articles, backlog: Runner, served: Served, status: int, code: str | None, said: str
) -> None:
    articles(12)
    served.app.refuse_with = (status, {"error": {"message": "no", "type": None, "param": None, "code": code}})
    result = backlog(url=served.url, concurrency=3)
    assert isinstance(result.stopped, RunStoppedError)
    assert said in str(result.stopped)
    assert result.counts[Status.WAITING] == 12
    assert len(served.app.log) <= 3
    served.app.refuse_with = None
    assert backlog(url=served.url).counts[Status.ACCEPTED] == 12


def test_a_request_the_endpoint_refuses_fails_its_article_alone(
    articles: Articles, backlog: Runner, served: Served
) -> None:
    articles(2)
    error = {"message": "too long", "type": None, "param": None, "code": "context_length_exceeded"}
    served.app.refuse_with = (400, {"error": error})
    result = backlog(url=served.url)
    assert result.stopped is None
    assert result.counts[Status.FAILED] == 2


def test_an_endpoint_that_is_down_is_waited_for(
    articles: Articles, backlog: Runner, served: Served, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles(6)
    monkeypatch.setattr("rewriter.batch.run.Breaker", lambda say: _quick_breaker(say, served))
    served.app.refuse_with = (503, {"error": {"message": "down", "type": None, "param": None, "code": None}})
    result = backlog(url=served.url, retries=1)
    assert result.counts[Status.ACCEPTED] == 6
    assert any("endpoint is down" in line for line in listener.said)
    assert any("answers again" in line for line in listener.said)


def _quick_breaker(say: Callable[[str], None], served: Served) -> object:
    from rewriter.batch.breaker import Breaker

    def told(line: str) -> None:
        say(line)
        if "still down" in line:
            served.app.refuse_with = None

    return Breaker(told, failures=2, first_pause=0.01)


def test_an_option_the_endpoint_refuses_is_left_out_from_then_on(
    articles: Articles, backlog: Runner, served: Served
) -> None:
    articles(3)
    served.app.refuses = "max_completion_tokens"
    assert backlog(url=served.url, concurrency=1).counts[Status.ACCEPTED] == 3
    assert [entry["kind"] for entry in served.app.log].count("refused") == 1


def test_the_limit_ends_a_run_and_the_next_goes_on(articles: Articles, backlog: Runner) -> None:
    articles(5)
    assert backlog(limit=2).counts[Status.WAITING] == 3
    assert backlog().counts[Status.ACCEPTED] == 5
