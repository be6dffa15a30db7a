"""Shortcodes, footnotes, tables and front matter around the words of an article."""

import pytest

from rewriter.domain import Block
from rewriter.reading.reader import read

WORDS = {
    "a figure": ('It rose. {{< figure src="https://x.example/a.png" caption="Up 9%" >}} It fell.', "It rose. It fell."),
    "a pair": ("It rose {{% note %}}in May{{% /note %}} twice.", "It rose in May twice."),
    "an include": ('It rose {% include fig.html url="https://y.example" %} twice.', "It rose twice."),
    "a variable": ("It cost {{ page.price }} dollars.", "It cost dollars."),
    "a gallery": ('It rose [gallery ids="1,2,3" link="file"] twice.', "It rose twice."),
    "a caption": ('[caption id="a_1" width=300]The mill in May[/caption]', "The mill in May"),
    "an embedded address": ("It rose [embed]https://v.example/x[/embed] twice.", "It rose twice."),
    "a bare pair": ("It rose [quote]again[/quote].", "It rose again ."),
    "attributes of a heading": ("## Costs {#costs}\n\nIt rose.", "Costs It rose."),
    "no shortcode": ("It [sic] rose [citation needed] [a=b].", "It [sic] rose [citation needed] [a=b]."),
}  # fmt: skip


@pytest.mark.parametrize("name", WORDS)
def test_shortcodes_are_no_words_and_cite_nothing(name: str) -> None:
    text, words = WORDS[name]
    article = read(text)
    assert " ".join(article.prose.split()) == words
    assert article.citations == ()


@pytest.mark.parametrize("line", ['[gallery ids="1"]', "{{< toc >}}", "{% include a.html %}", "[toc]", "{: .note}"])
def test_a_shortcode_on_a_line_of_its_own_parts_blocks_and_is_none(line: str) -> None:
    article = read(f"It rose in May.\n{line}\nIt fell in June.")
    assert [s.span.of(article.text) for s in article.sentences] == ["It rose in May.", "It fell in June."]
    assert [s.block for s in article.sentences] == [Block.PARAGRAPH] * 2


def test_everything_an_exported_article_has_around_its_words() -> None:
    article = read(
        "---\ntitle: Mill\n---\n\n# Mill turns\n\n| Year | t |\n| --- | --: |\n| 2025 | 4 [^1] |\n\nIt rose.[^1]\n\n"
        "[^1]: Fir Post, 2024, https://fir.example/1\n"
    )
    blocks = [(s.block, s.span.of(article.text), sorted(s.keys)) for s in article.sentences]
    assert blocks[0][:2] == (Block.HEADING, "Mill turns")
    assert (Block.TABLE_ROW, "| 2025 | 4 [^1] |", ["^1"]) in blocks
    assert (Block.PARAGRAPH, "It rose.[^1]", ["^1"]) in blocks
    assert blocks[-1][0] is Block.REFERENCE
    assert article.by_key["^1"].url == "https://fir.example/1"
