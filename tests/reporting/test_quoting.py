"""Evidence is quoted where it stands, with the words around it."""

import pytest

from rewriter.domain import Evidence, Span
from rewriter.reporting.paint import Paint
from rewriter.reporting.quoting import WIDTH, Document, in_context, place, quote

TEXT = "# The ferry\n\nIt carried 1,200\npassengers in May (web:1).\n\nNext paragraph."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_paragraph_around_the_evidence_is_shown_with_its_place() -> None:
    evidence = Evidence("original", span("1,200"), "1,200")
    shown = quote(evidence, {"original": Document("a.md", TEXT)}, Paint(colour=True))
    assert shown == "a.md:3:12: “It carried \x1b[1m1,200\x1b[0m passengers in May (web:1).”"


@pytest.mark.parametrize("documents", [{}, {"web:1": Document("web:1", "another text that the offsets do not fit")}])
def test_without_the_text_the_words_of_the_evidence_must_do(documents: dict[str, Document]) -> None:
    assert quote(Evidence("web:1", span("1,200"), "1,200"), documents) == "web:1: “1,200”"


@pytest.mark.parametrize("words", ["word0", "word77", "word299", "word10 word11"])
def test_a_long_paragraph_is_cut_at_words_to_a_line(words: str) -> None:
    text = " ".join(f"word{number}" for number in range(300))
    shown = in_context(text, span(words, text))
    assert words.strip() in shown
    assert len(shown) <= WIDTH + 2
    assert set(shown.replace("…", "").split()) <= set(text.split())


@pytest.mark.parametrize("words", ["1,200", "1,200\n", " 1,200", "May (web:1).", "Next paragraph.", "ferry\n"])
def test_spaces_around_the_evidence_are_neither_lost_nor_doubled(words: str) -> None:
    paragraph = next(part for part in TEXT.split("\n\n") if words.strip() in part)
    assert in_context(TEXT, span(words)) == " ".join(paragraph.split())


def test_evidence_longer_than_a_line_is_shortened() -> None:
    text = "word " * 60
    assert in_context(text, Span(0, len(text))).endswith("word…")


@pytest.mark.parametrize(("offset", "expected"), [(0, (1, 1)), (13, (3, 1)), (24, (3, 12)), (30, (4, 1))])
def test_lines_and_columns_count_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert place(TEXT, offset) == expected


def test_a_source_is_quoted_without_a_line_for_its_file_has_front_matter() -> None:
    shown = quote(Evidence("web:1", span("1,200"), "1,200"), {"web:1": Document("web:1", TEXT)})
    assert shown == "web:1: “It carried 1,200 passengers in May (web:1).”"
