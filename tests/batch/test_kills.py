"""A backlog that is killed, interrupted, or shared: nothing lost, nothing bought twice."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loopback.articles import write_articles
from tests.loopback.audit import complaints
from tests.loopback.kills import Trial, trial
from tests.loopback.process import asked, batch, endpoint

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder / "in").as_posix() for path in (folder / "in").rglob("*.md")]


def until(condition: Callable[[], bool]) -> None:
    """Waits for *condition*; the suite's own patience is what ends a test that waits in vain."""
    while not condition():
        time.sleep(0.02)


def test_killed_twice_each_article_is_done_once_and_no_answer_is_bought_twice(tmp_path: Path) -> None:
    verdict = trial(tmp_path, Trial(articles=24, kills=2, seed=5, silence=3.0), "--workers", 1)
    assert verdict.complaints == []
    assert verdict.killed == 2
    assert set(verdict.kinds) - {"good", "begun"}, "the endpoint failed on purpose"


@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_drains_and_twice_stops_and_both_resume(tmp_path: Path, presses: int) -> None:
    write_articles(tmp_path / "in", range(12))
    with endpoint(latency=0.01, wrong=0.0) as url:
        arguments = ("in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--concurrency", 2,
                     "--workers", 1)
        asked(url, "/hold/4")
        process = batch(tmp_path, *arguments)
        until(lambda: asked(url, "/count") >= 4)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = ""
        while "finishing what has begun" not in said:
            said += process.stderr.readline()
        if presses == 2:
            process.send_signal(signal.SIGINT)
        else:
            asked(url, "/hold/1000000000")
        said += process.communicate()[1]
        assert process.returncode == 130
        assert "Traceback" not in said
        finished = {path.name for path in (tmp_path / "out").rglob("a*.md")}
        assert 3 <= len(finished) < 12 if presses == 1 else len(finished) <= 3
        asked(url, "/hold/1000000000")
        assert batch(tmp_path, *arguments).wait() == 0
        log = asked(url, "/log")["log"]
    assert complaints(tmp_path / "out", names(tmp_path), log) == []


def test_a_second_run_on_one_state_is_turned_away_and_the_first_goes_on(tmp_path: Path) -> None:
    write_articles(tmp_path / "in", range(4))
    with endpoint(wrong=0.0) as url:
        arguments = ("in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--concurrency", 1,
                     "--workers", 1)
        asked(url, "/hold/1")
        first = batch(tmp_path, *arguments)
        until(lambda: asked(url, "/count") >= 1)
        second = batch(tmp_path, *arguments)
        assert "another run is working on the state file" in second.communicate()[1]
        assert second.returncode == 2
        asked(url, "/hold/1000000000")
        assert first.wait() == 0
        log = asked(url, "/log")["log"]
    assert complaints(tmp_path / "out", names(tmp_path), log) == []
    assert len(log) == 4
