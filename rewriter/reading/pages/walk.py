"""A walk through the readable part of a page's tree."""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

_UNREAD = frozenset({
    "script", "style", "noscript", "template", "nav", "aside", "footer", "iframe", "object", "embed", "applet",
    "svg", "math", "canvas", "audio", "video", "map", "select", "datalist", "textarea", "button", "input",
    "dialog", "menu", "search", "head", "title",
})  # fmt: skip
_UNREAD_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu",
    "menubar", "toolbar", "tablist",
})  # fmt: skip
_INVISIBLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_FORM_AROUND_A_PAGE = "article, main, h1, p"

Handler = Callable[[LexborNode], bool | None]
"""What a reader knows of an element: True to leave it out with all it holds, False to read it, None for no opinion."""


def walk(root: LexborNode, handler: Handler) -> Iterator[tuple[LexborNode, bool]]:
    """Every node below *root* that a reader sees: (node, True) on the way in, (element, False) on the way out.

    Without recursion: pages nest deeper than Python's stack.
    """
    way: list[LexborNode] = []
    node = root.first_child
    while node is not None or way:
        if node is None:
            node = way.pop()
            yield node, False
            node = node.next
        elif node.is_text_node:
            yield node, True
            node = node.next
        elif not node.is_element_node or _is_left_out(node, way, handler):
            node = node.next
        else:
            yield node, True
            way.append(node)
            node = node.first_child


def _is_left_out(node: LexborNode, way: list[LexborNode], handler: Handler) -> bool:
    opinion = handler(node)
    return _is_unread(node, way) if opinion is None else opinion


def _is_unread(node: LexborNode, way: list[LexborNode]) -> bool:
    tag = node.tag
    if tag in _UNREAD:
        return True
    if tag == "header":
        # the page's own header is its menu; that of an article holds its title and date
        return not any(above.tag in ("article", "main") for above in way[-32:])
    if tag == "form":
        # some systems wrap the whole page in a form
        return node.css_first(_FORM_AROUND_A_PAGE) is None
    return is_hidden(node.attributes)


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether an element with *attributes* is kept from its reader's eyes, or is part of what surrounds the text."""
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (attributes.get("role") or "").lower() in _UNREAD_ROLES
        or _INVISIBLE.search(attributes.get("style") or "") is not None
    )
