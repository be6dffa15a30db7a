"""What the verdicts are worth, by simulation: how often they are wrong, and how often they see what is there.

The seeds are fixed, so each test either always passes or never does.
"""

import random

import pytest

from rewriter.evaluation.metrics.metric import Better
from rewriter.evaluation.statistics import comparing
from rewriter.evaluation.statistics.comparing import Verdict, compare, corrected, paired
from rewriter.evaluation.statistics.power import articles_needed, power
from rewriter.evaluation.statistics.signflip import p_value

RUNS = 1000
ARTICLES = 12


def _share(rng: random.Random, mean: float) -> float:
    """A metric as they come: a share of twenty facts, of which more or fewer are kept from article to article."""
    ease = min(max(rng.gauss(mean, 0.1), 0.0), 1.0)
    return sum(rng.random() < ease for _ in range(20)) / 20


def test_one_metric_under_no_difference_is_told_apart_in_at_most_six_percent_of_runs() -> None:
    rng = random.Random(1)
    false = sum(
        p_value([_share(rng, 0.8) - _share(rng, 0.8) for _ in range(ARTICLES)]) < 0.05 for _ in range(RUNS)
    )
    assert false <= 0.06 * RUNS


def test_a_whole_report_under_no_difference_has_any_false_verdict_in_at_most_six_percent_of_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three arms, four metrics: twelve questions at once, corrected together. No verdict looks at the intervals."""
    monkeypatch.setattr(comparing, "interval", lambda _values: None)
    rng = random.Random(2)
    names = [f"article {number}" for number in range(8)]
    wrong = 0
    for _ in range(RUNS):
        raw = []
        for metric in range(4):
            reference = {name: _share(rng, 0.8) for name in names}
            for arm in range(3):
                values = {name: _share(rng, 0.8) for name in names}
                one = compare(f"m{metric}", (f"arm {arm}", values), ("reference", reference))
                raw.append((one, Better.HIGHER, paired(values, reference)))
        verdicts = {each.verdict for each in corrected(raw)}
        wrong += bool(verdicts & {Verdict.BETTER, Verdict.WORSE})
    assert wrong <= 0.06 * RUNS


def test_a_known_difference_is_seen_as_often_as_the_power_says() -> None:
    for effect, level in ((0.8, 0.05), (1.0, 0.05), (1.1, 0.01)):
        articles = articles_needed(effect, level)
        assert articles is not None
        rng = random.Random(f"{effect} {level}")
        seen = sum(p_value([rng.gauss(effect, 1) for _ in range(articles)]) < level for _ in range(RUNS)) / RUNS
        assert abs(seen - power(articles, effect, level)) <= 0.05
        assert seen >= 0.75


def test_repeats_are_no_more_articles() -> None:
    """Averaged within an article, ten repeats of four articles cannot reach a verdict that four articles cannot."""
    rng = random.Random(3)
    means = [sum(rng.gauss(1, 0.1) for _ in range(10)) / 10 for _ in range(4)]
    assert p_value(means) == 2 / 2**4
