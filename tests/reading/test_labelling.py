"""What is told of a text in another language, and what is not."""

import pytest

from rewriter.domain import Block, Kind, Name, Quantity, Quotation
from rewriter.reading import labelled, read, read_article

GERMAN = (
    "# Die Mühle\n\nDie Mühle drehte sich im Jahr 2024 wieder und es wurden 1200 Gäste gezählt (Fir Post, 2024). "
    "Ist das nicht schön? Das sagt der Müller:\n\n- „Sie dreht sich wieder“, sagte Ada Bell [1].\n"
)


def test_facts_and_citations_are_read_in_any_language() -> None:
    article = read_article(GERMAN)
    assert article.language == "de"
    facts = [fact for sentence in article.sentences for fact in sentence.facts]
    assert any(isinstance(fact, Quantity) and fact.value == 1200 for fact in facts)
    assert any(isinstance(fact, Name) and fact.text == "Ada Bell" for fact in facts)
    assert [found.keys for found in article.citations] == [("fir post 2024",), ("1",)]


def test_kinds_go_by_form_alone_in_another_language() -> None:
    article = read_article(GERMAN)
    kinds = [(sentence.kind, sentence.reason.partition(":")[0]) for sentence in article.sentences]
    assert kinds == [
        (Kind.META, "a heading"),
        (Kind.FACT, "not judged"),
        (Kind.FILLER, "a question, not a statement"),
        (Kind.META, "introduces a list"),
        (Kind.FACT, "not judged"),
    ]
    assert "'de'" in article.sentences[1].reason
    assert all(clause.kind is sentence.kind for sentence in article.sentences for clause in sentence.clauses)


def test_an_english_cue_in_another_language_is_none() -> None:
    text = "Das Gerücht ist, dass die Mühle nicht mehr sich dreht, so ein Post auf Reddit, und das ist der Rumor."
    assert [sentence.kind for sentence in read_article(text).sentences] == [Kind.FACT]


def test_a_rewrite_is_in_the_language_of_its_original() -> None:
    original = read_article(GERMAN)
    rewrite = labelled(read("1200 Gäste 2024 [1]."), original)
    assert rewrite.language == "de"
    assert rewrite.sentences[0].reason.startswith("not judged")


@pytest.mark.parametrize(
    "text",
    [
        '"No data left our servers," said spokesman Tim Arlo [2].',
        "A fund may take over Marlin Foods, traders speculate (Trade Sheet, 2024).",
        '"I do believe the data support a ban," said Senator Amel Rahm (web:6).',
        "Revenue up 4%.",
        '@goblin, a serial tipster, points to a string that reads "NK2-PRO".',
    ],
)
def test_a_short_english_text_is_taken_for_nothing_else(text: str) -> None:
    assert read(text).language == "en"


def test_blocks_that_state_nothing_are_meta() -> None:
    article = read_article(GERMAN + "\n```\nx = 1\n```\n\n## Quellen\n\n1. Fir Post, 2024\n")
    silent = [s for s in article.sentences if s.block in (Block.CODE, Block.REFERENCE)]
    assert [s.kind for s in silent] == [Kind.META, Kind.META]
    assert not any(isinstance(fact, Quotation) for s in silent for fact in s.facts)
