"""Texts that look like articles gone wrong."""

from hypothesis import strategies as st

_PIECES = (
    "The fund lost 12.5% in May", "Dr. Ada Bell said", "in the U.S. Senate", ". ", "? ", "! ", "... ", "\n", "\n\n", "\r\n",
    "- ", "* ", "1. ", "  - ", "# ", "## ", "> ", "| a | b |", "|---|---|", "```", "---", "===", "**", "*", "_", "`", "<b>",
    "</b>", "<!--", "-->", "(web:13)", "(web:1, post:2)", "[1]", "[^1]", "[1]: https://example.org/a", "[^1]: A note.",
    "(Harbour Times, 2025)", "Harbour Times (2025) reports", "(Peru, 2020)", "[text](https://example.org/x?utm_source=y)",
    "([Desk](https://example.org))", "[](https://example.org)", "![alt](x.png)", "【4:2†source】", "【31†L2-L9】", "[[1]](https://e.org)",
    ":contentReference[oaicite:2]{index=2}", "[cite: 4, 5]", "[cite_start]", "<cite index=\"1-2\">", "</cite>", "[span_0](start_span)",
    "[span_0](end_span)", "\ue200cite\ue202turn0search0\ue201", "“Quoted. Twice.” ", "\"straight\" ", "(", ")", "[", "]", "“", "”",
    ", but it rose", ", mirroring the past", "; and", " – ", "Sources: A Desk, B Desk", "References", "\u00a0", "\t", "é", "中文。", "٣",
    "\ufeff", "e.g. this", "No. 5", "5 a.m. ", "@x.y", "#tag", "www.example.org", "https://example.org/a_(b)", "{{< x >}}", "\\",
)
texts = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=8)), max_size=25).map(" ".join),
    st.text(max_size=200),
)
