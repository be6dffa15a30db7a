"""Lists and ranges of numbers inside one pair of brackets."""

import re
from collections.abc import Iterator

MAX_RANGE = 50

_PART = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?", re.ASCII)


def expand(listing: str) -> Iterator[int]:
    """Every number of ``1, 3-5``; a range that falls or spans more than ``MAX_RANGE`` gives its two ends."""
    for match in _PART.finditer(listing):
        first, last = int(match[1]), int(match[2] or match[1])
        if first <= last <= first + MAX_RANGE:
            yield from range(first, last + 1)
        else:
            yield from (first, last)
