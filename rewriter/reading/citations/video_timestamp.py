"""``<a class="yt-timestamp" data-t="00:21:30">[00:21:30]</a>``: a place in the video the front matter names.

The time is a locator: every place is in one source, ``video``. A bare ``[00:21:30]`` is a time and cites nothing.
"""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_MARKER = re.compile(
    r"<a\s[^<>]{0,200}\bdata-t=\"(\d{1,2}(?::\d\d){1,2})\"[^<>]{0,300}>\s?\[?[\d:]{4,8}\]?\s?</a>", re.ASCII
)


def find(text: str) -> Iterator[Hit]:
    for match in _MARKER.finditer(text):
        yield Hit(Span(match.start(), match.end()), "video-timestamp", (("video", match[1]),))
