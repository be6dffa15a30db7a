"""Extraction as a whole: spans are right, values do not overlap, nothing raises, cost is linear."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.domain import DateInterval, Fact, Name, Quantity, Span
from rewriter.facts import extract
from rewriter.facts.attribution import attributions
from rewriter.facts.certainty import certainty
from rewriter.facts.confirmation import unconfirmed
from rewriter.facts.matching import dates, names, quantities
from rewriter.facts.polarity import negated
from rewriter.facts.stems import content_stems

PIECES = [
    "nearly", "660", "million", "hours", "in", "June", "6", ",", "2022", "$1.2bn", "“It", "works,”", "said",
    "Maria", "Gomez", "-", "–",     "2025-07", "900", "B.C.", "Season", "2", "second", "half", "a", "quarter", "of",
    "%", "1,200", "A380", "Q3", "late", "or", "3.25", "/",     "5", "from", "to", "between", "and", "May",
    "twenty-five", "km", "/", "h", "the", "19th", "century", "'90s", "'", "\"", "»", "12/25/2022",     "½", "1990",
    "s", "@x", "r/x", "#1", "No.", "\u202f", "US", "$", "10", "000", "Dr.", ":", "(", ")", "two", "thirds",
    "doubled", "x", "°", "C",
]  # fmt: skip
HOSTILE = [
    "A" * 40_000,
    "9" * 40_000,
    "1,22" + ",22" * 10_000,
    "1,222" + ",222" * 10_000,
    "“" * 20_000,
    "“a” " * 8_000,
    '"' * 20_000,
    "'a " * 10_000,
    "a-" * 20_000,
    "A. " * 10_000,
    "Aa of " * 8_000,
    "two " * 10_000,
    "1 2 " * 10_000,
    "5 million and " * 4_000,
    "not " * 10_000,
    "said " * 10_000,
    "Aa said “b” " * 4_000,
    "between 1 and " * 4_000,
    "the fans of the " * 4_000,
    "May " * 10_000,
    " " * 50_000,
    "according to the " * 4_000,
    "rejected the big bad " * 4_000,
    "believe that a " * 6_000,
    "Aa, b, " * 8_000,
    "puts the b at " * 5_000,
    "won 3 to 1 to " * 4_000,
    "not before until " * 4_000,
    "Monday to " * 6_000,
    "moved from 2024 to 2025 " * 3_000,
    "Aa of the Bs' " * 4_000,
]


def everything(prose: str, span: Span) -> tuple[Fact, ...]:
    certainty(prose, span), negated(prose, span), unconfirmed(prose, span), attributions(prose, span)
    content_stems(span.of(prose))
    return extract(prose, span)


def check(prose: str, span: Span) -> None:
    facts = everything(prose, span)
    assert all(fact.text == fact.span.of(prose) and fact.span in span and fact.text for fact in facts)
    assert [fact.span.start for fact in facts] == sorted(fact.span.start for fact in facts)
    apart = [fact for fact in facts if isinstance(fact, Quantity | DateInterval | Name)]
    assert not any(left.span.overlaps(right.span) for left, right in pairwise(apart))
    for fact in facts:
        if isinstance(fact, Quantity):
            assert quantities.entails(fact, fact)
        elif isinstance(fact, DateInterval):
            assert fact.start <= fact.end or not fact.start[0]
            assert dates.entails(fact, fact)
        elif isinstance(fact, Name):
            assert names.refers(fact, fact)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_raising(text: str) -> None:
    check(text, Span(0, len(text)))


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["", " "]), st.integers(0, 5))
def test_any_mix_of_value_words_keeps_spans_right(pieces: list[str], glue: str, offset: int) -> None:
    prose = "x" * offset + glue.join(pieces)
    check(prose, Span(offset, len(prose)))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_read(text: str) -> None:
    check(text, Span(0, len(text)))


def test_facts_of_a_sentence_come_in_order_and_apart() -> None:
    text = "On June 6, 2022, Maria Gomez of Lima said “nearly 660 million people” saw Season 2."
    assert [(type(fact).__name__, fact.text) for fact in extract(text, Span(0, len(text)))] == [
        ("DateInterval", "June 6, 2022"),
        ("Name", "Maria Gomez"),
        ("Name", "Lima"),
        ("Quotation", "“nearly 660 million people”"),
        ("Quantity", "nearly 660 million"),
        ("Quantity", "Season 2"),
    ]


def test_a_sentence_inside_a_text_is_read_alone() -> None:
    prose = "It cost $5. Then 40 people came. In May 2020 it closed."
    (fact,) = extract(prose, Span(12, 32))
    assert fact.text == "40"
