"""Evidence is ranked alike whether each passage is scored by itself or all by their stems' places."""

from rewriter.domain import Article
from rewriter.reading import read_article
from rewriter.rules.alignment.index import MANY, index_of

WORDS = ("tram", "bridge", "harbour", "ferry", "market", "school", "tower", "garden", "station", "museum", "canal")
OPENED = "# The harbour line\n\n" + "\n\n".join(
    f"The {one} near the {other} opened late [{1 + number % 2}]. It has a {third} beside it [1]."
    for number, (one, other, third) in enumerate(zip(WORDS * 6, WORDS[3:] * 8, WORDS[5:] * 11, strict=False))
)


def _article() -> Article:
    return read_article(OPENED)


def test_ranking_by_places_is_ranking_one_by_one() -> None:
    index = index_of(_article())
    for keys in (("1",), ("2",), ("1", "2")):
        under = index.under(keys)
        assert len(under) > MANY
        for each in index.passages[::7]:
            one_by_one = index.rank(each.stems, list(under.values()), limit=12)
            assert index.rank_under(each.stems, under, limit=12) == one_by_one


def test_passages_that_carry_nothing_fill_up_in_order() -> None:
    index = index_of(_article())
    under = index.under(("1",))
    ranked = index.rank_under(frozenset({"zeppelin"}), under, limit=3)
    assert [(each.passage.position, each.score) for each in ranked] == [(place, 0.0) for place in sorted(under)[:3]]
