"""A family is never passed over in a text that holds a marker of it."""

import pytest

from rewriter.reading import citations
from rewriter.reading.citations.telltales import may_be_in, telltales_in
from tests.reading.citations.examples import EXAMPLES

_TEXTS = [
    text
    for example in EXAMPLES
    for text in (
        *(example.text.format(marker) for marker in (example.marker, *(marker for marker, _ in example.variants))),
        *example.look_alikes,
    )
]


@pytest.mark.parametrize("family", citations.FAMILIES, ids=lambda family: family.__module__.rpartition(".")[2])
def test_a_text_in_which_a_family_finds_something_has_its_telltale(family: citations.Finder) -> None:
    found = [text for text in _TEXTS if any(True for _ in family(text))]
    assert found
    assert [text for text in found if not may_be_in(telltales_in(text), family)] == []


def test_plain_words_are_searched_for_no_brackets() -> None:
    searched = [family for family in citations.FAMILIES if may_be_in(telltales_in("The tram opened in May."), family)]
    assert 0 < len(searched) < 5
