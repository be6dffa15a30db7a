"""A statement of the ledger finds its own words in the rendered text."""

from rewriter.domain import Certainty, CheckedStatement, Span, Statement, Status, Verdict
from rewriter.reporting.locating import locate

TEXT = "The boat sails in 2027 from Marlow (a).\n\nThe boat sails in 2027 (b). The boat sails in 2027 (c).\n"


def statement(text: str) -> Statement:
    return Statement(text, ("s1",), Status.CONFIRMED, ())


def test_a_short_statement_is_not_found_in_the_beginning_of_a_longer_one() -> None:
    (located,) = locate([statement("The boat sails in 2027.")], TEXT, [])
    assert located.span == Span(41, 63)


def test_equal_statements_take_one_place_each() -> None:
    spans = [each.span for each in locate([statement("The boat sails in 2027.")] * 2, TEXT, [])]
    assert spans == [Span(41, 63), Span(69, 91)]


def test_a_statement_the_text_does_not_hold_has_no_place_and_no_verdict() -> None:
    (located,) = locate([statement("It sank.")], TEXT, [])
    assert (located.span, located.verdict) == (None, None)


def test_a_statement_is_found_with_the_escapes_of_markdown() -> None:
    text = r"It costs \~5 \* 3 \[sic\] &lt; 20 dollars (a)."
    (located,) = locate([statement("It costs ~5 * 3 [sic] < 20 dollars.")], text, [])
    assert located.span == Span(0, text.index(" (a)"))


def test_the_verdict_is_the_worst_of_the_sentences_a_statement_spans() -> None:
    checked = [
        CheckedStatement("", Span(start, end), Certainty.ASSERTED, (), verdict, ())
        for start, end, verdict in [(0, 39, Verdict.CONTRADICTED), (41, 52, Verdict.CITED), (52, 68, Verdict.UNCITED)]
    ]
    (located,) = locate([statement("The boat sails in 2027.")], TEXT, checked)
    assert located.verdict is Verdict.UNCITED
