"""A quotation is verbatim or it is not; typography does not count, words do."""

import pytest

from rewriter.domain import Quotation, Span
from rewriter.facts.matching.quotations import compare, verbatim

SOURCE = (
    "“We’re building a bridge—not a wall—for everyone in the valley,” the mayor said. She added that it would "
    "cost “3.5 million euros, give or take”, and that work wouldn't stop in winter."
)


def quotation(text: str) -> Quotation:
    return Quotation(Span(0, len(text)), text, tuple(text[1:-1].split()))


VERBATIM = [
    "“We’re building a bridge—not a wall—for everyone in the valley,”",
    '"We\'re building a bridge - not a wall - for everyone"',
    "'a bridge – not a wall'",
    "“we’re building a bridge … for everyone in the valley”",
    "“We’re building a bridge [...] in the valley”",
    "“3.5 million euros, give or take”",
    "“3.5 million euros give or take.”",
    "«a bridge»",
    "“[The town is] building a bridge”",
]

CHANGED = [
    "“We’re building a tunnel—not a wall—for everyone in the valley”",
    "“We are building a bridge”",
    "“a wall—not a bridge”",
    "“3.5 billion euros, give or take”",
    "“35 million euros, give or take”",
    "“in the valley … a bridge”",
    "“We’re building a bridge for everyone”",
    "“building bridges”",
    "“rid of everyone”",
    "“build”",
]


@pytest.mark.parametrize("text", VERBATIM)
def test_typography_does_not_count(text: str) -> None:
    match = compare(SOURCE, quotation(text))
    assert match.entailed, match.reason


@pytest.mark.parametrize("text", CHANGED)
def test_one_changed_word_counts(text: str) -> None:
    assert not verbatim(SOURCE, quotation(text))


def test_parts_in_another_order_are_told_from_foreign_words() -> None:
    assert compare(SOURCE, quotation("“in the valley … a bridge”")).reason == "words in another order"
    assert compare(SOURCE, quotation("“a tunnel”")).reason == "not the words of the source"


def test_a_quotation_without_words_is_not_found() -> None:
    assert not verbatim(SOURCE, quotation("“…”"))
