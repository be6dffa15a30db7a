"""Every family reads its example and variants, gives the marker back as written, and refuses its look-alikes."""

from pathlib import Path

import pytest

from rewriter.domain.citation import Citation
from rewriter.reading import citations
from rewriter.reading.reader import read
from tests.reading.citations.examples import EXAMPLES, Example

FOLDER = Path(citations.__file__).parent
_READ = [example for example in EXAMPLES if example.marker]
_VARIANTS = [(example, marker, keys) for example in EXAMPLES for marker, keys in example.variants]
_LOOK_ALIKES = [(example.family, text) for example in EXAMPLES for text in example.look_alikes]


def _at(text: str, marker: str) -> Citation | None:
    start = text.index(marker)
    return next((found for found in citations.find(text) if found.span.start == start), None)


def test_no_family_of_the_survey_is_left_out() -> None:
    assert [example.number for example in EXAMPLES] == list(range(1, 47))


@pytest.mark.parametrize("example", _READ, ids=lambda example: f"{example.number}-{example.family}")
def test_the_example_is_read_and_written_back_unchanged(example: Example) -> None:
    text = example.text.format(example.marker)
    found = _at(text, example.marker)
    assert found is not None
    assert (found.text, found.keys) == (example.marker, example.keys)


@pytest.mark.parametrize(
    ("example", "marker", "keys"), _VARIANTS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_variant_names_the_same(example: Example, marker: str, keys: tuple[str, ...]) -> None:
    found = _at(example.text.format(marker), marker)
    assert found is not None
    assert (found.text, found.keys) == (marker, keys)


@pytest.mark.parametrize(("family", "text"), _LOOK_ALIKES)
def test_a_look_alike_is_no_citation(family: str, text: str) -> None:
    assert citations.find(text) == (), family
    assert read(text).citations == ()


@pytest.mark.parametrize("example", _READ, ids=lambda example: str(example.number))
def test_the_example_covers_the_one_sentence_it_belongs_to(example: Example) -> None:
    article = read(f"Nothing is cited here. {example.text.format(example.marker)}")
    assert article.sentences[0].keys == frozenset()
    assert set(example.keys) <= article.sentences[1].keys


@pytest.mark.parametrize("example", _READ, ids=lambda example: str(example.number))
def test_no_character_of_a_marker_is_read_as_a_word(example: Example) -> None:
    text = example.text.format(example.marker)
    article = read(text)
    for found in article.citations:
        if not found.in_prose:
            assert not found.span.of(article.prose).strip()


def test_every_family_file_is_registered_once() -> None:
    registered = [finder.__module__.rpartition(".")[2] for finder in citations.FAMILIES]
    with_finder = [
        path.stem
        for path in FOLDER.glob("*.py")
        if "\ndef find(text: str) -> Iterator[Hit]:" in path.read_text("utf-8")
    ]
    assert sorted(registered) == sorted(with_finder)


def test_the_earlier_family_wins_where_two_claim_the_same_characters() -> None:
    (found,) = citations.find("It rose [web:10](web:13).")
    assert (found.style, found.keys) == ("grok-square", ("web:10", "web:13"))
