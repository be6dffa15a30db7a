"""A cited page as readable text: its words alone, without the numbers of its own notes."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rewriter.reading import pages
from rewriter.reading.pages.writer import Writer, written

_NOTE = re.compile(r"\s*\[\s*[\w ]{1,20}\s*\]\s*")


def readable(tree: LexborHTMLParser) -> str:
    """The text of *tree*: of its ``<main>`` where that holds the page's words, else of its body; "" for none."""
    return pages.readable(tree, lambda root: written(root, Writer(), _leaves_out))


def _leaves_out(node: LexborNode) -> bool | None:
    return True if node.tag == "sup" and _NOTE.fullmatch(node.text()[:40]) else None
