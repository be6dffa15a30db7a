"""How sure a clause is of what it says, from its own words.

Order of decision, first hit wins: a denial by somebody; hearsay; possibility (may, might, could, possibly); a named
report; a plan or forecast; else the clause asserts. Borders, decided here once:

- "likely" and "probably" stand between rumour and plan and count as expected.
- "possible", "possibly", "perhaps" and the modals may, might, could count as rumoured; "could" of ability in the past
  ("could see the coast") cannot be told from possibility and counts as rumoured too, the safe side.
- Who hopes to, considers, weighs or proposes has decided nothing: weaker than a plan ("plans to", "will"), and counted
  with what may happen.
- "reported", "said" with a named subject is a report; "reportedly" and "is said to" name nobody and are hearsay.
- To dismiss or reject is a denial of stories only: claims, rumours, talk of something. Staff are dismissed and bids
  rejected as a matter of fact. "Many believe it is fake" is what many believe, no denial.
- "not confirmed" is neither a denial nor hearsay by itself (see ``confirmation``): it states a fact about absence.
- What an organisation announces or confirms of itself is asserted.
"""

from functools import lru_cache

from rewriter.domain import Certainty, Span
from rewriter.facts import certainty_cues as cues
from rewriter.facts.attribution import is_report
from rewriter.facts.lowered import lowered
from rewriter.facts.word_sets import heads


@lru_cache(maxsize=64)
def certainty(prose: str, span: Span) -> Certainty:
    """The certainty of the clause of *span*; a clause with several cues has that of its weakest."""
    start, end = span.start, span.end
    found = heads(prose, span)
    if not found.isdisjoint(cues.DENIED_HEADS) and _denied(prose, start, end):
        return Certainty.DENIED
    if not found.isdisjoint(cues.HEARSAY_HEADS) and cues.HEARSAY.search(lowered(prose), start, end):
        return Certainty.RUMOURED
    if not found.isdisjoint(cues.POSSIBLE_HEADS) and _possible(prose, start, end):
        return Certainty.RUMOURED
    if is_report(prose, span):
        return Certainty.REPORTED
    if not found.isdisjoint(cues.EXPECTED_HEADS) and cues.EXPECTED.search(prose, start, end):
        return Certainty.EXPECTED
    return Certainty.EXPECTED if cues.EXPECTED_PASSIVE.search(prose, start, end) else Certainty.ASSERTED


def _possible(prose: str, start: int, end: int) -> bool:
    apart = [match.span() for match in cues.NOT_POSSIBLE.finditer(prose, start, end)]
    return any(
        not any(a <= match.start() < b for a, b in apart) for match in cues.POSSIBLE.finditer(prose, start, end)
    )


def _denied(prose: str, start: int, end: int) -> bool:
    if cues.DENIED.search(prose, start, end):
        return True
    return bool(cues.SAID_UNTRUE.search(prose, start, end)) and not cues.DOUBTED.search(prose, start, end)
