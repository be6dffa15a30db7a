"""A link that the original does not have.

## What it does
Every web address of the rewrite, written out or behind a word, must be in the original.

## Why is this bad
A link slipped in is how a text is hijacked.

## Example
    original: The film opens on 3 May [1].
    rewrite:  The film opens on 3 May ([tickets](https://tickets.example/buy)) [1].
    instead:  The film opens on 3 May [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule

ADDRESS = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,20}://|\bwww\.|\bmailto:|\bjavascript:|\bdata:|(?<![\w:/])//(?=\w))[^\s<>\"')\]]+|"
    r"(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|net|org|io|ly|co|ru|info|biz|example|xyz|shop|site|online|me|tv|gg|app|dev)"
    r"(?![\w.-]*\w)(?:/[^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
TARGET = re.compile(r"\]\(\s*<?([^\s<>()]+)")


@rule("S501", Severity.ERROR, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    known = case.original.article.text
    for span in addresses(case.rewrite.text):
        address = span.of(case.rewrite.text).rstrip(".,;:!?")
        if address not in known and not any(address.startswith(s.url) for s in case.supplied if s.url):
            yield Hit(span, f"link {address!r} is not in the original", "leave the link out")


def addresses(text: str) -> list[Span]:
    """Every address in *text*, written out or as the target of a Markdown link, each once."""
    spans = [Span(*m.span()) for m in ADDRESS.finditer(text)]
    targets = [Span(*m.span(1)) for m in TARGET.finditer(text)]
    return sorted(spans + [t for t in targets if not any(t.overlaps(s) for s in spans)])
