"""Markdown on a terminal is the same document in shorter lines."""

import re

import pytest

from rewriter.reporting.wrapping import WIDEST, wrapped

MARKDOWN = """\
# A title that is a good deal longer than the lines of this narrow terminal are

The ferry carried 1,200 passengers in its first week after a long refit (web:1, web:2). Short.

- A forum user who claims to know a sailor says a night boat is coming (post:1).
1. Short item.
"""


@pytest.mark.parametrize("columns", [20, 33, 40, 79, 500])
def test_no_word_is_lost_and_no_line_is_too_long(columns: int) -> None:
    shown = wrapped(MARKDOWN, columns)
    assert shown.split() == MARKDOWN.split()
    assert all(len(line) <= columns for line in shown.split("\n") if not line.startswith("#"))


def test_lines_of_an_item_stand_under_its_first_word() -> None:
    item = wrapped(MARKDOWN, 40).partition("\n- ")[2].splitlines()
    assert [line[:2] for line in item[1:-1]] == ["  "] * len(item[1:-1])
    assert "\n1. Short item.\n" in wrapped(MARKDOWN, 40)


def test_a_text_that_fits_stays_byte_for_byte() -> None:
    short = re.sub(r"^.{41,}$", "short", MARKDOWN, flags=re.MULTILINE)
    assert wrapped(short, 40) == short


def test_the_widest_terminal_gets_lines_for_reading() -> None:
    assert max(map(len, wrapped("word " * 100, 400).split("\n"))) <= WIDEST


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert wrapped("a \x1b[2J b\n", 80) == "a \\x1b[2J b\n"
