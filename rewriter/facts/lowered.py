"""A text in lower case: a pattern in lower case finds there what one that ignores case finds in the text, much faster.

An expression that ignores case cannot skip an alternative by its first letter; long lists of words take three to five
times as long.
"""

from functools import lru_cache

_OTHER_CASES = str.maketrans("ıſİ", "isi")
"""Letters that a pattern takes for i and s when it ignores case, and that ``lower`` leaves or writes as two."""


_LONG = 2000
"""Characters of a text of which fewer are kept: an article, among the many sentences and clauses that are looked at."""


def lowered(text: str) -> str:
    """*text* in lower case, every character in its place."""
    return _article(text) if len(text) > _LONG else _sentence(text)


@lru_cache(maxsize=16)
def _article(text: str) -> str:
    return in_lower_case(text)


@lru_cache(maxsize=256)
def _sentence(text: str) -> str:
    return in_lower_case(text)


def in_lower_case(text: str) -> str:
    """As ``lowered``, for a text that is looked at once."""
    return (text if text.isascii() else text.translate(_OTHER_CASES)).lower()
