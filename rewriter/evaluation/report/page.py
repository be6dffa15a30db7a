"""One self-contained HTML page of a run: opened from disk it asks for nothing, and text in it is never code.

Everything is escaped by the template. The page's own script and style are named to the browser by their digests
(Content-Security-Policy), so that nothing else could run or load even if it got into the page.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.metrics.metric import Better, Score, Unit
from rewriter.evaluation.report import numbers
from rewriter.evaluation.report.plot import axis_of, dot
from rewriter.evaluation.runs.run import ArmInfo, Measure, Run, Sample, Shown
from rewriter.evaluation.statistics.comparing import Comparison, Verdict
from rewriter.evaluation.summary import Summary
from rewriter.reporting.counting import plural

_ASSETS = Path(__file__).parent / "assets"
_SIGNS = {Verdict.BETTER: "good", Verdict.WORSE: "bad", Verdict.HIGHER: "other", Verdict.LOWER: "other"}


@dataclass(frozen=True, slots=True)
class Scored:
    """One score as the page shows it; ``standing`` is what the filter asks for: full, short or unscored."""

    measure: Measure
    text: str
    standing: str
    details: tuple[str, ...]


def page_html(summary: Summary, run: Run, gates: Sequence[Outcome] = ()) -> str:
    """The page; a pure function of its arguments."""
    style, script = _asset("page.css"), _asset("page.js")
    plan = summary.plan
    return _environment().get_template("page.html.j2").render(
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        plan=plan,
        summary=summary,
        revision=summary.revision,
        python=run.versions.get("python", ""),
        started=run.started,
        scope=f"{plural(len(plan.arms), 'arm')} on {plural(len(plan.subjects), 'article')}",
        rows=[_row(measure, summary) for measure in plan.measures],
        contests=list(_contests(summary)),
        gates=gates,
        articles=[_article(subject.name, subject.text, plan.arms, run, plan.measures) for subject in plan.subjects],
    )


def _row(measure: Measure, summary: Summary) -> dict[str, Any]:
    cells = [summary.cell(arm.name, measure.name) for arm in summary.plan.arms]
    means = [cell.mean for cell in cells if cell.mean is not None]
    axis = axis_of(means, [cell.interval for cell in cells], measure.unit is Unit.SHARE)
    reference = summary.cell(summary.plan.reference, measure.name).mean
    shown = []
    for arm, cell in zip(summary.plan.arms, cells, strict=True):
        against = summary.comparison(arm.name, measure.name)
        plot = "" if cell.mean is None else dot(cell.mean, cell.interval, axis, reference)
        shown.append({
            "text": numbers.number(cell.mean, measure.unit), "spread": numbers.spread(cell.interval, measure.unit),
            "plot": plot, "sign": _SIGNS.get(against.verdict, "") if against else "",
            "verdict": against.verdict.value if against else "", "unscored": cell.unscored, "why": cell.why,
        })  # fmt: skip
    return {"measure": measure, "cells": shown}


def _contests(summary: Summary) -> Iterator[dict[str, Any]]:
    """The arms against the reference, each with its comparisons on one axis a unit."""
    measures = {measure.name: measure for measure in summary.plan.measures}
    for arm in (each.name for each in summary.plan.arms if each.name != summary.plan.reference):
        mine = [each for each in summary.comparisons if each.arm == arm]
        yield {"arm": arm, "rows": [_contest(each, measures[each.metric]) for each in mine]}


def _contest(each: Comparison, measure: Measure) -> dict[str, Any]:
    plot: Markup | str = ""
    if each.difference is not None:
        plot = dot(each.difference, each.interval, axis_of([each.difference], [each.interval], False, True), 0.0)
    return {
        "metric": each.metric, "difference": numbers.difference(each.difference, measure.unit),
        "spread": numbers.differences(each.interval, measure.unit), "p": numbers.chance(each),
        "verdict": numbers.verdict(each), "sign": _SIGNS.get(each.verdict, ""), "plot": plot,
    }  # fmt: skip


def _article(
    name: str, text: str, arms: Sequence[ArmInfo], run: Run, measures: Sequence[Measure]
) -> dict[str, Any]:
    """An article with every sample of it, in the order of the arms."""
    mine = [sample for arm in arms for sample in run.samples if (sample.arm, sample.subject) == (arm.name, name)]
    return {"name": name, "text": text, "samples": [_sample(each, measures) for each in mine]}


def _sample(sample: Sample, measures: Sequence[Measure]) -> dict[str, Any]:
    return {
        "sample": sample,
        "repeat": f" #{sample.repeat}" if sample.repeat > 1 else "",
        "marked": marked(sample.text, sample.findings),
        "findings": sample.findings,
        "scores": [_scored(measure, sample.scores.get(measure.name)) for measure in measures],
    }


def _scored(measure: Measure, score: Score | None) -> Scored:
    if score is None or score.value is None:
        why = (score.why,) if score and score.why else ()
        return Scored(measure, numbers.NOTHING, "unscored", why)
    text = numbers.number(score.value, measure.unit)
    if measure.unit is Unit.SHARE and measure.better is not Better.NEITHER and score.out_of:
        text += f" ({round(score.value * score.out_of)} of {score.out_of})"
    return Scored(measure, text, "full" if _is_full(measure, score.value) else "short", score.details)


def _is_full(measure: Measure, value: float) -> bool:
    """As good as can be: nothing left to want. What only describes is never short of anything."""
    if measure.better is Better.NEITHER or measure.unit in {Unit.SECONDS, Unit.INDEX, Unit.MONEY}:
        return True
    return value == 0 if measure.better is Better.LOWER else value >= 1


def marked(text: str, findings: Sequence[Shown]) -> Markup:
    """*text* escaped, with what findings point at between ``<mark>`` and ``</mark>``; of overlapping ones the first."""
    pieces, position = [], 0
    for found in sorted(findings, key=lambda each: (each.start, -each.end)):
        if found.start < position or found.end <= found.start or found.end > len(text):
            continue
        pieces.append(escape(text[position : found.start]))
        words = escape(text[found.start : found.end])
        title = escape(f"{found.code} {found.message}")
        pieces.append(Markup('<mark class="{}" title="{}">{}</mark>').format(found.severity, title, words))
        position = found.end
    pieces.append(escape(text[position:]))
    return Markup().join(pieces)


def _policy(style: str, script: str) -> str:
    """What the browser may use: this style and this script, and nothing that would need a request."""
    digests = {name: _digest(text) for name, text in (("style-src", style), ("script-src", script))}
    own = "; ".join(f"{name} '{digest}'" for name, digest in digests.items())
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(_ASSETS)
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
