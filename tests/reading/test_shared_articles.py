"""Real articles beside the checkout: what must come out of them, without a word of them."""

import pytest

from rewriter.domain.article import Article, Block
from rewriter.reading.reader import read
from tests.shared_articles import shared_article

WILD = {
    "wild/01-rtx-5000-grok-empty-links.md": (60, "en"),
    "wild/04-nootropics-numbered-refs.md": (4, "en"),
    "wild/05-entourage-korean-wiki-dangling-refs.md": (17, "en"),
    "wild/06-gta6-rumor-indonesian.md": (4, "id"),
    "wild/07-s26-ultra-grok-render.md": (16, "en"),
    "wild/10-flavonoids-health-textfragment-links.md": (81, "en"),
    "wild/12-satire-ea-buyout.md": (0, "en"),
    "wild/17-cardone-btc-lenticular-line-cites.md": (10, "en"),
}


@pytest.fixture(scope="module")
def seed() -> Article:
    return read(shared_article("seed.txt"))


def test_the_seed_has_its_sentences_headings_and_markers(seed: Article) -> None:
    assert len(seed.sentences) == 99
    assert sum(sentence.block is Block.HEADING for sentence in seed.sentences) == 14
    assert sum(citation.style == "grok-round" for citation in seed.citations) == 52
    assert sum(citation.style == "outlet-date" for citation in seed.citations) == 16


def test_the_seed_has_no_gloss_among_its_citations(seed: Article) -> None:
    keys = {key for citation in seed.citations for key in citation.keys}
    assert not keys & {"argentina 2020", "mexico 2024", "unnamed 2025"}
    assert "cbs news 2025" in keys
    assert "whats on netflix 2025" in keys


def test_every_item_of_the_seed_stands_under_a_heading(seed: Article) -> None:
    items = [sentence for sentence in seed.sentences if sentence.block is Block.ITEM]
    assert len(items) == 31
    assert all(item.heading for item in items)
    assert all(seed.by_id[item.lead_in].span.of(seed.prose).rstrip().endswith(":") for item in items if item.lead_in)


@pytest.mark.parametrize(("name", "markers", "language"), [(name, *rest) for name, rest in WILD.items()])
def test_wild_articles_keep_every_marker_and_every_word(name: str, markers: int, language: str) -> None:
    article = read(shared_article(name))
    assert len(article.citations) >= markers
    assert article.language == language
    outside = article.prose
    for sentence in reversed(article.sentences):
        outside = outside[: sentence.span.start] + outside[sentence.span.end :]
    assert not outside.strip()
