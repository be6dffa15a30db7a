"""One pass over a sentence: the tokens that dates, quantities and names are read from."""

import re
from functools import lru_cache
from typing import NamedTuple

from rewriter.domain import Span

WORD, NUMBER, SIGN, HANDLE, LINK = "word", "number", "sign", "handle", "link"

_SPACES = "\u00a0\u2009\u202f"
_TOKEN = re.compile(
    rf"""
    (?P<link>(?:https?://|www\.)[^\s<>()]+)
    |(?P<handle>@\w+|\#[^\W\d]\w*|\b[ru]/\w+)
    |(?P<number>[0-9]{{1,3}}(?:[,{_SPACES}'’][0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?
               |[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,5}},[0-9]{{3}}(?![0-9])
               |[0-9]+(?:\.[0-9]+)*)
    |(?P<word>(?:[^\W\d_]\.){{2,}}
             |(?<=[0-9])[^\W\d_]{{1,3}}(?=[-‐‑][0-9])
             |[^\W\d_]\w*(?:[-‐‑'’&][^\W_]\w*)*(?:(?<=[0-9])\.[0-9]+)*(?:\.(?:com|org|net|io|ai|tv|gov|edu)\b)?)
    |(?P<sign>\S)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number, sign, handle or link; ``start`` and ``end`` index the prose."""

    kind: str
    text: str
    lower: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@lru_cache(maxsize=64)
def tokenise(prose: str, span: Span) -> list[Token]:
    """The tokens of *span*, in order. Letters and digits stay together behind a letter (``A380``, ``COVID-19``);
    behind a digit they part (``62kWh``, ``5m-7m``), since the number is what is meant.

    Kept for the sentences read last, and so not to be changed.
    """
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(prose, span.start, span.end):
        text = match.group()
        start, end = match.span()
        append(Token(match.lastgroup or SIGN, text, text.lower(), start, end))
    return tokens
