"""The summary as Markdown, for a pull request."""

from collections.abc import Iterator, Sequence

from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.report.numbers import chance, difference, differences, number, spread, verdict
from rewriter.evaluation.statistics.comparing import Verdict
from rewriter.evaluation.summary import Summary
from rewriter.reporting.counting import plural
from rewriter.reporting.paint import visible


def markdown_text(summary: Summary, gates: Sequence[Outcome] = ()) -> str:
    """A table of means with intervals, a table of verdicts, the gates."""
    lines = [*_heading(summary), "", *_means(summary), "", *_verdicts(summary), *_failures(summary), *_gates(gates)]
    return "\n".join(lines).rstrip() + "\n"


def _heading(summary: Summary) -> Iterator[str]:
    plan = summary.plan
    yield f"## Eval {_cell(plan.task)}"
    yield ""
    repeats = f", {plan.repeat} repeats, averaged within an article" if plan.repeat > 1 else ""
    status = "" if summary.status == "finished" else " **The run is not finished.**"
    yield f"{plural(len(plan.arms), 'arm')} on {plural(len(plan.subjects), 'article')}{repeats}.{status}"
    yield "Means over articles with 95% bootstrap intervals; – is unscored, and never counted as zero."


def _means(summary: Summary) -> Iterator[str]:
    arms = summary.plan.arms
    yield "| metric | better | " + " | ".join(_cell(arm.name) for arm in arms) + " |"
    yield "| --- | --- |" + " --: |" * len(arms)
    for measure in summary.plan.measures:
        cells = []
        for arm in arms:
            cell = summary.cell(arm.name, measure.name)
            partly = f" ({cell.unscored} unscored)" if cell.unscored and cell.values else ""
            cells.append(f"{number(cell.mean, measure.unit)} {spread(cell.interval, measure.unit)}{partly}".strip())
        yield f"| {measure.name} | {measure.better} | " + " | ".join(cells) + " |"


def _verdicts(summary: Summary) -> Iterator[str]:
    if not summary.comparisons:
        return
    units = {measure.name: measure.unit for measure in summary.plan.measures}
    yield f"Against {_cell(summary.plan.reference)}, p-values corrected over all comparisons (Holm):"
    yield ""
    yield "| arm | metric | difference | 95% interval | p | verdict |"
    yield "| --- | --- | --: | --: | --: | --- |"
    for each in summary.comparisons:
        unit = units[each.metric]
        told = [difference(each.difference, unit), differences(each.interval, unit), chance(each)]
        settled = each.verdict in {Verdict.BETTER, Verdict.WORSE, Verdict.HIGHER, Verdict.LOWER}
        said = f"**{verdict(each)}**" if settled else verdict(each)
        yield f"| {_cell(each.arm)} | {each.metric} | " + " | ".join(told) + f" | {said} |"
    yield ""


def _failures(summary: Summary) -> Iterator[str]:
    for arm, failures in summary.failures.items():
        samples = plural(failures.samples, "sample")
        yield f"- {_cell(arm)}: {failures.failed} of {samples} failed and are not counted: {_cell(failures.first)}"
    if summary.failures:
        yield ""


def _gates(gates: Sequence[Outcome]) -> Iterator[str]:
    for gate in gates:
        yield f"- {'✅' if gate.passed else '❌'} {_cell(gate.gate)}{'' if gate.passed else f': {_cell(gate.reason)}'}"


def _cell(text: str) -> str:
    """Anybody's words on one line of a table."""
    return visible(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")
