"""The account of a rewrite, whole, as it is printed."""

from dataclasses import replace

from rewriter.domain import Ledger
from rewriter.reporting.account import full_account, short_account


def test_the_short_account_counts_words_sentences_statements_and_facts(ledger: Ledger) -> None:
    assert short_account(ledger) == (
        "Accepted: openai/some.\n"
        "  words       27 before, 21 after (78%)\n"
        "  sentences   4: 1 kept, 1 marked, 2 cut\n"
        "  statements  2: 1 confirmed, 1 unconfirmed\n"
        "  facts       3: 3 cited\n"
    )


def test_the_full_account_maps_every_fact_and_names_every_mark_and_cut(ledger: Ledger) -> None:
    assert full_account(ledger).removeprefix(short_account(ledger)) == (
        "\n"
        "Where the facts come from\n"
        "  Marlow    web:1, web:2  cited  s1\n"
        "  1,200     web:1, web:2  cited  s1\n"
        "  May 2024  web:1, web:2  cited  s1\n"
        "\n"
        "Marked as unconfirmed\n"
        "  s3  rumour: 'Fans say'  “Fans say a night boat is coming (post:1).”\n"
        "\n"
        "Cut\n"
        "  s2  irrelevant analogy: 'Like'  “Like Charon, it asks every soul for a coin (web:3).”\n"
        "  s4  call to action: 'Book now'  “Book now!”\n"
    )


def test_the_built_in_editor_is_called_so(ledger: Ledger) -> None:
    account = short_account(replace(ledger, model="builtin", status="rejected", note="The model failed."))
    assert account.startswith("Rejected: the built-in editor, no model asked. The model failed.\n")
