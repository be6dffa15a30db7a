"""A page's readable part, and what it says of itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from rewriter.fetching.html import readable
from rewriter.fetching.metadata import Metadata, metadata

TEXTS = {
    "paragraphs": ("<p>One\n  two <b>three</b>.</p><p>Four.", "One two three.\n\nFour."),
    "headings": ("<h1>A<br>b</h1><h3>C</h3>text", "# A b\n\n### C\n\ntext"),
    "items": ("<ul><li>One</li><li><p>Two</p><ol><li>Deep</li></ol></li></ul>", "- One\n- Two\n  - Deep"),
    "rows": (
        "<table><thead><tr><th>Year</th><th>Riders</th></tr></thead><tr><td><p>2025</p></td><td>1,200|x</td></tr></table>",
        "| Year | Riders |\n| 2025 | 1,200/x |",
    ),
    "a table that lays out a page": (
        "<table><tr><td><h2>Left</h2></td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
        "## Left\n\n| 1 | 2 |",
    ),
    "line breaks": ("<p>One<br>two<br><br>three</p>", "One\ntwo\n\nthree"),
    "preformatted": ("<pre>a\n  b</pre>", "a\n  b"),
    "entities and spaces": ("<p>1&nbsp;200 &lt;b&gt; pass&shy;engers &amp; co</p>", "1 200 <b> passengers & co"),
    "quotation marks of the tag": ("<p>He said <q>all fine</q>.</p>", "He said “all fine”."),
    "notes go, powers stay": ("<p>5 km<sup>2</sup><sup>[3]</sup><sup><a>[note 1]</a></sup></p>", "5 km2"),
    "what is not text": ("<p>a<script>b</script><style>c</style><!-- d --><svg><text>e</text></svg></p>", "a"),
    "what surrounds it": (
        "<header><h1>Site</h1></header><nav>menu</nav><aside>more</aside><p>text</p><footer>foot</footer>"
        "<div role=navigation>menu</div><form><input>Search</form>",
        "text",
    ),
    "an article's own header": ("<article><header><h1>Title</h1></header><p>text</p></article>", "# Title\n\ntext"),
    "what is hidden": (
        "<p hidden>a</p><p aria-hidden=true>b</p><p style='color:red; display : none'>c</p>"
        "<p style=VISIBILITY:HIDDEN>d</p><p>e</p>",
        "e",
    ),
    "a page in a form": ("<form><main><p>text</p></main></form>", "text"),
    "main before the rest": (f"<div>teaser</div><main><p>{'word ' * 60}</p></main>", ("word " * 60).strip()),
    "a small main": ("<div>text</div><main><p>more</p></main>", "text\n\nmore"),
    "nothing": ("<div id=app></div><script>run()</script>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_what_a_reader_sees_is_kept(name: str) -> None:
    page, text = TEXTS[name]
    assert readable(LexborHTMLParser(page)) == text


def test_depth_costs_no_recursion() -> None:
    assert readable(LexborHTMLParser("<div>" * 3000 + "deep")) == "deep"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<li>", "<ul>", "</ul>", "<tr>", "<td>", "<table>", "</table>", "<h2>", "</h2>", "<pre>", "</pre>",
     "<br>", "<main>", "<q>", "<form>", "<template>", "<select>", "</", "<!--", "one ", "&#0;", "\r\n", "\x0c|"]
), max_size=30))  # fmt: skip
def test_any_soup_is_read_the_same_twice(pieces: list[str]) -> None:
    page = "".join(pieces)
    text = readable(LexborHTMLParser(page))
    assert text == readable(LexborHTMLParser(page)) == text.strip()
    assert not set("\r\0\x0c") & set(text)


FULL = """<head><title>Fares | Gazette</title>
<meta property="og:site_name" content=" The  Marlow Gazette "><meta property="og:title" content="Fares &amp; tides">
<meta property="article:published_time" content="2026-03-02T08:00:00+01:00"></head><h1>Heading</h1>"""


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (FULL, Metadata("The Marlow Gazette", "Fares & tides", "2026-03-02")),
        ("<title>Fares\n today</title>", Metadata(title="Fares today")),
        ("<title>x</title><h1>Fares</h1>", Metadata(title="Fares")),
        ("<meta name=DC.date content='2 March 2026'>", Metadata(date="2 March 2026")),
        ('<script type="application/ld+json">{"datePublished": "2026-03-02"}</script>', Metadata(date="2026-03-02")),
        ("<article><time datetime='2026-03-02T08:00'>x</time></article>", Metadata(date="2026-03-02")),
        ("<meta name=date content='2026-03-02'><meta name=date content='2027-01-01'>", Metadata(date="2026-03-02")),
        ("<meta name=citation_journal_title content=Tides>", Metadata(publisher="Tides")),
        ("<p>text</p>", Metadata()),
    ],
)
def test_what_a_page_says_of_itself(page: str, said: Metadata) -> None:
    assert metadata(LexborHTMLParser(page)) == said
