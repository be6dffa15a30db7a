"""One rewrite as the metrics see it: its text read afresh against its original, beside the gold labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from rewriter.domain import Attempt, Finding, Report, Severity, Usage, Verdict
from rewriter.evaluation.labels.dataset import Item
from rewriter.reading import labelled, read
from rewriter.rules import check
from rewriter.rules.alignment.case import Aligned, Case, make_case
from rewriter.rules.alignment.index import index_of
from rewriter.rules.alignment.own_notes import resolve_notes

_UNSUPPORTED = {Verdict.UNSUPPORTED, Verdict.CONTRADICTED}
_AFTER_THE_DRAFT = {"repair", "withdraw", "tighten", "fit", "arrange"}


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an arm made of one article, and what it took.

    ``seconds`` is None where the time was not measured (an answer was replayed), ``cost`` in dollars where no price is
    known. ``text`` is judged whoever wrote it; it is what would be published, rejected or not.
    """

    text: str
    attempts: tuple[Attempt, ...] = ()
    seconds: float | None = None
    cost: Decimal | None = None
    asked_a_model: bool = True

    @property
    def usage(self) -> Usage:
        return Usage(
            sum(attempt.usage.prompt_tokens for attempt in self.attempts),
            sum(attempt.usage.completion_tokens for attempt in self.attempts),
        )

    @property
    def first(self) -> Attempt | None:
        """The last step before anything was repaired or taken back: what it left failing is the first draft's."""
        before: Attempt | None = None
        for attempt in self.attempts:
            if attempt.purpose in _AFTER_THE_DRAFT:
                break
            before = attempt
        return before


@dataclass(frozen=True)
class Judged:
    """A rewrite of ``item``, with the check of its text."""

    item: Item
    drafted: Drafted
    report: Report

    @cached_property
    def case(self) -> Case:
        """The text as the rules see it: statements with clauses, facts, markers and section."""
        index = index_of(self.item.article)
        article = labelled(read(self.drafted.text, frozenset(index.by_key)), self.item.article)
        return make_case(resolve_notes(article, index), index, (), {})

    @property
    def statements(self) -> tuple[Aligned, ...]:
        return self.case.statements

    @property
    def errors(self) -> Iterator[Finding]:
        return (finding for finding in self.report.findings if finding.severity is Severity.ERROR)

    @cached_property
    def doubted(self) -> frozenset[int]:
        """The positions of the statements that have an error finding in them, or a warning."""
        doubts = (Severity.ERROR, Severity.WARNING)
        spans = [finding.span for finding in self.report.findings if finding.severity in doubts]
        told = [each.passage for each in self.statements]
        return frozenset(p.position for p in told if any(span.overlaps(p.sentence.span) for span in spans))

    def unsupported(self) -> tuple[str, ...]:
        """The statements with an error finding in them, or with a fact that nothing supports."""
        spans = [finding.span for finding in self.errors]
        return tuple(
            each.text
            for each in self.report.statements
            if each.verdict in _UNSUPPORTED or any(span.overlaps(each.span) for span in spans)
        )


def judged(item: Item, drafted: Drafted) -> Judged:
    """*drafted* with the check of its text against *item*'s article."""
    return Judged(item, drafted, check(drafted.text, item.article))
