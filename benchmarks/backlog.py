"""Prints what a backlog costs: memory as it grows, throughput against what the endpoint allows, checks a second.

``python benchmarks/backlog.py [memory|throughput|checking|dry-run] …``; without a name all four.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.loopback.answers import answer_to
from tests.loopback.articles import article, write_articles
from tests.loopback.process import asked, batch, endpoint
from tests.loopback.server import completion

_PEAK = "import resource,sys; from rewriter.cli import main\ntry: main(sys.argv[1:])\nfinally: print(" \
        "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def memory(sizes: tuple[int, ...] = (100, 10_000)) -> None:
    """Peak of the run and of its largest worker process, with the built-in editor; six facts an article."""
    print(f"{'articles':>10}{'run, MB':>10}{'worker, MB':>12}{'seconds':>10}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_articles(Path(folder) / "in", range(size), facts=4)
            start = time.monotonic()
            command = [sys.executable, "-c", _PEAK, "batch", "in", "--out", "out", "--model", "builtin"]
            ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            own, worker = map(int, ended.stdout.split()[-2:])
            print(f"{size:>10,}{own / 1024:>10.0f}{worker / 1024:>12.0f}{time.monotonic() - start:>10.0f}", flush=True)


def throughput(articles: int = 320, latency: float = 2.0, concurrency: int = 16) -> None:
    """Calls a second between the first answer and the last, against concurrency / latency; default checks on."""
    with tempfile.TemporaryDirectory() as folder, endpoint(latency=latency, jitter=0.0, wrong=0.0) as url:
        write_articles(Path(folder) / "in", range(articles))
        run = batch(Path(folder), "in", "--out", "out", "--model", "openai/fake", "--base-url", url,
                    "--concurrency", concurrency)
        while asked(url, "/count") == 0:
            time.sleep(0.01)
        start = time.monotonic()
        while asked(url, "/count") < articles:
            time.sleep(0.02)
        taken = time.monotonic() - start  # the last call begins: all the others have gone through
        run.communicate()
    reached, allowed = (articles - concurrency) / (taken or 1), concurrency / latency
    print(f"{articles} articles, {latency:g} s latency, {concurrency} at once: {reached:.1f} of {allowed:.1f} calls "
          f"a second, ratio {reached / allowed:.3f}; {articles / taken:.1f} articles a second with checks on")


def checking(articles: int = 400) -> None:
    """Articles a second on the worker processes: the check alone, and the whole work after an answer."""
    from rewriter import check, rewrite
    from rewriter.batch.replay import advance
    from rewriter.batch.values import Asking, Options, Work
    from rewriter.batch.workers import Workers, usual_width

    options, works, texts = Options("openai/fake", "http://127.0.0.1:1/v1"), [], []
    for number in range(articles):
        text = article(number)
        asking = advance(Work(str(number), text, options))
        assert isinstance(asking, Asking)
        request = json.loads(asking.request)
        body = json.dumps(completion(answer_to(request, wrong=False), request, "x"))
        works.append(Work(str(number), text, options, "", {asking.digest: body}))
        texts.append((rewrite(text).text, text))

    async def all_of_it() -> float:
        async with Workers(usual_width()) as engine:
            await asyncio.gather(*(engine.advance(work) for work in works[:20]))
            start = time.monotonic()
            await asyncio.gather(*(engine.advance(work) for work in works))
            return articles / (time.monotonic() - start)

    start = time.process_time()
    for new, original in texts:
        check(new, original)
    alone = articles / (time.process_time() - start)
    words = sum(len(text.split()) for _, text in texts) / articles
    print(f"articles of {words:.0f} words, {usual_width()} cores: check alone {alone:.1f} a second and core, "
          f"{alone * usual_width():.1f} on all; read, check, render and account {asyncio.run(all_of_it()):.1f} on all")


def dry_run(articles: int = 1000) -> None:
    with tempfile.TemporaryDirectory() as folder, endpoint() as url:
        write_articles(Path(folder) / "in", range(articles))
        prices = Path(folder) / "prices.yaml"
        prices.write_text("currency: USD\nmodels:\n  openai/fake: {input: 0.25, output: 2}\n", encoding="utf-8")
        start = time.monotonic()
        out = batch(Path(folder), "in", "--out", "out", "--model", "openai/fake", "--base-url", url, "--dry-run",
                    "--prices", prices).communicate()[0]
        taken = time.monotonic() - start
        print(f"{out}{articles} articles in {taken:.1f} s, calls made: {asked(url, '/count')}")


PARTS: dict[str, Callable[[], None]] = {
    "memory": memory, "throughput": throughput, "checking": checking, "dry-run": dry_run,
}


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        print(f"--- {name}", flush=True)
        PARTS[name]()


if __name__ == "__main__":
    main()
