"""`make cluster-demo`: a backlog on a Dask cluster of three workers, one of which is killed."""

import sys
import tempfile
import time
from pathlib import Path

from tests.loopback.articles import write_articles
from tests.loopback.audit import complaints, counted
from tests.loopback.cluster import LoopbackCluster
from tests.loopback.process import asked, batch, endpoint

ARTICLES = 300


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "in", range(ARTICLES))
        with LoopbackCluster(folder, workers=3) as cluster, endpoint(latency=0.05, share=0.1, silence=3.0) as url:
            _print(f"scheduler at {cluster.address}, three workers, endpoint at {url}")
            driver = batch(
                folder, "in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--timeout", 2,
                "--retries", 8, "--engine", "dask", "--scheduler", cluster.address,
            )
            while driver.poll() is None and asked(url, "/count") < ARTICLES // 3:
                time.sleep(0.05)
            cluster.kill_worker()
            _print(f"a worker is killed after {asked(url, '/count')} calls")
            said = driver.communicate()[1]
            log = asked(url, "/log")["log"]
        names = [path.relative_to(folder / "in").as_posix() for path in (folder / "in").rglob("*.md")]
        found = complaints(folder / "out", names, log)
        _print(said.strip().splitlines()[-1])
        _print(f"what was bought: {counted(folder / 'out', log)}")
        _print("\n".join(found[:20]) or f"each of {ARTICLES} articles done once, no answer bought twice")
    sys.exit(bool(found))


def _print(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
