"""What people say about an article: the labels of a ``NAME.gold.yaml``, as evals/LABELLING.md defines them."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rewriter.domain import Kind
from rewriter.errors import InputError

SUFFIX = ".gold.yaml"


class _Label(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Part(_Label):
    """A part of a sentence, verbatim, that is of another kind than the rest."""

    text: str
    kind: Kind


class LabelledSentence(_Label):
    text: str
    kind: Kind
    parts: tuple[Part, ...] = ()


class KeyFact(_Label):
    """What a good rewrite must still say. Any of ``markers`` is a right citation for it."""

    fact: str
    values: tuple[str, ...] = Field(min_length=1)
    """Stretches of ``text``, verbatim, that make the fact: numbers with units, dates, names, quoted words."""
    markers: tuple[str, ...] = Field(min_length=1)
    status: Literal["confirmed", "reported"]
    salience: int = Field(ge=1, le=3)
    text: str


class Rumour(_Label):
    text: str
    claimed_by: str
    """"none" where the article names nobody."""


class Analogy(_Label):
    text: str
    relevant: bool
    """True for a comparison that carries information; then it should stay."""
    words: tuple[str, ...] = ()
    """Words, verbatim, that stand nowhere else in the article: any of them in a rewrite shows that it survived."""


class ConflictValue(_Label):
    value: str
    markers: tuple[str, ...] = ()


class Conflict(_Label):
    about: str
    values: tuple[ConflictValue, ...] = Field(min_length=2)


class Gold(_Label):
    """All labels of one article; every ``text`` is a verbatim stretch of it."""

    article: str
    sentences: tuple[LabelledSentence, ...] = Field(min_length=1)
    key_facts: tuple[KeyFact, ...] = ()
    rumours: tuple[Rumour, ...] = ()
    analogies: tuple[Analogy, ...] = ()
    calls_to_action: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    uncited: tuple[str, ...] = ()


def load_gold(path: Path) -> Gold:
    """The labels in *path*; InputError with file and key where it is no gold file."""
    try:
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Gold.model_validate(given)
    except OSError as error:
        raise InputError(f"cannot read {str(path)!r}: {(error.strerror or str(error)).lower()}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"{str(path)!r} is no YAML: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        raise InputError(f"{str(path)!r} is no gold file: {first_problem(error)}; see evals/LABELLING.md") from error


def first_problem(error: ValidationError) -> str:
    """The first thing wrong, with the key it stands under and the value given."""
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"])) or "the file"
    given = first["input"]
    shown = f" (given {given!r})" if isinstance(given, str | int | float | bool) else ""
    return f"{key!r}: {first['msg'][:1].lower()}{first['msg'][1:]}{shown}"
