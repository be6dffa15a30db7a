"""The terminal table: a row a metric, a column an arm, a mark where a difference is no accident."""

from collections.abc import Iterator, Sequence

from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.metrics.metric import Unit
from rewriter.evaluation.report.numbers import chance, difference, differences, number, verdict
from rewriter.evaluation.runs.run import Measure
from rewriter.evaluation.statistics.comparing import Comparison, Verdict
from rewriter.evaluation.summary import Summary
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import plural
from rewriter.reporting.paint import Paint, visible

_MARKS = {Verdict.BETTER: "▲", Verdict.WORSE: "▼", Verdict.HIGHER: "↑", Verdict.LOWER: "↓"}
_SETTLED = frozenset(_MARKS)


def table_text(summary: Summary, gates: Sequence[Outcome], paint: Paint, verbose: bool = False) -> str:
    """Everything a person needs at the end of a run, in plain text. Where nothing was measured there is no table."""
    measured = any(cell.values for cell in summary.cells.values())
    table = [*_rows(summary), "", *_verdicts(summary, paint, verbose)] if measured else []
    lines = [
        *_heading(summary, paint),
        "",
        *table,
        *_failures(summary, paint),
        *_gates(gates, paint),
    ]
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _heading(summary: Summary, paint: Paint) -> Iterator[str]:
    plan = summary.plan
    repeats = f", {plan.repeat} repeats" if plan.repeat > 1 else ""
    scope = f"{plural(len(plan.arms), 'arm')} on {plural(len(plan.subjects), 'article')}{repeats}"
    yield paint.bold(f"{visible(plan.task)}: {scope}")
    if summary.status != "finished":
        yield paint.yellow("the run is not finished: what is missing is not counted")


def _rows(summary: Summary) -> Iterator[str]:
    plan = summary.plan
    rows = [["", *(f"{visible(arm.name)}  " for arm in plan.arms)]]  # above the figures, not above their marks
    for measure in plan.measures:
        rows.append([f"{measure.name}{'' if measure.tested else ' ·'}", *_cells(measure, summary)])
    width = [max(len(row[place]) for row in rows) for place in range(1, len(rows[0]))]
    right = [[row[0], *(cell.rjust(w) for cell, w in zip(row[1:], width, strict=True))] for row in rows]
    yield from columns(right)
    notes = ["▲ better, ▼ worse than the reference"] if any(_marked(row) for row in rows) else []
    if not all(measure.tested for measure in plan.measures):
        notes.append("· shown, not tested")
    if any("–" in cell for row in rows[1:] for cell in row[1:]):
        notes.append("– unscored")
    if any("*" in cell for row in rows[1:] for cell in row[1:]):
        notes.append("* some articles unscored")
    if notes:
        yield "; ".join(notes)


def _marked(row: Sequence[str]) -> bool:
    return any(mark in cell for cell in row for mark in _MARKS.values())


def _cells(measure: Measure, summary: Summary) -> Iterator[str]:
    for arm in summary.plan.arms:
        cell = summary.cell(arm.name, measure.name)
        against = summary.comparison(arm.name, measure.name)
        mark = _MARKS.get(against.verdict, " ") if against else " "
        partly = "*" if cell.unscored and cell.values else " "
        yield f"{number(cell.mean, measure.unit)}{partly}{mark}"


def _verdicts(summary: Summary, paint: Paint, verbose: bool) -> Iterator[str]:
    units = {measure.name: measure.unit for measure in summary.plan.measures}
    for arm in (each.name for each in summary.plan.arms if each.name != summary.plan.reference):
        mine = [each for each in summary.comparisons if each.arm == arm]
        yield paint.bold(f"{visible(arm)} against {visible(summary.plan.reference)}")
        told = [each for each in mine if verbose or each.verdict in _SETTLED]
        rows = [_verdict(each, units) for each in told]
        yield from columns(rows, indent=2)
        open_ = [each for each in mine if each.verdict is Verdict.NO_EVIDENCE]
        if open_ and not verbose:
            yield f"  no evidence in {plural(len(open_), 'metric')}: {', '.join(each.metric for each in open_)}"
        same = [each.metric for each in mine if each.verdict is Verdict.SAME]
        if same and not verbose:
            yield f"  the same: {', '.join(same)}"
        missing = [each.metric for each in mine if each.verdict is Verdict.UNSCORED]
        if missing and not verbose:
            yield f"  unscored: {', '.join(missing)}"
        yield ""


def _verdict(each: Comparison, units: dict[str, Unit]) -> list[str]:
    unit = units[each.metric]
    said = [each.metric, difference(each.difference, unit), differences(each.interval, unit), chance(each)]
    return [*said, verdict(each)]


def _failures(summary: Summary, paint: Paint) -> Iterator[str]:
    for arm, failures in summary.failures.items():
        how_many = "every one" if failures.all_failed else str(failures.failed)
        yield paint.red(
            f"{visible(arm)}: {how_many} of {plural(failures.samples, 'sample')} failed and is not counted: "
            f"{visible(failures.first)}"
        )
    if summary.failures:
        yield ""


def _gates(gates: Sequence[Outcome], paint: Paint) -> Iterator[str]:
    for gate in gates:
        word = paint.green("holds") if gate.passed else paint.red("fails")
        yield f"gate {word}: {visible(gate.gate)}{'' if gate.passed else f'; {visible(gate.reason)}'}"
