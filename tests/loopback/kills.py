"""A backlog against an endpoint that fails on purpose, killed at random moments and taken up each time.

``python -m tests.loopback.kills`` does it at full size: 2,000 articles, five kills.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.loopback.articles import write_articles
from tests.loopback.audit import complaints, counted
from tests.loopback.process import asked, batch, endpoint


@dataclass(frozen=True)
class Trial:
    articles: int
    kills: int
    seed: int = 0
    share: float = 0.25
    latency: float = 0.05
    concurrency: int = 16
    timeout: float = 2.0
    silence: float = 4.0


@dataclass(frozen=True)
class Verdict:
    """``complaints`` is empty when nothing was lost, done twice or paid twice."""

    complaints: list[str]
    counted: dict[str, int]
    killed: int
    kinds: dict[str, int]
    said: str


def trial(folder: Path, asked_for: Trial, *more: object) -> Verdict:
    """Run *asked_for* in *folder*; a kill comes when the endpoint has seen a drawn number of requests."""
    write_articles(folder / "in", range(asked_for.articles))
    draw = random.Random(asked_for.seed)
    moments = sorted(draw.randrange(1, max(2, asked_for.articles)) for _ in range(asked_for.kills))
    with endpoint(
        seed=asked_for.seed, share=asked_for.share, latency=asked_for.latency, silence=asked_for.silence
    ) as url:
        arguments = (
            "in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--concurrency", asked_for.concurrency,
            "--timeout", asked_for.timeout, "--retries", 8, *more,
        )
        asked(url, f"/hold/{asked_for.articles}")  # no run comes to its end before it is killed
        killed = sum(_killed(folder, url, moment, arguments) for moment in moments)
        asked(url, "/hold/1000000000")
        process = batch(folder, *arguments)
        said = process.communicate()[1]
        log = asked(url, "/log")["log"]
    names = [path.relative_to(folder / "in").as_posix() for path in sorted((folder / "in").rglob("*.md"))]
    kinds = [entry["kind"] for entry in log]
    return Verdict(
        complaints(folder / "out", names, log), counted(folder / "out", log), killed,
        {kind: kinds.count(kind) for kind in sorted(set(kinds))}, said,
    )


def _killed(folder: Path, url: str, moment: int, arguments: tuple[object, ...]) -> bool:
    """Begin a run and kill it at the *moment*-th request; False when it ended before."""
    process = batch(folder, *arguments)
    while process.poll() is None and asked(url, "/count") < moment:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        verdict = trial(Path(folder), Trial(told.articles, told.kills, told.seed))
    _print(f"{told.articles} articles, {verdict.killed} kills, {time.monotonic() - start:.0f} s")
    _print(f"what the endpoint did: {verdict.kinds}")
    _print(f"what was bought: {verdict.counted}")
    _print(verdict.said.strip().splitlines()[-1])
    _print("\n".join(verdict.complaints[:20]) or "every article once, no answer bought twice, the manifest agrees")
    sys.exit(bool(verdict.complaints))


def _print(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
