"""What a run must reach, so that CI can say no, and why."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rewriter.errors import InputError
from rewriter.evaluation.metrics.metric import Better
from rewriter.evaluation.report.numbers import difference, number
from rewriter.evaluation.runs.run import Measure
from rewriter.evaluation.statistics.comparing import Values, Verdict
from rewriter.evaluation.summary import Summary, compared
from rewriter.evaluation.tasks import Gate

_BOUND = re.compile(r"(?:(?P<arm>[^:=]+):)?(?P<metric>[a-z_0-9]+)=(?P<value>-?\d+(?:\.\d+)?)(?P<percent>%?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gate in words, whether it held, and if not why not."""

    gate: str
    passed: bool
    reason: str = ""


def parse_bound(given: str, measures: Sequence[Measure]) -> Gate:
    """``[ARM:]METRIC=VALUE`` as a gate: at least the value, at most where lower is better; ``90%`` is 0.9."""
    match = _BOUND.fullmatch(given.strip())
    if match is None:
        raise InputError(f"--fail-under {given!r} is no bound; write 'key_facts_kept=0.9', or 'ARM:METRIC=VALUE'")
    measure = _measure(match["metric"], measures)
    value = float(match["value"]) / (100 if match["percent"] else 1)
    if measure.better is Better.NEITHER:
        raise InputError(f"{measure.name!r} only describes: more is not better, nor is less; take another metric")
    if measure.better is Better.HIGHER:
        return Gate(metric=measure.name, arm=match["arm"], at_least=value)
    return Gate(metric=measure.name, arm=match["arm"], at_most=value)


def held(gates: Iterable[Gate], summary: Summary) -> tuple[Outcome, ...]:
    """Each gate for each arm it is about. What was not measured did not pass."""
    found = []
    names = [arm.name for arm in summary.plan.arms]
    for gate in gates:
        if gate.arm is not None and gate.arm not in names:
            raise InputError(f"no arm {gate.arm!r} in this run; there are {', '.join(names)}")
        found += [_held(gate, arm, summary) for arm in ([gate.arm] if gate.arm else names)]
    return tuple(found)


def not_worse(summary: Summary, baseline: Mapping[tuple[str, str], Values]) -> tuple[Outcome, ...]:
    """One outcome an arm that the baseline has too: no tested metric got worse beyond chance."""
    known = [arm.name for arm in summary.plan.arms if any(name == arm.name for name, _ in baseline)]
    if not known:
        there = ", ".join(dict.fromkeys(name for name, _ in baseline)) or "none"
        raise InputError(f"the baseline has none of this run's arms (it has {there}); compare the same arms")
    values = {key: cell.values for key, cell in summary.cells.items()}
    comparisons = compared(known, "", summary.plan.measures, values, than=baseline)
    units = {measure.name: measure.unit for measure in summary.plan.measures}
    outcomes = []
    for arm in known:
        worse = [each for each in comparisons if each.arm == arm and each.verdict is Verdict.WORSE]
        told = [f"{c.metric} {difference(c.difference, units[c.metric])} (p {c.p_holm:.3f})" for c in worse]
        outcomes.append(Outcome(f"{arm} is not worse than its baseline", not worse, "; ".join(told)))
    return tuple(outcomes)


def _held(gate: Gate, arm: str, summary: Summary) -> Outcome:
    measure = _measure(gate.metric, summary.plan.measures)
    cell = summary.cell(arm, gate.metric)
    bound = gate.at_least if gate.at_least is not None else gate.at_most
    side = "at least" if gate.at_least is not None else "at most"
    said = f"{gate.metric} of {arm} is {side} {number(bound, measure.unit)}"
    if cell.mean is None:
        return Outcome(said, False, f"it is unscored: {_first(cell.why)}")
    if cell.unscored:
        of = len(cell.values) + cell.unscored
        return Outcome(said, False, f"{cell.unscored} of {of} articles are unscored: {_first(cell.why)}")
    low = gate.at_least is None or cell.mean >= gate.at_least - 1e-9
    high = gate.at_most is None or cell.mean <= gate.at_most + 1e-9
    return Outcome(said, low and high, "" if low and high else f"it is {number(cell.mean, measure.unit)}")


def _first(why: Sequence[str]) -> str:
    return why[0] if why else "no sample"


def _measure(name: str, measures: Sequence[Measure]) -> Measure:
    for each in measures:
        if each.name == name:
            return each
    raise InputError(f"no metric {name!r} in this run; there are {', '.join(each.name for each in measures)}")
