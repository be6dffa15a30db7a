"""An upload of the chat: ``[attached_file:1]``, ``[file:105]``, ``[memory:2]``."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(
    r"\[\s?((?:attached_file|attached_image|file|image|memory|chart|code_file)\s?:\s?\d{1,5}"
    r"(?:\s?,\s?(?:(?:attached_file|file|image)\s?:\s?)?\d{1,5}){0,20})\s?\](?!\()",
    re.ASCII,
)
_PART = re.compile(r"(?:([a-z_]+)\s?:\s?)?(\d{1,5})", re.ASCII)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        kind, ids = "", []
        for part in _PART.finditer(match[1]):
            kind = part[1] or kind
            ids.append((f"{kind}:{int(part[2])}", f"{kind}:{part[2]}"))
        yield Hit(Span(match.start(), match.end()), "attachment", tuple(ids))
