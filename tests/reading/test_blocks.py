from rewriter.domain.article import Article, Block
from rewriter.reading.reader import read

H, P, IT, R, T, C = Block.HEADING, Block.PARAGRAPH, Block.ITEM, Block.REFERENCE, Block.TABLE_ROW, Block.CODE


def _shape(article: Article) -> list[tuple[Block, str]]:
    return [(s.block, " ".join(s.span.of(article.prose).split())) for s in article.sentences]


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def test_bare_headings_of_plain_text_stand_directly_before_their_paragraph() -> None:
    text = _lines(
        "The mill reopened in March 2024 after a long winter, and the village came to see the wheel turn again.",
        "",
        "The Claim: “A Second Wheel”",
        "Posts say that a second wheel will follow, which nobody has confirmed so far this year.",
        "What Comes Next",
        "The mill reveals:",
        "- One plan.",
        "- Another plan.",
        "They may change.",
        "Final Words",
        "It turns.",
    )
    article = read(text)
    assert [content for block, content in _shape(article) if block is H] == [
        "The Claim: “A Second Wheel”",
        "What Comes Next",
        "Final Words",
    ]
    assert (P, "They may change.") in _shape(article)


def test_a_question_heads_what_follows_it() -> None:
    text = _lines(
        "The wheel turned for a hundred years and then it stopped one day.",
        "What Does the Wheel Hide?",
        "It hides a shaft.",
    )
    assert (H, "What Does the Wheel Hide?") in _shape(read(text))


def test_one_statement_alone_is_no_heading() -> None:
    assert _shape(read("The mill reopened in March 2024")) == [(P, "The mill reopened in March 2024")]


def test_a_line_with_a_marker_is_no_heading() -> None:
    assert _shape(read("The mill reopened (web:3)\n\nIt turns.\n"))[0][0] is P


def test_a_run_of_short_lines_is_a_list_without_bullets() -> None:
    assert {block for block, _ in _shape(read("By Ada Bell\nPhotos by Li Wei\nMay 2024\nLarch Desk\n"))} == {P}


def test_wrapped_lines_are_one_paragraph() -> None:
    text = _lines(
        "The mill at the upper end of the valley, which had stood still for",
        "eleven years, turned again in March. Its owner, Ada",
        "Bell, paid for the wheel. She had",
        "sold a field.",
    )
    assert [content for _, content in _shape(read(text))] == [
        "The mill at the upper end of the valley, which had stood still for eleven years, turned again in March.",
        "Its owner, Ada Bell, paid for the wheel.",
        "She had sold a field.",
    ]


def test_markdown_headings_setext_and_closing_signs() -> None:
    text = _lines(
        "# Mill #",
        "",
        "Wheel",
        "-----",
        "",
        "It turns.",
        "",
        "Long ago",
        "========",
        "",
        "It stood.",
        "",
        "#hashtag is text.",
    )
    article = read(text)
    assert [(s.span.of(text), s.level) for s in article.sentences if s.block is H] == [
        ("Mill", 1),
        ("Wheel", 2),
        ("Long ago", 1),
    ]
    assert article.title == "Mill"
    assert article.sentences[-1].block is P


def test_a_bold_line_alone_heads_what_follows() -> None:
    assert _shape(read("# Mill\n\n**The wheel**\n\nIt turns.\n"))[1] == (H, "The wheel")


def test_items_know_their_depth_heading_and_lead_in() -> None:
    text = _lines(
        "## Plans",
        "",
        "The mill has plans:",
        "",
        "1. **Wheel**",
        "   - It is oak.",
        "   - It turns. It creaks.",
        "2. Roof",
        "",
        "Done.",
    )
    article = read(text)
    by_text = {" ".join(s.span.of(article.prose).split()): s for s in article.sentences}
    heading, lead = by_text["Plans"].id, by_text["The mill has plans:"].id
    assert [(by_text[t].level, by_text[t].lead_in) for t in ("Wheel", "Roof")] == [(1, lead), (1, lead)]
    assert {by_text[t].lead_in for t in ("It is oak.", "It turns.", "It creaks.")} == {by_text["Wheel"].id}
    assert by_text["It is oak."].level == 2
    assert all(s.heading == heading for s in article.sentences if s.block is not H)
    assert by_text["Done."].lead_in == ""


def test_tables_are_read_row_by_row_without_the_rule() -> None:
    assert _shape(read("| Year | Tons |\n|------|-----:|\n| 2024 | 12 [1] |\n")) == [
        (T, "| Year | Tons |"),
        (T, "| 2024 | 12 |"),
    ]


def test_code_states_nothing_and_cites_nothing() -> None:
    article = read("It runs.\n\n```python\nx = where(post:0)[1]\n```\n\nIt stops `at [2]` there.\n")
    assert [s.block for s in article.sentences] == [P, C, P]
    assert article.citations == ()
    assert not article.sentences[1].span.of(article.prose).strip()


def test_an_open_fence_holds_the_rest() -> None:
    assert [s.block for s in read("It runs.\n```\n# not a heading\n").sentences] == [P, C]


def test_block_quotes_lose_their_prefix_on_every_line() -> None:
    text = "> The mill turned again after eleven long and quiet years of\n> standing still in March.\n"
    article = read(text)
    assert [s.block for s in article.sentences] == [P]
    assert ">" not in article.prose


def test_front_matter_is_taken_off_and_gives_the_title() -> None:
    article = read("---\ntitle: A Mill\ndate: 2024-03-01\n---\nIt turns.\n")
    assert (article.title, _shape(article)) == ("A Mill", [(P, "It turns.")])


def test_unreadable_front_matter_is_still_no_text() -> None:
    article = read("---\ntitle: A Mill: its wheel\ntags: [a\n---\nIt turns.\n")
    assert (article.title, _shape(article)) == ("A Mill: its wheel", [(P, "It turns.")])


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert [s.block for s in read("---\nIt turns.\n---\nIt stands.\n").sentences] == [P, P]


def test_reference_lists_notes_and_definitions_state_nothing() -> None:
    text = _lines(
        "It turns [1]. It creaks.[^a]",
        "",
        "[^a]: A note on creaking.",
        "",
        "## Sources",
        "",
        "[1] Larch Desk. Mills turn. https://e.org/1",
        "[2] Fir Post. Wheels.",
        "",
        "## After",
        "",
        "[3] is a number.",
    )
    article = read(text)
    assert [s.block for s in article.sentences] == [P, P, R, H, R, R, H, P]
    assert all(s.facts == () for s in article.sentences if s.block is R)


def test_statements_under_an_unlucky_heading_stay_statements() -> None:
    text = _lines(
        "## Key References", "", "The assumptions are public:", "", "* **River:** It holds 15 million【55†L2-L3】."
    )
    assert [s.block for s in read(text).sentences] == [H, P, IT]


def test_carriage_returns_and_byte_order_marks_do_no_harm() -> None:
    text = "\ufeff# Mill\r\n\r\nIt turns.\r\n- One.\r\n"
    assert [(s.block, s.span.of(text).strip("\ufeff")) for s in read(text).sentences][-2:] == [
        (P, "It turns."),
        (IT, "One."),
    ]


def test_a_byline_heads_nothing() -> None:
    text = "By Ada Bell\n\nThe mill turns again.\n\nBy the Numbers\n\nIt has two wheels.\n"
    assert [content for block, content in _shape(read(text)) if block is H] == ["By the Numbers"]
