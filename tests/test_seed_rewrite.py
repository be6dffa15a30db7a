"""The built-in editor on a real article, as a reader would judge the result."""

import re

import pytest

from rewriter.domain import Article, Ledger
from rewriter.pipeline import rewrite
from rewriter.reading import read_article
from rewriter.rules import check
from tests.shared_articles import shared_article


@pytest.fixture(scope="module")
def seed() -> Article:
    return read_article(shared_article("seed.txt"))


@pytest.fixture(scope="module")
def ledger(seed: Article) -> Ledger:
    return rewrite(seed, model="builtin")


def statements_with(text: str, *fragments: str) -> list[str]:
    return [line for line in re.split(r"(?<=\.)\s+|\n+", text) if all(f in line for f in fragments)]


def test_it_is_accepted_and_passes_a_check_of_its_own(ledger: Ledger, seed: Article) -> None:
    assert ledger.status == "accepted"
    assert check(read_article(ledger.text), seed).passed


def test_it_has_at_most_two_fifths_of_the_words(ledger: Ledger, seed: Article) -> None:
    assert read_article(ledger.text).words <= 0.4 * seed.words


@pytest.mark.parametrize(
    "name", ["Chimu", "Kabayan", "Senja", "Nebra", "Basilisk", "Minotaur", "Moorland", "Guerrero", "Walking Dead"]
)
def test_no_irrelevant_comparison_survives(ledger: Ledger, name: str) -> None:
    assert name not in ledger.text


@pytest.mark.parametrize(
    ("fragments", "markers"),
    [
        (("July 2025",), ("web:13", "web:20", "web:23", "web:6")),
        (("June 6, 2022",), ("web:0",)),
        (("474.26 million hours", "30 days"), ("web:1", "web:7")),
        (("659.51 million hours", "April 2022"), ("web:13",)),
        (("89%",), ("web:1", "web:7")),
        (("Park Ji-hu (Nam On-jo)", "Cho Yi-hyun (Nam-ra)", "Park Solomon (Su-hyeok)"), ("web:17", "web:18")),
        (("Roh Jae-won", "Lee Min-jae", "Si-eun Kim"), ("web:17", "web:18")),
        (("late 2025 or early 2026",), ("web:23",)),
    ],
)
def test_a_key_fact_stands_under_a_marker_that_carried_it(
    ledger: Ledger, fragments: tuple[str, ...], markers: tuple[str, ...]
) -> None:
    found = statements_with(ledger.text, *fragments)
    assert found, f"{fragments} is lost"
    assert all(any(marker in line for marker in markers) for line in found)


def test_the_rumoured_subtitle_stands_only_where_it_is_unconfirmed(ledger: Ledger) -> None:
    confirmed, _, unconfirmed = ledger.text.partition("## Unconfirmed")
    assert "City Under Siege" in unconfirmed
    assert "City Under Siege" not in confirmed


def test_every_sentence_of_the_original_is_accounted_for(ledger: Ledger, seed: Article) -> None:
    assert [d.sentence for d in ledger.disposals] == [s.id for s in seed.sentences]
    assert all(d.reason for d in ledger.disposals)
