"""A draft's statements are held to the sentences they name, and right ones are left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from rewriter.domain import Span, Statement, Status
from rewriter.grounds import faults
from rewriter.reading import read_article

DATASETS = Path(__file__).parents[1] / "evals" / "datasets"
ARTICLE = read_article(
    "# The Ferry Aurelia\n\nThe ferry Aurelia carries 240 passengers [1]. Posts on a fan forum claim that she will be "
    "named Borealis [2]. Norvik Lines has not confirmed the name [1]."
)
NOWHERE = Span(0, 1)


def codes(text: str, *rests_on: str, status: Status = Status.REPORTED) -> list[str]:
    return [each.code for each in faults(Statement(text, rests_on, status, ()), ARTICLE, NOWHERE)]


@pytest.mark.parametrize(
    ("text", "rests_on", "status", "expected"),
    [
        ("The ferry Aurelia is haunted.", "s2", Status.REPORTED, ["D701"]),
        ("Norvik is bankrupt.", "s4", Status.CONFIRMED, ["D701"]),
        ("The ferry carries passengers.", "s2", Status.REPORTED, []),
        ("Up to 240 people fit aboard.", "s2", Status.REPORTED, []),
        ("The ferry is the Aurelia.", "s2", Status.REPORTED, []),
        ("The ferry is named Borealis.", "s3", Status.CONFIRMED, ["D702"]),
        ("The ferry will be named Borealis.", "s3", Status.REPORTED, ["D702"]),
        ("The ferry is named Borealis.", "s3", Status.UNCONFIRMED, []),
        ("Fans claim that the ferry will be named Borealis.", "s3", Status.REPORTED, []),
        ("The ferry may be named Borealis.", "s3", Status.REPORTED, []),
        ("The ferry Aurelia burned.", "s99", Status.REPORTED, ["D701"]),
    ],
)
def test_what_is_foreign_or_flat_is_found(text: str, rests_on: str, status: Status, expected: list[str]) -> None:
    assert codes(text, rests_on, status=status) == expected


def test_a_text_in_another_language_is_not_judged() -> None:
    german = read_article("Die Fähre Aurelia fährt seit Mai und sie ist mit dem Zug nicht zu erreichen [1].")
    assert german.language != "en"
    assert faults(Statement("The ferry is haunted.", ("s1",), Status.REPORTED, ()), german, NOWHERE) == ()


def claims(label: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(found codes by claim) of the datasets' labelled claims; what a claim cites is what it rests on."""
    for path in sorted((DATASETS / "claims").glob("*.yaml")):
        article = read_article((DATASETS / "articles" / f"{path.name.split('.')[0]}.md").read_text(encoding="utf-8"))
        for claim in yaml.safe_load(path.read_text(encoding="utf-8")):
            told = read_article(claim["rewrite"])
            keys = {key for sentence in told.sentences for key in sentence.keys}
            rests_on = tuple(sentence.id for sentence in article.sentences if sentence.keys & keys)
            if claim["label"] == label and rests_on:
                words = " ".join(told.prose.split())
                statement = Statement(words, rests_on, Status.REPORTED, tuple(keys))
                yield words, tuple(each.code for each in faults(statement, article, NOWHERE))


def test_hardly_a_right_claim_of_the_datasets_is_refused() -> None:
    found = list(claims("right"))
    assert len(found) > 100
    refused = [words for words, codes_ in found if codes_]
    assert len(refused) <= len(found) * 0.005, refused


def test_some_wrong_claims_of_the_datasets_are_caught() -> None:
    assert {code for _, refused in claims("wrong") for code in refused} == {"D701", "D702"}
