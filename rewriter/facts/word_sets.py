"""Word and phrase lists as readable text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rewriter.domain import Span
from rewriter.facts.lowered import in_lower_case, lowered


def words(text: str) -> frozenset[str]:
    """The set of the words of *text*."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """A regular expression for any line of *text*, each line an expression of its own; blank lines do not count."""
    return "(?:" + "|".join(line.strip() for line in text.splitlines() if line.strip()) + ")"


def cue(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """``any_of`` *text* between word borders, compiled."""
    return re.compile(rf"\b{any_of(text)}\b", flags)


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)
def heads(prose: str, span: Span) -> frozenset[str]:
    """The first four letters of every word of *span*, lower-case: what tells cheaply that no cue can be there."""
    return frozenset([word[:4] for word in _WORD.findall(in_lower_case(prose[span.start : span.end]))])


@dataclass(frozen=True, slots=True, eq=False)
class Gated:
    """A pattern in lower case with the ``heads`` of words one of which whatever it matches has; none: any may be."""

    pattern: re.Pattern[str]
    needs: frozenset[str] = frozenset()

    def finditer(self, prose: str, span: Span) -> Iterator[re.Match[str]]:
        """The matches in *span*, looked for in lower case, and only where one can be."""
        if self.needs and self.needs.isdisjoint(heads(prose, span)):
            return iter(())
        return self.pattern.finditer(lowered(prose), span.start, span.end)
