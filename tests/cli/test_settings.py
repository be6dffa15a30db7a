"""Which editor writes when nobody says, and that the user is told."""

import pytest

from rewriter.cli.settings import DEFAULT_MODEL, choose_address, choose_model


@pytest.mark.parametrize(
    ("named", "variables", "model", "told"),
    [
        (None, {}, "builtin", "no key is set"),
        (None, {"OPENAI_API_KEY": " "}, "builtin", "no key is set"),
        (None, {"OPENAI_API_KEY": "k"}, DEFAULT_MODEL, "OPENAI_API_KEY is set"),
        (None, {"REWRITER_MODEL": "openai/mine"}, "openai/mine", "REWRITER_MODEL"),
        (None, {"REWRITER_MODEL": "builtin", "OPENAI_API_KEY": "k"}, "builtin", "REWRITER_MODEL"),
        ("builtin", {"OPENAI_API_KEY": "k"}, "builtin", ""),
        ("openai/mine", {"REWRITER_MODEL": "openai/other"}, "openai/mine", ""),
    ],
)
def test_the_most_explicit_choice_wins(
    named: str | None, variables: dict[str, str], model: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "REWRITER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    choice = choose_model(named)
    assert choice.model == model
    assert told in choice.why
    assert bool(choice.why) == bool(told)


@pytest.mark.parametrize(
    ("named", "variable", "model", "address"),
    [
        ("http://127.0.0.1:1/v1", "http://127.0.0.1:2/v1", "openai/x", "http://127.0.0.1:1/v1"),
        (None, "http://127.0.0.1:2/v1", "openai/x", "http://127.0.0.1:2/v1"),
        (None, "http://127.0.0.1:2/v1", "builtin", None),
        (None, " ", "openai/x", None),
    ],
)
def test_the_address_named_wins_over_the_environment(
    named: str | None, variable: str, model: str, address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REWRITER_BASE_URL", variable)
    assert choose_address(named, model) == address
