"""The metrics' part of docs/evals.md, made from what they say of themselves.

python -m rewriter.evaluation.metrics.page [--check] docs/evals.md
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from rewriter.evaluation.metrics.metric import Better, Metric, Unit
from rewriter.evaluation.metrics.registry import METRICS

BEGIN, END = "<!-- metrics -->", "<!-- /metrics -->"
_UNITS = {
    Unit.SHARE: "a share, 0 to 1",
    Unit.COUNT: "a count",
    Unit.INDEX: "an index",
    Unit.SECONDS: "seconds",
    Unit.MONEY: "in the price table's currency",
}


def metrics_text() -> str:
    """A section a metric, in the order of the registry."""
    return "\n".join(line for metric in METRICS for line in _section(metric))


def with_metrics(page: str) -> str:
    """*page* with what stands between its two marks made anew; ValueError where it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{metrics_text()}{END}{after}"


def _section(metric: Metric) -> Iterator[str]:
    *said, formula = metric.doc.split("\n\n")
    better = "describes" if metric.better is Better.NEITHER else f"{metric.better} is better"
    yield f"### {metric.name}"
    yield ""
    for paragraph in said:
        yield paragraph
        yield ""
    yield f"`{' '.join(formula.removeprefix('formula: ').split())}`; {_UNITS[metric.unit]}, {better}."
    yield ""


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is up to date: exit status 1 where it is not."""
    checking = "--check" in arguments
    path = Path(arguments[-1])
    page = path.read_text(encoding="utf-8")
    made = with_metrics(page)
    if checking:
        if page != made:
            sys.stderr.write(f"{path} is out of date; run `make docs`\n")
        return int(page != made)
    path.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
