"""A page as readable text: headings, paragraphs, list items and table rows, without what surrounds them."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rewriter.reading.pages.walk import Handler, walk

_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "blockquote", "figure", "figcaption", "address",
    "details", "summary", "fieldset", "legend", "form", "pre", "hr", "table", "caption", "thead", "tbody",
    "tfoot", "tr", "td", "th", "ul", "ol", "dl", "dt", "dd", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center",
    "body", "hgroup",
})  # fmt: skip
BLOCKS_WITHIN = "p, div, section, article, blockquote, figure, table, ul, ol, dl, h1, h2, h3, h4, h5, h6"
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_LAYOUT = "table, h1, h2, h3, h4, h5, h6, ul, ol"
_LONGEST_ROW = 2_000
_QUOTES = {True: "“", False: "”"}
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]")
_BREAKS = re.compile(r" ?\n[ \n]*\n ?")
_ENOUGH_WORDS = 50


class Writer:
    """Collects the blocks of a page while it is walked through."""

    def __init__(self) -> None:
        self.blocks: list[tuple[str, str]] = []
        """Kind ("row", "item", "") and text."""
        self.words: list[str] = []
        self.prefix = ""
        self.depth = 0
        self.cells: list[str] | None = None
        """The cells of the open row of data; None outside one."""
        self.pre = 0

    def enter(self, node: LexborNode, tag: str) -> None:
        if tag == "tr" and self.cells is None and _is_data(node):
            self.flush()
            self.cells = []
        elif tag in _BLOCKS:
            self._border(tag)
        self.depth += tag in _LISTS
        self.pre += tag == "pre"
        if self.cells is None:
            self.prefix = self.prefix_of(node, tag) or self.prefix
        if tag == "br":
            self.words.append("\n")
        if tag == "q":
            self.words.append(_QUOTES[True])

    def leave(self, node: LexborNode, tag: str) -> None:  # noqa: ARG002 - for those who read more of an element
        if tag == "q":
            self.words.append(_QUOTES[False])
        if tag == "tr" and self.cells is not None:
            self._row(self.cells)
        elif tag in _BLOCKS:
            self._border(tag)
        self.depth -= tag in _LISTS
        self.pre -= tag == "pre"
        if tag == "li" or is_heading(tag):
            self.prefix = ""

    def prefix_of(self, node: LexborNode, tag: str) -> str:  # noqa: ARG002 - for those who read more of an element
        """What a block that opens with *node* is written behind; "" for no change."""
        if tag == "li":
            return "  " * max(0, self.depth - 1) + "- "
        return "#" * int(tag[1]) + " " if is_heading(tag) else ""

    def text(self, words: str) -> None:
        plain = _UNSEEN.sub("", words)
        self.words.append(plain.replace("\xa0", " ") if self.pre else re.sub(r"\s+", " ", plain))

    def flush(self) -> None:
        """Ends the open block; two line breaks in a row end one too."""
        words, self.words = "".join(self.words), []
        for part in _BREAKS.split(words):
            lines = [line.rstrip() if self.pre else " ".join(line.split()) for line in part.split("\n")]
            text = "\n".join(line for line in lines if line)
            if text:
                heading = self.prefix.startswith("#")
                self.blocks.append(("item" if is_item(self.prefix) else "", self._put(text, heading)))
                self.prefix = self.prefix_behind()

    def prefix_behind(self) -> str:
        """What the next block is written behind, if nothing opens before it."""
        return ""

    def _put(self, text: str, heading: bool) -> str:
        if heading:
            return self.prefix + text.replace("\n", " ")
        return self.prefix + text.replace("\n", "\n" + " " * len(self.prefix))

    def _border(self, tag: str) -> None:
        if self.cells is None:
            self.flush()
        elif tag in _CELLS:
            self._cell(self.cells)
        else:
            self.words.append(" ")

    def _cell(self, cells: list[str]) -> None:
        text = " ".join("".join(self.words).split()).replace("|", "/")
        self.words = []
        if text:
            cells.append(text)

    def _row(self, cells: list[str]) -> None:
        self._cell(cells)
        if cells:
            self.blocks.append(("row", f"| {' | '.join(cells)} |"))
        self.cells = None


def is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"


def is_item(prefix: str) -> bool:
    """Whether *prefix* is a bullet or the number of an ordered item."""
    return prefix.endswith(("- ", ". "))


def readable(tree: LexborHTMLParser, write: Callable[[LexborNode], str]) -> str:
    """The text of *tree*: of its ``<main>`` where that holds the page's words, else of its body; "" for none."""
    main = tree.css_first("main, [role=main]")
    text = write(main) if main is not None else ""
    if len(text.split()) >= _ENOUGH_WORDS or tree.body is None:
        return text
    return write(tree.body)


def written(root: LexborNode, writer: Writer, handler: Handler) -> str:
    """What *writer* makes of the nodes below *root* that a reader sees."""
    for node, is_entered in walk(root, handler):
        if node.is_text_node:
            writer.text(node.text_content or "")
        elif is_entered:
            writer.enter(node, node.tag or "")
        else:
            writer.leave(node, node.tag or "")
    writer.flush()
    return _joined(writer.blocks)


def _joined(blocks: list[tuple[str, str]]) -> str:
    """Rows of a table and items of a list follow each other; everything else stands apart."""
    parts: list[str] = []
    before = ""
    for kind, text in blocks:
        if parts:
            parts.append("\n" if kind and kind == before else "\n\n")
        parts.append(text)
        before = kind
    return "".join(parts).strip()


def _is_data(row: LexborNode) -> bool:
    """Whether a table's row holds values, rather than the columns of a page laid out by a table."""
    return row.css_first(_LAYOUT) is None and len(row.text()) <= _LONGEST_ROW
