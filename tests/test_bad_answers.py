"""Whatever an endpoint answers, the ledger says plainly what came of it, and nobody sees an exception."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from rewriter.domain import Ledger
from rewriter.pipeline import rewrite
from rewriter.reporting.jsons import dumps
from rewriter.reporting.ledger_json import ledger_document
from tests.fake_endpoint import Answer, FakeEndpoint, body, drips, fails, raw, says, slow
from tests.reporting.test_json import validator
from tests.test_pipeline import ARTICLE, CARRIES, SERVICE, SOLD, answer

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])

GERMAN = SERVICE | {"text": "Die Elektrofähre Aurelia verkehrt seit dem 4. Mai 2026 zwischen Lund Bay und Karsholm."}
WHOLE = json.dumps(answer(SERVICE, SOLD))


@pytest.fixture
def endpoint() -> Iterator[FakeEndpoint]:
    with HTTPServer(threaded=True) as server:
        yield FakeEndpoint(server)


def ask(endpoint: FakeEndpoint, **options: Any) -> Ledger:  # noqa: ANN401
    options = {"on_model_error": "record"} | options
    return rewrite(ARTICLE, model="openai/fake", base_url=endpoint.url, **options)


@pytest.mark.parametrize(
    ("reply", "options", "said"),
    [
        pytest.param(slow(1.0, says(answer(SERVICE))), {"timeout": 0.1, "deadline": 0.5}, "deadline", id="slow"),
        pytest.param(drips([b" "] * 100, 0.05), {"deadline": 0.5}, "deadline", id="dripping"),
        pytest.param(raw(json.dumps(body(WHOLE)).encode()[:-40]), {"deadline": 0.3}, "deadline", id="half-a-body"),
        pytest.param(raw(b""), {"deadline": 0.3}, "deadline", id="no-body"),
        pytest.param(says(""), {}, "empty", id="empty-message"),
        pytest.param(says(None), {}, "empty", id="no-message"),
        pytest.param(says(None, refusal="I must not."), {}, "refused: 'I must not.'", id="refusal"),
        pytest.param(says("", stop="content_filter"), {}, "content filter", id="filter-stop"),
        pytest.param(says("I cannot help with that."), {}, "no JSON", id="prose"),
        pytest.param(says('{"title": "x", "statements": [{"te', stop="length"), {}, "cut off", id="cut-off-at-once"),
        pytest.param(says({"statements": "all of them"}), {}, "wrong shape", id="wrong-shape"),
        pytest.param(says({"statements": []}), {}, "no usable statement", id="no-statement"),
        pytest.param(says(answer(SERVICE | {"rests_on": ["s99", "t1"]})), {}, "no usable", id="ids-that-do-not-exist"),
        pytest.param(says(answer(SERVICE | {"rests_on": []})), {}, "no usable statement", id="rests-on-nothing"),
        pytest.param(says(answer(SERVICE | {"text": "x" * 3_000})), {}, "too long", id="a-novel-of-one-statement"),
        pytest.param(fails(418, "I am a teapot"), {}, "status 418: I am a teapot", id="teapot"),
        pytest.param(raw(b"[" * 100_000), {}, "RecursionError", id="deep-json"),
        pytest.param(says('{"statements":' * 5_000), {}, "no JSON", id="deep-answer"),
    ],
)
def test_an_answer_of_no_use_is_an_error_on_record(
    endpoint: FakeEndpoint, reply: Answer, options: dict[str, Any], said: str
) -> None:
    endpoint.answers(reply)
    ledger = ask(endpoint, **options)
    assert (ledger.status, ledger.text, ledger.statements) == ("error", "", ())
    assert said in ledger.note
    assert said in ledger.attempts[-1].note
    assert "\n" not in ledger.note
    validator("ledger-1.json").validate(json.loads(dumps(ledger_document(ledger))))


@pytest.mark.parametrize(
    ("reply", "noted"),
    [
        pytest.param(says(WHOLE[:-3], stop="length"), "broke off", id="cut-off-behind-a-statement"),
        pytest.param(says(WHOLE[: WHOLE.index("18,400")], stop="stop"), "broke off", id="cut-off-in-a-statement"),
        pytest.param(says(f"Here you are:\n```json\n{WHOLE}\n```\nEnjoy!"), "", id="code-fence"),
        pytest.param(says(WHOLE.replace("]}]}", "],},],}")), "", id="trailing-commas"),
        pytest.param(says(answer(SERVICE, SOLD, GERMAN)), "", id="partly-another-language"),
        pytest.param(says(answer(SERVICE, SOLD | {"rests_on": ["s99"]})), "rests on no sentence", id="one-unknown-id"),
        pytest.param(says(answer(SERVICE, SOLD | {"rests_on": []})), "rests on no sentence", id="one-on-nothing"),
        pytest.param(says(answer(SERVICE, *[CARRIES] * 9_999)), "9800 statements beyond", id="ten-thousand-the-same"),
        pytest.param(
            says(answer(SERVICE, *[CARRIES | {"text": f"The Aurelia carries {n} passengers."} for n in range(9_999)])),
            "9800 statements beyond", id="ten-thousand-wrong-ones",
        ),
        pytest.param(says(answer(SERVICE | {"status": "surely", "citations": ["nope"]})), "do not carry", id="status"),
    ],
)  # fmt: skip
def test_what_is_right_in_a_bad_answer_is_published(endpoint: FakeEndpoint, reply: Answer, noted: str) -> None:
    endpoint.answers(reply, says({"statements": []}))
    ledger = ask(endpoint)
    assert ledger.status == "accepted", ledger.note
    assert noted in ledger.attempts[0].note
    assert "4 May 2026" in ledger.text
    assert "Fähre" not in ledger.text
    assert ledger.text.count(" passengers") <= 1
    assert [one.sentence for one in ledger.disposals] == [one.id for one in ledger.original.sentences]


def test_an_answer_in_another_language_gives_way_to_the_original(endpoint: FakeEndpoint) -> None:
    endpoint.answers(says(answer(GERMAN, title="Fähre Aurelia")))
    ledger = ask(endpoint)
    assert ledger.status == "accepted"
    assert "Fähre" not in ledger.text
    assert "entered service" in ledger.text
    assert any("verkehrt" in refusal.text for attempt in ledger.attempts for refusal in attempt.refused)
