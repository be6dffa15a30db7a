"""How many tokens a text is likely to be, without a tokenizer and without a download.

The rule counts what tokenizers of byte pairs mostly make one token of: eight letters of a Latin word, three digits, one
mark of punctuation, and two letters of any other script (one, where a script writes no spaces between words).

It is an estimate, for planning alone; what a call did use is what the endpoint counted, and stands in the ledger. Its
error on recorded calls is measured by a test.
"""

import re

_PIECE = re.compile(
    r"(?P<digits>[0-9]+)|(?P<latin>[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<dense>[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])|(?P<word>[^\W_])|(?P<mark>[^\w\s]|_)"
)
_DIGITS = 3
_LETTERS = 8
_OTHER = 2


def estimate(text: str) -> int:
    """Tokens *text* is likely to be; 0 for an empty one. Linear in its length."""
    whole, halves = 0, 0
    for piece in _PIECE.finditer(text):
        match piece.lastgroup:
            case "digits":
                whole += -(-len(piece[0]) // _DIGITS)
            case "latin":
                whole += -(-len(piece[0]) // _LETTERS)
            case "word":
                halves += 1
            case _:
                whole += 1
    return whole + -(-halves // _OTHER)
