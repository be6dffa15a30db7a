"""What calls cost, by a price table of the user's: a price that is not in it is unknown, and never guessed.

The table is YAML. Prices are per million tokens, in one currency:

    currency: USD
    models:
      openai/gpt-5-mini: {input: 0.25, output: 2.00}
      openai/local: {input: 0, output: 0}

A model is named as ``--model`` and the ledger name it. No table comes with the package: prices change, and a stale one
would be a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from rewriter.domain import Usage
from rewriter.domain.ledger import BUILTIN
from rewriter.errors import InputError

_MILLION = Decimal(1_000_000)
_LARGEST = 1_000_000
"""Bytes; a table of every model there is stays far below."""


@dataclass(frozen=True, slots=True)
class Price:
    """Per million tokens, in the table's currency."""

    input: Decimal
    output: Decimal


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices by model; ``currency`` is empty for the empty table."""

    currency: str = ""
    models: Mapping[str, Price] = field(default_factory=dict)

    def cost(self, model: str, usage: Usage) -> Decimal | None:
        """What *usage* of *model* costs, in ``currency``, unrounded.

        None where it is unknown: the table lacks the model, or the endpoint counted no tokens. The built-in editor
        costs nothing.
        """
        if model == BUILTIN:
            return Decimal(0)
        price = self.models.get(model)
        if price is None or not (usage.prompt_tokens or usage.completion_tokens):
            return None
        return (usage.prompt_tokens * price.input + usage.completion_tokens * price.output) / _MILLION


def load_prices(path: Path | None) -> Prices:
    """The price table at *path*; for None the empty one, to which every price is unknown.

    Raises InputError for a file that cannot be read, is no YAML, or holds anything but a table of prices.
    """
    if path is None:
        return Prices()
    try:
        table = _Table.model_validate(yaml.safe_load(_text(path)))
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(f"price table {str(path)!r} is no YAML: {' '.join(str(error).split())[:160]}") from error
    except ValidationError as error:
        raise InputError(f"price table {str(path)!r}: {_first_fault(error)}") from error
    return Prices(table.currency, {name: Price(row.input, row.output) for name, row in table.models.items()})


def _exact(value: object) -> object:
    """A float of YAML by its shortest digits, so that 0.1 is a tenth; true and false are no prices."""
    if isinstance(value, bool):
        raise ValueError("a price is a number")
    return Decimal(repr(value)) if isinstance(value, float) else value


_Amount = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, allow_inf_nan=False, max_digits=20)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")

    input: _Amount
    output: _Amount


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    models: dict[str, _Row]


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
        if len(content) > _LARGEST:
            raise InputError(f"price table {str(path)!r} has {len(content):,} bytes, over {_LARGEST:,}; is it a table?")
        return content.decode("utf-8-sig")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"price table {str(path)!r} cannot be read: {why}; name a YAML file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"price table {str(path)!r} is no UTF-8 text; save it as UTF-8") from error


def _first_fault(error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"])) or "the file"
    return f"{key!r}: {first['msg']}; write 'currency' and, by model, 'input' and 'output' per million tokens"
