"""Real answers of a language model, recorded once and replayed offline (see cassettes/README.md)."""

import os
import re
from itertools import chain
from pathlib import Path

import pytest
import yaml

from rewriter.pipeline import rewrite
from tests.recording import CASSETTES, HEADERS, LOOPBACK, recorded_model

ARTICLES = Path(__file__).resolve().parents[1] / "evals" / "datasets" / "articles"
RECORDED = ("harbour-stadium", "migraine-patch", "pocket-console", "solar-ferry")
RELAY = f"http://{LOOPBACK}/v1"
PATIENCE = 900.0
"""Seconds one answer may take while recording."""

SECRET = re.compile(r"\b(?:bearer|basic) [\w.=+/-]{8}|\bsk-[\w-]{8}|\beyJ[\w-]{8}|\bapi[-_]key\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s\"'<>()\[\]\\]+")


@pytest.fixture
def default_cassette_name(name: str) -> str:
    return name


@pytest.mark.vcr
@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_model_gives_the_same_accepted_rewrite_byte_for_byte(name: str, record_mode: str) -> None:
    article = (ARTICLES / f"{name}.md").read_text(encoding="utf-8")
    expected = CASSETTES / f"{name}.rewrite.md"
    if record_mode == "none":
        cassette = CASSETTES / f"{name}.yaml"
        assert cassette.is_file(), f"no recording {cassette.name}; make record"
        model, url = recorded_model(cassette), RELAY
    else:
        model, url = os.environ.get("REWRITER_MODEL", "relay"), os.environ.get("REWRITER_BASE_URL", RELAY)
    ledger = rewrite(
        article, model=f"openai/{model.removeprefix('openai/')}", base_url=url, prompt="draft@v1",
        repair_prompt="repair@v1", timeout=PATIENCE, deadline=None,
    )
    assert ledger.status == "accepted", ledger.note
    assert sum(attempt.usage.prompt_tokens for attempt in ledger.attempts) > 0
    if record_mode != "none":
        expected.write_text(ledger.text, encoding="utf-8", newline="\n")
    assert ledger.text.encode() == expected.read_bytes()


def test_every_cassette_belongs_to_a_test() -> None:
    assert {path.stem for path in CASSETTES.glob("*.yaml")} <= set(RECORDED)
    assert {path.name for path in CASSETTES.iterdir()} <= set(
        chain(["README.md"], *((f"{name}.yaml", f"{name}.rewrite.md") for name in RECORDED))
    )


@pytest.mark.parametrize("cassette", sorted(CASSETTES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_cassette_holds_no_secret_and_no_address_but_loopback(cassette: Path) -> None:
    text = cassette.read_text(encoding="utf-8")
    article = (ARTICLES / f"{cassette.stem}.md").read_text(encoding="utf-8")
    assert SECRET.findall(text) == []
    assert "!!binary" not in text
    for interaction in yaml.safe_load(text)["interactions"]:
        request, response = interaction["request"], interaction["response"]
        assert request["uri"] == f"http://{LOOPBACK}/v1/chat/completions"
        assert {name.lower() for name in {**request["headers"], **response["headers"]}} <= HEADERS
    strangers = [url for url in ADDRESS.findall(text) if not url.startswith(f"http://{LOOPBACK}/")]
    assert [url for url in strangers if url.rstrip(".,;:") not in article] == []


def test_no_cassette_holds_third_party_text(shared: Path) -> None:
    theirs = {run for path in sorted(shared.glob("articles/**/*.*")) for run in _runs(path.read_text(encoding="utf-8"))}
    assert theirs
    for path in CASSETTES.iterdir():
        common = theirs & set(_runs(path.read_text(encoding="utf-8")))
        assert not common, f"{path.name}: {sorted(common)[:3]}"


def _runs(text: str, length: int = 8) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return list(zip(*(words[start:] for start in range(length)), strict=False))
