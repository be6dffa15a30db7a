"""Every variant says what the statement says, and its markers are untouched."""

import pytest

from rewriter.evaluation.variants import VARIANTS
from tests.evaluation.articles import told

MADE = [
    ("separators", "It carried 4,812 people [1].", "It carried 4812 people [1]."),
    ("separators", "It carried 4812 people [1].", "It carried 4,812 people [1]."),
    ("scale-written-out", "It cost 36.5 million euros [1].", "It cost 36,500,000 euros [1]."),
    ("scale-gathered", "It cost 36,500,000 euros [1].", "It cost 36.5 million euros [1]."),
    ("percent-in-words", "It rose by 12% [5].", "It rose by 12 percent [5]."),
    ("share-in-words", "It took 25% of the fares [5].", "It took a quarter of the fares [5]."),
    ("digits-for-words", "It bought nine cars [7].", "It bought 9 cars [7]."),
    ("words-for-digits", "It bought 9 cars [7].", "It bought nine cars [7]."),
    ("date-the-other-way", "It ran on 3 May 2024 [1].", "It ran on May 3, 2024 [1]."),
    ("coarser-date", "It ran on 3 May 2024 [1].", "It ran in May 2024 [1]."),
    ("typographic-quotes", 'It is "the town\'s own" [1].', "It is “the town's own” [1]."),
    ("reordered-markers", "It ran [1][5].", "It ran [5][1]."),
    ("other-wording", "It hired about 250 drivers [6].", "It hired around 250 drivers [6]."),
    ("clause-dropped", "The line was opened in May and is closed at night [1].", "The line was opened in May [1]."),
]
LEFT_ALONE = [
    ("separators", "The RTX 5090 ran [1]."),
    ("words-for-digits", "It treats type 2 diabetes [1]."),
    ("words-for-digits", "It holds 4 000 cars [1]."),
    ("share-in-words", "It took 24% of the fares [5]."),
    ("other-wording", "No more than 40 came [6]."),
    ("clause-dropped", '"The line was opened and is closed" [1].'),
]


@pytest.mark.parametrize(("name", "text", "wanted"), MADE)
def test_a_variant(name: str, text: str, wanted: str) -> None:
    assert VARIANTS[name](told(text)) == wanted


@pytest.mark.parametrize(("name", "text"), LEFT_ALONE)
def test_what_would_not_be_the_same_is_left_alone(name: str, text: str) -> None:
    assert VARIANTS[name](told(text)) in {None, text, text.replace("No more than", "At most")}


def test_every_variant_is_tested() -> None:
    assert {name for name, _, _ in MADE} == set(VARIANTS)
