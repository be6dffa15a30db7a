"""What a text is written in: plain text and Markdown are read as they are, HTML by its extracted text.

Everything downstream indexes what ``text_of`` returns, and the ledger stores it.
"""

import re
from pathlib import PurePath

from rewriter.reading import frontmatter

HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
MIN_SHARE = 4
"""Words inside blocks of HTML for each word outside them, from which on a text is HTML with a word beside it."""

_BLOCKS = (
    "p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|section|article|main|figure|figcaption|dl|dt|dd|pre|header"
    "|footer|aside|details|summary|center"
)
_PROLOGUE = {"<!--": "-->", "<?xml": "?>"}
MAX_PROLOGUE = 20
"""Comments before a page."""
_BLANK = re.compile(r"[\s\ufeff]+")
_PAGE = re.compile(r"<(?:!doctype\s{1,9}html|html|body)\b", re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?P<block><(?P<close>/?)(?:{_BLOCKS})\b[^<>]{{0,2000}}>)|(?P<tag></?[a-z!][^<>]{{0,2000}}>)|(?P<gap>\n[ \t]*\n)"
    r"|(?P<markdown>(?<=\n)(?:#{1,6}[ \t]|```|~~~))|(?P<word>[^\s<]+)",
    re.IGNORECASE,
)


def text_of(raw: str, name: str = "") -> str:
    """*raw*, the content of the file *name* if it has one, as the text to be read: of HTML what a reader sees of it.

    HTML is known by the file's suffix, by its opening or by the share of its words that stand in its blocks. Front
    matter stays. Raises InputError for HTML that nests too deep or holds no words.
    """
    front = frontmatter.take(raw).span.of(raw)
    body = raw[len(front) :]
    if not is_html(body, name):
        return raw
    # the parser is needed for HTML alone
    from rewriter.reading.pages import article_text

    text = article_text(body, repr(name) if name else "the text")
    return f"{front}\n\n{text}" if front else text


def is_html(text: str, name: str = "") -> bool:
    """Whether *text*, of the file *name* if it has one, is HTML rather than Markdown with a tag here and there."""
    if PurePath(name).suffix.lower() in HTML_SUFFIXES:
        return re.search(r"<[a-zA-Z!/]", text) is not None
    return _PAGE.match(text, _behind_prologue(text)) is not None or _is_fragment(text)


def _behind_prologue(text: str) -> int:
    """Where the markup of a page begins: behind blanks, comments and XML's own line."""
    position = 0
    for _ in range(MAX_PROLOGUE):
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        closing = next((end for start, end in _PROLOGUE.items() if text.startswith(start, position)), "")
        end = text.find(closing, position) if closing else -1
        if end < 0:
            break
        position = end + len(closing)
    return position


def _is_fragment(text: str) -> bool:
    """Whether the words of *text* stand in blocks of HTML. A blank line ends a block, as in Markdown."""
    inside = outside = depth = 0
    for token in _TOKEN.finditer("\n" + text):
        if token["block"]:
            depth = max(0, depth + (-1 if token["close"] else 1))
        elif token["gap"]:
            depth = 0
        elif token["markdown"] and not depth:
            return False
        elif token["word"]:
            inside, outside = inside + bool(depth), outside + (not depth)
    return inside > 0 and inside >= MIN_SHARE * outside
