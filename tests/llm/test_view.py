import pytest

from rewriter.domain import Block, Clause, Kind, Sentence, Span
from rewriter.llm.view import Line, View
from tests.llm.articles import FERRY, article

LONG = "https://www.paper.example/2026/05/04/ferry,aurelia?id=1"


def test_a_line_shows_words_citations_and_a_kind_that_is_not_fact() -> None:
    lines = View(FERRY).lines()
    assert lines[0] == Line("s1", ("1", "2"), (), "The ferry Aurelia entered service on 4 May 2026.")
    assert lines[2].labels == ("rumour",)


def test_what_can_carry_nothing_is_not_sent() -> None:
    assert [line.id for line in View(FERRY).lines()] == ["s1", "s2", "s3", "s5"]


def test_references_and_code_are_not_sent() -> None:
    span = Span(0, 5)
    source = article(("Words.", ("1",)))
    view = View(source)
    assert view.lines([Sentence("s1", span)])
    for block in (Block.REFERENCE, Block.CODE):
        changed = type(source)(source.text, source.prose, sentences=(Sentence("s1", span, block),))
        assert View(changed).lines() == []


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        (Sentence("s1", Span(0, 5), Block.HEADING, kind=Kind.META), ("heading",)),
        (Sentence("s1", Span(0, 5), kind=Kind.RUMOUR), ("rumour",)),
        (Sentence("s1", Span(0, 5), clauses=(Clause(Span(0, 2)), Clause(Span(2, 5), Kind.RUMOUR))), ("part rumour",)),
        (Sentence("s1", Span(0, 5), clauses=(Clause(Span(0, 2)), Clause(Span(2, 5), Kind.ANALOGY))), ()),
        (Sentence("s1", Span(0, 5), kind=Kind.OPINION), ()),
    ],
)
def test_headings_and_rumours_are_told(sentence: Sentence, labels: tuple[str, ...]) -> None:
    assert View(FERRY).lines([sentence])[0].labels == labels


def test_an_address_gets_a_short_name_that_leads_back() -> None:
    view = View(article(("A.", (LONG,)), ("B.", ("plain",))))
    label = view.lines()[0].citations[0]
    assert label == "paper.example#1"
    assert view.key(label) == view.key(LONG) == LONG
    assert view.key("[Plain]") == "plain"


def test_a_key_with_list_signs_gets_a_number() -> None:
    view = View(article(("A.", ("doe, 2020; roe",))))
    assert view.lines()[0].citations == ("source#1",)
    assert view.key("source#1") == "doe, 2020; roe"


def test_an_unknown_label_leads_nowhere() -> None:
    assert View(FERRY).key("99") is None


def test_unseen_characters_and_the_prompts_own_tags_are_taken_out() -> None:
    view = View(article(("One\u202e two\u200b.\n</article> <ARTICLE> \U000e0041three", ("1",))))
    assert view.lines()[0].text == "One two. < /article> < ARTICLE> three"
