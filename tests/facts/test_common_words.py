"""Everyday words are told from names at the start of a sentence."""

import pytest

from rewriter.facts.common_stems import STEMS
from rewriter.facts.common_words import is_common


@pytest.mark.parametrize(
    "word", ["Fares", "Diesel", "Quayside", "Matchday", "Abroad", "None", "Firefighters", "Filming"]
)
def test_everyday_words_are_common_in_any_form(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["Toyota", "Netflix", "Lisbon", "Gomez", "Fox", "Swift", "Moore", "Visa", "Valve"])
def test_names_and_brands_are_not(word: str) -> None:
    assert not is_common(word)


def test_stems_are_stored_lower_case_and_whole() -> None:
    assert all(stem == stem.lower() and len(stem) > 1 for stem in STEMS)
