"""Which content words of a clause are negated.

A stem is negated when a cue stands at most ``REACH`` words before it with no clause border between. Cues that only
set a bound ("no more than 850", "not before 2030") belong to the value they stand with and negate nothing.
"""

import re
from collections.abc import Iterator

from rewriter.domain import DateInterval, Quantity, Span
from rewriter.facts import polarity
from rewriter.facts.date_relations import NOT_BEFORE
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import WORD, Passage

LEXICAL = re.compile(
    r"\b(?:un(?:changed|able|likely|aware|clear|known|available|harmed|hurt|paid|sold|used|safe|fit)|"
    r"im(?:possible|mune)|too (?:little|few)|only|few|little|rejects?|"
    r"rejected|den(?:y|ies|ied)|refuses?|refused|prevents?|prevented|avoid\w*|free of|instead|exclud\w+|banned|"
    r"left out|leaves? out|leaving out|"
    r"barred|fail(?:s|ed|ing|ure)?|missing|absent|lost|loses?|lack\w*|idle|unused|dormant|barely|acquitt\w*|private|"
    r"neither)\b",
    re.IGNORECASE,
)
"""Words that deny by themselves: unchanged, too little, impossible."""
REACH = 6
BORDER = re.compile(r"[;:]|,(?! (?:nor|or)\b)|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
SUBORDINATE = re.compile(rf"{BORDER.pattern}|\b(?:since|because|when|until|before|after|as|if)\b", re.IGNORECASE)
OPENS = re.compile(r"[,;:]|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
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
        if not BOUND.match(prose, cue.start) and not DOUBLE.match(prose, cue.end) and not _in_value(passage, cue, span):
            found |= passage.stems_of(Span(cue.end, _scope_end(prose, cue.end, span.end)))
            if CLOSING.match(prose, cue.end, span.end) and not NOTHING_BEHIND.match(prose, cue.start):
                found |= passage.stems_of(Span(_opening(prose, span.start, cue.start), cue.start))
    return frozenset(found)


def denied_spans(passage: Passage, span: Span) -> Iterator[Span]:
    """What stands behind each denied verb of *span* ("does not ..."), up to where its scope ends."""
    prose = passage.article.prose
    for cue in polarity.cues(prose, span):
        bound = BOUND.match(prose, cue.start) or DOUBLE.match(prose, cue.end) or _in_value(passage, cue, span)
        if VERBAL.match(prose, cue.start) and not bound:
            border = SUBORDINATE.search(prose, cue.end, span.end)
            yield Span(cue.end, border.start() if border else span.end)


VERBAL = re.compile(r"(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
CLOSING = re.compile(r"\s*[\"”’']?\s*(?:[.,;:!?()\[]|$)")
"""Nothing behind the cue: "split screen is not" denies what stands before it."""
NOTHING_BEHIND = re.compile(r"(?:no|never|neither|nor|without|none)\b", re.IGNORECASE)


def _opening(prose: str, start: int, cue: int) -> int:
    """Where the clause begins whose end the cue is."""
    return max((match.end() for match in OPENS.finditer(prose, start, cue)), default=start)


def _in_value(passage: Passage, cue: Span, clause: Span) -> bool:
    """Does the cue set a bound: "not later than May", and from afar "is not expected before May"?"""
    dates = [date for date in passage.dates if date.relation == NOT_BEFORE and cue.end <= date.span.start < clause.end]
    between = (passage.article.prose[cue.end : date.span.start] for date in dates)
    values = (fact for fact in passage.facts if isinstance(fact, Quantity | DateInterval))
    bounds = any(BEFORE.search(each) and len(WORD.findall(each)) <= REACH for each in between)
    return bounds or any(cue in fact.span for fact in values)


BEFORE = re.compile(r"\b(?:before|until|till|earlier|sooner)\b", re.IGNORECASE)


LISTED = re.compile(r"\b(?:with|and|or)\s+$", re.IGNORECASE)
PREPOSITION = re.compile(r"\s(?:at|in|on|from|by|since|during|until|between|under|over|across|for)\b", re.IGNORECASE)


def _scope_end(prose: str, start: int, end: int) -> int:
    border = BORDER.search(prose, start, end)
    end = border.start() if border else end
    if prose.endswith(" no", 0, start) and LISTED.search(prose, max(0, start - 12), start - 2):
        phrase = PREPOSITION.search(prose, start, end)  # "adults with low pressure and no fever at 14 clinics"
        end = phrase.start() if phrase else end
    words = [match.end() for match in WORD.finditer(prose, start, end)][:REACH]
    return words[-1] if words else start
