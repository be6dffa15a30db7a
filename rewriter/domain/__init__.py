"""The project's words as immutable values."""

from rewriter.domain.article import Article, Block, Clause, Sentence
from rewriter.domain.certainty import Certainty
from rewriter.domain.citation import Citation, Source
from rewriter.domain.draft import Draft, Statement, Status
from rewriter.domain.fact import Bound, DateInterval, Fact, Granularity, Name, Quantity, Quotation
from rewriter.domain.finding import CheckedFact, CheckedStatement, Evidence, Finding, Report, Severity, Verdict
from rewriter.domain.kind import Kind
from rewriter.domain.ledger import Attempt, Disposal, Ledger, Outcome, Refusal, Usage
from rewriter.domain.span import Span, mask

__all__ = [
    "Article",
    "Attempt",
    "Block",
    "Bound",
    "Certainty",
    "CheckedFact",
    "CheckedStatement",
    "Citation",
    "Clause",
    "DateInterval",
    "Disposal",
    "Draft",
    "Evidence",
    "Fact",
    "Finding",
    "Granularity",
    "Kind",
    "Ledger",
    "Name",
    "Outcome",
    "Quantity",
    "Quotation",
    "Refusal",
    "Report",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Statement",
    "Status",
    "Usage",
    "Verdict",
    "mask",
]
