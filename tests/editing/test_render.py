"""Rendering any draft: parts, markers, and article text that tries to be markup."""

import re

import pytest
from markdown_it import MarkdownIt

from rewriter.domain import Draft, Statement, Status
from rewriter.editing import render
from rewriter.editing.escape import escape
from rewriter.reading import read_article


def statement(
    text: str, rests_on: str = "s1", citations: tuple[str, ...] = (), status: Status = Status.REPORTED
) -> Statement:
    return Statement(text, (rests_on,), status, citations)


def one(text: str, original: str, *citations: str) -> str:
    return render(Draft("", (statement(text, citations=citations),)), read_article(original)).split("\n")[2]


@pytest.mark.parametrize(
    ("original", "citations", "rendered"),
    [
        ("The dam holds (web:13, web:20).", ("web:13", "web:20"), "The dam holds (web:13, web:20)."),
        ("The dam holds (web:13, web:20).", ("web:20",), "The dam holds (web:20)."),
        ("The dam holds (web:13) well (web:20).", ("web:13", "web:20"), "The dam holds (web:13, web:20)."),
        ("The dam holds [1][2].", ("1", "2"), "The dam holds [1][2]."),
        ("The dam holds.[^a]\n\n[^a]: Fjord Gazette", ("^a",), "The dam holds [^a]."),
        (
            "The dam holds (Fjord Gazette, 2024).",
            ("fjord gazette 2024",),
            "The dam holds (Fjord Gazette, 2024).",
        ),
        (
            "The dam holds ([Gazette](https://gazette.example/dam)).",
            ("https://gazette.example/dam",),
            "The dam holds ([Gazette](https://gazette.example/dam)).",
        ),
    ],
)
def test_markers_stand_before_the_full_stop_as_their_author_wrote_them(
    original: str, citations: tuple[str, ...], rendered: str
) -> None:
    assert one("The dam holds.", original, *citations) == rendered


def test_a_marker_inside_the_sentence_is_not_repeated() -> None:
    original = "The dam holds, according to the Fjord Gazette (2024)."
    (key,) = read_article(original).sentences[0].keys
    assert one("The dam holds, according to the Fjord Gazette (2024).", original, key) == original


def test_an_outlet_named_in_the_original_is_written_behind_words_that_lack_it() -> None:
    original = "The dam holds, according to the Fjord Gazette (2024)."
    (key,) = read_article(original).sentences[0].keys
    assert one("The dam holds.", original, key) == "The dam holds (Fjord Gazette, 2024)."


def test_a_quotation_at_the_end_keeps_its_own_stop() -> None:
    assert one("She said: “Will it hold?”", "The dam (web:1).", "web:1") == "She said: “Will it hold?” (web:1)."


def test_empty_parts_are_absent_and_unconfirmed_is_a_list() -> None:
    draft = Draft("Dam", (statement("It may leak.", status=Status.UNCONFIRMED, citations=("web:1",)),))
    assert render(draft, read_article("It may leak (web:1).")) == "# Dam\n\n## Unconfirmed\n\n- It may leak (web:1).\n"


def test_a_draft_without_statements_is_its_title() -> None:
    assert render(Draft("Dam", ()), read_article("")) == "# Dam\n"


@pytest.mark.parametrize(
    "hostile",
    [
        "See [here](https://evil.example).",
        "See https://evil.example or www.evil.example now.",
        "<script>alert(1)</script>",
        "# A heading of its own",
        "- an item",
        "1. an item",
        "Line\n\n# Heading",
        "![x](https://evil.example/x.png)",
        "`code` and **bold** and _slanted_",
        "<https://evil.example>",
        "back\\[slash](https://evil.example)",
        "| a | b |\n|---|---|",
        "{{ template }} {% tag %}",
    ],
)
def test_text_of_a_statement_never_becomes_markup(hostile: str) -> None:
    rendered = render(Draft("T", (statement(hostile),)), read_article("The dam (web:1)."))
    html = MarkdownIt("commonmark").enable("table").render(rendered)
    assert set(re.findall(r"</?(\w+)", html)) == {"h1", "h2", "p"}
    assert not re.search(r"https?://|www\.", rendered)


def test_signs_that_hide_or_turn_text_are_dropped() -> None:
    rendered = render(Draft("T", (statement("a\u202eb\u200bc"),)), read_article("The dam (web:1)."))
    assert "abc" in rendered


def test_markup_in_a_title_is_escaped_too() -> None:
    assert render(Draft("A [b](c)", ()), read_article("")) == "# A \\[b\\](c)\n"


@pytest.mark.parametrize("text", ["snake_case stays", "5 < 6 is odd", "plain words, 1,200 of them (so it is)."])
def test_escaping_leaves_words_readable(text: str) -> None:
    assert escape(text).replace("&lt;", "<") == text


def test_unknown_sentences_and_keys_do_not_break_rendering() -> None:
    rendered = render(Draft("", (statement("The dam holds.", "s99", ("web:7",)),)), read_article("Other (web:1)."))
    assert "The dam holds (web:7)." in rendered
