"""The YAML block some articles open with: taken off before anything else, or it reads as a heading."""

import re
from dataclasses import dataclass, field

import yaml

from rewriter.domain.span import Span

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"^([A-Za-z_][\w-]{0,60}):[ \t]+(\S[^\n]{0,500})$", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block's span, fences included (empty at 0 where there is none), and its fields as text."""

    span: Span = _NOWHERE
    fields: dict[str, str] = field(default_factory=dict)
    fault: str = ""
    """What the YAML parser objected to; empty when the fields could be read."""


def take(text: str) -> FrontMatter:
    """The front matter *text* opens with. Never raises: an unreadable block is taken off and its fault kept."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    body = text[opening.end() : closing.start()]
    fields, fault = _parse(body)
    if not fields and not fault:
        return FrontMatter()
    return FrontMatter(Span(0, closing.end()), fields, fault)


def _parse(body: str) -> tuple[dict[str, str], str]:
    """The fields of *body* and the fault of its YAML; of unreadable YAML its plain lines.

    Nothing and no fault when it is no mapping, so that text between two rules stays text.
    """
    if not re.match(r"\s*(?:#[^\n]*\n\s*)?[\w\"'-]{1,60}[ \t]*:", body):
        return {}, ""
    try:
        loaded = yaml.load(body, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        return dict(_LINE.findall(body)), " ".join(str(fault).split()) or "unreadable YAML"
    if not isinstance(loaded, dict):
        return {}, ""
    return {str(key): written for key, value in loaded.items() if (written := _written(value))}, ""


def _written(value: object) -> str:
    """A scalar as it stands; a list of scalars (``id: [2]`` is one to YAML) with commas between; else nothing."""
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str))
    return value.strip() if isinstance(value, str) else ""
