"""An article in HTML as the text its readers and its citations are read from.

What marks a claim is kept: links as Markdown, raised numbers in brackets, notes as definitions, tags around a claim as
they are. What no reader sees is not.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rewriter.errors import InputError
from rewriter.reading.pages import depth, links
from rewriter.reading.pages.notes import Notes, note_target, notes_of
from rewriter.reading.pages.writer import BLOCKS_WITHIN, Writer, is_item, readable, written

_INLINE = frozenset({"a", "b", "strong", "code", "sup", "cite"})
_PICTURES = "img, svg, picture, video"
_LONGEST_LITERAL = 2_000
_UNSEEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-reader-text|visually-?hidden|backlink|backref|reversefootnote|headerlink|editsection"
    r"|permalink)(?:$|[\s_-])"
)
_CLAIM_INDEX = re.compile(r"[\d\s,:-]{1,200}", re.ASCII)


def article_text(page: str, name: str = "the page") -> str:
    """The text of the HTML *page*, line ends ``\\n``; headings, items, rows and code as Markdown writes them.

    Raises InputError that calls the page *name* when it nests too deep to be parsed or holds no words.
    """
    if fault := depth.fault(page):
        raise InputError(f"{name} is HTML that cannot be read: {fault}; give its text as Markdown")
    tree = LexborHTMLParser(page)
    notes = notes_of(tree)
    text = readable(tree, lambda root: _written(root, notes))
    if not any(character.isalnum() for character in text):
        raise InputError(f"{name} is HTML without readable text; save the page from a browser that shows its words")
    title = "" if re.search(r"^# ", text, re.MULTILINE) else _title(tree)
    return f"# {title}\n\n{text}" if title else text


def _written(root: LexborNode, notes: Notes) -> str:
    writer = ArticleWriter(notes)
    return written(root, writer, writer.leaves_out)


def _title(tree: LexborHTMLParser) -> str:
    """What the page calls itself, where no heading does."""
    shared = tree.css_first('meta[property="og:title"]')
    own = tree.css_first("head title")
    said = (shared.attributes.get("content") if shared is not None else "") or (own.text() if own is not None else "")
    return " ".join((said or "").split())[:300]


class ArticleWriter(Writer):
    """A writer that keeps what cites: see the module."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        self.numbers: list[int] = []
        """The number of the next item of each open list; 0 where it has bullets."""
        self.items = 0
        self.opened: list[tuple[str, int, int]] = []
        """Of each open inline element: what to make of it, where its words start, and ``starts`` as it was."""
        self.starts = 0
        """How often the words have begun anew."""
        self.quotes = 0

    def leaves_out(self, node: LexborNode) -> bool | None:
        """What is known here of *node*: see ``walk.Handler``. A marker that is an element is written as it is."""
        tag, attributes = node.tag or "", node.attributes
        if tag == "grok:render" or (tag == "a" and "yt-timestamp" in (attributes.get("class") or "")):
            literal = " ".join((node.html or "").split())
            if len(literal) <= _LONGEST_LITERAL:
                self.words.append(literal)
                return True
        if _UNSEEN_CLASS.search(attributes.get("class") or ""):
            return True
        if tag in ("aside", "footer") and (self.quotes or self._holds_notes(node)):
            return False
        return None

    def _holds_notes(self, node: LexborNode) -> bool:
        if node.attributes.get("id") in self.notes.marks:
            return True
        return bool(self.notes.marks) and any(
            each.attributes.get("id") in self.notes.marks for each in node.css("[id]")
        )

    def enter(self, node: LexborNode, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.numbers.append(_first_number(node) if tag == "ol" else 0)
        self.items += tag == "li"
        self.quotes += tag == "blockquote"
        super().enter(node, tag)
        self._define(node)
        if tag in _INLINE or tag.endswith(":cite"):
            self.opened.append((self._use(node, tag), len(self.words), self.starts))

    def leave(self, node: LexborNode, tag: str) -> None:
        if tag in _INLINE or tag.endswith(":cite"):
            self._close(*self.opened.pop())
        if tag == "pre" and node.css_first("code, samp") is not None and self.cells is None:
            self._fence()
        super().leave(node, tag)
        if tag in ("ul", "ol"):
            self.numbers.pop()
            self.prefix = "  " * self.depth if self.items else ""
        self.items -= tag == "li"
        self.quotes -= tag == "blockquote"

    def flush(self) -> None:
        super().flush()
        self.starts += 1

    def _cell(self, cells: list[str]) -> None:
        super()._cell(cells)
        self.starts += 1

    def prefix_of(self, node: LexborNode, tag: str) -> str:
        if tag != "li" or not self.numbers or not self.numbers[-1]:
            return super().prefix_of(node, tag)
        number = _number(node.attributes.get("value"), self.numbers[-1])
        self.numbers[-1] = number + 1
        return "  " * max(0, self.depth - 1) + f"{number}. "

    def prefix_behind(self) -> str:
        """A further paragraph of a list item stands under the item's words."""
        within = self.items and (is_item(self.prefix) or not self.prefix.strip())
        return "  " * max(1, self.depth) if within else ""

    def _define(self, node: LexborNode) -> None:
        """Opens a note's own text with its mark, as Markdown defines one."""
        attributes = node.attributes
        mark = next((m for key in ("id", "name") if (m := self.notes.marks.get(attributes.get(key) or ""))), "")
        if mark and self.cells is None and not "".join(self.words).strip():
            self.prefix = f"{mark}: "

    def _use(self, node: LexborNode, tag: str) -> str:
        """What becomes of the words of an inline element: a kind, or a kind and its target."""
        if tag == "a":
            return self._use_of_link(node)
        if tag.endswith("cite"):
            index = node.attributes.get("index") or ""
            if not _CLAIM_INDEX.fullmatch(index):
                return ""
            self.words.append(f'<{tag} index="{index}">')
            return f"claim {tag}"
        if tag == "sup":
            return "sup"
        if tag == "code":
            return "" if self.pre else "code"
        is_strong_already = self.prefix.startswith("#") or any(use == "bold" for use, *_ in self.opened[-8:])
        return "" if is_strong_already else "bold"

    def _use_of_link(self, node: LexborNode) -> str:
        if inner := note_target(node):
            return f"note {self.notes.marks.get(inner, '')}"
        target = links.address(node.attributes.get("href") or "")
        if not target or node.css_first(BLOCKS_WITHIN) is not None:
            return ""
        return "" if not node.text().strip() and node.css_first(_PICTURES) is not None else f"link {target}"

    def _close(self, use: str, start: int, starts: int) -> None:
        """Writes the words since *start* as *use* wants them, if no block or cell has ended in between."""
        kind, _, target = use.partition(" ")
        if kind == "claim":
            self.words.append(f"</{target}>")
        if kind in ("", "claim") or starts != self.starts:
            return
        words = "".join(self.words[start:])
        del self.words[start:]
        self.words.append(self._as(kind, target, words))

    def _as(self, kind: str, target: str, words: str) -> str:
        if kind == "link":
            return links.link(words, target)
        if kind == "note":
            return target or (words if any(character.isalnum() for character in words) else "")
        if kind == "sup":
            before = "".join(self.words[-3:])[-8:]
            # a note repeats its own number before its words
            return "" if self.prefix.startswith("[") and not before.strip() else links.raised(words, before)
        return links.bold(words) if kind == "bold" else links.code(words)

    def _fence(self) -> None:
        text, self.words = "".join(self.words).strip("\n"), []
        if text.strip():
            self.blocks.append(("", f"```\n{text.replace('```', '` ` `')}\n```"))


def _first_number(node: LexborNode) -> int:
    return _number(node.attributes.get("start"), 1)


def _number(written: str | None, default: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 4 else default
