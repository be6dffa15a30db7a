"""The options that are for a model, against an endpoint whose answers are scripted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.conftest import Ended, Run
from tests.fake_endpoint import FakeEndpoint, says
from tests.test_pipeline import ARTICLE, SERVICE, SOLD, answer

NIGHT_TRAIN = Path(__file__).parents[2] / "examples" / "night-train.md"

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])


@pytest.fixture
def endpoint(httpserver: HTTPServer) -> FakeEndpoint:
    return FakeEndpoint(httpserver)


@pytest.fixture
def command(run: Run, endpoint: FakeEndpoint, tmp_path: Path) -> Callable[..., Ended]:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    return lambda *options: run(
        "rewrite", "article.md", "--model", "openai/fake", "--base-url", endpoint.url, "--ledger", "l.json", *options
    )


def test_the_command_line_keeps_the_record_of_a_model_that_failed(
    endpoint: FakeEndpoint, command: Callable[..., Ended], tmp_path: Path
) -> None:
    endpoint.answers(says("I cannot help with that."))
    ended = command("--fallback", "openai/other", "--output", "new.md")
    assert (ended.status, ended.out) == (3, "")
    assert ended.err.startswith("rewriter: error: the model's answer is no JSON")
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "new.md").exists()
    ledger = json.loads((tmp_path / "l.json").read_text(encoding="utf-8"))
    assert ledger["status"] == "error"
    assert [attempt["model"] for attempt in ledger["attempts"]] == ["openai/fake", "openai/other"]
    assert ledger["usage"] == {"prompt_tokens": 22, "completion_tokens": 14}


PRICES = "currency: EUR\nmodels:\n  openai/fake: {input: 1, output: 10}\n"


def test_the_command_line_says_what_it_cost_and_what_the_cache_saved(
    endpoint: FakeEndpoint, command: Callable[..., Ended], tmp_path: Path
) -> None:
    (tmp_path / "prices.yaml").write_text(PRICES, encoding="utf-8")
    endpoint.answers(says(answer(SERVICE, SOLD)))
    options = ("--prices", "prices.yaml", "--cache", "answers.sqlite", "--strategy", "one-call", "--style", "bullets")
    first, second = command(*options), command(*options)
    assert (first.status, second.status) == (0, 0)
    assert "calls       1, 11 tokens in and 7 out, under 0.0001 EUR" in first.err
    assert "calls       1 (1 from the cache), 0 tokens in and 0 out, 0.0000 EUR" in second.err
    assert first.out == second.out
    assert len(endpoint.requests) == 1


def test_a_dry_run_prints_calls_tokens_and_cost_and_asks_nobody(
    endpoint: FakeEndpoint, command: Callable[..., Ended], tmp_path: Path
) -> None:
    (tmp_path / "prices.yaml").write_text(PRICES, encoding="utf-8")
    ended = command("--dry-run", "--prices", "prices.yaml", "--strategy", "label-draft")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "Nothing was sent. openai/fake would be asked:"
    assert [line.split()[:2] for line in lines[1:4]] == [
        ["label", "label@v1"], ["draft", "compose@v2"], ["repair", "repair@v1"],
    ]  # fmt: skip
    assert "EUR" in lines[1]
    assert lines[-1].startswith("Those that are sure come to about ")
    assert "cost unknown" in command("--dry-run").out
    assert endpoint.requests == []
    assert not (tmp_path / "l.json").exists()


def test_the_environment_names_cache_and_prices_and_an_option_overrules_it(
    endpoint: FakeEndpoint, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "prices.yaml").write_text(PRICES, encoding="utf-8")
    endpoint.answers(says(answer(SERVICE, SOLD)))
    where = {"REWRITER_CACHE": "answers.sqlite", "REWRITER_PRICES": "prices.yaml", "REWRITER_BASE_URL": endpoint.url}

    def calls(*options: str) -> str:
        ended = run("rewrite", "-", "--model", "openai/fake", *options, stdin=ARTICLE, **where)
        return next(line.split("calls")[1].strip() for line in ended.err.splitlines() if "  calls " in line)

    assert calls() == "1, 11 tokens in and 7 out, under 0.0001 EUR"
    assert calls() == "1 (1 from the cache), 0 tokens in and 0 out, 0.0000 EUR"
    assert calls("--no-cache") == "1, 11 tokens in and 7 out, under 0.0001 EUR"
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--cache", "a", "--no-cache"], "contradict"),
        (["--prices", "gone.yaml"], "'gone.yaml' cannot be read"),
        (["--cache", "."], "cannot be used"),
        (["--strategy", "three-calls"], "Invalid value for '--strategy'"),
        (["--target-words", "3"], "Invalid value for '--target-words'"),
        (["--prompt", "label@v1"], "is for 'label', not for drafting"),
        (["--fallback", "gpt"], "unknown model 'gpt'"),
    ],
)
def test_options_that_cannot_be_are_one_line_before_anybody_is_asked(
    endpoint: FakeEndpoint, command: Callable[..., Ended], options: list[str], said: str
) -> None:
    ended = command(*options)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert endpoint.requests == []


@pytest.mark.parametrize(
    "options",
    [
        ["--strategy", "sections"], ["--cache", "a"], ["--fallback", "openai/b"],
    ],
)  # fmt: skip
def test_an_option_of_a_model_is_refused_without_one(run: Run, options: list[str]) -> None:
    ended = run("rewrite", "-", "--model", "builtin", *options, stdin=ARTICLE)
    assert (ended.status, ended.out) == (2, "")
    assert f"{options[0]} is for a model" in ended.err or f"{' '.join(options)} is for a model" in ended.err


def test_the_built_in_editor_keeps_to_the_words_asked_for(run: Run) -> None:
    usual, brief, short = (
        len(run("rewrite", str(NIGHT_TRAIN), "--model", "builtin", "-q", *options).out.split())
        for options in ((), ("--style", "brief"), ("--target-words", "30"))
    )
    assert short < brief < usual / 2


def test_bullets_and_a_dry_run_are_for_the_built_in_editor_too(run: Run) -> None:
    bullets = run("rewrite", "-", "--model", "builtin", "--style", "bullets", stdin=ARTICLE).out
    assert all(line.startswith(("#", "- ")) for line in bullets.splitlines() if line)
    assert run("rewrite", "-", "--model", "builtin", "--dry-run", stdin=ARTICLE).out.startswith("No call:")
