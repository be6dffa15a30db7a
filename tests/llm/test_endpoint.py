import pytest

from rewriter.errors import InputError
from rewriter.llm.endpoint import DEFAULT_URL, NO_KEY, resolve


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def test_arguments_win_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://elsewhere/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    assert resolve("openai/small").url == "http://elsewhere/v1"
    assert resolve("openai/small").key == "from-environment"
    given = resolve("openai/small", "http://127.0.0.1:9/v1/", "given")
    assert (given.url, given.key, given.model) == ("http://127.0.0.1:9/v1", "given", "small")


def test_a_model_can_name_its_own_endpoint() -> None:
    assert resolve("openai/maker/small@http://127.0.0.1:7/v1", "http://127.0.0.1:9/v1").url == "http://127.0.0.1:7/v1"
    assert resolve("openai/maker/small@http://127.0.0.1:7/v1").model == "maker/small"
    assert resolve("openai/small@2026", "http://127.0.0.1:9/v1").model == "small@2026"


def test_a_key_goes_to_nobody_but_whom_it_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    same, other = "openai/m@http://127.0.0.1:9/other", "openai/m@http://127.0.0.1:7/v1"
    assert resolve(same, "http://127.0.0.1:9/v1", "given").key == "given"
    assert resolve(other, "http://127.0.0.1:9/v1", "given").key == NO_KEY
    monkeypatch.setenv("REWRITER_OTHER_API_KEY", "theirs")
    assert resolve(other, "http://127.0.0.1:9/v1", "given").key == "theirs"


def test_a_local_endpoint_needs_no_key() -> None:
    assert resolve("openai/a/b", "http://localhost:9/v1").key == NO_KEY


def test_a_model_name_may_hold_a_slash() -> None:
    assert resolve("openai/maker/small", "http://localhost/v1").model == "maker/small"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "http://localhost/v1", "http://[::1]:8/v1", "http://127.8.0.1"])
def test_own_addresses_are_loopback(url: str) -> None:
    assert resolve("openai/m", url).is_loopback


@pytest.mark.parametrize("url", ["https://example.org/v1", "http://127.example.org/v1", "http://203.0.113.7/v1"])
def test_other_addresses_are_not_loopback(url: str) -> None:
    assert not resolve("openai/m", url).is_loopback


@pytest.mark.parametrize("model", ["gpt", "openai/", "openai", "other/model", "", "openai/ "])
def test_an_unknown_model_is_named_with_what_to_write(model: str) -> None:
    with pytest.raises(InputError, match="openai/NAME"):
        resolve(model)


@pytest.mark.parametrize("url", ["127.0.0.1:8000", "ftp://host/v1", "http://", "http://host:port/v1", "nonsense"])
def test_a_base_url_that_is_none_is_named(url: str) -> None:
    with pytest.raises(InputError, match="base URL"):
        resolve("openai/m", url)


def test_the_hosted_default_needs_a_key() -> None:
    with pytest.raises(InputError, match="OPENAI_API_KEY"):
        resolve("openai/m")
    assert resolve("openai/m", api_key="k").url == DEFAULT_URL


@pytest.mark.parametrize("key", ["two\nlines", "schlüssel"])
def test_a_key_no_header_can_carry_is_refused_unseen(key: str) -> None:
    with pytest.raises(InputError) as caught:
        resolve("openai/m", api_key=key)
    assert key not in str(caught.value)


def test_a_key_is_not_shown_by_repr() -> None:
    assert "secret" not in repr(resolve("openai/m", api_key="secret"))
