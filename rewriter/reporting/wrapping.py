"""Markdown on a terminal: long lines broken at words, nothing in it obeyed as a command to the terminal."""

import re
from textwrap import wrap

from rewriter.reporting.paint import visible

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
_ITEM = re.compile(r"[ ]{0,8}(?:[-*+]|[0-9]{1,3}[.)])[ ]+")


def wrapped(markdown: str, columns: int) -> str:
    """*markdown* for a terminal of that many *columns*: the same document, for a line end in a paragraph is a space.

    Headings and lines that fit stay as they are; the lines of a list item stand under its first word.
    """
    width = max(20, min(columns, WIDEST))
    return "\n".join(part for line in markdown.split("\n") for part in _lines(line, width))


def _lines(line: str, width: int) -> list[str]:
    item = _ITEM.match(line)
    bullet = item.group() if item else ""
    shown = bullet + visible(line[len(bullet) :])
    if len(shown) <= width or line.startswith("#"):
        return [shown]
    return wrap(shown, width, subsequent_indent=" " * len(bullet), break_long_words=False, break_on_hyphens=False)
