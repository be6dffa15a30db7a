"""Words as labels and texts are compared by them."""

import re
import unicodedata

_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """The words of *text* in lower case without accents, one space around each."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return f" {' '.join(_WORD.findall(bare))} "


def says(text: str, words: str) -> bool:
    """Whether *words* stand in *text* in a row, whatever their case, accents and punctuation."""
    wanted = plain(words)
    return len(wanted) > 2 and wanted in plain(text)
