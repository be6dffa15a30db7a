"""Render tags of a chat export, each a place in a later source list.

``<grok:render card_id="73fb32" type="render_inline_citation"><argument name="citation_id">6</argument></grok:render>``,
on one line or several. Of any other type (``render_searched_image``) it shows something and cites nothing.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_TAG = re.compile(r"<grok:render\b([^<>]{0,400})>((?:[^<]|<(?!/grok:render)){0,600}?)</grok:render\s{0,3}>")
_NUMBER = re.compile(r"name=\"citation_id\"\s{0,3}>\s{0,9}(\d{1,4})\s{0,9}<", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _TAG.finditer(text):
        span = Span(match.start(), match.end())
        number = _NUMBER.search(match[2])
        if number and "render_inline_citation" in match[1]:
            yield Hit(span, "grok-render", ((f"citation_id:{int(number[1])}", number[1]),))
        else:
            yield Hit(span, "grok-render")
