"""The audit on the article the project began with and on texts as found; they lie beside the checkout, if at all."""

from pathlib import Path

import pytest

from rewriter.auditing import Audit, audit
from rewriter.reading import read_article
from rewriter.reading.files import load_text
from tests.shared_articles import SHARED, shared_article

WILD = sorted((SHARED / "wild").glob("*.md"))


@pytest.fixture(scope="module")
def seed() -> Audit:
    return audit(read_article(shared_article("seed.txt")))


MUST_SHOW = [
    ("one-id-several-publishers", ("'web:0'", "The Korea Herald (2022)", "Digital Spy (2025)", "Geeked Week")),
    ("one-work-several-ids", ("The Korea Herald (2022)", "'web:0'", "'web:15'")),
    ("one-work-several-ids", ("242 votes", "'web:14'", "'web:24'")),
    ("conflicting-dates", ("'late 2025 or early 2026'", "'2026'")),
    ("self-description-untrue", ("2000-word",)),
    ("unsourced-fact", ("under no citation",)),
]


@pytest.mark.parametrize(("rule", "words"), MUST_SHOW)
def test_the_seed_shows(rule: str, words: tuple[str, ...], seed: Audit) -> None:
    messages = [finding.message for finding in seed.findings if finding.rule == rule]
    assert any(all(word in message for word in words) for message in messages), messages


def test_rumours_of_the_seed_come_back_as_fact_in_its_last_third(seed: Audit) -> None:
    places = [finding.span.start for finding in seed.findings if finding.rule == "rumour-restated-as-fact"]
    assert sum(place > len(seed.article.text) * 2 / 3 for place in places) >= 3


def test_no_gloss_of_the_seed_is_a_source(seed: Audit) -> None:
    names = {marker for source in seed.sources for marker in source.listed.markers}
    assert not {name for name in names if name.startswith(("Argentina", "Mexico", "Unnamed"))}


@pytest.mark.parametrize("path", WILD, ids=lambda path: path.stem)
def test_texts_as_found_are_audited_by_every_rule(path: Path) -> None:
    result = audit(read_article(load_text(str(path))))
    assert not [finding for finding in result.findings if finding.code == "I902"]
    assert result.composition.words > 100


def test_unsourced_satire_fails_for_that() -> None:
    result = audit(read_article(shared_article("wild/12-satire-ea-buyout.md")))
    assert "no-citation-at-all" in {finding.rule for finding in result.findings}
    assert not result.passed
