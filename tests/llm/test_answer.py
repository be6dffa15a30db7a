import json

import pytest
from langchain_core.messages import AIMessage

from rewriter.domain import Usage
from rewriter.errors import ModelError
from rewriter.llm.answer import json_of, usage_of, value_of

VALUE = {"title": "A [1] {b}", "statements": [{"text": "x, ] y \\ \" z", "rests_on": ["s1"]}]}
PLAIN = json.dumps(VALUE)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        json.dumps(VALUE, indent=2),
        f"```json\n{PLAIN}\n```",
        f"```\n{PLAIN}\n```\nI hope this helps.",
        f"Here is the JSON [1], as asked {{see above}}:\n\n{PLAIN}",
        f"\ufeff  {PLAIN}",
        PLAIN.replace('"s1"]', '"s1",]').replace("}]}", "},\n ],\n}"),
        f"<think>statements: [{{ }}]</think>{PLAIN}",
    ],
)
def test_the_form_around_an_answer_does_not_matter(text: str) -> None:
    assert json_of(text) == VALUE


def test_a_bare_list_of_statements_is_an_answer() -> None:
    assert json_of('[{"text": "a"}]') == [{"text": "a"}]


@pytest.mark.parametrize("text", ["Sorry, I can not do that.", "[1, 2]", PLAIN[:-4], "{" * 9_999, "[" * 5_000, "null"])
def test_no_json_is_one_clear_line(text: str) -> None:
    with pytest.raises(ModelError, match="no JSON") as caught:
        json_of(text)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


def test_commas_inside_strings_stay() -> None:
    assert json_of('{"statements": [{"text": "a,] b,}"},]}') == {"statements": [{"text": "a,] b,}"}]}


@pytest.mark.parametrize("hostile", ['\\"', '"', ", ", ",\n]", "{", "[{", '{"a":'])
def test_hostile_answers_are_refused(hostile: str) -> None:
    with pytest.raises(ModelError):
        json_of(hostile * (400_000 // len(hostile)))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (AIMessage("{", response_metadata={"finish_reason": "length"}), "cut off"),
        (AIMessage("", response_metadata={"finish_reason": "content_filter"}), "content filter"),
        (AIMessage("", additional_kwargs={"refusal": "I will not."}), "refused: 'I will not.'"),
        (AIMessage("  \n"), "empty"),
        (AIMessage("x" * 2_000_001), "2000001 characters"),
    ],
)
def test_an_answer_of_no_use_says_why(message: AIMessage, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        value_of(message)


def test_usage_is_zero_where_the_endpoint_does_not_count() -> None:
    assert usage_of(AIMessage("x")) == Usage(0, 0)
    counted = AIMessage("x", usage_metadata={"input_tokens": 5, "output_tokens": 2, "total_tokens": 7})
    assert usage_of(counted) == Usage(5, 2)
