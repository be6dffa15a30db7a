"""A sentence of the original on its way into the rewrite."""

from dataclasses import dataclass

from rewriter.domain import Citation, Outcome, Sentence, Status


@dataclass(frozen=True, slots=True)
class Candidate:
    """``text`` is what would be published of ``sentence``; ``order`` its place in the original."""

    sentence: Sentence
    order: int
    text: str
    citations: tuple[Citation, ...]
    status: Status
    denial: bool = False
    unsourced: bool = False
    also: tuple[str, ...] = ()
    """Ids of the sentences that state the same values and lent their markers."""
    note: str = ""
    """What was cut from the sentence and why; empty when it stands whole."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for citation in self.citations for key in citation.keys))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that leaves no statement, or lives on in the statements of other sentences."""

    sentence: str
    outcome: Outcome
    reason: str
    into: tuple[str, ...] = ()
    """Sentence ids whose statements carry it on."""
