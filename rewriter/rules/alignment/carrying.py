"""Which sources carry a statement, and which are only named beside it."""

from collections.abc import Iterator

from rewriter.domain import Name, Verdict
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

MOVED = 0.3
"""A passage elsewhere must carry this much more of the statement's content weight than all it cites."""
STRONG = 0.6
IDLE = 0.12
ROOT = 5
"""Letters by which words of one root meet: cover and coverage, insure and insurance."""


def moved(statement: Aligned) -> Passage | None:
    """The passage under other markers that the statement really restates, if it clearly does."""
    if not statement.elsewhere or not statement.cited:
        return None
    home = next((ranked for ranked in statement.elsewhere if ranked.passage.keys), None)
    here = covered(statement)
    if home and home.score >= STRONG and home.score - here >= MOVED:
        return home.passage
    return None


def covered(statement: Aligned, stems: frozenset[str] | None = None) -> float:
    """Share of the content weight of the statement, or of *stems*, that its best cited passages carry together."""
    stems = statement.passage.stems if stems is None else stems
    weights = {stem: statement.original.weight(stem) for stem in sorted(stems)}
    total = sum(weights.values())
    if not total:
        return 1.0
    carried, roots = _of_best(statement)
    return sum([weight for stem, weight in weights.items() if stem in carried or stem[:ROOT] in roots]) / total


@kept
def _of_best(statement: Aligned) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the passages that carry the statement best, and the roots of the longer ones."""
    carried = frozenset().union(*(_with_context(statement, ranked.passage) for ranked in statement.cited[:4]))
    return carried, frozenset(stem[:ROOT] for stem in carried if len(stem) >= ROOT)


def _with_context(statement: Aligned, passage: Passage) -> frozenset[str]:
    return passage.stems | statement.original.around(passage)


def idle_keys(statement: Aligned) -> Iterator[str]:
    """Keys of the statement under which the original says nothing of what it states: no value, name or content."""
    if len(statement.keys) < 2:
        return
    for key in statement.keys:
        if key in statement.unknown:
            continue
        passages = statement.original.by_key[key]
        if (
            not _shares_fact(statement, passages)
            and max((statement.original.score(statement.passage.stems, passage) for passage in passages), default=0.0)
            < IDLE
        ):
            yield key


def _shares_fact(statement: Aligned, passages: list[Passage]) -> bool:
    positions = {passage.position for passage in passages}
    return any(
        passage.position in positions
        for located in statement.located
        if located.verdict in (Verdict.CITED, Verdict.GROUNDED) and not isinstance(located.fact, Name)
        for passage, _ in located.occurrences
    )
