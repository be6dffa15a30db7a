from decimal import Decimal
from pathlib import Path

import pytest

from rewriter.domain import Usage
from rewriter.errors import InputError
from rewriter.llm.prices import Prices, load_prices

TABLE = """
currency: USD
models:
  openai/small: {input: 0.1, output: "0.40"}
  openai/local: {input: 0, output: 0}
"""


@pytest.fixture
def prices(tmp_path: Path) -> Prices:
    return load_prices(write(tmp_path, TABLE))


def write(folder: Path, text: str) -> Path:
    path = folder / "prices.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_cost_is_exact(prices: Prices) -> None:
    assert prices.currency == "USD"
    assert prices.cost("openai/small", Usage(3, 1)) == Decimal("0.0000007")
    assert prices.cost("openai/small", Usage(2_000_000, 500_000)) == Decimal("0.4")
    assert prices.cost("openai/local", Usage(5, 5)) == 0


@pytest.mark.parametrize("model", ["openai/smaller", "small", "OPENAI/small", ""])
def test_a_price_the_table_lacks_is_unknown(prices: Prices, model: str) -> None:
    assert prices.cost(model, Usage(3, 1)) is None


def test_tokens_nobody_counted_have_no_known_cost(prices: Prices) -> None:
    assert prices.cost("openai/small", Usage()) is None


def test_without_a_table_only_the_builtin_editor_has_a_price() -> None:
    assert load_prices(None) == Prices()
    assert load_prices(None).cost("openai/small", Usage(3, 1)) is None
    assert load_prices(None).cost("builtin", Usage()) == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file"),
        ("- 1", "the file"),
        ("currency: USD", "'models': Field required"),
        (TABLE.replace("USD", "dollars"), "'currency'"),
        (TABLE.replace("input: 0.1,", "inptu: 0.1,"), "models.openai/small.in"),
        (TABLE.replace("output: 0}", "output: 0, cached: 1}"), "models.openai/local.cached"),
        (TABLE + "region: eu\n", "'region': Extra inputs"),
        (TABLE.replace("0.1,", "-0.1,"), "greater than or equal to 0"),
        (TABLE.replace("0.1,", ".nan,"), "models.openai/small.input"),
        (TABLE.replace("0.1,", ".inf,"), "models.openai/small.input"),
        (TABLE.replace("0.1,", "true,"), "a price is a number"),
        (TABLE.replace("0.1,", "cheap,"), "models.openai/small.input"),
        ("currency: [", "no YAML"),
        ("!!python/object/apply:os.getcwd []", "no YAML"),
    ],
)
def test_a_faulty_table_is_named_with_its_fault(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        load_prices(write(tmp_path, text))
    line = str(caught.value)
    assert said in line
    assert "prices.yaml" in line
    assert "\n" not in line


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: no such file"):
        load_prices(tmp_path / "none.yaml")
    with pytest.raises(InputError, match="cannot be read"):
        load_prices(tmp_path)
    (tmp_path / "latin.yaml").write_bytes(b"currency: \xff")
    with pytest.raises(InputError, match="no UTF-8"):
        load_prices(tmp_path / "latin.yaml")
