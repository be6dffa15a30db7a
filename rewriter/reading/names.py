"""Words that are names wherever they stand, as the text's own running sentences show."""

import re
from collections.abc import Iterable

from rewriter.domain.span import Span
from rewriter.facts.common_words import OPENERS

_INSIDE = re.compile(
    r"(?<![\w’'-])[a-zß-öø-ÿ][a-zß-öø-ÿ’'-]*,? ([^\W\d_a-zß-öø-ÿ][\w’'-]*(?: [^\W\d_a-zß-öø-ÿ][\w’'-]*){0,4})"
)
_LOWER = re.compile(r"(?<![\w’'-])[a-zß-öø-ÿ][\w’'-]*")


def capitalised(prose: str, spans: Iterable[Span]) -> frozenset[str]:
    """Words with a capital right behind a lower-case word in the sentences *spans* of *prose*; none is written small.

    Function words stay out: "The Hague" makes no name of every "The".
    """
    inside: set[str] = set()
    lower: set[str] = set()
    for span in spans:
        inside.update(_bare(word) for run in _INSIDE.findall(prose, span.start, span.end) for word in run.split())
        lower.update(map(_bare, _LOWER.findall(prose, span.start, span.end)))
    return frozenset(word for word in inside if word.lower() not in lower and word.lower() not in OPENERS)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")
