"""A missing confirmation is told from a denial and from a confirmation."""

import pytest

from rewriter.domain import Certainty, Span
from rewriter.facts.certainty import certainty
from rewriter.facts.confirmation import unconfirmed

MISSING = [
    "No official source confirms the subtitle.",
    "The subtitle remains unconfirmed.",
    "The company has not announced a date.",
    "The company hasn’t commented.",
    "The firm declined to comment.",
    "The channels confirm only the renewal, with no mention of a plot.",
    "It lacks official confirmation.",
    "The club has yet to confirm the transfer.",
    "Neither actor has confirmed the role.",
    "The ministry said nothing on the matter.",
    "A price has never been officially disclosed.",
    "There is no evidence of a leak.",
    "Details were not released.",
]
PRESENT = [
    "The company confirmed the date.",
    "The studio denied the report.",
    "Netflix announced the second season.",
    "The bridge is not safe.",
    "The official opening was in May.",
    "Not only was it confirmed, it was filmed.",
]


@pytest.mark.parametrize("text", MISSING)
def test_missing_confirmation_is_recognised(text: str) -> None:
    assert unconfirmed(text, Span(0, len(text)))


@pytest.mark.parametrize("text", MISSING)
def test_missing_confirmation_is_no_denial(text: str) -> None:
    assert certainty(text, Span(0, len(text))) is not Certainty.DENIED


@pytest.mark.parametrize("text", PRESENT)
def test_other_clauses_are_left_alone(text: str) -> None:
    assert not unconfirmed(text, Span(0, len(text)))
