"""The process that reads one page of HTML: bytes on stdin, JSON on stdout.

The parser is C and its input is anybody's: unclosed tags make a tree grow with the square of the page. A process of
its own can be given limits of time and memory, and takes nothing with it when it falls.
"""

import json
import sys
from contextlib import suppress

MEMORY = 1 << 30


def main() -> None:
    """Reads the page on stdin, UTF-8, and writes ``{"publisher", "title", "date", "text"}``."""
    _limit_memory()
    from selectolax.lexbor import LexborHTMLParser

    from rewriter.fetching.html import readable
    from rewriter.fetching.metadata import metadata

    tree = LexborHTMLParser(sys.stdin.buffer.read())
    said = metadata(tree)
    page = {"publisher": said.publisher, "title": said.title, "date": said.date, "text": readable(tree)}
    sys.stdout.buffer.write(json.dumps(page).encode())


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows: there the limit of time alone holds
        return
    with suppress(ValueError, OSError):  # the system sets a lower limit already, or none at all
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
