"""An order is taken where the check finds nothing new in it; else the writer's stays, and the record says so."""

from dataclasses import replace
from functools import partial

from rewriter import acceptance
from rewriter.acceptance import Version
from rewriter.arranging import arrange
from rewriter.domain import Draft, Statement, Status
from rewriter.reading import read_article

ARTICLE = read_article("""# The new library

The library in Harl opens on 4 May 2026 [1].

## Books

It has 82,000 books [1]. A quarter of the books are for children [2].

## Building

Architect Jon Saar drew the building in 2021 [2].
""")


def on(sentence: str, text: str) -> Statement:
    home = next(s for s in ARTICLE.sentences if sentence in s.span.of(ARTICLE.text))
    return Statement(text, (home.id,), Status.CONFIRMED, tuple(sorted(home.keys)))


OPENS = on("opens", "The library in Harl opens on 4 May 2026.")
BOOKS = on("82,000", "The library has 82,000 books.")
CHILDREN = on("quarter", "A quarter of the books are for children.")
DREW = on("drew", "Architect Jon Saar drew the building in 2021.")
judge = partial(acceptance.judge, article=ARTICLE, sources=(), titles=("",))


def test_the_order_is_taken_where_it_passes() -> None:
    version = judge(Draft("The library in Harl opens", (OPENS, BOOKS, DREW, CHILDREN)))
    assert version.accepted
    arranged, note = arrange(version, ARTICLE, judge)
    assert (arranged.draft.statements, note) == ((OPENS, BOOKS, CHILDREN, DREW), "")
    assert arranged.accepted


def test_the_writers_order_stays_where_another_has_a_finding() -> None:
    version = judge(Draft("The library in Harl opens", (OPENS, BOOKS, DREW, CHILDREN)))
    wrong = judge(Draft("The library in Harl opens", (on("82,000", "The library has 83,000 books."),)))

    def strict(draft: Draft) -> Version:
        return replace(judge(draft), report=wrong.report)

    kept, note = arrange(version, ARTICLE, strict)
    assert kept is version
    assert "F101" in note


def test_what_is_in_order_is_not_judged_again() -> None:
    version = judge(Draft("The library in Harl opens", (OPENS, BOOKS, CHILDREN, DREW)))

    def never(draft: Draft) -> Version:
        raise AssertionError(draft)

    assert arrange(version, ARTICLE, never) == (version, "")


def test_a_repeat_that_the_order_brings_together_is_no_worse_for_it() -> None:
    again = on("82,000", "There are 82,000 books in the library.")
    version = judge(Draft("The library in Harl opens", (OPENS, BOOKS, DREW, again)))
    arranged, note = arrange(version, ARTICLE, judge)
    assert (arranged.draft.statements, note) == ((OPENS, BOOKS, again, DREW), "")
