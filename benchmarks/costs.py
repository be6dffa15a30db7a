"""Prints what starting up costs, and how the cost of reading, rewriting and checking grows with the text."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rewriter import check, read_article, rewrite

ARTICLE = Path(__file__).parents[1] / "examples" / "night-train.md"
REPEATS = 5
DOUBLINGS = 5


def main() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    start_up(rewrite(text).text)
    growth("read", text, lambda original, _: read_article(original))
    growth("rewrite", text, lambda original, _: rewrite(original))
    growth("check", text, lambda original, new: check(new, original))


def start_up(new: str) -> None:
    """Whole processes, median of five, in seconds and in bare interpreter starts."""
    program = [sys.executable, "-m", "rewriter"]
    bare = seconds(lambda: run([sys.executable, "-c", "pass"]))
    print(f"{'python -c pass':<34}{bare:8.3f} s")
    for name, command, stdin in [
        ("rewriter --help", [*program, "--help"], ""),
        ("rewriter rules", [*program, "rules"], ""),
        (f"rewriter check ({ARTICLE.stem})", [*program, "check", "-", "--original", str(ARTICLE)], new),
        (f"rewriter rewrite ({ARTICLE.stem})", [*program, "rewrite", str(ARTICLE), "--model", "builtin"], ""),
    ]:
        taken = seconds(partial(run, command, stdin))
        print(f"{name:<34}{taken:8.3f} s  {taken / bare:6.1f} x")


def growth(name: str, text: str, work: Callable[[str, str], object]) -> None:
    """The same work on 1, 2, 4 … copies of the text, each with its ratio to the half."""
    print(f"\n{name:<10}{'words':>9}{'seconds':>10}{'ratio':>8}")
    before = 0.0
    for doubling in range(DOUBLINGS + 1):
        original = "\n\n".join(copy(text, number) for number in range(2**doubling))
        new = rewrite(original).text if name == "check" else ""
        taken = seconds(partial(work, original, new), repeats=1 if doubling > 2 else 3)
        ratio = f"{taken / before:8.2f}" if before else ""
        print(f"{'':<10}{len(original.split()):>9,}{taken:>10.3f}{ratio}")
        before = taken


def copy(text: str, number: int) -> str:
    """The text with other numbers and another name in it, so that copies are no repeats of one another."""
    shifted = "".join(str((int(c) + number) % 10) if c.isascii() and c.isdigit() and c != "0" else c for c in text)
    return shifted.replace("Nocturne", f"Nocturne {number}")


def run(command: list[str], stdin: str = "") -> None:
    subprocess.run(command, input=stdin.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median time of *work* over *repeats* runs."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
