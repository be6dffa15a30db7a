"""Planted errors in the log of every eval: the same counts, by article."""

from pathlib import Path

import pytest

from rewriter.evaluation.datasets import Exhibit
from rewriter.evaluation.joining import joined
from rewriter.evaluation.report.page import page_html
from rewriter.evaluation.summary import summarise
from rewriter.evaluation.validator import Measured, measure
from rewriter.evaluation.validator_run import validator_run
from tests.evaluation.articles import TEXT, article

KINDS = ("number-swap", "year-swap", "negation-flip")


@pytest.fixture(scope="module")
def measured() -> Measured:
    second = article(TEXT.replace("4,812", "5,127").replace("Ardley", "Morley"))
    return measure([Exhibit("ardley", article()), Exhibit("morley", second)], 0, KINDS)


def test_every_article_has_its_own_rates(measured: Measured, tmp_path: Path) -> None:
    run = validator_run(measured, tmp_path, KINDS)
    assert run.status == "finished"
    assert [sample.subject for sample in run.samples] == ["ardley", "morley"]
    scores = run.samples[0].scores
    mine = [one for one in measured.planted if one.article == "ardley"]
    caught = sum(one.blocked for one in mine)
    assert (scores["caught"].value, scores["caught"].out_of) == (pytest.approx(caught / len(mine)), len(mine))
    assert len(scores["caught"].details) == len(mine) - caught
    groups = [score.out_of for name, score in scores.items() if name.startswith("caught_")]
    assert sum(groups) == len(mine)
    true = [one for one in measured.true if (one.article, one.origin) == ("ardley", "untouched")]
    assert scores["alarms_untouched"].out_of == len(true)


def test_it_reports_and_compares_as_every_run_does(measured: Measured, tmp_path: Path) -> None:
    one, two = (validator_run(measured, tmp_path / name, KINDS) for name in ("one", "two"))
    assert "caught_numbers" in page_html(summarise(one), one)
    comparisons = summarise(joined([("one", one), ("two", two)])).comparisons
    assert {each.verdict.value for each in comparisons} <= {"the same", "unscored"}
    assert {each.arm for each in comparisons} == {"two: validator"}


def test_a_group_that_an_article_offers_nothing_for_is_unscored(tmp_path: Path) -> None:
    bare = article("# A\n\nThe tram is closed [1]. Rain fell on the depot [2].\n")
    found = measure([Exhibit("ardley", article()), Exhibit("bare", bare)], 0, ("number-swap",))
    score = validator_run(found, tmp_path).samples[1].scores["caught_numbers"]
    assert (score.value, score.why) == (None, "the article has no such statement")
