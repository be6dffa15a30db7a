"""Words a text itself shows to be names."""

import pytest

from rewriter.domain import Name, Span
from rewriter.reading.names import capitalised
from rewriter.reading.reader import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trains to Bath and Reading stop.", {"Bath", "Reading"}),
        ("The Mill turned. The mill in Mill stood.", set()),
        ("She left The Hague.", {"Hague"}),
        ("We met Park's aide.", {"Park"}),
        ("Great Hopes Rise Again", set()),
        ("He joined the Harbour Trust board.", {"Harbour", "Trust"}),
    ],
)
def test_a_capital_behind_a_small_word_makes_a_name_unless_it_is_written_small(text: str, words: set[str]) -> None:
    assert capitalised(text, [Span(0, len(text))]) == words


def test_a_name_known_from_inside_a_sentence_is_one_at_the_start_of_another() -> None:
    article = read("Trains to Bath stop. Bath welcomed them. Water welcomed them.")
    names = [[fact.text for fact in s.facts if isinstance(fact, Name)] for s in article.sentences]
    assert names == [["Bath"], ["Bath"], []]
