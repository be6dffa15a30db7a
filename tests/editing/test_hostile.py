"""Any text at all: the editor neither fails nor slows down, and its output holds nothing but the original's words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.domain import Outcome
from rewriter.editing import edit, render
from rewriter.reading import read_article

WORDS = """
The dam holds 40 tonnes|Fans claim|Like the Colossus,|mirroring Rome|(web:1)|[2]|[^3]|,|.|;|:|- |# |## Rumours|but
|“Salt Harbour”|has not been confirmed|It|This|said|and a likely opening in 2030|with 3 million cans sold|Join us|?
|(Fjord Gazette, 2024)|—|may|Label:|<b>|[x](https://a.example)|{{x}}
"""
PIECES = st.sampled_from([*WORDS.strip().replace("\n|", "|").split("|"), "\u202e", "\n", "\n\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from(["drop", "mark"]))
def test_any_mixture_is_edited_and_accounted_for(text: str, uncited: str) -> None:
    article = read_article(text)
    result = edit(article, uncited)
    assert [one.sentence for one in result.disposals] == [one.id for one in article.sentences]
    assert all(one.reason for one in result.disposals if one.outcome is not Outcome.KEPT)
    rendered = render(result.draft, article)
    assert "<b>" not in rendered
    assert "\u202e" not in rendered


@pytest.mark.parametrize(
    "unit",
    [" ", ".", ",", '"', "(", "is ", "in ", "not ", "A ", "and ", "like ", ", with 1", "@a ", "“a b ", "-ed ", "x"],
)
def test_a_long_run_of_anything_is_edited(unit: str) -> None:
    text = "The dam holds (web:1) " + unit * (20_000 // len(unit)) + " and leaks (web:2)."
    article = read_article(text)
    result = edit(article)
    render(result.draft, article)
    assert len(result.disposals) == len(article.sentences)
