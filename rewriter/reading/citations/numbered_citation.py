"""``[citation:3][citation:10]``, as retrieval prompts ask for it; ``[citation:x]`` in an instruction is none."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit
from rewriter.reading.citations.numbers import expand

_MARKER = re.compile(r"\[\s?citation\s?:\s?(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,40})\s?\]", re.ASCII | re.IGNORECASE)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        ids = tuple((f"citation:{number}", f"citation:{number}") for number in expand(match[1]))
        yield Hit(Span(match.start(), match.end()), "numbered-citation", ids)
