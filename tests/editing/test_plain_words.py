"""Wordy phrases lose words and nothing else; what stands in quotation marks is somebody's."""

import time

import pytest

from rewriter.editing.plain_words import in_plain_words


@pytest.mark.parametrize(
    ("wordy", "plain"),
    [
        ("The port bought the crane at a price of €4 million.", "The port bought the crane for €4 million."),
        ("In order to save rye, the mill closed.", "To save rye, the mill closed."),
        ("The vaccine is free due to the fact that Oslo pays.", "The vaccine is free because Oslo pays."),
        ("A ticket costs between €149 and €219.", "A ticket costs €149–€219."),
        ("The trial enrolled adults aged 18 to 65 at 4 clinics.", "The trial enrolled adults aged 18–65 at 4 clinics."),
        ("Ada Lund says that the mine is dry.", "Ada Lund says the mine is dry."),
        ("It hired 2,150 people, of which roughly 900 are nurses.", "It hired 2,150 people, roughly 900 nurses."),
        ("The mine, which is the oldest in Vela, has 12 shafts.", "The mine, the oldest in Vela, has 12 shafts."),
        ("Rents rose to €900, up from €840 today.", "Rents rose to €900, up from €840."),
        ("The plant, however, closed in 2019.", "The plant closed in 2019."),
    ],
)
def test_fewer_words_state_the_same(wordy: str, plain: str) -> None:
    assert in_plain_words(wordy) == plain


@pytest.mark.parametrize(
    "text",
    [
        "The council voted 27 to 19 for the dam.",
        "The match ended 3 to 2 on penalties.",
        "Output fell from 40 to 31 tonnes.",
        "The wool dates from between 1290 and 1130 BC.",
        "The office opens between 6 pm and 8 pm.",
        "The ferry sails between 3 and 9 May.",
        "Prices rose by between 2 and 3 points.",
        "It is said that the mine is dry.",
        "The board rejected a claim that the dam leaks.",
        "“In order to save rye, the mill closed,” Ada Lund said.",
        "Ada Lund said that year would be the last.",
    ],
)
def test_what_would_say_something_else_stays(text: str) -> None:
    assert in_plain_words(text) == text


@pytest.mark.parametrize("unit", ["between 1 and ", "1 to ", "of which ", ", which is ", "said that ", "from 1 "])
def test_long_runs_take_no_longer_than_their_length(unit: str) -> None:
    started = time.perf_counter()
    in_plain_words(unit * (100_000 // len(unit)))
    assert time.perf_counter() - started < 2
