"""The statistics on known data, against scipy."""

import math
import random

import numpy as np
import pytest
from scipy import stats

from rewriter.evaluation.metrics.metric import Better
from rewriter.evaluation.statistics.bootstrap import interval
from rewriter.evaluation.statistics.comparing import Comparison, Verdict, compare, corrected, paired
from rewriter.evaluation.statistics.holm import adjusted
from rewriter.evaluation.statistics.power import articles_needed, power
from rewriter.evaluation.statistics.signflip import p_value

SLEEP = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
"""Hours of sleep gained under one of two drugs (Student 1908), one of them exactly none."""
DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
"""Differences in height of paired maize plants in eighths of an inch (Darwin 1876), the sign-flip test's first data."""


@pytest.mark.parametrize("differences", [SLEEP, DARWIN, [1.0, 1.0, 1.0], [0.5, -0.5], [0.0, 0.0, 2.0]])
def test_the_sign_flip_test_is_scipys_permutation_test(differences: list[float]) -> None:
    theirs = stats.permutation_test(
        (np.array(differences),), np.mean, permutation_type="samples", n_resamples=np.inf, alternative="two-sided"
    )
    assert p_value(differences) == pytest.approx(theirs.pvalue, abs=1e-12)


def test_fishers_own_result_on_darwins_plants() -> None:
    """1,726 of 32,768 ways, in "The Design of Experiments", section 21."""
    assert p_value(DARWIN) == pytest.approx(1726 / 32768)


def test_many_differences_are_drawn_and_come_near_the_exact_value() -> None:
    rng = np.random.default_rng(7)
    differences = rng.normal(0.4, 1, 18)
    exact = stats.permutation_test(
        (differences,), np.mean, permutation_type="samples", n_resamples=np.inf, alternative="two-sided"
    ).pvalue
    assert p_value(list(differences)) == pytest.approx(exact, abs=4 * math.sqrt(exact * (1 - exact) / 20_000))


def test_no_difference_is_no_evidence() -> None:
    assert p_value([0.0] * 5) == p_value([]) == 1


@pytest.mark.parametrize(("values", "slack"), [(SLEEP, 0.08), (DARWIN, 2.0), ([0, 0, 0, 1, 1, 1, 1, 1], 0.02)])
def test_the_interval_is_scipys_bca_interval(values: list[float], slack: float) -> None:
    """Up to the noise of resampling: *slack* is about five times its standard error."""
    theirs = stats.bootstrap((np.array(values),), np.mean, n_resamples=20_000, method="BCa", rng=3).confidence_interval
    found = interval(values, resamples=20_000)
    assert found is not None
    assert found.low == pytest.approx(theirs.low, abs=slack)
    assert found.high == pytest.approx(theirs.high, abs=slack)


def test_an_interval_needs_two_values_and_is_a_point_where_all_are_equal() -> None:
    assert interval([0.5]) is None
    assert interval([0.5, 0.5, 0.5]) == (0.5, 0.5)
    assert interval(SLEEP) == interval(SLEEP)


@pytest.mark.parametrize("seed", range(5))
def test_holms_correction_is_the_step_down_one(seed: int) -> None:
    """scipy has no Holm: compare with its definition, the largest of (m - j) p(j) over the ranks up to one's own."""
    p_values = [random.Random(seed).random() ** 3 for _ in range(7)]
    ordered = sorted(p_values)
    expected = {
        p: min(1.0, max((7 - rank) * each for rank, each in enumerate(ordered[: place + 1])))
        for place, p in enumerate(ordered)
    }
    assert adjusted(p_values) == pytest.approx([expected[p] for p in p_values])


def test_holm_on_numbers_by_hand() -> None:
    assert adjusted([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert adjusted([]) == ()


@pytest.mark.parametrize("effect", [0.4, 0.6, 0.8, 1.2])
@pytest.mark.parametrize("level", [0.05, 0.005])
def test_the_power_is_that_of_the_paired_t_test(effect: float, level: float) -> None:
    """Against the noncentral t distribution, for the number of articles that should give 80%."""
    articles = articles_needed(effect, level)
    assert articles is not None
    shift, critical = effect * math.sqrt(articles), stats.t.ppf(1 - level / 2, articles - 1)
    exact = stats.nct.sf(critical, articles - 1, shift) + stats.nct.cdf(-critical, articles - 1, shift)
    assert exact == pytest.approx(0.8, abs=0.06)
    assert power(articles, effect, level) == pytest.approx(exact, abs=0.04)


def test_articles_needed_has_its_limits() -> None:
    assert articles_needed(0.0) is None
    assert articles_needed(1e-6) is None
    assert articles_needed(math.inf) == 6, "2 / 2^6 is the first that is below 0.05"
    wanted = articles_needed(0.5, 0.05, 0.9)
    usual = articles_needed(0.5)
    assert wanted is not None
    assert usual is not None
    assert wanted > usual


def _compared(arm: dict[str, float], reference: dict[str, float], better: Better) -> Comparison:
    raw = compare("m", ("arm", arm), ("reference", reference))
    return corrected([(raw, better, paired(arm, reference))])[0]


BASE = {f"a{place}": 0.5 for place in range(8)}
MORE = {name: 0.6 + 0.01 * place for place, name in enumerate(BASE)}


@pytest.mark.parametrize(
    ("arm", "better", "verdict"),
    [
        (MORE, Better.HIGHER, Verdict.BETTER),
        (MORE, Better.LOWER, Verdict.WORSE),
        (MORE, Better.NEITHER, Verdict.HIGHER),
        (BASE, Better.HIGHER, Verdict.SAME),
        ({**BASE, "a0": 0.9}, Better.HIGHER, Verdict.NO_EVIDENCE),
        ({"a0": 0.9}, Better.HIGHER, Verdict.UNSCORED),
        ({}, Better.HIGHER, Verdict.UNSCORED),
    ],
)
def test_verdicts_in_plain_words(arm: dict[str, float], better: Better, verdict: Verdict) -> None:
    assert _compared(arm, BASE, better).verdict is verdict


def test_an_article_that_is_unscored_in_one_arm_is_not_compared() -> None:
    assert paired({"a": 1.0, "b": 0.5, "c": 0.1}, {"b": 0.25, "c": 0.1, "d": 0.0}) == (0.25, 0.0)


def test_no_evidence_says_how_many_articles_are_missing() -> None:
    some = {name: 0.5 + (0.2 if place % 2 else -0.1) for place, name in enumerate(BASE)}
    found = _compared(some, BASE, Better.HIGHER)
    assert found.verdict is Verdict.NO_EVIDENCE
    assert found.more is not None
    assert found.needed == found.articles + found.more
    settled = _compared(MORE, BASE, Better.HIGHER)
    assert settled.needed is None
