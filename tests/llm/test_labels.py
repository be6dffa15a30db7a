from typing import Any

import pytest

from rewriter.domain import Status
from rewriter.errors import ModelError
from rewriter.llm.labels import labels_from
from rewriter.llm.view import View
from tests.llm.articles import FERRY

VIEW = View(FERRY, lean=True)
GOOD: dict[str, Any] = {"confirmed": ["s1"], "reported": ["s2"], "unconfirmed": ["s3"], "conflicts": [["s1", "s2"]]}


def test_labels_come_by_sentence() -> None:
    labels, note = labels_from(GOOD, VIEW)
    assert labels.status == {"s1": Status.CONFIRMED, "s2": Status.REPORTED, "s3": Status.UNCONFIRMED}
    assert labels.conflicts == (("s1", "s2"),)
    assert note == ""


def test_no_label_makes_a_rumour_of_the_reader_more_certain() -> None:
    labels, _ = labels_from(GOOD | {"confirmed": ["s1", "s3"], "unconfirmed": []}, VIEW)
    assert labels.status["s3"] is Status.UNCONFIRMED


def test_of_two_labels_the_less_certain_holds() -> None:
    assert labels_from(GOOD | {"reported": ["s1"]}, VIEW)[0].status["s1"] is Status.REPORTED


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"confirmed": ["s1", "s99", "x"]}, "2 labels for sentences that are not there"),
        ({"confirmed": ["s1", "s4"]}, "1 labels for sentences that are not there"),
        ({"conflicts": [["s1"], ["s1", "s99"], "s1", None]}, ""),
        ({"conflicts": None, "reported": "s2"}, ""),
        ({"confirmed": [1], "reported": ["[S2]"]}, ""),
    ],
)
def test_small_faults_are_passed_over(change: dict[str, Any], note: str) -> None:
    labels, told = labels_from(GOOD | change, VIEW)
    assert labels.status["s1"] is Status.CONFIRMED
    assert told == note


@pytest.mark.parametrize("value", [[], "s1", None, {}, {"confirmed": []}, {"confirmed": ["s99"]}])
def test_labels_of_no_use_are_an_error(value: object) -> None:
    with pytest.raises(ModelError):
        labels_from(value, VIEW)
