"""The JSON documents keep their schema, their offsets and their numbers."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from rewriter.domain import DateInterval, Granularity, Ledger, Quantity, Quotation, Report, Span
from rewriter.reporting.fact_json import date_text, decimal_text, fact_document
from rewriter.reporting.jsons import dumps
from rewriter.reporting.ledger_json import ledger_document
from rewriter.reporting.report_json import report_document

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


def validator(name: str) -> Draft202012Validator:
    schemas = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources((key, Resource.from_contents(value)) for key, value in schemas.items())
    return Draft202012Validator(schemas[name], registry=registry)


def test_report_follows_its_schema(report: Report, failing_report: Report) -> None:
    for each in (report, failing_report):
        validator("report-1.json").validate(json.loads(dumps(report_document(each))))


def test_ledger_follows_its_schema(ledger: Ledger) -> None:
    validator("ledger-1.json").validate(json.loads(dumps(ledger_document(ledger))))


def test_schema_refuses_what_the_interface_does_not_name(report: Report) -> None:
    document = json.loads(dumps(report_document(report))) | {"extra": 1}
    assert [error.validator for error in validator("report-1.json").iter_errors(document)] == ["additionalProperties"]


def test_report_has_the_keys_of_the_interface_in_order(failing_report: Report) -> None:
    document = json.loads(dumps(report_document(failing_report)))
    assert list(document) == ["schema", "passed", "findings", "statements", "counts", "skipped"]
    assert list(document["findings"][0]) == [
        "code", "rule", "severity", "message", "start", "end", "line", "column", "suggestion", "evidence",
    ]  # fmt: skip
    assert document["passed"] is False


def test_every_offset_of_a_ledger_points_at_the_text_it_claims(ledger: Ledger) -> None:
    document = json.loads(dumps(ledger_document(ledger)))
    original, rewrite = document["original"]["text"], document["rewrite"]["text"]
    for part in [*document["sentences"], *document["original"]["citations"]]:
        assert original[part["start"] : part["end"]] == part["text"]
    facts = [fact for statement in document["statements"] for fact in statement["facts"]]
    assert len(facts) == 3
    for fact in facts:
        assert rewrite[fact["start"] : fact["end"]] == fact["text"]
        for evidence in fact["evidence"]:
            assert original[evidence["start"] : evidence["end"]] == evidence["text"]


def test_ledger_says_of_every_sentence_what_became_of_it_and_why(ledger: Ledger) -> None:
    sentences = json.loads(dumps(ledger_document(ledger)))["sentences"]
    assert [(each["kind"], each["outcome"], each["statements"]) for each in sentences] == [
        ("fact", "kept", [0]),
        ("analogy", "cut", []),
        ("rumour", "marked", [1]),
        ("call_to_action", "cut", []),
    ]
    assert all(each["reason"] for each in sentences)


def test_statements_carry_the_verdict_of_their_sentence(ledger: Ledger) -> None:
    first, second = json.loads(dumps(ledger_document(ledger)))["statements"]
    assert (first["verdict"], first["status"], first["rests_on"]) == ("cited", "confirmed", ["s1"])
    assert (second["verdict"], second["citations"], second["facts"]) == ("cited", ["post:1"], [])


def test_usage_is_summed_over_attempts(ledger: Ledger) -> None:
    assert ledger_document(ledger)["usage"] == {"prompt_tokens": 900, "completion_tokens": 80}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("4.7426E+8", "474260000"),
        ("0.00000001", "0.00000001"),
        ("12.50", "12.50"),
        ("-3", "-3"),
        ("1E+30", "1" + "0" * 30),
    ],
)
def test_numbers_are_written_in_full(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ((2022, 6, 6), "2022-06-06"),
        ((0, 6, 6), "--06-06"),
        ((-900, 1, 1), "-0900-01-01"),
        ((79, 10, 24), "0079-10-24"),
        ((12026, 1, 1), "12026-01-01"),
    ],
)
def test_dates_are_written_like_iso_8601(date: tuple[int, int, int], text: str) -> None:
    assert date_text(*date) == text


def test_fact_values_are_plain_json(quotation: Quotation) -> None:
    span = Span(0, 4)
    number = Quantity(span, "5–7%", Decimal(5), Decimal(7), unit="%", approximate=True)
    assert fact_document(number)["value"] == {
        "value": "5", "high": "7", "unit": "%", "head": [], "bound": "exact", "approximate": True, "precision": "1",
    }  # fmt: skip
    year = DateInterval(span, "2022", (2022, 1, 1), (2022, 12, 31), Granularity.YEAR, relation="since")
    assert fact_document(year)["value"] == {
        "start": "2022-01-01", "end": "2022-12-31", "granularity": "year", "relation": "since", "approximate": False,
    }  # fmt: skip
    assert fact_document(quotation) == {
        "kind": "quotation", "text": "“All fine”", "start": 0, "end": 10,
        "value": {"words": ["All", "fine"], "speaker": "Odd Berg", "is_speech": True},
    }  # fmt: skip


def test_letters_beyond_ascii_stay_readable() -> None:
    assert dumps({"name": "Čapek 曹"}) == '{\n  "name": "Čapek 曹"\n}\n'
