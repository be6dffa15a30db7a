"""A Summary as the JSON document ``rewriter/eval-summary@1``: small enough to commit, whole enough to be a baseline."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rewriter.errors import InputError
from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.runs.log import read_run
from rewriter.evaluation.runs.run import ArmInfo, Measure
from rewriter.evaluation.statistics.bootstrap import Interval
from rewriter.evaluation.statistics.comparing import Comparison, Values
from rewriter.evaluation.summary import Cell, Failures, Summary, summarise

SCHEMA = "rewriter/eval-summary@1"
FILE = "summary.json"
_DIGITS = 6


def summary_document(summary: Summary, gates: Sequence[Outcome] = ()) -> dict[str, Any]:
    """The keys docs/evals.md lists. Values are rounded to six digits; null is unscored."""
    plan = summary.plan
    return {
        "schema": SCHEMA,
        "kind": plan.kind,
        "task": plan.task,
        "status": summary.status,
        "revision": summary.revision,
        "code": plan.code,
        "repeat": plan.repeat,
        "reference": plan.reference,
        "subjects": [{"name": each.name, "digest": each.digest} for each in plan.subjects],
        "arms": [_arm(arm, summary.failures.get(arm.name)) for arm in plan.arms],
        "measures": [_measure(each) for each in plan.measures],
        "values": {
            arm.name: {measure.name: _cell(summary.cell(arm.name, measure.name)) for measure in plan.measures}
            for arm in plan.arms
        },
        "comparisons": [comparison_document(each) for each in summary.comparisons],
        "gates": [{"gate": each.gate, "passed": each.passed, "reason": each.reason} for each in gates],
    }


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    return {
        "arm": comparison.arm,
        "reference": comparison.reference,
        "metric": comparison.metric,
        "subjects": comparison.articles,
        "difference": _rounded(comparison.difference),
        "interval": _interval(comparison.interval),
        "p": _rounded(comparison.p),
        "p_holm": _rounded(comparison.p_holm),
        "verdict": comparison.verdict.value,
        "more_subjects_needed": comparison.more,
    }


def load_values(path: Path) -> dict[tuple[str, str], Values]:
    """The values by arm and metric of a run (its folder or log) or of a committed summary.

    InputError for what is neither, and for a document of another version.
    """
    if path.is_dir() or path.suffix == ".jsonl":
        return {key: cell.values for key, cell in summarise(read_run(path)).cells.items()}
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"cannot read {str(path)!r}: {(error.strerror or str(error)).lower()}") from error
    except ValueError as error:
        raise InputError(f"{str(path)!r} is no JSON document; name a run's folder or a {FILE}") from error
    schema = document.get("schema") if isinstance(document, dict) else None
    if schema != SCHEMA:
        said = f"is of version {schema!r}" if schema else "is no summary of an eval"
        raise InputError(f"{str(path)!r} {said}; this rewriter reads {SCHEMA!r}: run the eval again")
    return {
        (arm, metric): _known(cell["by_subject"])
        for arm, metrics in document["values"].items()
        for metric, cell in metrics.items()
    }


def _known(values: Mapping[str, float | None]) -> Values:
    return {subject: value for subject, value in values.items() if value is not None}


def _arm(arm: ArmInfo, failures: Failures | None) -> dict[str, Any]:
    return {
        "name": arm.name,
        "model": arm.model,
        "prompt": arm.prompt,
        "prompt_digest": arm.prompt_digest,
        "strategy": arm.strategy,
        "parameters": dict(arm.parameters),
        "failed": failures.failed if failures else 0,
        "first_failure": failures.first if failures else "",
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "name": measure.name,
        "better": measure.better.value,
        "unit": measure.unit.value,
        "tested": measure.tested,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "mean": _rounded(cell.mean),
        "interval": _interval(cell.interval),
        "unscored": cell.unscored,
        "why": list(cell.why),
        "by_subject": {subject: _rounded(value) for subject, value in cell.values.items()},
    }


def _interval(given: Interval | None) -> list[float | None] | None:
    return None if given is None else [_rounded(given.low), _rounded(given.high)]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
