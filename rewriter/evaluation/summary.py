"""What a run comes to: a mean and an interval by arm and metric, and what the arms' differences are worth."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from rewriter.evaluation.runs.run import Measure, Plan, Run, Sample
from rewriter.evaluation.statistics.bootstrap import Interval, interval
from rewriter.evaluation.statistics.comparing import Comparison, Values, compare, corrected, paired


@dataclass(frozen=True, slots=True)
class Cell:
    """One metric of one arm. ``values`` are by subject, repeats averaged; ``mean`` is theirs, None where there is none.

    ``unscored`` counts the subjects without a value, ``why`` says why, each reason once.
    """

    values: Values
    mean: float | None
    interval: Interval | None
    unscored: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failures:
    """Samples of an arm of which nothing could be measured, and the first one's reason."""

    failed: int
    samples: int
    first: str

    @property
    def all_failed(self) -> bool:
        return self.failed == self.samples


@dataclass(frozen=True, slots=True)
class Summary:
    """``comparisons`` are of every arm but the reference, in every tested measure, corrected together."""

    plan: Plan
    status: str
    cells: Mapping[tuple[str, str], Cell]
    comparisons: tuple[Comparison, ...]
    failures: Mapping[str, Failures]
    revision: str = ""

    def cell(self, arm: str, measure: str) -> Cell:
        return self.cells[arm, measure]

    def comparison(self, arm: str, measure: str) -> Comparison | None:
        return next((each for each in self.comparisons if (each.arm, each.metric) == (arm, measure)), None)


def summarise(run: Run) -> Summary:
    """Everything a report says of *run*; a pure function of the log."""
    plan = run.plan
    samples: dict[str, list[Sample]] = defaultdict(list)
    for sample in run.samples:
        samples[sample.arm].append(sample)
    cells = {
        (arm.name, measure.name): cell_of(samples[arm.name], measure, [subject.name for subject in plan.subjects])
        for arm in plan.arms
        for measure in plan.measures
    }
    return Summary(plan, run.status, cells, _comparisons(plan, cells), _failures(samples), run.revision)


def cell_of(samples: Sequence[Sample], measure: Measure, subjects: Sequence[str]) -> Cell:
    """The values of one arm in one measure. A subject is unscored where none of its repeats has a value."""
    found: dict[str, list[float]] = defaultdict(list)
    why: list[str] = []
    for sample in samples:
        score = sample.scores.get(measure.name)
        if score is None or score.value is None:
            why.append(sample.note if score is None else score.why)
        else:
            found[sample.subject].append(score.value)
    values = {subject: fmean(found[subject]) for subject in subjects if subject in found}
    mean = fmean(values.values()) if values else None
    reasons = tuple(dict.fromkeys(each for each in why if each))
    return Cell(values, mean, interval(list(values.values())), len(subjects) - len(values), reasons)


def compared(
    arms: Iterable[str],
    reference: str,
    measures: Sequence[Measure],
    values: Mapping[tuple[str, str], Values],
    than: Mapping[tuple[str, str], Values] | None = None,
) -> tuple[Comparison, ...]:
    """Each of *arms* against *reference* in each tested measure; against the same arm of *than* where that is given."""
    raw = []
    for arm in arms:
        for measure in (each for each in measures if each.tested):
            other = reference if than is None else arm
            right = (values if than is None else than).get((other, measure.name), {})
            left = values[arm, measure.name]
            name = other if than is None else f"{arm} of the baseline"
            raw.append((compare(measure.name, (arm, left), (name, right)), measure.better, paired(left, right)))
    return corrected(raw)


def _comparisons(plan: Plan, cells: Mapping[tuple[str, str], Cell]) -> tuple[Comparison, ...]:
    arms = [arm.name for arm in plan.arms if arm.name != plan.reference]
    return compared(arms, plan.reference, plan.measures, {key: cell.values for key, cell in cells.items()})


def _failures(samples: Mapping[str, Sequence[Sample]]) -> dict[str, Failures]:
    found = {}
    for arm, made in samples.items():
        failed = [sample for sample in made if sample.status == "error"]
        if failed:
            found[arm] = Failures(len(failed), len(made), failed[0].note)
    return found
