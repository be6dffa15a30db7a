"""Negation of a clause."""

import pytest

from rewriter.domain import Span
from rewriter.facts.polarity import cues, negated

NEGATED = [
    "The bridge is not safe.",
    "The bridge isn't safe.",
    "The bridge isn’t safe.",
    "Nobody was hurt.",
    "The drug never reached patients.",
    "The bridge is no longer safe.",
    "It opened without a ceremony.",
    "Neither side won.",
    "The firm failed to pay.",
    "The talks have yet to begin.",
    "No source confirms it.",
    "They cannot vote.",
    "It hardly rained.",
    "The list lacks dates.",
    "The firm declined to comment.",
]
PLAIN = [
    "The bridge is safe.",
    "Not only the bridge but the road is safe.",
    "The bridge is not just safe but cheap.",
    "There is no doubt that it works.",
    "No fewer than 40 people came.",
    "The song went to No. 1.",
    "It works no matter the weather.",
    "A no-fee account opened.",
    "Nevertheless, it opened.",
    "It opens no earlier than May.",
    "It opens not before May.",
    "It is nothing but rain.",
    "It is not necessarily wrong.",
    "The knot held.",
    "It opened whether or not people came.",
]


@pytest.mark.parametrize("text", NEGATED)
def test_negation_is_found(text: str) -> None:
    assert negated(text, Span(0, len(text)))


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_looks_like_negation_is_none(text: str) -> None:
    assert not negated(text, Span(0, len(text)))


def test_only_the_span_counts() -> None:
    text = "It is not safe, but it is open."
    assert negated(text, Span(0, 14))
    assert not negated(text, Span(16, len(text)))


def test_cues_are_where_they_stand() -> None:
    text = "It never opened and nobody came."
    assert [cue.of(text) for cue in cues(text, Span(0, len(text)))] == ["never", "nobody"]
