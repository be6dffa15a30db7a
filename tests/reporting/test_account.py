"""The account of a rewrite, whole, as it is printed."""

from dataclasses import replace
from decimal import Decimal

from rewriter.domain import Block, Disposal, Evidence, Ledger, Outcome, Span, Usage, Verdict
from rewriter.reporting.account import full_account, short_account
from rewriter.reporting.provenance import disposal_lines, fact_lines


def test_the_short_account_counts_words_sentences_statements_and_facts(ledger: Ledger) -> None:
    assert short_account(ledger) == (
        "Accepted: openai/some.\n"
        "  words       27 before, 21 after (78%)\n"
        "  sentences   4: 1 kept, 1 marked, 2 cut\n"
        "  statements  2: 1 confirmed, 1 unconfirmed\n"
        "  facts       3: 3 cited\n"
        "  calls       1, 900 tokens in and 80 out, cost unknown (no price or no count of tokens for openai/some)\n"
    )


def test_the_account_says_what_calls_cost_and_which_cost_nothing(ledger: Ledger) -> None:
    paid = replace(ledger.attempts[0], cost=Decimal("0.00241"))
    cached = replace(paid, usage=Usage(), cost=Decimal(0), cached=True)
    told = short_account(replace(ledger, attempts=(paid, cached), currency="USD"))
    assert "  calls       2 (1 from the cache), 900 tokens in and 80 out, 0.0024 USD\n" in told
    assert "  calls       1, 900 tokens in and 80 out, under 0.0001 USD\n" in short_account(
        replace(ledger, attempts=(replace(paid, cost=Decimal("0.00001")),), currency="USD")
    )


def test_the_full_account_maps_every_fact_and_names_every_mark_and_cut(ledger: Ledger) -> None:
    assert full_account(ledger).removeprefix(short_account(ledger)) == (
        "\n"
        "Where the facts come from\n"
        "  web:1, web:2\n"
        "      Marlow (s1) · 1,200 (s1) · May 2024 (s1)\n"
        "\n"
        "Marked as unconfirmed\n"
        "  rumour: 'Fans say'\n"
        "      s3 “Fans say a night boat is coming (post:1).”\n"
        "\n"
        "Cut\n"
        "  irrelevant analogy: 'Like'\n"
        "      s2 “Like Charon, it asks every soul for a coin (web:3).”\n"
        "  call to action: 'Book now'\n"
        "      s4 “Book now!”\n"
    )


def test_the_built_in_editor_is_called_so(ledger: Ledger) -> None:
    account = short_account(replace(ledger, model="builtin", status="rejected", note="The model failed."))
    assert account.startswith("Rejected: the built-in editor, no model asked. The model failed.\n")


def test_sentences_with_one_reason_stand_together_whatever_their_cue(ledger: Ledger) -> None:
    cut = [replace(each, reason=f"filler (\"it's {each.sentence}\")", outcome=Outcome.CUT) for each in ledger.disposals]
    assert [line[:12] for line in disposal_lines(replace(ledger, disposals=tuple(cut)), Outcome.CUT)] == [
        "  filler", "      s1 “Th", "      s2 “Li", "      s3 “Fa", "      s4 “Bo",
    ]  # fmt: skip


def test_headings_that_were_cut_are_only_counted(ledger: Ledger) -> None:
    first, *rest = ledger.original.sentences
    article = replace(ledger.original, sentences=(replace(first, block=Block.HEADING), *rest))
    cut = (Disposal("s1", Outcome.CUT, "a heading"),)
    assert disposal_lines(replace(ledger, original=article, disposals=cut), Outcome.CUT) == ["  1 heading"]


def test_a_verdict_other_than_cited_is_said_with_the_fact(ledger: Ledger) -> None:
    (statement, *rest) = ledger.report.statements
    grounded = replace(statement.facts[1], verdict=Verdict.GROUNDED, evidence=(Evidence("web:2", Span(0, 5), "1,200"),))
    unsupported = replace(statement.facts[2], verdict=Verdict.UNSUPPORTED, evidence=())
    checked = replace(statement, facts=(grounded, unsupported))
    told = replace(ledger, report=replace(ledger.report, statements=(checked, *rest)))
    assert fact_lines(told)[1] == "      1,200 (grounded: web:2) · May 2024 (unsupported)"
