"""Shortcuts taken for speed give what the long way gives."""

import json
from itertools import combinations, product
from pathlib import Path

import pytest

from rewriter.domain import Article, Name, Span
from rewriter.facts.attribution import attribution
from rewriter.facts.lowered import lowered
from rewriter.facts.matching import names, quantities
from rewriter.facts.quantities import find
from rewriter.reading import labelled, read, read_article
from rewriter.rules import claims
from rewriter.rules.alignment.edits import _at_most, likeness
from rewriter.rules.alignment.passage import Passage, passage

PAIRS = Path(__file__).parents[2] / "evals" / "datasets" / "pairs" / "pairs.jsonl"
NAMES = (
    "WHO", "World Health Organization", "the World Health Organisation", "Özge Yıldız", "Oezge Yildiz",
    "Jean-Luc Moreau", "Jean Luc Moreau", "J. Moreau", "Moreau", "Oxford University", "University of Oxford",
    "Acme Ltd", "Acme", "AC/DC", "the", "Ångström Labs", "Aangstroem Labs", "GmbH", "A. B.",
    "Bank of England", "BoE", "BE",
)  # fmt: skip
AMOUNTS = (
    "12", "12.0", "about 12", "more than 11", "at least 12", "10 to 12", "12%", "12 percentage points",
    "a score of 2-1", "aged 12", "12 years", "12 km", "12,000 m", "12th", "$12", "€12", "20 °C", "68 °F",
    "20 degrees", "1.2 million", "1,200,000", "nearly 1.3 million", "less than 13", "two thirds", "66%",
)  # fmt: skip
SENTENCES = (
    "The ferry carried 212 passengers to the island in May.",
    "In May the ferry carried passengers to the island.",
    "Passengers carried the ferry to the island, 212 of them.",
    "The mill, which employs 340 people, will close in autumn.",
    "The ferry carried 214 passengers to the island in June.",
)


def test_a_claim_is_judged_alike_with_and_without_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    every = [claims.Claim(row["claim"], row.get("sources") or {"source": row["source"]}) for row in rows]
    parted = [claims.judge(claim) for claim in every]
    monkeypatch.setattr(claims, "parted", labelled)
    assert [claims.judge(claim) for claim in every] == parted


def test_names_that_refer_to_one_bearer_share_a_handle() -> None:
    found = [Name(Span(0, len(text)), text, tuple(text.split())) for text in NAMES]
    meeting = [(one, other) for one, other in product(found, repeat=2) if names.compare(one, other).entailed]
    assert len(meeting) > len(found)
    assert all(names.refers(one, other) for one, other in meeting)


def test_what_a_quantity_entails_is_what_the_comparison_says() -> None:
    found = [quantity for text in AMOUNTS for quantity in find(text, Span(0, len(text)))]
    assert len(found) >= len(AMOUNTS) - 2
    differing = [
        (one.text, other.text)
        for one, other in product(found, repeat=2)
        if quantities.entails(one, other) is not quantities.compare(one, other).entailed
    ]
    assert differing == []
    assert any(quantities.entails(one, other) for one, other in product(found, repeat=2) if one.unit != other.unit)


def test_no_passage_is_more_alike_than_its_words_in_any_order() -> None:
    for one, other in combinations(map(_passage, SENTENCES), 2):
        assert likeness(one, other) <= _at_most(one, other)


@pytest.mark.parametrize("text", ["İzmir'de", "The ſhip", "KELVIN K", "ŁÓDŹ", "Straße", "ΣΑΣ", "plain Text"])
def test_every_letter_of_a_lowered_text_keeps_its_place(text: str) -> None:
    assert len(lowered(text)) == len(text)


@pytest.mark.parametrize("voice", ["study", "fan", "fans", "rumours", "rumors", "redditors", "meta-analysis", "police"])
def test_a_nameless_voice_is_heard(voice: str) -> None:
    text = f"One unnamed {voice} said that the mill closes."
    assert voice in attribution(text, Span(0, len(text)))


def _passage(text: str) -> Passage:
    article: Article = labelled(read(text))
    return passage("claim", article, article.sentences[0], 0)


def test_the_language_given_is_that_of_the_article() -> None:
    assert read("Die Mühle schließt.", spoken="de").language == "de"
    assert read_article("The mill closes.").language == "en"
