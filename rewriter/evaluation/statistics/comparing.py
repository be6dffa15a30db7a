"""Arms compared article by article: differences, intervals, p-values corrected together, verdicts in plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean, stdev

from rewriter.evaluation.metrics.metric import Better
from rewriter.evaluation.statistics.bootstrap import Interval, interval
from rewriter.evaluation.statistics.holm import adjusted
from rewriter.evaluation.statistics.power import LEVEL, articles_needed
from rewriter.evaluation.statistics.signflip import p_value


class Verdict(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"
    """Of a metric that only describes."""
    LOWER = "lower"
    NO_EVIDENCE = "no evidence"
    SAME = "the same"
    """Every article has the same value in both arms."""
    UNSCORED = "unscored"
    """Fewer than two articles have a value in both arms."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One arm against the reference, in one metric.

    ``difference`` is the mean over articles of arm minus reference; ``articles`` those scored in both. ``p`` is None
    where nothing was tested; ``p_holm`` is corrected over every comparison of the report that was. ``needed`` is how
    many articles in all would show a difference of that size and spread, even as the only one of them all.
    """

    metric: str
    arm: str
    reference: str
    articles: int
    difference: float | None
    interval: Interval | None
    p: float | None
    p_holm: float | None
    verdict: Verdict
    needed: int | None = None

    @property
    def more(self) -> int | None:
        """Articles to add to those there are."""
        return None if self.needed is None else max(self.needed - self.articles, 1)


Values = Mapping[str, float]
"""A value by article; an article that is unscored is not in it."""


def paired(arm: Values, reference: Values) -> tuple[float, ...]:
    """Arm minus reference for every article scored in both, by name; floating dust counts as no difference."""
    both = sorted(arm.keys() & reference.keys())
    differences = (arm[name] - reference[name] for name in both)
    return tuple(0.0 if abs(each) < 1e-12 else each for each in differences)


def compare(metric: str, arm: tuple[str, Values], reference: tuple[str, Values]) -> Comparison:
    """The comparison without correction or verdict yet."""
    differences = paired(arm[1], reference[1])
    scored = len(differences) >= 2
    return Comparison(
        metric, arm[0], reference[0], len(differences),
        fmean(differences) if differences else None,
        interval(differences) if scored else None,
        p_value(differences) if scored else None,
        None, Verdict.UNSCORED, None,
    )  # fmt: skip


def corrected(
    comparisons: Sequence[tuple[Comparison, Better, Sequence[float]]], level: float = LEVEL
) -> tuple[Comparison, ...]:
    """Every comparison with its corrected p-value and verdict; given with its metric's direction and differences."""
    tested = [each.p for each, _, _ in comparisons if each.p is not None]
    holm = iter(adjusted(tested))
    done = []
    for comparison, better, differences in comparisons:
        if comparison.p is None:
            done.append(comparison)
            continue
        p_holm = next(holm)
        verdict = _verdict(comparison, better, p_holm, level) if any(differences) else Verdict.SAME
        needed = articles_needed(_effect(differences), level / len(tested)) if verdict is Verdict.NO_EVIDENCE else None
        done.append(replace(comparison, p_holm=p_holm, verdict=verdict, needed=needed))
    return tuple(done)


def _verdict(comparison: Comparison, better: Better, p_holm: float, level: float) -> Verdict:
    if p_holm >= level or not comparison.difference:
        return Verdict.NO_EVIDENCE
    rises = comparison.difference > 0
    if better is Better.NEITHER:
        return Verdict.HIGHER if rises else Verdict.LOWER
    return Verdict.BETTER if rises == (better is Better.HIGHER) else Verdict.WORSE


def _effect(differences: Sequence[float]) -> float:
    """The mean in standard deviations."""
    spread = stdev(differences)
    mean = fmean(differences)
    return mean / spread if spread else (0.0 if not mean else float("inf"))
