"""The Dask engine: real processes on loopback, of which some are killed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.test_kills import names, until
from tests.loopback.articles import write_articles
from tests.loopback.audit import complaints, counted
from tests.loopback.cluster import LoopbackCluster
from tests.loopback.process import asked, batch, endpoint

pytest.importorskip("distributed", reason="needs the extra 'dask': pip install 'rewriter[dask]'")
pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[LoopbackCluster]:
    with LoopbackCluster(tmp_path, workers=2) as running:
        yield running


def arguments(url: str, cluster: LoopbackCluster) -> tuple[object, ...]:
    return ("in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--concurrency", 4,
            "--engine", "dask", "--scheduler", cluster.address)


def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path, cluster: LoopbackCluster) -> None:
    write_articles(tmp_path / "in", range(24))
    with endpoint(latency=0.02) as url:
        asked(url, "/hold/8")
        driver = batch(tmp_path, *arguments(url, cluster))
        until(lambda: asked(url, "/count") >= 6)
        cluster.kill_worker()
        asked(url, "/hold/1000000000")
        said = driver.communicate()[1]
        log = asked(url, "/log")["log"]
    assert driver.returncode == 0, said
    assert complaints(tmp_path / "out", names(tmp_path), log) == []
    assert counted(tmp_path / "out", log)["in flight at a kill"] == 0, "a worker holds no call"


def test_a_driver_killed_and_started_again_does_each_article_once(tmp_path: Path, cluster: LoopbackCluster) -> None:
    write_articles(tmp_path / "in", range(24))
    with endpoint(latency=0.02) as url:
        asked(url, "/hold/12")
        driver = batch(tmp_path, *arguments(url, cluster))
        until(lambda: asked(url, "/count") >= 8)
        driver.kill()
        driver.communicate()
        asked(url, "/hold/1000000000")
        again = batch(tmp_path, *arguments(url, cluster))
        said = again.communicate()[1]
        log = asked(url, "/log")["log"]
    assert again.returncode == 0, said
    assert complaints(tmp_path / "out", names(tmp_path), log) == []


def test_no_scheduler_is_one_clear_line(tmp_path: Path) -> None:
    write_articles(tmp_path / "in", range(1))
    ended = subprocess.run(
        [sys.executable, "-m", "rewriter", "batch", "in", "--out", "out", "--model", "builtin", "--engine", "dask",
         "--scheduler", "tcp://127.0.0.1:9"], cwd=tmp_path, capture_output=True, text=True, check=False,
    )
    assert ended.returncode == 2
    assert "no Dask scheduler at 'tcp://127.0.0.1:9'" in ended.stderr
