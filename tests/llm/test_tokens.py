"""The rule of estimation, and its error on recorded calls."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rewriter import plan
from rewriter.llm.tokens import estimate
from tests.recording import CASSETTES

MOST_OVER = 0.15
"""The relay of the recordings counts words and marks; a byte-pair tokenizer splits long words, and so does the rule."""


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        (" \n\t ", 0),
        ("It sails.", 3),
        ("internationalization", 3),
        ("1,200 in 2026", 6),
        ("café", 1),
        ("паром", 3),
        ("渡し船です", 5),
        ('{"a_b": []}', 10),
        ("🚢", 1),
    ],
)
def test_the_rule_counts_as_documented(text: str, tokens: int) -> None:
    assert estimate(text) == tokens


@given(st.text(max_size=200), st.text(max_size=200))
def test_texts_apart_are_as_many_tokens_as_together(left: str, right: str) -> None:
    assert abs(estimate(f"{left} {right}") - estimate(left) - estimate(right)) <= 1
    assert estimate(left) <= len(left)


def counted() -> Iterator[tuple[str, str, int]]:
    """(what, text, tokens as the endpoint counted them) of every recorded prompt and answer."""
    for path in sorted(CASSETTES.glob("*.yaml")):
        for number, call in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]):
            answer = call["response"]["body"]["string"]["json"]
            prompt = "\n".join(message["content"] for message in call["request"]["body"]["json"]["messages"])
            said = answer["choices"][0]["message"]["content"]
            yield f"{path.stem}-{number}-prompt", prompt, answer["usage"]["prompt_tokens"]
            yield f"{path.stem}-{number}-answer", said, answer["usage"]["completion_tokens"]


@pytest.mark.parametrize(("text", "tokens"), [pytest.param(*rest, id=name) for name, *rest in counted()])
def test_recorded_calls_are_estimated_a_little_high_never_low(text: str, tokens: int) -> None:
    assert tokens <= estimate(text) <= tokens * (1 + MOST_OVER)


@pytest.mark.parametrize("name", sorted(path.stem for path in CASSETTES.glob("*.yaml")))
def test_a_plan_comes_near_what_a_recorded_draft_used(name: str) -> None:
    article = (CASSETTES.parent / "evals" / "datasets" / "articles" / f"{name}.md").read_text(encoding="utf-8")
    recorded = yaml.safe_load((CASSETTES / f"{name}.yaml").read_text(encoding="utf-8"))["interactions"][0]
    used = recorded["response"]["body"]["string"]["json"]["usage"]
    planned = plan(article, "openai/any", base_url="http://127.0.0.1:9/v1", prompt="draft@v1").calls[0].usage
    assert used["prompt_tokens"] <= planned.prompt_tokens <= 1.15 * used["prompt_tokens"]
    assert 0.85 <= planned.completion_tokens / used["completion_tokens"] <= 1.25
