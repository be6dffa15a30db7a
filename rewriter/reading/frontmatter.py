"""The YAML block some articles open with: taken off before anything else, or it reads as a heading."""

import re
from dataclasses import dataclass, field

import yaml

from rewriter.domain.span import Span

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_MAPPING = re.compile(r"\s*(?:#[^\n]*\n\s*)?[\w\"'-]{1,60}[ \t]*:")
_LISTS = frozenset(("sources", "references", "citations", "bibliography"))
_LINE = re.compile(r"^([A-Za-z_][\w-]{0,60}):[ \t]+(\S[^\n]{0,500})$", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
MAX_LENGTH = 50_000
"""Characters; what is longer is text between two rules, and no parser is let loose on it."""

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block's span, fences included (empty at 0 where there is none), and its fields as text."""

    span: Span = _NOWHERE
    fields: dict[str, str] = field(default_factory=dict)
    sources: tuple[dict[str, str], ...] = ()
    """The works listed under ``sources`` or ``references``, each with the fields it gives; a bare line is ``title``."""
    fault: str = ""
    """What the YAML parser objected to; empty when the fields could be read."""


def take(text: str) -> FrontMatter:
    """The front matter *text* opens with. Never raises: an unreadable block is taken off and its fault kept."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    body = text[opening.end() : closing.start()]
    if len(body) > MAX_LENGTH or not _MAPPING.match(body):
        return FrontMatter()
    span = Span(0, closing.end())
    try:
        loaded = yaml.load(body, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        return FrontMatter(span, dict(_LINE.findall(body)), fault=" ".join(str(fault).split()) or "unreadable YAML")
    return _read(span, loaded) if isinstance(loaded, dict) else FrontMatter()


def _read(span: Span, loaded: dict[object, object]) -> FrontMatter:
    fields = {str(key): written for key, value in loaded.items() if (written := _written(value))}
    listed = (value for key, value in loaded.items() if str(key).lower() in _LISTS and isinstance(value, list))
    return FrontMatter(span, fields, tuple(work for works in listed for item in works if (work := _work(item))))


def _work(item: object) -> dict[str, str]:
    if isinstance(item, dict):
        return {str(key).lower(): written for key, value in item.items() if (written := _written(value))}
    written = _written(item)
    return {"url" if re.match(r"https?://|www\.", written) else "title": written} if written else {}


def _written(value: object) -> str:
    """A scalar as it stands; a list of scalars (``id: [2]`` is one to YAML) with commas between; else nothing."""
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str))
    return value.strip() if isinstance(value, str) else ""
