"""``<cite index="12-1">claim text</cite>``, also as ``(cite index="12-1">...</cite>``; several: ``index="3-6,3-17"``.

The tag wraps the claim: its opening half is the marker, its closing half a sign, and the words between stay words.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

MAX_CLAIM = 4000

_OPEN = re.compile(r"[<(](?:[a-z]{1,10}:)?cite\s{1,3}index=[\"'“]([\d\s,:-]{1,200})[\"'”]\s?>", re.ASCII)
_CLOSE = re.compile(r"</(?:[a-z]{1,10}:)?cite\s?>\)?")


def find(text: str) -> Iterator[Hit]:
    closings = [Span(match.start(), match.end()) for match in _CLOSE.finditer(text)]
    for closing in closings:
        yield Hit(closing, "claude-cite")
    index = 0
    for match in _OPEN.finditer(text):
        while index < len(closings) and closings[index].start < match.end():
            index += 1
        ids = tuple((part, part) for part in re.split(r"[\s,]+", match[1].strip(" ,")) if part)
        covers = None
        if index < len(closings) and closings[index].start - match.end() <= MAX_CLAIM:
            covers = Span(match.end(), closings[index].start)
        yield Hit(Span(match.start(), match.end()), "claude-cite", ids, covers=covers, leads=True)
