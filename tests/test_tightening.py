"""A shorter wording stands where it loses nothing and passes, and nowhere else."""

from functools import partial

import pytest

from rewriter import acceptance
from rewriter.domain import Draft, Statement, Status
from rewriter.llm.tightened import Shorter, shorter_from
from rewriter.reading import read_article
from rewriter.tightening import tighten

ARTICLE = read_article(
    "The bridge, which was built by Halmar Steel, was opened to traffic on 4 May 2026 [1]. It is 820 m long [2]. "
    "Dogs are not allowed on the bridge at any time [2]. A toll of about 3 euros is expected for lorries in 2027 [3]. "
    '"It will outlive all of us," said engineer Ada Lund at the opening of the bridge [1].'
)
OPENED = Statement(
    "The bridge, which was built by Halmar Steel, was opened to traffic on 4 May 2026.",
    ("s1",), Status.CONFIRMED, ("1",),
)  # fmt: skip
LONG = Statement("The bridge is 820 m long.", ("s2",), Status.CONFIRMED, ("2",))
DOGS = Statement("Dogs are not allowed on the bridge at any time.", ("s3",), Status.CONFIRMED, ("2",))
TOLL = Statement("A toll of about 3 euros is expected for lorries in 2027.", ("s4",), Status.REPORTED, ("3",))
SAID = Statement(
    '"It will outlive all of us," said engineer Ada Lund at the opening of the bridge.',
    ("s5",), Status.REPORTED, ("1",),
)  # fmt: skip
ALL = (OPENED, LONG, DOGS, TOLL, SAID)
judge = partial(acceptance.judge, article=ARTICLE, sources=(), titles=("",))


def told(*shorter: Shorter) -> list[str]:
    version = judge(Draft("The bridge", ALL))
    assert version.accepted
    new, _ = tighten(version, shorter, judge)
    assert new.accepted
    return [one.text for one in new.draft.statements]


@pytest.mark.parametrize(
    ("index", "text"),
    [
        (0, "The bridge, built by Halmar Steel, opened to traffic on 4 May 2026."),
        (0, "Halmar Steel's bridge opened to traffic on 4 May 2026."),
        (2, "Dogs are not allowed on the bridge."),
        (3, "A lorry toll of about 3 euros is expected in 2027."),
        (4, '"It will outlive all of us," engineer Ada Lund said at the opening.'),
    ],
)
def test_a_shorter_wording_stands(index: int, text: str) -> None:
    assert told(Shorter((index,), text))[index] == text


@pytest.mark.parametrize(
    ("index", "text"),
    [
        (0, "The bridge opened to traffic on 4 May 2026."),  # a name is gone
        (0, "Halmar Steel's bridge opened in May 2026."),  # a date is coarser
        (0, "Halmar Steel's bridge opened on 5 May 2026."),
        (1, "It is 280 m long."),
        (1, "The bridge is long."),
        (2, "Dogs are allowed on the bridge."),  # a denial is gone
        (3, "A toll of 3 euros is expected in 2027."),  # a hedge on a number is gone
        (3, "Lorries pay a toll of about 3 euros in 2027."),  # a forecast is told as a fact
        (4, '"It will outlive us," said engineer Ada Lund.'),
        (4, '"It will outlive all of us," said the engineer.'),
        (2, "Dogs may not cross: see dogs.example."),  # an address: the check refuses it
        (2, "Dogs are not allowed on it [2]."),  # a marker of its own
        (0, "The bridge, which was built by Halmar Steel, was at last opened to all traffic on 4 May 2026."),  # longer
    ],
)
def test_one_that_loses_or_raises_anything_leaves_the_longer(index: int, text: str) -> None:
    assert told(Shorter((index,), text)) == [one.text for one in ALL]


def test_one_that_fails_does_not_cost_the_others() -> None:
    good = "Dogs are not allowed on the bridge."
    texts = told(Shorter((0,), "Halmar Steel's bridge opened in 2026."), Shorter((2,), good))
    assert texts == [OPENED.text, LONG.text, good, TOLL.text, SAID.text]


def test_statements_of_one_source_are_joined_and_rest_on_the_sentences_of_both() -> None:
    joined = Shorter((1, 2), "The bridge is 820 m long; dogs are not allowed.")
    new, note = tighten(judge(Draft("The bridge", ALL)), (joined,), judge)
    assert [one.text for one in new.draft.statements] == [OPENED.text, joined.text, TOLL.text, SAID.text]
    assert new.draft.statements[1].rests_on == ("s2", "s3")
    assert note == "1 of 1 shorter wordings stand"


def test_statements_of_two_sources_or_statuses_are_not_joined() -> None:
    for joined in (
        Shorter((0, 1), "Halmar Steel's bridge, 820 m long, opened on 4 May 2026."),
        Shorter((0, 4), "Halmar Steel's bridge opened on 4 May 2026; “It will outlive all of us,” said Ada Lund."),
    ):
        assert told(joined) == [one.text for one in ALL]


def test_answers_of_no_use_are_counted_and_left() -> None:
    value = {
        "statements": [
            {"index": 0, "joins": [], "text": "The bridge opened."},
            {"index": 0, "joins": [1], "text": "Said twice."},
            {"index": 9, "joins": [], "text": "Of no statement."},
            {"index": "two", "text": "No number."},
            {"index": 2, "joins": None, "text": "  Dogs\n may not. "},
            {"index": 1, "joins": [], "text": ""},
        ]
    }
    assert shorter_from(value, 3) == (
        (Shorter((0,), "The bridge opened."), Shorter((2,), "Dogs may not.")), "4 wordings were of no use",
    )


def test_a_number_may_leave_its_unit_to_the_one_before() -> None:
    article = read_article("Approval took 14 months, against 22 for its rival Sol Pay [1]. The rest is silence [1].")
    took = Statement("Approval took 14 months, against 22 for its rival Sol Pay.", ("s1",), Status.CONFIRMED, ("1",))
    version = acceptance.judge(Draft("Approval", (took,)), article, ())
    text = "Approval took 14 months, rival Sol Pay's 22."
    new, note = tighten(version, (Shorter((0,), text),), partial(acceptance.judge, article=article, sources=()))
    assert ([one.text for one in new.draft.statements], note) == ([text], "1 of 1 shorter wordings stand")
