"""What is counted: planted errors caught, true statements blocked."""

from dataclasses import replace

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.datasets import Exhibit, exhibits
from rewriter.evaluation.planting import PLANTERS
from rewriter.evaluation.table import document, table
from rewriter.evaluation.validator import Measured, Verdict, measure, plantings, truths
from tests.evaluation.articles import article, told

SOME = ("number-swap", "wrong-citation")


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure([Exhibit("tram", article())], seed=1, kinds=SOME)


def test_swapped_numbers_and_wrong_markers_are_caught(measured: Measured) -> None:
    for kind in SOME:
        rate = measured.caught([kind])
        assert rate.total >= 6
        assert rate.share > 0.9


def test_the_articles_own_sentences_pass(measured: Measured) -> None:
    rate = measured.alarms("untouched")
    assert rate.total >= 14
    assert rate.hits == 0


def test_a_run_is_a_function_of_its_seed(measured: Measured) -> None:
    exhibit = Exhibit("tram", article())
    assert measure([exhibit], seed=1, kinds=SOME) == measured
    assert measure([exhibit], seed=2, kinds=SOME).planted != measured.planted


def test_what_a_kind_plants_does_not_depend_on_the_other_kinds() -> None:
    source = article()
    statement = told("The council bought 18 cars from Velling Works [7].", source)
    alone = {planter.kind: list(plantings(source, [statement], 0, [planter])) for planter in PLANTERS}
    together = list(plantings(source, [statement], 0, PLANTERS))
    assert together == [one for found in alone.values() for one in found]


def test_errors_go_only_into_statements_that_pass() -> None:
    """A labelled statement that is blocked as it is gets no error: its block would show nothing."""
    rows = (
        {"rewrite": "In 2023 ridership was up by 12% [5].", "label": "right", "kind": "paraphrase"},
        {"rewrite": "Ridership was up by 77% in 2023 [5].", "label": "right", "kind": "paraphrase"},
        {"rewrite": "Ridership was up by 99% in 2023 [5].", "label": "wrong", "kind": "number-swap"},
    )
    measured = measure([Exhibit("tram", article(), labelled=rows)], kinds=("invented-citation",))
    assert (measured.alarms("paraphrase").hits, measured.alarms("paraphrase").total) == (1, 2)
    into = [one.before for one in measured.planted if one.origin == "paraphrase"]
    assert into == [rows[0]["rewrite"]]


def test_a_persons_labels_decide_what_is_a_statement() -> None:
    source = article()
    sentence = next(one for one in source.sentences if "ticket costs" in one.span.of(source.text))
    gold = ({"text": sentence.span.of(source.text), "kind": "fact"},)
    own = [told.text for _, told in truths(Exhibit("tram", source, gold=gold)) if told.origin == "untouched"]
    assert own == [sentence.span.of(source.text)]


def test_markers_from_elsewhere_are_put_before_the_full_stop() -> None:
    source = article("The tram ran on 3 May. It carried 48 people [1].")
    texts = [told.text for _, told in truths(Exhibit("tram", source)) if told.origin == "untouched"]
    assert texts in (["It carried 48 people [1]."], ["The tram ran on 3 May [1].", "It carried 48 people [1]."])


def test_an_unknown_kind_says_which_there_are() -> None:
    with pytest.raises(InputError, match=r"no planted error is called 'typo'; take one of number-swap, "):
        measure([], kinds=("typo",))


def test_the_table_counts_what_was_judged() -> None:
    missed = Verdict("tram", "number-swap", "18 cars", "19 cars", "'18' became '19'", (), (("W1", "odd"),), "untouched")
    caught = replace(missed, errors=(("F101", "no"),), warnings=())
    alarm = Verdict("tram", "fact", "18 cars", "18 cars", "", (("F106", "misbound"),), (), "untouched")
    shown = table(Measured(7, ("tram",), (missed, caught, caught), (alarm, replace(alarm, errors=()))), misses=1)
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert lines[0] == "seed 7, on tram"
    assert "the article's own sentences 1 2 50.0% 9.5–90.5%" in lines
    assert "numbers 2 3 66.7% 20.8–93.9% 2 of 3, 66.7%" in lines
    assert "number-swap 2 3 66.7% 20.8–93.9% 1 A number becomes another one of the article, of the same unit." in lines
    assert "F101 2" in lines
    assert "slipped through: 1 of 3" in lines
    assert "number-swap, tram: '18' became '19'; only warned: W1" in lines
    assert "F106 misbound" in lines


def test_the_document_has_every_verdict(measured: Measured) -> None:
    made = document(measured)
    assert made["schema"] == "rewriter/validator-eval@1"
    assert len(made["planted"]) == len(measured.planted)  # type: ignore[arg-type]
    assert set(made["kinds"]) == set(SOME)  # type: ignore[arg-type]


def test_the_bundled_articles_are_found_with_their_labels() -> None:
    found = exhibits()
    assert len(found) >= 4
    assert all(exhibit.gold for exhibit in found)
    assert any(exhibit.labelled for exhibit in found)
