"""Which texts are HTML, and what becomes of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from rewriter.errors import InputError
from rewriter.reading import read
from rewriter.reading.files import load_text
from rewriter.reading.formats import is_html, text_of
from tests.reading.strategies import texts

HTML = {
    "a doctype": "<!DOCTYPE html>\n<title>x</title>text of some words",
    "a comment before": "<!-- saved -->\n<html><p>text",
    "XML's own line": '<?xml version="1.0"?>\n<html xmlns="x"><p>text',
    "a fragment": "<p>One two.</p>\n<p>Three",
    "a fragment with a word before": "Intro <p>one two three four five six</p>",
    "a fragment with blank lines": "<h1>One</h1>\n\n<p>Two three.</p>\n\n<ul>\n\n<li>Four</li>\n\n</ul>",
    "headings inside": "<pre>\n# one\n</pre><p>two",
}
MARKDOWN = {
    "plain text": "Five is < six and > four.",
    "nothing": "",
    "inline tags": "It rose<sup>1</sup> by <b>4%</b>.<br>\nIt fell.",
    "a box at the top": '<div align="center"><img src="a.png"></div>\n\nThe mill turned.\n\nIt stopped.',
    "a wrapper": '<div markdown="1">\n\nThe mill turned.\n\n</div>',
    "a table among paragraphs": "# Mill\n\nIt turned.\n\n<table><tr><td>one</td><td>two three four</td></tr></table>",
    "a page as an example": "Write:\n\n```html\n<p>One two three four five six seven</p>\n```",
    "an address": "<https://example.org/a> says so.",
}


@pytest.mark.parametrize("text", HTML.values(), ids=HTML.keys())
def test_a_page_or_fragment_is_html(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_a_tag_here_and_there_makes_no_page(text: str) -> None:
    assert not is_html(text)
    assert text_of(text) is text


def test_the_suffix_decides_where_there_is_a_tag() -> None:
    text = "Some words. <b>bold</b> ones."
    assert text_of(text, "a.md") == text
    assert text_of(text, "a.HTM") == "Some words. **bold** ones."
    assert text_of("No tag at all.", "a.html") == "No tag at all."


def test_front_matter_before_a_page_stays() -> None:
    text = text_of("---\ntitle: Mill\n---\n<p>It &amp; she.</p>")
    assert text == "---\ntitle: Mill\n---\n\nIt & she."
    assert read(text).title == "Mill"


def test_offsets_index_the_extracted_text() -> None:
    article = read(text_of("<p>Sales &amp; costs rose <b>4%</b> in May&nbsp;2024.<sup>[1]</sup></p>"))
    assert article.text == "Sales & costs rose **4%** in May 2024.[1]"
    for sentence in article.sentences:
        assert [fact.span.of(article.text) for fact in sentence.facts] == ["4%", "May 2024"]


def test_an_unreadable_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<div>" * 2000, "utf-8")
    with pytest.raises(InputError, match=r"a\.html' is HTML that cannot be read"):
        text_of(load_text(str(path)), str(path))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_any_text_without_blocks_of_html_is_left_alone(text: str) -> None:
    assert text_of(text) == text
