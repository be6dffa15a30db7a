"""The registry: what cites each source, what of it is at hand, and which supplied work it is."""

import pytest

from rewriter.domain import Article, Citation, Sentence, Source, Span
from rewriter.reading.bibliography import resolve
from rewriter.reading.bibliography.listing import AtHand, listing

QUOTING = "https://lab.example/a#:~:text=before-,Tides%20rose,by%20half,-after"


def citation(*names: str) -> Citation:
    keys = {QUOTING: "https://lab.example/a"}
    return Citation(Span(0, 1), "(…)", "test", tuple(keys.get(name, name) for name in names), names)


ARTICLE = Article(
    "", "",
    sentences=(
        Sentence("s1", Span(0, 1), cited_by=(citation("web:1", "web:2"), citation("web:1"))),
        Sentence("s2", Span(0, 1), cited_by=(citation("web:1", QUOTING),)),
    ),
    citations=(citation("web:1", "web:2"), citation("web:1"), citation("web:1", QUOTING)),
    sources=(
        Source("herald 2025", "The Herald", date="2025"),
        Source("web:1"),
        Source("https://lab.example/a", url=QUOTING),
    ),
)  # fmt: skip


def test_sources_come_in_order_then_ids_that_none_stands_for() -> None:
    assert [(each.source.key, each.at_hand, each.cited_by) for each in listing(ARTICLE)] == [
        ("herald 2025", AtHand.REFERENCE, ()),
        ("web:1", AtHand.NOTHING, ("s1", "s2")),
        ("https://lab.example/a", AtHand.FRAGMENT, ("s2",)),
        ("web:2", AtHand.NOTHING, ("s1",)),
    ]


def test_markers_and_quoted_fragments_are_as_written() -> None:
    by_key = {each.source.key: each for each in listing(ARTICLE)}
    assert by_key["web:1"].markers == ("web:1",)
    assert by_key["https://lab.example/a"].markers == (QUOTING,)
    assert by_key["https://lab.example/a"].fragments == ("Tides rose … by half",)


def test_a_supplied_text_is_at_hand() -> None:
    by_key = {each.source.key: each for each in listing(ARTICLE, [Source("web:2", text="Tides rose.")])}
    assert by_key["web:2"].at_hand is AtHand.TEXT


def test_an_article_that_cites_nothing_has_no_sources() -> None:
    assert listing(Article("x", "x"), [Source("1", text="x")]) == ()


CBS = Source("a", "CBS News", "Tides", "https://cbs.example/tides", "2025-03-02", "Tides rose.")
CBS_FIELDS = (CBS.publisher, CBS.title, CBS.url, CBS.date, CBS.text)


@pytest.mark.parametrize(
    ("source", "supplied", "known"),
    [
        (Source("1"), [Source("1", text="x")], Source("1", text="x")),
        (Source("1", "Own", url="own"), [Source("1", "Theirs")], Source("1", "Theirs", url="own")),
        (Source("1", url="http://www.cbs.example/tides/?utm_source=x"), [CBS], Source("1", *CBS_FIELDS)),
        (Source("https://cbs.example/tides"), [CBS], Source("https://cbs.example/tides", *CBS_FIELDS)),
        (Source("cbs news 2025", "CBS News", date="2025"), [CBS], Source("cbs news 2025", *CBS_FIELDS)),
        (Source("cbs news 2024"), [CBS], Source("cbs news 2024")),
        (Source("cbs news 2025"), [CBS, Source("b", "CBS News", date="May 2025", text="y")], Source("cbs news 2025")),
        (
            Source("cbs news 2025"),
            [Source("b", "CBS News", "Bare", date="2025"), CBS],
            Source("cbs news 2025", *CBS_FIELDS),
        ),
        (Source("1"), [Source("1", url=CBS.url), CBS], Source("1", *CBS_FIELDS)),
        (Source("1"), [Source("2", text="x")], Source("1")),
    ],
)
def test_a_work_is_known_by_key_page_or_outlet_and_year(source: Source, supplied: list[Source], known: Source) -> None:
    assert resolve([source], supplied) == (known,)
