"""An article in HTML, as the text its sentences and citations are read from."""


import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.errors import InputError
from rewriter.reading import read_article
from rewriter.reading.pages import article_text

TEXTS = {
    "entities and spaces": ("<p>Ada &amp; Bo &ndash; 1&nbsp;200 &euro;</p>", "Ada & Bo – 1 200 €"),
    "headings": ("<h1>A</h1><h3>B <strong>c</strong></h3><p>d</p>", "# A\n\n### B c\n\nd"),
    "bullets": ("<ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul>", "- One\n  - Deep\n- Two"),
    "numbers": ("<ol start=3><li>One</li><li value=7>Two</li><li>Three</li></ol>", "3. One\n7. Two\n8. Three"),
    "paragraphs of an item": ("<ul><li><p>One</p><p>More</p></li><li>Two</li></ul>", "- One\n\n  More\n\n- Two"),
    "behind a nested list": ("<ul><li>One<ul><li>Deep</li></ul>more</li></ul>", "- One\n  - Deep\n\n  more"),
    "rows": (
        "<table><tr><th>Year</th><th>t</th></tr><tr><td>2025</td><td>4</td></tr></table>",
        "| Year | t |\n| 2025 | 4 |",
    ),
    "a link": ('<p>See <a href="https://e.org/a"> the mill</a>.</p>', "See [the mill](https://e.org/a)."),
    "a link without a scheme": ('<a href="//e.org/a">a</a>', "[a](https://e.org/a)"),
    "parentheses of an address": ('<a href="https://e.org/a_(b)">x</a>', "[x](https://e.org/a_(b))"),
    "an address that breaks a link": ('<a href="https://e.org/a)b c">x</a>', "[x](https://e.org/a%29b%20c)"),
    "a link on its own address": ('<a href="https://e.org/a">https://e.org/a</a>', "https://e.org/a"),
    "a link on a number": ('up.<a href="https://e.org/a">[1]</a>', "up.[[1]](https://e.org/a)"),
    "a link without words": ('up.<a href="https://e.org/a"></a>', "up.[](https://e.org/a)"),
    "a link on a picture": ('up<a href="https://e.org/a"><img src=x></a>', "up"),
    "a link around blocks": ('<a href="https://e.org/a"><h3>T</h3><p>more</p></a>', "### T\n\nmore"),
    "a link inside the site": ('By <a href="/ada">Ada</a>, <a href="mailto:a@e.org">mail</a>', "By Ada, mail"),
    "bold": ("According to <b>Larch <strong>Desk</strong> </b>it rose", "According to **Larch Desk** it rose"),
    "code": ("Use <code>[web:24]</code>", "Use `[web:24]`"),
    "a block of code": ("<pre><code>if a &lt; b:\n  [1]</code></pre>", "```\nif a < b:\n  [1]\n```"),
    "powers": ("5 km<sup>2</sup>, 10<sup>-6</sup>, the 1<sup>st</sup>", "5 km², 10⁻⁶, the 1st"),
    "raised numbers": ("It rose.<sup>3</sup> It fell<sup>[4]</sup>.<sup>1, 2</sup>", "It rose.[3] It fell[4].[1, 2]"),
    "a raised link": ('up<sup><a href="https://e.org/a">2</a></sup>', "up[2](https://e.org/a)"),
    "notes": (
        '<p>It rose.<sup><a href="#fn1" id="r1">1</a></sup></p>'
        '<ol><li id="fn1"><p>Fir Post, 2024 <a href="#r1">↩</a></p></li></ol>',
        "It rose.[1]\n\n[1]: Fir Post, 2024",
    ),
    "notes with letters": (
        '<p>It rose <a class="noteref" href="#note-a">a</a></p><aside id="note-a"><sup>a</sup> As of May.</aside>',
        "It rose [^a]\n\n[^a]: As of May.",
    ),
    "a wiki's notes": (
        '<p>It rose.<sup id="cite_ref-3"><a href="#cite_note-3">[3]</a></sup></p><ol><li id="cite_note-3">'
        '<span class="mw-cite-backlink"><a href="#cite_ref-3">^</a></span> <cite>Fir Post</cite></li></ol>',
        "It rose.[3]\n\n[3]: Fir Post",
    ),
    "a table of contents": ('<a href="#p1">1</a> Parts<p id="p1">One</p>', "1 Parts\n\nOne"),
    "a tag around a claim": ('<p><cite index="1-2,3-4">It rose</cite>.', '<cite index="1-2,3-4">It rose</cite>.'),
    "a tag around a title": ("<p><cite>The Mill</cite> rose", "The Mill rose"),
    "a video's places": (
        '<p>Up <a class="yt-timestamp" data-t="00:21:30">[00:21:30]</a>',
        'Up <a class="yt-timestamp" data-t="00:21:30">[00:21:30]</a>',
    ),
    "what no reader sees": (
        '<nav>a</nav><p>b<span style="display: none">c</span><span class="sr-only">d</span></p><script>e</script>',
        "b",
    ),
    "a quotation's footer": ("<blockquote><p>It is.</p><footer>Ada Bell</footer></blockquote>", "It is.\n\nAda Bell"),
    "a title nobody else says": ("<head><title>Mill  turns</title></head><body><p>It did.", "# Mill turns\n\nIt did."),
    "the title of what is shared": (
        '<head><title>M | Site</title><meta property="og:title" content="M"></head><p>x',
        "# M\n\nx",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_what_cites_and_what_is_read_is_kept(name: str) -> None:
    page, text = TEXTS[name]
    assert article_text(page) == text


def test_markers_of_a_page_cite_like_those_of_markdown() -> None:
    page = (
        '<p>It rose 4%<sup><a href="#fn1">1</a></sup> and fell (<a href="https://e.org/a?utm_source=x">Fir</a>).</p>'
        '<p><cite index="1-2">It stood.</cite> According to <b>Larch Desk</b>, it stands.</p>'
        '<ol><li id="fn1">Fir Post, <a href="https://e.org/b">Up</a>, 2024</li></ol>'
    )
    article = read_article(article_text(page))
    assert [key for found in article.citations for key in found.keys] == ["1", "https://e.org/a", "1-2", "larch desk"]
    assert article.by_key["1"].url == "https://e.org/b"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000 + "deep",
        "<ul><li>" * 100_000 + "deep",
        "<x-a>" * 100_000 + "deep",
        "</b>" + "<x-a><div></x-a>" * 100_000 + "deep",
        "".join(f"<b id=b{index}>" for index in range(900)) + "<p>x" * 100_000,
    ],
    ids=["blocks", "lists", "unknown", "crossed", "emphasis"],
)
def test_a_page_that_would_take_minutes_is_refused_in_one_line(page: str) -> None:
    with pytest.raises(InputError, match=r"^the page is HTML that cannot be read: .*; give its text as Markdown$"):
        article_text(page)


def test_tags_in_scripts_and_comments_count_for_no_depth() -> None:
    hidden = f"<script>{'<div>' * 5000}</script><!-- {'<div>' * 5000} --><style>{'<b>' * 5000}</style>"
    assert article_text(f"{hidden}<p>text") == "text"


@pytest.mark.parametrize("page", ["<div id=app></div><script>run()</script>", "<!doctype html>", "<p>…</p>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(InputError, match="without readable text"):
        article_text(page, "'a.html'")


_SOUP = (
    "<p>", "</p>", "<li>", "<ul>", "<ol start=2>", "</ul>", "<tr>", "<td>", "<table>", "</table>", "<h2>",
    "</h2>", "<pre>", "<code>", "</code>", "</pre>", "<b>", "</b>",
    '<a href="https://e.org/x(">', '<a href="#n1">', "</a>", "<sup>", "</sup>",
    '<li id="n1">', "<aside id=n1>", "</aside>", '<cite index="1-2">', "</cite>", "<blockquote>", "<footer>",
    "<br>", "<q>",
    "[1]", "1", "one ", "&#0;", "\r\n", "\x0c|", "<!--", "</", "*",
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_SOUP), max_size=30))
def test_any_soup_becomes_the_same_text_twice_and_can_be_read(pieces: list[str]) -> None:
    page = "<p>word " + "".join(pieces)
    text = article_text(page)
    assert text == article_text(page)
    assert not set("\r\0\x0c") & set(text)
    assert read_article(text).text == text
