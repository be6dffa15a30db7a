"""Facts that the text of another source has than the statement cites, and facts that no supplied text has."""

from collections.abc import Iterator, Mapping

from rewriter.domain import DateInterval, Fact, Name, Quantity, Quotation, Verdict
from rewriter.rules.alignment.binding import fit
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.grounding import contradictions, grounds, quoted_across
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.located import Occurrence, occurrences
from rewriter.rules.alignment.misquoting import misquotations
from rewriter.rules.alignment.slot import slot

CARRIED = 0.5
"""Share of the statement's content weight that the other source's passage must carry."""
AHEAD = 0.2
"""By how much it must carry more than any passage of the sources cited."""
SAME_SLOT = 0.3


def silent(statement: Aligned, sources: Mapping[str, Index]) -> Iterator[Fact]:
    """Numbers, dates and quotations of *statement* that the cited texts neither state nor deny.

    Only where the text of every cited source was supplied, and only facts that the original has under its citations:
    others are invented or moved, whatever a source says.
    """
    if not statement.keys or not all(key in sources for key in statement.keys):
        return
    wrong: list[Fact] = [fact for fact, _, _ in contradictions(statement, sources)]
    wrong += [quotation for quotation, _ in misquotations(statement, sources)]
    for located in statement.located:
        fact = located.fact
        if isinstance(fact, Name) or located.verdict is not Verdict.CITED or any(fact is each for each in wrong):
            continue
        if not grounds(statement, fact, sources):
            yield fact


def home(statement: Aligned, fact: Fact, sources: Mapping[str, Index]) -> Occurrence | None:
    """Where the text of a source that *statement* does not cite says what it says of *fact*, clearly better."""
    cited = max((_carried(statement, sources[key]) for key in statement.keys), default=0.0)
    best: tuple[float, Occurrence] | None = None
    for key, index in sources.items():
        carried = _carried(statement, index) if key not in statement.keys else 0.0
        if carried < max(CARRIED, cited + AHEAD) or (best and carried <= best[0]):
            continue
        found = next(_found(statement, fact, index), None)
        best = (carried, found) if found else best
    return best[1] if best else None


def _carried(statement: Aligned, index: Index) -> float:
    return max((ranked.score for ranked in index.rank(statement.passage.stems, limit=1)), default=0.0)


def _found(statement: Aligned, fact: Fact, index: Index) -> Iterator[Occurrence]:
    wanted = slot(statement.passage, fact) if isinstance(fact, Quantity | DateInterval) else {}
    for ranked in index.rank(statement.passage.stems, limit=4):
        for passage, other in occurrences(fact, [ranked.passage]):
            if not wanted or fit(wanted, slot(passage, other)) >= SAME_SLOT:
                yield passage, other
    if isinstance(fact, Quotation):
        yield from quoted_across(fact, index)
