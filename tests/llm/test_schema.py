from typing import Any

import pytest

from rewriter.domain import Draft, Statement, Status
from rewriter.errors import ModelError
from rewriter.llm.schema import (
    MOST_STATEMENTS,
    MendedAnswer,
    StatementAnswer,
    draft_from,
    mended_from,
)
from rewriter.llm.shapes import DRAFT_FORMAT, GROUPED_FORMAT, LABELS_FORMAT, REPAIR_FORMAT
from rewriter.llm.view import View
from tests.llm.articles import FERRY

VIEW = View(FERRY)
GOOD: dict[str, Any] = {"text": "It sails.", "rests_on": ["s1"], "status": "confirmed", "citations": ["1"]}
SAILS = Statement("It sails.", ("s1",), Status.CONFIRMED, ("1",))


def answer(*statements: object) -> dict[str, object]:
    return {"title": "T", "statements": list(statements)}


def test_a_good_answer_becomes_a_draft_without_a_note() -> None:
    assert draft_from(answer(GOOD), VIEW) == (Draft("T", (SAILS,)), "")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"rests_on": "s1"}, SAILS),
        ({"rests_on": [1]}, SAILS),
        ({"rests_on": ["S1", "[s1]", "s99"]}, SAILS),
        ({"status": " Confirmed "}, SAILS),
        ({"status": "certain"}, Statement("It sails.", ("s1",), Status.UNCONFIRMED, ("1",))),
        ({"citations": ["[1]", 1]}, SAILS),
        ({"citations": ["1", "3", "9"]}, SAILS),
        ({"citations": []}, Statement("It sails.", ("s1",), Status.CONFIRMED, ())),
        ({"text": " It\n sails. ", "offset": 4}, SAILS),
        ({"text": "It sails [1].", "citations": []}, SAILS),
        ({"text": "It [1] sails. [1]"}, SAILS),
        ({"text": "It sails [7]."}, Statement("It sails [7].", ("s1",), Status.CONFIRMED, ("1",))),
    ],
)
def test_small_faults_are_mended(change: dict[str, Any], expected: Statement) -> None:
    assert draft_from(answer(GOOD | change), VIEW)[0].statements == (expected,)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (GOOD | {"rests_on": ["s99"]}, "rests on no sentence"),
        (GOOD | {"rests_on": []}, "rests on no sentence"),
        (GOOD | {"text": "  "}, "is empty"),
        (GOOD | {"text": None}, "'text' is missing or wrong"),
        (GOOD | {"text": "x" * 2_001}, "too long"),
        (GOOD | {"text": "…"}, "is empty"),
        (GOOD | {"text": "It sails, see https://else.example."}, "web address"),
        (GOOD | {"text": "It sails ([more](HTTP://else.example))."}, "web address"),
        (GOOD | {"text": "It sails, see www.else.example."}, "web address"),
        ({"rests_on": ["s1"]}, "'text' is missing or wrong"),
        (GOOD | {"citations": {"a": 1}}, "'citations' is missing or wrong"),
    ],
)
def test_a_statement_of_no_use_is_dropped_with_a_note(fault: dict[str, Any], said: str) -> None:
    draft, note = draft_from(answer(fault, GOOD), VIEW)
    assert draft.statements == (SAILS,)
    assert "statement 0" in note
    assert said in note


def test_a_citation_from_another_sentence_is_left_out_and_noted() -> None:
    draft, note = draft_from(answer(GOOD | {"citations": ["1", "3"]}), VIEW)
    assert draft.statements[0].citations == ("1",)
    assert "citations its sentences do not carry" in note


def test_ten_thousand_statements_are_capped_with_a_note() -> None:
    draft, note = draft_from(answer(*[GOOD | {"text": f"It sails at {n}."} for n in range(10_000)]), VIEW)
    assert len(draft.statements) == MOST_STATEMENTS
    assert f"{10_000 - MOST_STATEMENTS} statements" in note


def test_the_same_words_twice_are_one_statement() -> None:
    assert draft_from(answer(GOOD, GOOD | {"text": "It  SAILS."}), VIEW)[0].statements == (SAILS,)


def test_a_title_with_an_address_is_no_title() -> None:
    assert draft_from(answer(GOOD) | {"title": "Win at www.else.example"}, VIEW)[0].title == ""


def test_a_note_stays_short_however_many_faults() -> None:
    _, note = draft_from(answer(GOOD, *[GOOD | {"rests_on": []}] * 150), VIEW)
    assert note.endswith("144 more")


@pytest.mark.parametrize("value", [{}, {"statements": None}, {"statements": "none"}, {"statements": [1]}, 5, None])
def test_the_wrong_shape_is_an_error(value: object) -> None:
    with pytest.raises(ModelError, match="wrong shape"):
        draft_from(value, VIEW)


@pytest.mark.parametrize("statements", [[], [GOOD | {"rests_on": []}]])
def test_an_answer_with_nothing_usable_is_an_error(statements: list[object]) -> None:
    with pytest.raises(ModelError, match="no usable statement"):
        draft_from(answer(*statements), VIEW)


def test_mended_statements_come_back_by_index() -> None:
    entries = [GOOD | {"index": 4}, GOOD | {"index": 2, "text": "A."}, GOOD | {"index": 2, "text": "B."}]
    mended, note = mended_from({"statements": entries}, VIEW, [2, 4])
    assert [s.text for s in mended[2]] == ["A.", "B."]
    assert mended[4] == (SAILS,)
    assert note == ""


def test_an_empty_text_withdraws() -> None:
    assert mended_from({"statements": [GOOD | {"index": 2, "text": ""}]}, VIEW, [2])[0] == {2: ()}


@pytest.mark.parametrize("index", [7, None, "2", -1, "x" * 500])
def test_an_index_nobody_asked_for_is_noted_and_ignored(index: object) -> None:
    mended, note = mended_from({"statements": [GOOD | {"index": index}]}, VIEW, [2])
    assert mended == {}
    assert "was not asked for" in note
    assert len(note) < 100


@pytest.mark.parametrize(("shape", "model"), [(DRAFT_FORMAT, StatementAnswer), (REPAIR_FORMAT, MendedAnswer)])
def test_the_strict_schema_asks_for_what_is_read(shape: dict[str, Any], model: type[StatementAnswer]) -> None:
    item = shape["json_schema"]["schema"]["properties"]["statements"]["items"]
    assert set(item["properties"]) == set(model.model_fields)


@pytest.mark.parametrize("shape", [DRAFT_FORMAT, GROUPED_FORMAT, LABELS_FORMAT, REPAIR_FORMAT])
def test_the_strict_schema_is_plain(shape: dict[str, Any]) -> None:
    def walk(node: dict[str, Any]) -> None:
        assert set(node) <= {"type", "properties", "required", "additionalProperties", "items", "enum"}
        if node["type"] == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
            for inner in node["properties"].values():
                walk(inner)
        elif node["type"] == "array":
            walk(node["items"])

    assert shape["json_schema"]["strict"] is True
    walk(shape["json_schema"]["schema"])
