"""A small article, its rewrite and the ledger between them, made by hand."""

from decimal import Decimal

import pytest

from rewriter.domain import (
    Article,
    Attempt,
    Certainty,
    CheckedFact,
    CheckedStatement,
    Citation,
    Clause,
    DateInterval,
    Disposal,
    Evidence,
    Finding,
    Granularity,
    Kind,
    Ledger,
    Name,
    Outcome,
    Quantity,
    Quotation,
    Report,
    Sentence,
    Severity,
    Source,
    Span,
    Statement,
    Status,
    Usage,
    Verdict,
    mask,
)

ORIGINAL = (
    "The Marlow ferry carried 1,200 passengers in May 2024 (web:1, web:2). "
    "Like Charon, it asks every soul for a coin (web:3). "
    "Fans say a night boat is coming (post:1). "
    "Book now!"
)
REWRITE = (
    "# The Marlow ferry\n\n## Confirmed\n\n"
    "The Marlow ferry carried 1,200 passengers in May 2024 (web:1, web:2).\n\n"
    "## Unconfirmed\n\nFans say a night boat is coming (post:1).\n"
)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def quantity(text: str) -> Quantity:
    return Quantity(place(text, "1,200"), "1,200", Decimal("1.2E+3"), head=("passenger",))


def month(text: str) -> DateInterval:
    return DateInterval(place(text, "May 2024"), "May 2024", (2024, 5, 1), (2024, 5, 31), Granularity.MONTH)


def ferry(text: str) -> Name:
    return Name(place(text, "Marlow"), "Marlow", ("Marlow",))


def marker(words: str, *keys: str) -> Citation:
    return Citation(place(ORIGINAL, words), words, "id", keys, keys)


MARKERS = (marker("(web:1, web:2)", "web:1", "web:2"), marker("(web:3)", "web:3"), marker("(post:1)", "post:1"))


def sentence(number: int, words: str, kind: Kind, *markers: Citation, certainty: Certainty, reason: str) -> Sentence:
    span = place(ORIGINAL, words)
    facts = (ferry(ORIGINAL), quantity(ORIGINAL), month(ORIGINAL)) if kind is Kind.FACT else ()
    clause = Clause(span, kind, certainty)
    return Sentence(f"s{number}", span, cited_by=markers, clauses=(clause,), facts=facts, kind=kind, reason=reason)


@pytest.fixture
def article() -> Article:
    sure, rumoured = Certainty.ASSERTED, Certainty.RUMOURED
    sentences = (
        sentence(1, ORIGINAL[:69], Kind.FACT, MARKERS[0], certainty=sure, reason=""),
        sentence(2, ORIGINAL[70:121], Kind.ANALOGY, MARKERS[1], certainty=sure, reason="'Like'"),
        sentence(3, ORIGINAL[122:163], Kind.RUMOUR, MARKERS[2], certainty=rumoured, reason="'Fans say'"),
        sentence(4, "Book now!", Kind.CALL_TO_ACTION, certainty=sure, reason="'Book now'"),
    )
    prose = mask(ORIGINAL, [each.span for each in MARKERS])
    sources = (Source("web:1", publisher="Marlow Gazette"), Source("web:2", text="The ferry carried 1,200."))
    return Article(ORIGINAL, prose, "", sentences, MARKERS, sources)


@pytest.fixture
def report() -> Report:
    facts = tuple(
        CheckedFact(make(REWRITE), Verdict.CITED, (Evidence("original", make(ORIGINAL).span, make(ORIGINAL).text),))
        for make in (ferry_after_title, quantity, month)
    )
    first, second = place(REWRITE, REWRITE[35:104]), place(REWRITE, "Fans say a night boat is coming (post:1).")
    return Report(
        findings=(),
        statements=(
            CheckedStatement(
                first.of(REWRITE), first, Certainty.ASSERTED, ("web:1", "web:2"), Verdict.CITED, facts,
                (Evidence("original", Span(0, 69), ORIGINAL[:69]),),
            ),
            CheckedStatement(second.of(REWRITE), second, Certainty.RUMOURED, ("post:1",), Verdict.CITED, ()),
        ),
    )  # fmt: skip


def ferry_after_title(text: str) -> Name:
    start = text.rindex("Marlow")
    return Name(Span(start, start + 6), "Marlow", ("Marlow",))


@pytest.fixture
def failing_report() -> Report:
    span = place(REWRITE, "1,200")
    evidence = Evidence("web:2", Span(18, 23), "The ferry carried 1,100 in all.\nA \x1b[31mrecord.")
    return Report(
        findings=(
            Finding("W902", "too-long", Severity.WARNING, "90% of the original's words", Span(0, 0), 1, 1),
            Finding(
                "F101", "invented-quantity", Severity.ERROR, "'1,200' is not in web:2", span, 5, 26,
                suggestion="'1,100'", evidence=(evidence,),
            ),
        ),
        statements=(),
    )  # fmt: skip


@pytest.fixture
def ledger(article: Article, report: Report) -> Ledger:
    return Ledger(
        status="accepted",
        original=article,
        text=REWRITE,
        statements=(
            Statement(ORIGINAL[:53] + ".", ("s1",), Status.CONFIRMED, ("web:1", "web:2")),
            Statement("Fans say a night boat is coming.", ("s3",), Status.UNCONFIRMED, ("post:1",)),
        ),
        disposals=(
            Disposal("s1", Outcome.KEPT, "cited fact", (0,)),
            Disposal("s2", Outcome.CUT, "irrelevant analogy: 'Like'"),
            Disposal("s3", Outcome.MARKED, "rumour: 'Fans say'", (1,)),
            Disposal("s4", Outcome.CUT, "call to action: 'Book now'"),
        ),
        attempts=(Attempt("draft", "openai/some", "draft@v1", "abc", Usage(900, 80), ("F101",)),),
        report=report,
        model="openai/some",
    )


@pytest.fixture
def quotation() -> Quotation:
    return Quotation(Span(0, 10), "“All fine”", ("All", "fine"), speaker="Odd Berg")
