"""What a number counts: the content words that follow it, or that it is said of."""

from rewriter.facts.stems import NUMBER_WORDS, STOP_WORDS, stem
from rewriter.facts.tokens import WORD, Token
from rewriter.facts.units import UNIT_OF

MOST = 3
_REACH = 10
_THROUGH = frozenset(
    {
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "more",
        "other",
        "new",
        "additional",
        "such",
        "own",
        "total",
    }
)
_STOPPERS = (STOP_WORDS - _THROUGH) | frozenset(
    ["versus", "vs", "compared", "including", "due", "instead", "rather", "last", "next", "this"]
)


def head_after(tokens: list[Token], index: int, count: int = MOST) -> tuple[str, ...]:
    """Stems of up to *count* content words from *index*; a stop word other than "of" or an article, a sign, a number
    or a wide gap (a marker stood there) ends the phrase."""
    head: list[str] = []
    previous = tokens[index - 1].end if index else 0
    for token in tokens[index : index + _REACH]:
        lower = token.lower
        if token.kind != WORD or lower in _STOPPERS or lower in NUMBER_WORDS or token.start - previous > 3:
            break
        previous = token.end
        if lower in _THROUGH:
            continue
        head.extend(part for part in map(stem, lower.split("-")) if part)
        if len(head) >= count:
            break
    return tuple(head[:count])


def head_before(tokens: list[Token], index: int) -> tuple[str, ...]:
    """The noun a number is given to: ``a score of 89%``, ``a range of 400 km``; empty where nothing ties them."""
    if index < 2 or tokens[index - 1].lower not in ("of", "is", "was", "reached", "hit"):
        return ()
    token = tokens[index - 2]
    if (
        token.kind != WORD
        or token.capital
        or token.lower in STOP_WORDS
        or token.lower in _STOPPERS
        or token.lower in NUMBER_WORDS
        or token.lower in UNIT_OF
    ):
        return ()
    return (stem(token.lower),)
