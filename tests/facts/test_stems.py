"""Content stems: one stem for a word's forms, nothing for words that carry no content."""

import pytest

from rewriter.facts.stems import content_stems, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("season", "seasons"), ("viewed", "viewing"), ("studio’s", "studio"), ("Lima's", "lima"), ("found", "finds")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("rise", "fall"), ("actor", "act"), ("season", "seal")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stop_words_numbers_and_letters_are_left_out() -> None:
    assert content_stems("It was the third of two million e-bikes sold in 2024") == ("third", "bike", "sell")


def test_hyphenated_words_count_as_their_parts_in_order() -> None:
    assert content_stems("A half-human survivor") == ("half", "human", "survivor")
