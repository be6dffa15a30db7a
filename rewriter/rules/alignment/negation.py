"""Which content words of a clause are negated.

A stem is negated when a cue stands at most ``REACH`` words before it with no clause border between. Cues that only
set a bound ("no more than 850", "not before 2030") belong to the value they stand with and negate nothing.
"""

import re

from rewriter.domain import DateInterval, Quantity, Span
from rewriter.facts import polarity
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import WORD, Passage

REACH = 6
BORDER = re.compile(r"[;:]|,(?! (?:nor|or)\b)|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
BOUND = re.compile(
    r"(?:no|not)(?: (?:be|open|start|come|arrive|happen|finish|end))? "
    r"(?:more|less|fewer|later|earlier|sooner|before|until|after|over|under|above|below)\b",
    re.IGNORECASE,
)


DOUBLE = re.compile(
    r"\s+(?:im|un|in|ir|dis)(?:possible|likely|common|usual|reasonable|significant|relevant|conceivable|like)\b",
    re.IGNORECASE,
)


@kept
def negated_stems(passage: Passage, span: Span) -> frozenset[str]:
    """The stems of *span* that stand in the scope of a negation."""
    prose = passage.article.prose
    found: set[str] = set()
    for cue in polarity.cues(prose, span):
        if not BOUND.match(prose, cue.start) and not DOUBLE.match(prose, cue.end) and not _in_value(passage, cue):
            found |= passage.stems_of(Span(cue.end, _scope_end(prose, cue.end, span.end)))
    return frozenset(found)


def _in_value(passage: Passage, cue: Span) -> bool:
    return any(cue in fact.span for fact in passage.facts if isinstance(fact, Quantity | DateInterval))


def _scope_end(prose: str, start: int, end: int) -> int:
    border = BORDER.search(prose, start, end)
    end = border.start() if border else end
    words = [match.end() for match in WORD.finditer(prose, start, end)][:REACH]
    return words[-1] if words else start
