"""Whether a page may be let into the parser.

A tree grows with the square of a page whose elements nest without end, or whose emphasis is opened again in every
paragraph because nobody closed it (WHATWG HTML, 13.2.4.3): 200,000 nested elements
take minutes. Counting tags is linear.
"""

import re
from collections import Counter

MAX_DEPTH = 1_000
"""Elements inside each other; pages written by hand or by a system have fewer than a hundred."""
MAX_REOPENED = 2_000_000
"""Emphasis the parser would open again, over the whole page."""

_TAG = re.compile(r"<(?:(!--)|(/?)([A-Za-z][^\s/>]{0,60}))")
_ENDLESS = {
    name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title", "textarea", "xmp", "iframe")
}
"""Elements whose content is no markup, and what ends them."""
_LEAVES = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "html", "head", "body",
})  # fmt: skip
"""Elements that hold nothing, or that the next of their kind closes."""
_FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip


def fault(page: str) -> str:
    """What keeps *page* from being parsed in linear time; "" for nothing."""
    open_tags: Counter[str] = Counter()
    depth = formatting = reopened = position = 0
    while match := _TAG.search(page, position):
        name = (match[3] or "").lower()
        position = _behind(page, match, name)
        if position < 0:
            break
        if match[1] or name in _LEAVES or (match[2] and not open_tags[name]):
            reopened += formatting if name in _LEAVES else 0
        else:
            step = -1 if match[2] else 1
            open_tags[name] += step
            depth += step
            formatting += step if name in _FORMATTING else 0
            reopened += 0 if name in _FORMATTING else formatting
        if depth > MAX_DEPTH:
            return f"its elements nest more than {MAX_DEPTH:,} deep"
        if reopened > MAX_REOPENED:
            return "its emphasis is opened again and again, and never closed"
    return ""


def _behind(page: str, tag: re.Match[str], name: str) -> int:
    """Where to look on behind *tag*; -1 where what it opens never ends."""
    if tag[1]:
        end = page.find("-->", tag.end())
        return end + 3 if end >= 0 else -1
    if not tag[2] and name in _ENDLESS:
        closing = _ENDLESS[name].search(page, tag.end())
        return closing.end() if closing else -1
    return tag.end()
