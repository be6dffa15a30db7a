"""Prompt files: found, checked, digested and filled in.

A prompt is ``prompts/<name>/v<N>.md``: YAML front matter, then a jinja2 body with a ``## system`` and a ``## user``
part. A published version is never edited; a better wording is a new version.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from jinja2 import Environment, StrictUndefined, Template, TemplateError
from pydantic import BaseModel, ConfigDict, ValidationError

from rewriter.errors import InputError

_REFERENCE = re.compile(r"([a-z][a-z0-9-]*)(?:@v([1-9][0-9]{0,5}))?", re.ASCII)
_FILE = re.compile(r"v([1-9][0-9]{0,5})\.md", re.ASCII)
_PART = re.compile(r"^## (system|user)[ \t]*$", re.MULTILINE)
_ENVIRONMENT = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)


class _FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    description: str
    purpose: str
    answer: Literal["statements", "by-status"] = "statements"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One published version of a prompt. ``digest`` is the SHA-256 of the file, in hexadecimal.

    ``answer`` is the shape it asks for: a list of "statements" that each say their status, or statements "by-status".
    """

    name: str
    version: int
    description: str
    purpose: str
    digest: str
    system: Template
    user: Template
    answer: str = "statements"

    @property
    def reference(self) -> str:
        return f"{self.name}@v{self.version}"

    def messages(self, values: Mapping[str, object]) -> list[tuple[str, str]]:
        """``[("system", …), ("user", …)]``; a name the template uses and *values* lacks is an InputError.

        Values are inserted once and never read as a template themselves.
        """
        try:
            return [("system", self.system.render(values).strip()), ("user", self.user.render(values).strip())]
        except TemplateError as error:
            raise InputError(f"prompt {self.reference!r} cannot be filled in: {error}; mend the prompt file") from error


def folder() -> Path:
    """The folder of the published prompts: in an installed package, else in the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "data" / "prompts"
    return installed if installed.is_dir() else package.parent / "prompts"


def published(root: Path | None = None) -> dict[str, tuple[int, ...]]:
    """Every prompt by name, with its versions in ascending order."""
    found: dict[str, list[int]] = {}
    for path in sorted((root or folder()).glob("*/v*.md")):
        if match := _FILE.fullmatch(path.name):
            found.setdefault(path.parent.name, []).append(int(match[1]))
    return {name: tuple(sorted(versions)) for name, versions in found.items()}


def load(reference: str, root: Path | None = None) -> Prompt:
    """The prompt ``name@vN``, or the newest version for ``name`` alone; InputError names what exists."""
    match = _REFERENCE.fullmatch(reference)
    known = published(root)
    versions = known.get(match[1], ()) if match else ()
    version = int(match[2]) if match and match[2] else max(versions, default=0)
    if not match or version not in versions:
        names = ", ".join(f"{name}@v{number}" for name, numbers in known.items() for number in numbers)
        raise InputError(f"no prompt {reference!r}; take one of: {names or 'none is installed'}")
    return _read((root or folder()) / match[1] / f"v{version}.md", match[1], version)


@cache
def _read(path: Path, name: str, version: int) -> Prompt:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"prompt file {str(path)!r} cannot be read: {error}; restore it") from error
    matter, body = _take_off_front_matter(text, path)
    system, user = _parts(body, path)
    try:
        return Prompt(
            name, version, matter.description, matter.purpose, hashlib.sha256(text.encode()).hexdigest(),
            _ENVIRONMENT.from_string(system), _ENVIRONMENT.from_string(user), matter.answer,
        )
    except TemplateError as error:
        raise InputError(f"prompt file {str(path)!r} is no jinja2 template: {error}; mend it") from error


def _take_off_front_matter(text: str, path: Path) -> tuple[_FrontMatter, str]:
    head, matter, body = [*text.split("---\n", 2), "", ""][:3]
    if head or not body:
        raise InputError(f"prompt file {str(path)!r} has no front matter; begin it with a block between '---' lines")
    try:
        return _FrontMatter.model_validate(yaml.safe_load(matter)), body
    except yaml.YAMLError as error:
        raise InputError(f"front matter of {str(path)!r} is no YAML: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"])) or "front matter"
        raise InputError(
            f"front matter of {str(path)!r}: {key!r}: {first['msg']}; it takes 'description', 'purpose' and 'answer' "
            "alone"
        ) from error


def _parts(body: str, path: Path) -> tuple[str, str]:
    pieces = _PART.split(body)
    if [piece.strip() for piece in pieces[:1]] != [""] or pieces[1::2] != ["system", "user"]:
        raise InputError(f"prompt file {str(path)!r} needs one '## system' part, then one '## user' part")
    return pieces[2], pieces[4]
